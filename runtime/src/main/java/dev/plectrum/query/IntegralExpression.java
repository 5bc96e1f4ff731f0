package dev.plectrum.query;

import dev.plectrum.db.ValueKind;

/**
 * An expression of whole numbers.
 *
 * @param <V> the numbers
 * @param <S> its kind
 */
public abstract class IntegralExpression<V extends Number, S extends IntegralExpression<V, S>>
    extends NumberExpression<V, S> {
  IntegralExpression(Type<V> type, Term term) {
    super(type, term);
  }

  @Override
  final S calculated(Arithmetic operator, Term right, int scale) {
    Term result = operator.of(term(), right);
    return like(
        operator.canOverflow()
            ? Functions.fitting(right.isParameter() ? ValueKind.LONG : type().kind(), result)
            : result);
  }

  @Override
  final Term fitting(Term result) {
    return Functions.fitting(type().kind(), result);
  }

  /**
   * The nearest number that ends with zeros: 370 for 365 and -1, halves away from zero.
   *
   * @param places as for numbers with a fraction: -1 for tens, -2 for hundreds; 0 and more change
   *     nothing
   */
  public final S round(int places) {
    return like(Functions.roundWhole(type().kind(), term(), Math.max(0, -places)));
  }

  /** The bits that this and {@code other} have. */
  public final S bitAnd(S other) {
    return like(Term.infix(term(), " & ", other.term()));
  }

  /** The bits that this and {@code bits} have. */
  public final S bitAnd(long bits) {
    return like(Term.infix(term(), " & ", Term.value(ValueKind.LONG, bits)));
  }

  /** The bits that this or {@code other} has. */
  public final S bitOr(S other) {
    return like(Term.infix(term(), " | ", other.term()));
  }

  /** The bits that this or {@code bits} has. */
  public final S bitOr(long bits) {
    return like(Term.infix(term(), " | ", Term.value(ValueKind.LONG, bits)));
  }

  /** The bits that one of this and {@code other} has, but not both. */
  public final S bitXor(S other) {
    return like(Functions.xor(term(), other.term()));
  }

  /** The bits that one of this and {@code bits} has, but not both. */
  public final S bitXor(long bits) {
    return like(Functions.xor(term(), Term.value(ValueKind.LONG, bits)));
  }

  /**
   * The bits so many places up; those that have no place any more are lost.
   *
   * @throws IllegalArgumentException if {@code places} is negative, or there are not as many
   */
  public final S shiftLeft(int places) {
    return like(Functions.shiftedLeft(type().kind(), term(), checked(places)));
  }

  /**
   * The bits so many places down.
   *
   * @throws IllegalArgumentException if {@code places} is negative, or there are not as many
   */
  public final S shiftRight(int places) {
    return like(Term.infix(term(), " >> ", Term.value(ValueKind.INT, checked(places))));
  }

  /** What each database, and each processor that it runs on, has another answer to is refused. */
  private int checked(int places) {
    int bits =
        switch (type().kind()) {
          case SHORT -> Short.SIZE;
          case INT -> Integer.SIZE;
          default -> Long.SIZE;
        };
    if (places < 0 || places >= bits) {
      throw new IllegalArgumentException(
          "A number of " + bits + " bits cannot be shifted by " + places + " places.");
    }
    return places;
  }

  /** The character that has this number in Unicode; an error of the database if none has. */
  public final TextExpression chr() {
    return new TextExpression(Functions.text("chr", Casts.to(ValueKind.INT, term())));
  }

  /** The sum of all numbers; null if there are none. */
  public final LongExpression sum() {
    return new LongExpression(Aggregate.of("SUM", term()));
  }

  /** The sum of the different numbers; null if there are none. */
  public final LongExpression sumDistinct() {
    return new LongExpression(Aggregate.ofDistinct("SUM", term()));
  }

  /** The average; null if there are no numbers. */
  public final DecimalExpression avg() {
    return new DecimalExpression(Aggregate.of("AVG", term()), -1);
  }

  /** The average of the different numbers; null if there are none. */
  public final DecimalExpression avgDistinct() {
    return new DecimalExpression(Aggregate.ofDistinct("AVG", term()), -1);
  }
}
