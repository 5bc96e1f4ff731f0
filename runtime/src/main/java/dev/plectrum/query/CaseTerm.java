package dev.plectrum.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The term of the first condition that is met. */
final class CaseTerm extends Term {
  private final List<Branch> branches;
  private final @Nullable Term otherwise;

  CaseTerm(List<Branch> branches, @Nullable Term otherwise) {
    this.branches = List.copyOf(branches);
    this.otherwise = otherwise;
  }

  @Override
  void write(SqlText out) {
    out.append("CASE");
    for (Branch branch : branches) {
      out.append(" WHEN ");
      Grouping.write(out, branch.condition, false);
      out.append(" THEN ").term(branch.term);
    }
    if (otherwise != null) {
      out.append(" ELSE ").term(otherwise);
    }
    out.append(" END");
  }

  @Override
  void survey(Survey survey) {
    for (Branch branch : branches) {
      survey.condition(branch.condition);
      branch.term.survey(survey);
    }
    if (otherwise != null) {
      otherwise.survey(survey);
    }
  }

  @Override
  boolean nullable() {
    return otherwise == null
        || otherwise.nullable()
        || branches.stream().anyMatch(branch -> branch.term.nullable());
  }

  /** What comes of a condition. */
  record Branch(Condition condition, Term term) {}
}
