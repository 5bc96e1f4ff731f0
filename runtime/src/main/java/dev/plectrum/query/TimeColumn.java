package dev.plectrum.query;

import java.time.LocalTime;

/** A column that holds {@link LocalTime}. */
public final class TimeColumn extends TimeExpression implements Column<LocalTime> {
  TimeColumn(Place place) {
    super(place);
  }
}
