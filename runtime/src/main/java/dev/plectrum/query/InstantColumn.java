package dev.plectrum.query;

import java.time.Instant;

/** A column that holds {@link Instant}. */
public final class InstantColumn extends InstantExpression implements Column<Instant> {
  InstantColumn(Place place) {
    super(place);
  }
}
