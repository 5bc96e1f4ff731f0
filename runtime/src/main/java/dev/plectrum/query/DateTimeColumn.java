package dev.plectrum.query;

import java.time.LocalDateTime;

/** A column that holds {@link LocalDateTime}. */
public final class DateTimeColumn extends DateTimeExpression implements Column<LocalDateTime> {
  DateTimeColumn(Place place) {
    super(place);
  }
}
