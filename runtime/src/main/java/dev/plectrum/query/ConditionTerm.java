package dev.plectrum.query;

/** Whether a condition is met, as a value. */
final class ConditionTerm extends Term {
  private final Condition condition;

  ConditionTerm(Condition condition) {
    this.condition = condition;
  }

  @Override
  void write(SqlText out) {
    out.append("((");
    Grouping.write(out, condition, false);
    out.append(") IS TRUE)");
  }

  @Override
  void survey(Survey survey) {
    survey.condition(condition);
  }

  @Override
  boolean nullable() {
    return false;
  }
}
