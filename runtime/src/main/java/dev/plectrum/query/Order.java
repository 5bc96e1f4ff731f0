package dev.plectrum.query;

/** One step of an order. Nulls come last in ascending order and first in descending order. */
public final class Order {
  private final Term term;
  private final boolean descending;
  private final boolean nullsFirst;

  Order(Term term, boolean descending, boolean nullsFirst) {
    this.term = term;
    this.descending = descending;
    this.nullsFirst = nullsFirst;
  }

  /** The same order with nulls before everything else. */
  public Order nullsFirst() {
    return new Order(term, descending, true);
  }

  /** The same order with nulls after everything else. */
  public Order nullsLast() {
    return new Order(term, descending, false);
  }

  /** The same order from its end. */
  public Order reversed() {
    return new Order(term, !descending, !nullsFirst);
  }

  /** Whether it orders by the same thing. */
  boolean isLike(Order other) {
    return term == other.term
        || term instanceof Place mine && other.term instanceof Place its && mine.isSame(its);
  }

  boolean isDescending() {
    return descending;
  }

  boolean putsNullsFirst() {
    return nullsFirst;
  }

  Term term() {
    return term;
  }

  void write(SqlText out) {
    out.term(term);
    writeDirection(out);
  }

  /** Writes what follows the term. */
  void writeDirection(SqlText out) {
    if (descending) {
      out.append(" DESC");
    }
    // The two databases differ in where nulls come by default; PostgreSQL's way is the rule.
    if (term.nullable() && !out.putsNulls(descending, nullsFirst)) {
      out.append(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }
  }
}
