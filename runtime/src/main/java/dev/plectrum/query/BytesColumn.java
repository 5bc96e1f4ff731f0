package dev.plectrum.query;

/** A column that holds {@code byte[]}. */
public final class BytesColumn extends BytesExpression implements Column<byte[]> {
  BytesColumn(Place place) {
    super(place);
  }
}
