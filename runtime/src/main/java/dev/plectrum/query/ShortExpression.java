package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import java.util.List;

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
    return new ArrayExpression<>(
        Aggregate.array(term(), Order.steps(List.of(order))), ArrayType.SHORT);
  }
}
