package dev.plectrum.query;

import dev.plectrum.db.EnumText;

/**
 * A column that holds the names of an enum's constants.
 *
 * @param <E> the enum
 */
public final class EnumColumn<E extends Enum<E>> extends EnumExpression<E> implements Column<E> {
  EnumColumn(Place place, EnumText<E> text) {
    super(place, text);
  }
}
