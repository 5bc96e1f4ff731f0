package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/** A column that holds {@code short}; every comparison also takes an {@code int} that fits. */
public final class ShortColumn extends NumberColumn<Short> {
  ShortColumn(Place place) {
    super(place, ValueKind.SHORT);
  }

  /** Equals {@code value}. */
  public Condition eq(int value) {
    return eq(narrow(value));
  }

  /** Differs from {@code value}. */
  public Condition ne(int value) {
    return ne(narrow(value));
  }

  /** Is less than {@code value}. */
  public Condition lt(int value) {
    return lt(narrow(value));
  }

  /** Is less than or equal to {@code value}. */
  public Condition lte(int value) {
    return lte(narrow(value));
  }

  /** Is greater than {@code value}. */
  public Condition gt(int value) {
    return gt(narrow(value));
  }

  /** Is greater than or equal to {@code value}. */
  public Condition gte(int value) {
    return gte(narrow(value));
  }

  /** Lies between the two, both included. */
  public Condition between(int low, int high) {
    return gte(low).and(lte(high));
  }

  private static Short narrow(int value) {
    if (value != (short) value) {
      throw new IllegalArgumentException(value + " does not fit into a short.");
    }
    return (short) value;
  }
}
