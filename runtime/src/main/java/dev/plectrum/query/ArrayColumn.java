package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import java.util.List;

/**
 * A column that holds arrays.
 *
 * @param <E> their elements
 */
public final class ArrayColumn<E> extends ArrayExpression<E> implements Column<List<E>> {
  ArrayColumn(Place place, ArrayType<E> type) {
    super(place, type);
  }
}
