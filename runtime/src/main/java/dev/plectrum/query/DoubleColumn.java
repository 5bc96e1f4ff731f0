package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/** A column that holds {@code double}; every comparison also takes an {@code int}. */
public final class DoubleColumn extends NumberColumn<Double> {
  DoubleColumn(Place place) {
    super(place, ValueKind.DOUBLE);
  }

  /** Equals {@code value}. */
  public Condition eq(double value) {
    return eq(Double.valueOf(value));
  }

  /** Differs from {@code value}. */
  public Condition ne(double value) {
    return ne(Double.valueOf(value));
  }

  /** Is less than {@code value}. */
  public Condition lt(double value) {
    return lt(Double.valueOf(value));
  }

  /** Is less than or equal to {@code value}. */
  public Condition lte(double value) {
    return lte(Double.valueOf(value));
  }

  /** Is greater than {@code value}. */
  public Condition gt(double value) {
    return gt(Double.valueOf(value));
  }

  /** Is greater than or equal to {@code value}. */
  public Condition gte(double value) {
    return gte(Double.valueOf(value));
  }

  /** Lies between the two, both included. */
  public Condition between(double low, double high) {
    return gte(low).and(lte(high));
  }
}
