package dev.plectrum.query;

import java.time.LocalDate;

/** A column that holds {@link LocalDate}. */
public final class DateColumn extends DateExpression implements Column<LocalDate> {
  DateColumn(Place place) {
    super(place);
  }
}
