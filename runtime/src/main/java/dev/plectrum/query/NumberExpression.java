package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/**
 * An expression of numbers. Whole numbers are divided as PostgreSQL does, towards zero; a result
 * that does not fit is refused by the database.
 *
 * @param <V> the numbers
 * @param <S> its kind
 */
public abstract class NumberExpression<V extends Number, S extends NumberExpression<V, S>>
    extends ComparableExpression<V, S> {
  NumberExpression(Type<V> type, Term term) {
    super(type, term);
  }

  /** What comes of a calculation with a number of this kind. */
  abstract S calculated(Arithmetic operator, Term right, int scale);

  /** The digits after the point that a number of this kind has. */
  int scale() {
    return 0;
  }

  /** Whether it is a floating point number. */
  boolean isReal() {
    return false;
  }

  /** Equals {@code value}. */
  public final Condition eq(long value) {
    return compare(Condition.Operator.EQ, Term.value(ValueKind.LONG, value));
  }

  /** Differs from {@code value}. */
  public final Condition ne(long value) {
    return compare(Condition.Operator.NE, Term.value(ValueKind.LONG, value));
  }

  /** Is less than {@code value}. */
  public final Condition lt(long value) {
    return compare(Condition.Operator.LT, Term.value(ValueKind.LONG, value));
  }

  /** Is less than or equal to {@code value}. */
  public final Condition lte(long value) {
    return compare(Condition.Operator.LTE, Term.value(ValueKind.LONG, value));
  }

  /** Is greater than {@code value}. */
  public final Condition gt(long value) {
    return compare(Condition.Operator.GT, Term.value(ValueKind.LONG, value));
  }

  /** Is greater than or equal to {@code value}. */
  public final Condition gte(long value) {
    return compare(Condition.Operator.GTE, Term.value(ValueKind.LONG, value));
  }

  /** Lies between the two, both included. */
  public final Condition between(long low, long high) {
    return gte(low).and(lte(high));
  }

  /** The sum with {@code other}. */
  public final S plus(S other) {
    return calculated(Arithmetic.PLUS, other.term(), other.scale());
  }

  /** The sum with {@code value}. */
  public final S plus(long value) {
    return calculated(Arithmetic.PLUS, Term.value(ValueKind.LONG, value), 0);
  }

  /** The difference to {@code other}. */
  public final S minus(S other) {
    return calculated(Arithmetic.MINUS, other.term(), other.scale());
  }

  /** The difference to {@code value}. */
  public final S minus(long value) {
    return calculated(Arithmetic.MINUS, Term.value(ValueKind.LONG, value), 0);
  }

  /** The product with {@code other}. */
  public final S times(S other) {
    return calculated(Arithmetic.TIMES, other.term(), other.scale());
  }

  /** The product with {@code value}. */
  public final S times(long value) {
    return calculated(Arithmetic.TIMES, Term.value(ValueKind.LONG, value), 0);
  }

  /** The quotient by {@code other}; whole numbers lose what is left over. */
  public final S dividedBy(S other) {
    return calculated(Arithmetic.DIVIDED_BY, other.term(), other.scale());
  }

  /** The quotient by {@code value}; whole numbers lose what is left over. */
  public final S dividedBy(long value) {
    return calculated(Arithmetic.DIVIDED_BY, Term.value(ValueKind.LONG, value), 0);
  }

  /** What a division by {@code other} leaves over, with the sign of this. */
  public final S mod(S other) {
    return calculated(Arithmetic.MOD, other.term(), other.scale());
  }

  /** What a division by {@code value} leaves over, with the sign of this. */
  public final S mod(long value) {
    return calculated(Arithmetic.MOD, Term.value(ValueKind.LONG, value), 0);
  }

  /** The number with the other sign. */
  public final S negated() {
    return like(fitting(Term.of((out, parts) -> out.append("(-").list(parts).append(")"), term())));
  }

  /**
   * A result that is an error if it is too large for its type, of which there is one more below.
   */
  Term fitting(Term result) {
    return result;
  }

  /** The number without its sign. */
  public final S abs() {
    return like(fitting(Term.call("ABS", term())));
  }

  /** -1, 0 or 1. */
  public final IntExpression sign() {
    return new IntExpression(Casts.to(ValueKind.INT, Term.call("SIGN", term())));
  }

  /** This to the power of {@code exponent}. */
  public final DoubleExpression power(double exponent) {
    return Functions.real("POWER", term(), Term.value(ValueKind.DOUBLE, exponent));
  }

  /** This to the power of {@code exponent}. */
  public final DoubleExpression power(NumberExpression<?, ?> exponent) {
    return Functions.real("POWER", term(), exponent.term());
  }

  /** The square root. */
  public final DoubleExpression sqrt() {
    return Functions.real("SQRT", term());
  }

  /** e to the power of this. */
  public final DoubleExpression exp() {
    return Functions.real("EXP", term());
  }

  /** The natural logarithm. */
  public final DoubleExpression ln() {
    return Functions.real("LN", term());
  }

  /** The logarithm to the base 10. */
  public final DoubleExpression log10() {
    return Functions.real("LOG10", term());
  }

  /** The logarithm to a base, calculated as a quotient of two natural ones. */
  public final DoubleExpression log(double base) {
    return ln().dividedBy(Functions.real("LN", Term.value(ValueKind.DOUBLE, base)));
  }

  /** The logarithm to a base, calculated as a quotient of two natural ones. */
  public final DoubleExpression log(NumberExpression<?, ?> base) {
    return ln().dividedBy(base.ln());
  }

  /** The sine of this angle in radians. */
  public final DoubleExpression sin() {
    return Functions.real("SIN", term());
  }

  /** The cosine of this angle in radians. */
  public final DoubleExpression cos() {
    return Functions.real("COS", term());
  }

  /** The tangent of this angle in radians. */
  public final DoubleExpression tan() {
    return Functions.real("TAN", term());
  }

  /** The cotangent of this angle in radians. */
  public final DoubleExpression cot() {
    return Functions.real("COT", term());
  }

  /** The angle in radians that has this sine. */
  public final DoubleExpression asin() {
    return Functions.real("ASIN", term());
  }

  /** The angle in radians that has this cosine. */
  public final DoubleExpression acos() {
    return Functions.real("ACOS", term());
  }

  /** The angle in radians that has this tangent. */
  public final DoubleExpression atan() {
    return Functions.real("ATAN", term());
  }

  /** The angle in radians to the point that is this high and so far to the right. */
  public final DoubleExpression atan2(NumberExpression<?, ?> right) {
    return Functions.real("ATAN2", term(), right.term());
  }

  /** This angle in radians, in degrees. */
  public final DoubleExpression degrees() {
    return Functions.real("DEGREES", term());
  }

  /** This angle in degrees, in radians. */
  public final DoubleExpression radians() {
    return Functions.real("RADIANS", term());
  }

  /** The number as {@code double}. */
  public final DoubleExpression asDouble() {
    return new DoubleExpression(Casts.to(ValueKind.DOUBLE, term()));
  }

  /** The number as a decimal, rounded to {@code scale} digits after the point. */
  public final DecimalExpression asDecimal(int scale) {
    return new DecimalExpression(Casts.decimal(term(), scale), scale);
  }

  /** The number as {@code int}, rounded. */
  public final IntExpression asInt() {
    return new IntExpression(Casts.to(ValueKind.INT, term(), isReal()));
  }

  /** The number as {@code long}, rounded. */
  public final LongExpression asLong() {
    return new LongExpression(Casts.to(ValueKind.LONG, term(), isReal()));
  }

  /** How far the numbers lie from their average, all of them being known. */
  public final DoubleExpression stddev() {
    return new DoubleExpression(Aggregate.spread("stddev_pop", term()));
  }

  /** How far the numbers lie from their average, being a sample of more. */
  public final DoubleExpression stddevOfSample() {
    return new DoubleExpression(Aggregate.spread("stddev_samp", term()));
  }

  /** The square of {@link #stddev}. */
  public final DoubleExpression variance() {
    return new DoubleExpression(Aggregate.spread("var_pop", term()));
  }

  /** The square of {@link #stddevOfSample}. */
  public final DoubleExpression varianceOfSample() {
    return new DoubleExpression(Aggregate.spread("var_samp", term()));
  }
}
