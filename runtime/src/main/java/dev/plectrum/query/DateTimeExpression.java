package dev.plectrum.query;

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
}
