package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that depends on conditions: {@code when(f.price.lt(1), "cheap") .otherwise("dear")}. The
 * first condition that is met decides.
 *
 * @param <V> its values
 * @param <S> the kind of the expression that it becomes
 */
public final class Case<V, S extends Expression<V>> {
  private final TypedExpression<V, S> first;
  private final List<Expression<V>> values;
  private final List<CaseTerm.Branch> branches;

  private Case(
      TypedExpression<V, S> first, List<Expression<V>> values, List<CaseTerm.Branch> branches) {
    this.first = first;
    this.values = values;
    this.branches = branches;
  }

  static <V, S extends Expression<V>> Case<V, S> of(
      Condition condition, TypedExpression<V, S> then) {
    return new Case<>(then, List.of(then), List.of(new CaseTerm.Branch(condition, then.term())));
  }

  /** What comes of another condition if none before it is met. */
  public Case<V, S> when(Condition condition, Expression<V> then) {
    return with(condition, then, then.term());
  }

  /** What comes of another condition if none before it is met. */
  public Case<V, S> when(Condition condition, V then) {
    return with(condition, null, first.type().value(then));
  }

  private Case<V, S> with(Condition condition, @Nullable Expression<V> value, Term term) {
    List<Expression<V>> allValues = new ArrayList<>(values);
    if (value != null) {
      allValues.add(value);
    }
    List<CaseTerm.Branch> all = new ArrayList<>(branches);
    all.add(new CaseTerm.Branch(condition, term));
    return new Case<>(first, allValues, all);
  }

  /** What comes if no condition is met. */
  public S otherwise(Expression<V> value) {
    List<Expression<V>> all = new ArrayList<>(values);
    all.add(value);
    return first.like(new CaseTerm(branches, value.term()), all);
  }

  /** What comes if no condition is met. */
  public S otherwise(V value) {
    return first.like(new CaseTerm(branches, first.type().value(value)), values);
  }

  /** Nothing if no condition is met. */
  public S orNull() {
    return first.like(new CaseTerm(branches, null), values);
  }
}
