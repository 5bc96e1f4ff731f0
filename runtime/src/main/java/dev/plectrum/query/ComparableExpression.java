package dev.plectrum.query;

import java.util.List;

/**
 * An expression whose values have an order.
 *
 * @param <V> its values
 * @param <S> its kind
 */
public abstract class ComparableExpression<V, S extends Expression<V>>
    extends TypedExpression<V, S> {
  ComparableExpression(Type<V> type, Term term) {
    super(type, term);
  }

  /** Is less than {@code value}. */
  public final Condition lt(V value) {
    return compare(Condition.Operator.LT, type().value(given(value)));
  }

  /** Is less than {@code other}. */
  public final Condition lt(Expression<V> other) {
    return compare(Condition.Operator.LT, other.term());
  }

  /** Is less than or equal to {@code value}. */
  public final Condition lte(V value) {
    return compare(Condition.Operator.LTE, type().value(given(value)));
  }

  /** Is less than or equal to {@code other}. */
  public final Condition lte(Expression<V> other) {
    return compare(Condition.Operator.LTE, other.term());
  }

  /** Is greater than {@code value}. */
  public final Condition gt(V value) {
    return compare(Condition.Operator.GT, type().value(given(value)));
  }

  /** Is greater than {@code other}. */
  public final Condition gt(Expression<V> other) {
    return compare(Condition.Operator.GT, other.term());
  }

  /** Is greater than or equal to {@code value}. */
  public final Condition gte(V value) {
    return compare(Condition.Operator.GTE, type().value(given(value)));
  }

  /** Is greater than or equal to {@code other}. */
  public final Condition gte(Expression<V> other) {
    return compare(Condition.Operator.GTE, other.term());
  }

  /** Lies between the two, both included. */
  public final Condition between(V low, V high) {
    return gte(low).and(lte(high));
  }

  /** Lies between the two, both included. */
  public final Condition between(Expression<V> low, Expression<V> high) {
    return gte(low).and(lte(high));
  }

  /** The smallest value. */
  public final S min() {
    return like(Aggregate.of("MIN", term()));
  }

  /** The largest value. */
  public final S max() {
    return like(Aggregate.of("MAX", term()));
  }

  /** The larger of the two; the one that is there where the other is null. */
  public final S greatest(Expression<V> other) {
    return like(Functions.extreme(true, term(), other.term()), List.of(other));
  }

  /** The larger of the two; {@code value} where this is null. */
  public final S greatest(V value) {
    return like(Functions.extreme(true, term(), type().value(given(value))));
  }

  /** The smaller of the two; the one that is there where the other is null. */
  public final S least(Expression<V> other) {
    return like(Functions.extreme(false, term(), other.term()), List.of(other));
  }

  /** The smaller of the two; {@code value} where this is null. */
  public final S least(V value) {
    return like(Functions.extreme(false, term(), type().value(given(value))));
  }
}
