package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.time.Duration;
import java.time.LocalDateTime;

/** An expression of dates with times of day. */
public sealed class DateTimeExpression extends MomentExpression<LocalDateTime, DateTimeExpression>
    permits DateTimeColumn {
  DateTimeExpression(Term term) {
    super(Type.DATE_TIME, term);
  }

  @Override
  final DateTimeExpression like(Term term) {
    return new DateTimeExpression(term);
  }

  /** The start of the year, month, hour or whatever {@code unit} says. */
  @Override
  public final DateTimeExpression truncatedTo(DateUnit unit) {
    return like(TimeTerms.truncated(unit, term(), ValueKind.DATE_TIME));
  }

  /** Later by {@code duration}, to the microsecond. */
  public final DateTimeExpression plus(Duration duration) {
    return like(TimeTerms.plus(term(), duration));
  }

  /** Earlier by {@code duration}, to the microsecond. */
  public final DateTimeExpression minus(Duration duration) {
    return plus(duration.negated());
  }

  /** How many microseconds {@code earlier} lies before this. */
  public final LongExpression microsecondsSince(DateTimeExpression earlier) {
    return new LongExpression(TimeTerms.microseconds(term(), earlier.term()));
  }

  /** Later by {@code duration}. */
  public final DateTimeExpression plus(Expression<Duration> duration) {
    return like(TimeTerms.plus(term(), duration.term(), true));
  }

  /** Earlier by {@code duration}. */
  public final DateTimeExpression minus(Expression<Duration> duration) {
    return like(TimeTerms.plus(term(), duration.term(), false));
  }

  /** The time that has passed since {@code earlier}. */
  public final DurationExpression since(DateTimeExpression earlier) {
    return new DurationExpression(TimeTerms.between(term(), earlier.term()));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<LocalDateTime> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.DATE_TIME, order);
  }
}
