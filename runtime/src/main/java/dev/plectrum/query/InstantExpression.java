package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An expression of points in time. Their years, days and hours are those of the database's time
 * zone ({@link dev.plectrum.db.Database#timeZone}), or of another one by {@link #in(ZoneId)}.
 */
public sealed class InstantExpression extends MomentExpression<Instant, InstantExpression>
    permits InstantColumn {
  InstantExpression(Term term) {
    super(Type.INSTANT, term);
  }

  @Override
  final InstantExpression like(Term term) {
    return new InstantExpression(term);
  }

  @Override
  final Term local() {
    return TimeTerms.local(term(), null);
  }

  /** What the clocks on the wall show in {@code zone}. */
  public final DateTimeExpression in(ZoneId zone) {
    return new DateTimeExpression(TimeTerms.local(term(), zone));
  }

  /** The start of the year, month, hour or whatever {@code unit} says, in the time zone. */
  @Override
  public final InstantExpression truncatedTo(DateUnit unit) {
    return like(TimeTerms.start(unit, term()));
  }

  /** Later by {@code duration}, to the microsecond. */
  public final InstantExpression plus(Duration duration) {
    return like(TimeTerms.plus(term(), duration));
  }

  /** Earlier by {@code duration}, to the microsecond. */
  public final InstantExpression minus(Duration duration) {
    return plus(duration.negated());
  }

  /** How many microseconds {@code earlier} lies before this. */
  public final LongExpression microsecondsSince(InstantExpression earlier) {
    return new LongExpression(TimeTerms.microseconds(term(), earlier.term()));
  }

  /** Later by {@code duration}. */
  public final InstantExpression plus(Expression<Duration> duration) {
    return like(TimeTerms.plusExactly(term(), duration.term(), true));
  }

  /** Earlier by {@code duration}. */
  public final InstantExpression minus(Expression<Duration> duration) {
    return like(TimeTerms.plusExactly(term(), duration.term(), false));
  }

  /** The time that has passed since {@code earlier}. */
  public final DurationExpression since(InstantExpression earlier) {
    return new DurationExpression(TimeTerms.between(term(), earlier.term()));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<Instant> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.INSTANT, order);
  }
}
