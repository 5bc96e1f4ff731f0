package dev.plectrum.query;

/** A column that holds {@code boolean}. */
public final class BooleanColumn extends BooleanExpression implements Column<Boolean> {
  BooleanColumn(Place place) {
    super(place);
  }
}
