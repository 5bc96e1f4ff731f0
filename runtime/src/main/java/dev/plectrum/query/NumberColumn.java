package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/**
 * A column that holds numbers.
 *
 * @param <V> the numbers
 */
public class NumberColumn<V extends Number> extends ComparableColumn<V> {
  NumberColumn(Place place, ValueKind kind) {
    super(place, kind);
  }
}
