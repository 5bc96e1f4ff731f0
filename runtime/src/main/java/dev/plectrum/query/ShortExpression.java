package dev.plectrum.query;

import dev.plectrum.db.ArrayType;

/** An expression of {@code short} numbers. */
public sealed class ShortExpression extends IntegralExpression<Short, ShortExpression>
    permits ShortColumn {
  ShortExpression(Term term) {
    super(Type.SHORT, term);
  }

  @Override
  final ShortExpression like(Term term) {
    return new ShortExpression(term);
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Short> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.SHORT, order);
  }
}
