package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.time.Duration;

/** An expression of {@link Duration} values. */
public sealed class DurationExpression extends ComparableExpression<Duration, DurationExpression>
    permits DurationColumn {
  DurationExpression(Term term) {
    super(Type.DURATION, term);
  }

  @Override
  final DurationExpression like(Term term) {
    return new DurationExpression(term);
  }

  /** What SQLite, whose durations are microseconds, must not make a floating point number of. */
  private DurationExpression fitting(Term term) {
    return like(Functions.fitting(ValueKind.LONG, term));
  }

  /** Longer by {@code other}. */
  public final DurationExpression plus(Expression<Duration> other) {
    return fitting(Term.infix(term(), " + ", other.term()));
  }

  /** Longer by {@code other}. */
  public final DurationExpression plus(Duration other) {
    return plus(Expressions.value(other));
  }

  /** Shorter by {@code other}. */
  public final DurationExpression minus(Expression<Duration> other) {
    return fitting(Term.infix(term(), " - ", other.term()));
  }

  /** Shorter by {@code other}. */
  public final DurationExpression minus(Duration other) {
    return minus(Expressions.value(other));
  }

  /** So many times as long. */
  public final DurationExpression times(long factor) {
    return fitting(Term.infix(term(), " * ", Term.value(ValueKind.LONG, factor)));
  }

  /** So many times as long. */
  public final DurationExpression times(IntegralExpression<?, ?> factor) {
    return fitting(Term.infix(term(), " * ", factor.term()));
  }

  /** One of so many equal parts, to the nearest microsecond. */
  public final DurationExpression dividedBy(long parts) {
    return like(TimeTerms.part(term(), parts));
  }

  /** As long into the other direction. */
  public final DurationExpression negated() {
    return fitting(Term.of((out, parts) -> out.append("(-").list(parts).append(")"), term()));
  }

  /** How many microseconds it takes. */
  public final LongExpression asMicroseconds() {
    return new LongExpression(TimeTerms.microseconds(term()));
  }

  /** All of them, one after the other; null if there are none. */
  public final DurationExpression sum() {
    return like(Aggregate.of("SUM", term()));
  }

  /** The average, to the nearest microsecond; null if there are none. */
  public final DurationExpression avg() {
    return like(Aggregate.averageOfDurations(term()));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Duration> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.DURATION, order);
  }
}
