package dev.plectrum.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value in every row: a column, or what is made of columns and values.
 *
 * <p>A column that is null equals nothing, and differs ({@link #ne}) from every value. Comparing
 * with {@code null} itself asks whether there is no value.
 *
 * @param <V> its values
 */
public abstract class Expression<V> {
  private final Type<V> type;
  private final Term term;

  Expression(Type<V> type, Term term) {
    this.type = type;
    this.term = term;
  }

  /** Equals {@code value}; has none if that is null. */
  public final Condition eq(@Nullable V value) {
    return value == null ? isNull() : compare(Condition.Operator.EQ, type.value(value));
  }

  /** Equals {@code other}. */
  public final Condition eq(Expression<V> other) {
    return compare(Condition.Operator.EQ, other.term);
  }

  /** Differs from {@code value}; has one if that is null. */
  public final Condition ne(@Nullable V value) {
    return value == null ? isNotNull() : compare(Condition.Operator.NE, type.value(value));
  }

  /** Differs from {@code other}, also where one of the two has no value. */
  public final Condition ne(Expression<V> other) {
    return compare(Condition.Operator.NE, other.term);
  }

  /** Equals one of {@code values}, leaving out nulls; no row does if there are none. */
  public final Condition in(Collection<? extends @Nullable V> values) {
    List<Object> stored = new ArrayList<>(values.size());
    for (V value : values) {
      if (value != null) {
        stored.add(type.stored(value));
      }
    }
    return Conditions.anyOf(term, type.kind(), stored);
  }

  /** Equals one of other expressions; no row does if there are none. */
  @SafeVarargs
  public final Condition in(Expression<V>... others) {
    Condition any = Condition.never();
    for (Expression<V> other : others) {
      any = any.or(eq(other));
    }
    return any;
  }

  /** Equals one of the values that another query finds. */
  public final Condition in(Values<?, ? extends V> values) {
    return Conditions.in(term, values.inside(), values.isWithin());
  }

  /** Has no value. */
  public final Condition isNull() {
    return new Condition.Null(term, true);
  }

  /** Has a value. */
  public final Condition isNotNull() {
    return new Condition.Null(term, false);
  }

  /** Has no value, or, for false, has one. */
  public final Condition isNull(boolean expected) {
    return new Condition.Null(term, expected);
  }

  /** Small values first. */
  public final Order asc() {
    return Order.of(this, false);
  }

  /** Large values first. */
  public final Order desc() {
    return Order.of(this, true);
  }

  /** How many rows have a value. */
  public final LongExpression count() {
    return new LongExpression(Aggregate.of("COUNT", term));
  }

  /** How many different values there are. */
  public final LongExpression countDistinct() {
    return new LongExpression(Aggregate.ofDistinct("COUNT", term));
  }

  /** The value as text, as PostgreSQL writes it. */
  public final TextExpression asText() {
    return new TextExpression(text());
  }

  /** What {@link #asText} is. */
  Term text() {
    return Casts.text(type.kind(), term);
  }

  /**
   * A value to compare with.
   *
   * @throws IllegalArgumentException if it is null
   */
  final <A> A given(@Nullable A value) {
    if (value == null) {
      throw new IllegalArgumentException(
          (term instanceof Place ? term : "An expression")
              + " is compared with null, of which nothing is less, more or a part; ask isNull().");
    }
    return value;
  }

  final Condition compare(Condition.Operator operator, Term other) {
    return new Condition.Comparison(term, operator, other);
  }

  final Term term() {
    return term;
  }

  final Type<V> type() {
    return type;
  }
}
