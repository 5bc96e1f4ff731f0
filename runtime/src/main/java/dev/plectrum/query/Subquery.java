package dev.plectrum.query;

/** A query inside another one. */
final class Subquery extends Term {
  private final Select select;
  private final boolean nullable;
  private final boolean within;

  /**
   * A query inside another one.
   *
   * @param within whether it was made of that one while that was being told something, so that its
   *     columns may mean the rows of either
   */
  Subquery(Select select, boolean nullable, boolean within) {
    this.select = select;
    this.nullable = nullable;
    this.within = within;
  }

  @Override
  void write(SqlText out) {
    select.checkAsks(out.database());
    if (within && !select.isAlone() && out.scope().isInside(select.root())) {
      throw new IllegalArgumentException(
          "A query of "
              + select.root().table().model()
              + " stands inside itself; begin the inner one with another query().");
    }
    out.append("(");
    Select whole = out.sumUp(null);
    select.write(out);
    out.sumUp(whole);
    out.append(")");
  }

  @Override
  void survey(Survey survey) {
    survey.subquery(() -> select.around().forEach(survey::place));
  }

  @Override
  boolean nullable() {
    return nullable;
  }
}
