package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/** A column that holds {@code long}; every comparison also takes an {@code int}. */
public final class LongColumn extends NumberColumn<Long> {
  LongColumn(Place place) {
    super(place, ValueKind.LONG);
  }

  /** Equals {@code value}. */
  public Condition eq(long value) {
    return eq(Long.valueOf(value));
  }

  /** Differs from {@code value}. */
  public Condition ne(long value) {
    return ne(Long.valueOf(value));
  }

  /** Is less than {@code value}. */
  public Condition lt(long value) {
    return lt(Long.valueOf(value));
  }

  /** Is less than or equal to {@code value}. */
  public Condition lte(long value) {
    return lte(Long.valueOf(value));
  }

  /** Is greater than {@code value}. */
  public Condition gt(long value) {
    return gt(Long.valueOf(value));
  }

  /** Is greater than or equal to {@code value}. */
  public Condition gte(long value) {
    return gte(Long.valueOf(value));
  }

  /** Lies between the two, both included. */
  public Condition between(long low, long high) {
    return gte(low).and(lte(high));
  }
}
