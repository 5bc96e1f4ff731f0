package dev.plectrum.query;

/** A column that holds {@code long}. */
public final class LongColumn extends LongExpression implements Column<Long> {
  LongColumn(Place place) {
    super(place);
  }

  /** Gets {@code value}, in an update. */
  public Assignment to(long value) {
    return to(Long.valueOf(value));
  }
}
