package dev.plectrum.query;

import java.time.Duration;

/** A column that holds {@link Duration}. */
public final class DurationColumn extends DurationExpression implements Column<Duration> {
  DurationColumn(Place place) {
    super(place);
  }
}
