package dev.plectrum.query;

import java.math.BigDecimal;

/** A column that holds {@link BigDecimal}. */
public final class DecimalColumn extends DecimalExpression implements Column<BigDecimal> {
  DecimalColumn(Place place, int scale) {
    super(place, scale);
  }
}
