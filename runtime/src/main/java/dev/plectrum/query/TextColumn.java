package dev.plectrum.query;

/** A column that holds {@link String}. */
public final class TextColumn extends TextExpression implements Column<String> {
  TextColumn(Place place) {
    super(place);
  }
}
