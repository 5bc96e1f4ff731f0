package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/** A column that holds {@code boolean}. */
public final class BooleanColumn extends Column<Boolean> {
  BooleanColumn(Place place) {
    super(place, ValueKind.BOOLEAN);
  }

  /** Is true. */
  public Condition isTrue() {
    return eq(true);
  }

  /** Is false. */
  public Condition isFalse() {
    return eq(false);
  }
}
