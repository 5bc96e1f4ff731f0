package dev.plectrum.query;

import dev.plectrum.db.EnumText;
import dev.plectrum.db.ValueKind;

/**
 * A column that holds the names of an enum's constants.
 *
 * @param <E> the enum
 */
public final class EnumColumn<E extends Enum<E>> extends Column<E> {
  private final EnumText<E> text;

  EnumColumn(Place place, EnumText<E> text) {
    super(place, ValueKind.TEXT);
    this.text = text;
  }

  @Override
  Object stored(E value) {
    super.stored(value);
    return text.write(value);
  }
}
