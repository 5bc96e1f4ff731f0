package dev.plectrum.query;

import java.util.List;

/** The first of several terms that is not null. */
final class Coalesce extends Term {
  private final List<Term> terms;

  Coalesce(Term... terms) {
    this.terms = List.of(terms);
  }

  @Override
  void write(SqlText out) {
    out.append("COALESCE(").list(terms).append(")");
  }

  @Override
  void survey(Survey survey) {
    terms.forEach(term -> term.survey(survey));
  }

  @Override
  boolean nullable() {
    return terms.stream().allMatch(Term::nullable);
  }

  @Override
  boolean isNullWithout(Path<?> path) {
    return terms.stream().allMatch(term -> term.isNullWithout(path));
  }
}
