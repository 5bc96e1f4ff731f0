package dev.plectrum.query;

/** One step of an order. Nulls come last in ascending order and first in descending order. */
public final class Order {
  private final Place place;
  private final boolean descending;
  private final boolean nullsFirst;

  Order(Place place, boolean descending, boolean nullsFirst) {
    this.place = place;
    this.descending = descending;
    this.nullsFirst = nullsFirst;
  }

  /** The same order with nulls before everything else. */
  public Order nullsFirst() {
    return new Order(place, descending, true);
  }

  /** The same order with nulls after everything else. */
  public Order nullsLast() {
    return new Order(place, descending, false);
  }

  /** The same order from its end. */
  Order reversed() {
    return new Order(place, !descending, !nullsFirst);
  }

  /** Whether it orders by this place. */
  boolean isAt(Place other) {
    return place.column().equals(other.column())
        && place.path().steps().equals(other.path().steps());
  }

  boolean isDescending() {
    return descending;
  }

  boolean putsNullsFirst() {
    return nullsFirst;
  }

  Place place() {
    return place;
  }

  void write(SqlText out) {
    out.column(place);
    if (descending) {
      out.append(" DESC");
    }
    // The two databases differ in where nulls come by default; PostgreSQL's way is the rule.
    if (place.nullable() && !out.putsNulls(descending, nullsFirst)) {
      out.append(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }
  }
}
