package dev.plectrum.query;

import dev.plectrum.db.ArrayType;

/** An expression of {@code int} numbers. */
public sealed class IntExpression extends IntegralExpression<Integer, IntExpression>
    permits IntColumn {
  IntExpression(Term term) {
    super(Type.INT, term);
  }

  @Override
  final IntExpression like(Term term) {
    return new IntExpression(term);
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Integer> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.INT, order);
  }
}
