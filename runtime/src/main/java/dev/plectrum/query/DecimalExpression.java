package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * An expression of decimals. As on PostgreSQL, a sum has the digits after the point of the longer
 * one, a product those of both together, and a quotient as many as it needs. SQLite knows 15 digits
 * in all.
 */
public sealed class DecimalExpression extends NumberExpression<BigDecimal, DecimalExpression>
    permits DecimalColumn {
  private final int scale;

  /** Decimals with so many digits after the point; negative if nobody knows. */
  DecimalExpression(Term term, int scale) {
    super(scale < 0 ? Type.DECIMAL : Type.decimal(scale), term);
    this.scale = scale;
  }

  @Override
  final DecimalExpression like(Term term) {
    return new DecimalExpression(term, scale);
  }

  @Override
  final DecimalExpression like(Term term, List<? extends Expression<BigDecimal>> others) {
    int widest = scale;
    for (Expression<BigDecimal> other : others) {
      int its = other instanceof DecimalExpression decimal ? decimal.scale : -1;
      widest = widest < 0 || its < 0 ? -1 : Math.max(widest, its);
    }
    return new DecimalExpression(term, widest);
  }

  @Override
  final Term text() {
    return scale < 0 ? super.text() : Casts.text(term(), scale);
  }

  @Override
  final int scale() {
    return scale;
  }

  @Override
  final DecimalExpression calculated(Arithmetic operator, Term right, int its) {
    int digits = operator.scale(scale, its);
    return new DecimalExpression(operator.ofDecimals(term(), right, digits), digits);
  }

  /** The sum with {@code value}. */
  public final DecimalExpression plus(BigDecimal value) {
    return calculated(
        Arithmetic.PLUS, Term.value(ValueKind.DECIMAL, value), Math.max(0, value.scale()));
  }

  /** The difference to {@code value}. */
  public final DecimalExpression minus(BigDecimal value) {
    return calculated(
        Arithmetic.MINUS, Term.value(ValueKind.DECIMAL, value), Math.max(0, value.scale()));
  }

  /** The product with {@code value}. */
  public final DecimalExpression times(BigDecimal value) {
    return calculated(
        Arithmetic.TIMES, Term.value(ValueKind.DECIMAL, value), Math.max(0, value.scale()));
  }

  /** The quotient by {@code value}. */
  public final DecimalExpression dividedBy(BigDecimal value) {
    return calculated(
        Arithmetic.DIVIDED_BY, Term.value(ValueKind.DECIMAL, value), Math.max(0, value.scale()));
  }

  /** What is left over by a division by {@code value}. */
  public final DecimalExpression mod(BigDecimal value) {
    return calculated(
        Arithmetic.MOD, Term.value(ValueKind.DECIMAL, value), Math.max(0, value.scale()));
  }

  /** The sum with {@code other}. */
  public final DecimalExpression plus(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.PLUS, other.term(), 0);
  }

  /** The difference to {@code other}. */
  public final DecimalExpression minus(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.MINUS, other.term(), 0);
  }

  /** The product with {@code other}. */
  public final DecimalExpression times(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.TIMES, other.term(), 0);
  }

  /** The quotient by {@code other}. */
  public final DecimalExpression dividedBy(IntegralExpression<?, ?> other) {
    return calculated(Arithmetic.DIVIDED_BY, other.term(), 0);
  }

  /** The nearest decimal with {@code places} digits after the point; halves away from zero. */
  public final DecimalExpression round(int places) {
    return new DecimalExpression(Functions.round(term(), places), Math.max(0, places));
  }

  /** The nearest whole number; halves away from zero. */
  public final DecimalExpression round() {
    return round(0);
  }

  /** The next whole number that is not less. */
  public final DecimalExpression ceil() {
    return new DecimalExpression(Term.call("CEIL", term()), 0);
  }

  /** The next whole number that is not greater. */
  public final DecimalExpression floor() {
    return new DecimalExpression(Term.call("FLOOR", term()), 0);
  }

  /** The sum of all numbers; null if there are none. */
  public final DecimalExpression sum() {
    return like(Aggregate.sum(term(), false, scale));
  }

  /** The sum of the different numbers; null if there are none. */
  public final DecimalExpression sumDistinct() {
    return like(Aggregate.sum(term(), true, scale));
  }

  /** The average; null if there are no numbers. */
  public final DecimalExpression avg() {
    return new DecimalExpression(Aggregate.of("AVG", term()), -1);
  }

  /** The average of the different numbers; null if there are none. */
  public final DecimalExpression avgDistinct() {
    return new DecimalExpression(Aggregate.ofDistinct("AVG", term()), -1);
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<BigDecimal> collect(Order... order) {
    return ArrayExpression.collected(
        term(), scale < 0 ? ArrayType.DECIMAL : ArrayType.decimal(scale), order);
  }
}
