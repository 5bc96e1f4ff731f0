package dev.plectrum.query;

import dev.plectrum.db.SortKey;

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

  /**
   * The same order of text as if all letters were small ones, and as an index for searches by
   * prefix has it.
   */
  public Order ignoringCase() {
    return new Order(TextMatch.bytewiseLower(term), descending, nullsFirst);
  }

  /** Whether both order by the same column. */
  public boolean isBy(Order other) {
    return isLike(other);
  }

  /** Whether this is by the column that {@code key} names in the model itself. */
  public boolean isBy(SortKey key) {
    return term instanceof Place place
        && place.path().parent() == null
        && place.column().equals(key.column().column());
  }

  /** The same order among rows that have a value. */
  Order ofValues() {
    return new Order(term.filled(), descending, nullsFirst);
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
