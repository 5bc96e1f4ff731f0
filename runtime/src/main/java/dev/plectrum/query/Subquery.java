package dev.plectrum.query;

/** A query inside another one. */
final class Subquery extends Term {
  private final Select select;
  private final boolean nullable;

  Subquery(Select select, boolean nullable) {
    this.select = select;
    this.nullable = nullable;
  }

  @Override
  void write(SqlText out) {
    select.checkAsks(out.database());
    if (!select.isAlone() && out.scope().isInside(select.root())) {
      throw new IllegalArgumentException(
          "A query of "
              + select.root().table().model()
              + " stands inside itself; begin the inner one with another query().");
    }
    out.append("(");
    select.write(out);
    out.append(")");
  }

  @Override
  void survey(Survey survey) {
    survey.subquery(() -> select.survey(survey));
  }

  @Override
  boolean nullable() {
    return nullable;
  }
}
