package dev.plectrum.query;

import dev.plectrum.db.ArrayType;

/** An expression that is true or false; it can be asked for like a condition. */
public sealed class BooleanExpression extends TypedExpression<Boolean, BooleanExpression>
    permits BooleanColumn {
  BooleanExpression(Term term) {
    super(Type.BOOLEAN, term);
  }

  /** Whether {@code condition} is met, as a value. */
  public static BooleanExpression of(Condition condition) {
    return new BooleanExpression(new ConditionTerm(condition));
  }

  @Override
  final BooleanExpression like(Term term) {
    return new BooleanExpression(term);
  }

  /** Is true. */
  public final Condition isTrue() {
    return eq(true);
  }

  /** Is false. */
  public final Condition isFalse() {
    return eq(false);
  }

  /** Whether it is true in all rows. */
  public final BooleanExpression every() {
    return like(Aggregate.logical(term(), true));
  }

  /** Whether it is true in any row. */
  public final BooleanExpression any() {
    return like(Aggregate.logical(term(), false));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Boolean> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.BOOLEAN, order);
  }
}
