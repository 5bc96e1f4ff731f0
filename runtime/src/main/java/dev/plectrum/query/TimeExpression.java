package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.time.LocalTime;

/** An expression of times of day. */
public sealed class TimeExpression extends TemporalExpression<LocalTime, TimeExpression>
    permits TimeColumn {
  TimeExpression(Term term) {
    super(Type.TIME, term);
  }

  @Override
  final TimeExpression like(Term term) {
    return new TimeExpression(term);
  }

  /**
   * The start of the hour, minute or second.
   *
   * @throws IllegalArgumentException if a time has no such unit, as it has no days
   */
  public final TimeExpression truncatedTo(DateUnit unit) {
    if (unit.compareTo(DateUnit.HOUR) < 0) {
      throw new IllegalArgumentException(
          "A time has no " + unit.sql() + ", so that it cannot be cut to one.");
    }
    return like(TimeTerms.truncated(unit, term(), ValueKind.TIME));
  }

  /** The time that has passed on one day since {@code earlier}. */
  public final DurationExpression since(TimeExpression earlier) {
    return new DurationExpression(TimeTerms.betweenTimes(term(), earlier.term()));
  }

  /** The hour, 0 to 23. */
  public final IntExpression hour() {
    return part("hour");
  }

  /** The minute. */
  public final IntExpression minute() {
    return part("minute");
  }

  /** The second, without its fraction. */
  public final IntExpression second() {
    return part("second");
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<LocalTime> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.TIME, order);
  }
}
