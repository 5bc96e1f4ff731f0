package dev.plectrum.query;

import dev.plectrum.db.ArrayType;

/**
 * What an array has at a place; null where it has no such place.
 *
 * @param <E> the elements
 */
public final class ElementExpression<E> extends ComparableExpression<E, ElementExpression<E>> {
  private final ArrayType<E> type;

  ElementExpression(Term term, ArrayType<E> type) {
    super(Type.element(type), term);
    this.type = type;
  }

  @Override
  ElementExpression<E> like(Term term) {
    return new ElementExpression<>(term, type);
  }
}
