package dev.plectrum.query;

import java.util.List;

/**
 * An expression that knows its own kind, so that what is made of it is of that kind too.
 *
 * @param <V> its values
 * @param <S> the kind: {@link TextExpression}, {@link DecimalExpression}, …
 */
public abstract class TypedExpression<V, S extends Expression<V>> extends Expression<V> {
  TypedExpression(Type<V> type, Term term) {
    super(type, term);
  }

  /** An expression of the same kind. */
  abstract S like(Term term);

  /** A value that two of this kind have in common, such as both branches of a case. */
  S like(Term term, List<? extends Expression<V>> others) {
    return like(term);
  }

  /** {@code value} in every row, as a value of this kind: {@code f.mood.constant(Mood.QUIET)}. */
  public final S constant(V value) {
    return like(type().value(value));
  }

  /** This, or {@code value} where there is none. */
  public final S coalesce(V value) {
    return like(new Coalesce(term(), type().value(value)));
  }

  /** This, or {@code other} where there is none. */
  public final S coalesce(Expression<V> other) {
    return like(new Coalesce(term(), other.term()), List.of(other));
  }

  /** This, or nothing where it equals {@code value}. */
  public final S nullIf(V value) {
    return like(Functions.nullIf(term(), type().value(value)));
  }

  /** This, or nothing where it equals {@code other}. */
  public final S nullIf(Expression<V> other) {
    return like(Functions.nullIf(term(), other.term()));
  }

  /** This where {@code condition} is met, and nothing elsewhere: sums up only some of the rows. */
  public final S onlyIf(Condition condition) {
    return like(new CaseTerm(List.of(new CaseTerm.Branch(condition, term())), null));
  }

  /** The value of any of the rows. */
  public final S anyValue() {
    return like(Aggregate.anyValue(term()));
  }
}
