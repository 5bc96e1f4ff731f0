package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.ValueKind;
import java.time.LocalDate;

/** An expression of dates. */
public sealed class DateExpression extends CalendarExpression<LocalDate, DateExpression>
    permits DateColumn {
  DateExpression(Term term) {
    super(Type.DATE, term);
  }

  @Override
  final DateExpression like(Term term) {
    return new DateExpression(term);
  }

  /**
   * The first day of the year, month or whatever {@code unit} says.
   *
   * @throws IllegalArgumentException if a date has no such unit, as it has no hours
   */
  @Override
  public final DateExpression truncatedTo(DateUnit unit) {
    if (unit.compareTo(DateUnit.DAY) > 0) {
      throw new IllegalArgumentException(
          "A date has no " + unit.sql() + ", so that it cannot be cut to one.");
    }
    return like(TimeTerms.truncated(unit, term(), ValueKind.DATE));
  }

  /** So many days later. */
  public final DateExpression plusDays(int days) {
    return like(TimeTerms.plusDays(term(), Term.value(ValueKind.INT, days)));
  }

  /** So many days later. */
  public final DateExpression plusDays(IntegralExpression<?, ?> days) {
    return like(TimeTerms.plusDays(term(), Functions.count(days)));
  }

  /** So many days earlier. */
  public final DateExpression minusDays(int days) {
    return plusDays(-days);
  }

  /** So many days earlier. */
  public final DateExpression minusDays(IntegralExpression<?, ?> days) {
    return plusDays(days.negated());
  }

  /** The time that has passed since {@code earlier}, in days. */
  public final DurationExpression since(DateExpression earlier) {
    return new DurationExpression(TimeTerms.betweenDates(term(), earlier.term()));
  }

  /** How many days {@code earlier} lies before this. */
  public final IntExpression daysSince(DateExpression earlier) {
    return new IntExpression(TimeTerms.days(term(), earlier.term()));
  }

  /** The values of all rows that have one, in an order; null if there are none. */
  public final ArrayExpression<LocalDate> collect(Order... order) {
    return ArrayExpression.collected(term(), ArrayType.DATE, order);
  }
}
