package dev.plectrum.query;

/**
 * An expression of values that lie on a day, at a time. Instants have those of the database's time
 * zone.
 *
 * @param <V> the values
 * @param <S> its kind
 */
public abstract class MomentExpression<V, S extends MomentExpression<V, S>>
    extends CalendarExpression<V, S> {
  MomentExpression(Type<V> type, Term term) {
    super(type, term);
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

  /** The day. */
  public final DateExpression date() {
    return new DateExpression(TimeTerms.date(local()));
  }

  /** The time of day. */
  public final TimeExpression time() {
    return new TimeExpression(TimeTerms.time(local()));
  }
}
