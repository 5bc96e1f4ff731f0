package dev.plectrum.query;

/** A column that holds {@code short}. */
public final class ShortColumn extends ShortExpression implements Column<Short> {
  ShortColumn(Place place) {
    super(place);
  }
}
