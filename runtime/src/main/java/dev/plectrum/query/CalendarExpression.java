package dev.plectrum.query;

/**
 * An expression of values that lie on a day.
 *
 * @param <V> the values
 * @param <S> its kind
 */
public abstract class CalendarExpression<V, S extends CalendarExpression<V, S>>
    extends TemporalExpression<V, S> {
  CalendarExpression(Type<V> type, Term term) {
    super(type, term);
  }

  /** The start of the year, month, day or whatever {@code unit} says. */
  public abstract S truncatedTo(DateUnit unit);

  /** The year. */
  public final IntExpression year() {
    return part("year");
  }

  /** The year to which the week belongs. */
  public final IntExpression isoYear() {
    return part("isoyear");
  }

  /** The quarter, 1 to 4. */
  public final IntExpression quarter() {
    return part("quarter");
  }

  /** The month, 1 to 12. */
  public final IntExpression month() {
    return part("month");
  }

  /** The week of the year by ISO 8601, 1 to 53. */
  public final IntExpression week() {
    return part("week");
  }

  /** The day of the month. */
  public final IntExpression day() {
    return part("day");
  }

  /** The day of the year, from 1. */
  public final IntExpression dayOfYear() {
    return part("doy");
  }

  /** The day of the week, 1 for Monday to 7 for Sunday. */
  public final IntExpression isoWeekday() {
    return part("isodow");
  }

  /** The day of the week as Django counts it, 1 for Sunday to 7 for Saturday. */
  public final IntExpression weekday() {
    return part("weekday");
  }
}
