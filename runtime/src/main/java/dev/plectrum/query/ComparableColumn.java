package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/**
 * A column whose values have an order.
 *
 * @param <V> what it holds
 */
public class ComparableColumn<V> extends Column<V> {
  ComparableColumn(Place place, ValueKind kind) {
    super(place, kind);
  }

  /** Is less than {@code value}. */
  public final Condition lt(V value) {
    return compare(Condition.Operator.LT, value);
  }

  /** Is less than or equal to {@code value}. */
  public final Condition lte(V value) {
    return compare(Condition.Operator.LTE, value);
  }

  /** Is greater than {@code value}. */
  public final Condition gt(V value) {
    return compare(Condition.Operator.GT, value);
  }

  /** Is greater than or equal to {@code value}. */
  public final Condition gte(V value) {
    return compare(Condition.Operator.GTE, value);
  }

  /** Lies between the two, both included. */
  public final Condition between(V low, V high) {
    return gte(low).and(lte(high));
  }
}
