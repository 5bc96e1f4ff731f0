package dev.plectrum.query;

/** A column that holds {@code int}. */
public final class IntColumn extends IntExpression implements Column<Integer> {
  IntColumn(Place place) {
    super(place);
  }
}
