package dev.plectrum.query;

/** A column that holds {@code double}. */
public final class DoubleColumn extends DoubleExpression implements Column<Double> {
  DoubleColumn(Place place) {
    super(place);
  }
}
