package dev.plectrum.query;

import java.util.UUID;

/** A column that holds {@link UUID}. */
public final class UuidColumn extends UuidExpression implements Column<UUID> {
  UuidColumn(Place place) {
    super(place);
  }
}
