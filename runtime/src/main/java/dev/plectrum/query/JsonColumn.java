package dev.plectrum.query;

import dev.plectrum.json.JsonText;

/**
 * A column that holds values as JSON.
 *
 * @param <V> the values
 */
public final class JsonColumn<V> extends JsonExpression<V> implements Column<V> {
  JsonColumn(Place place, JsonText<V> text) {
    super(place, text);
  }
}
