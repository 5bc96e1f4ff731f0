package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;

/** An expression of {@code double} numbers. */
public sealed class DoubleExpression extends NumberExpression<Double, DoubleExpression>
    permits DoubleColumn {
  DoubleExpression(Term term) {
    super(Type.DOUBLE, term);
  }

  @Override
  final DoubleExpression like(Term term) {
    return new DoubleExpression(term);
  }

  @Override
  final DoubleExpression calculated(Arithmetic operator, Term right, int scale) {
    return like(operator.ofDoubles(term(), right));
  }

  @Override
  final boolean isReal() {
    return true;
  }

  /** Equals {@code value}. */
  public final Condition eq(double value) {
    return compare(Condition.Operator.EQ, Term.value(ValueKind.DOUBLE, value));
  }

  /** Differs from {@code value}. */
  public final Condition ne(double value) {
    return compare(Condition.Operator.NE, Term.value(ValueKind.DOUBLE, value));
  }

  /** Is less than {@code value}. */
  public final Condition lt(double value) {
    return compare(Condition.Operator.LT, Term.value(ValueKind.DOUBLE, value));
  }

  /** Is less than or equal to {@code value}. */
  public final Condition lte(double value) {
    return compare(Condition.Operator.LTE, Term.value(ValueKind.DOUBLE, value));
  }

  /** Is greater than {@code value}. */
  public final Condition gt(double value) {
    return compare(Condition.Operator.GT, Term.value(ValueKind.DOUBLE, value));
  }

  /** Is greater than or equal to {@code value}. */
  public final Condition gte(double value) {
    return compare(Condition.Operator.GTE, Term.value(ValueKind.DOUBLE, value));
  }

  /** Lies between the two, both included. */
  public final Condition between(double low, double high) {
    return gte(low).and(lte(high));
  }

  /** The sum with {@code value}. */
  public final DoubleExpression plus(double value) {
    return calculated(Arithmetic.PLUS, Term.value(ValueKind.DOUBLE, value), 0);
  }

  /** The sum with {@code other}. */
  public final DoubleExpression plus(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.PLUS, other.term(), 0);
  }

  /** The difference to {@code value}. */
  public final DoubleExpression minus(double value) {
    return calculated(Arithmetic.MINUS, Term.value(ValueKind.DOUBLE, value), 0);
  }

  /** The difference to {@code other}. */
  public final DoubleExpression minus(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.MINUS, other.term(), 0);
  }

  /** The product with {@code value}. */
  public final DoubleExpression times(double value) {
    return calculated(Arithmetic.TIMES, Term.value(ValueKind.DOUBLE, value), 0);
  }

  /** The product with {@code other}. */
  public final DoubleExpression times(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.TIMES, other.term(), 0);
  }

  /** The quotient by {@code value}. */
  public final DoubleExpression dividedBy(double value) {
    return calculated(Arithmetic.DIVIDED_BY, Term.value(ValueKind.DOUBLE, value), 0);
  }

  /** The quotient by {@code other}. */
  public final DoubleExpression dividedBy(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.DIVIDED_BY, other.term(), 0);
  }

  /** The nearest number with {@code places} digits after the point. */
  public final DoubleExpression round(int places) {
    return like(Casts.to(ValueKind.DOUBLE, Functions.round(term(), places)));
  }

  /** The nearest whole number. */
  public final DoubleExpression round() {
    return round(0);
  }

  /** The next whole number that is not less. */
  public final DoubleExpression ceil() {
    return like(Term.call("CEIL", term()));
  }

  /** The next whole number that is not greater. */
  public final DoubleExpression floor() {
    return like(Term.call("FLOOR", term()));
  }

  /** The sum of all numbers; null if there are none. */
  public final DoubleExpression sum() {
    return like(Aggregate.ofDoubles("SUM", false, term()));
  }

  /** The sum of the different numbers; null if there are none. */
  public final DoubleExpression sumDistinct() {
    return like(Aggregate.ofDoubles("SUM", true, term()));
  }

  /** The average of the different numbers; null if there are none. */
  public final DoubleExpression avgDistinct() {
    return like(Aggregate.ofDoubles("AVG", true, term()));
  }

  /** The average; null if there are no numbers. */
  public final DoubleExpression avg() {
    return like(Aggregate.ofDoubles("AVG", false, term()));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Double> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.DOUBLE, order);
  }
}
