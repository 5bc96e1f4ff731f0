package dev.plectrum.query;

import dev.plectrum.db.ArrayType;

/** An expression of {@code long} numbers. */
public sealed class LongExpression extends IntegralExpression<Long, LongExpression>
    permits LongColumn {
  LongExpression(Term term) {
    super(Type.LONG, term);
  }

  @Override
  final LongExpression like(Term term) {
    return new LongExpression(term);
  }

  /** The sum with {@code other}. */
  public final LongExpression plus(IntExpression other) {
    return calculated(Arithmetic.PLUS, other.term(), 0);
  }

  /** The difference to {@code other}. */
  public final LongExpression minus(IntExpression other) {
    return calculated(Arithmetic.MINUS, other.term(), 0);
  }

  /** The product with {@code other}. */
  public final LongExpression times(IntExpression other) {
    return calculated(Arithmetic.TIMES, other.term(), 0);
  }

  /** The quotient by {@code other}. */
  public final LongExpression dividedBy(IntExpression other) {
    return calculated(Arithmetic.DIVIDED_BY, other.term(), 0);
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Long> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.LONG, order);
  }
}
