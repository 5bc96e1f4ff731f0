package dev.plectrum.db;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * A sum of decimals with as many places as they have, which SQLite adds as floating point numbers.
 * One with more digits than those are sure to have is refused rather than nearly right.
 */
final class ExactSum extends Function {
  private static final int INTEGER = 1;
  private static final int NULL = 5;

  @Override
  protected void xFunc() throws SQLException {
    int type = value_type(0);
    if (type == NULL) {
      result();
      return;
    }
    if (type == INTEGER) {
      result(value_long(0));
      return;
    }
    double sum = value_double(0);
    if (Double.isFinite(sum)) {
      BigDecimal rounded = BigDecimal.valueOf(sum).setScale(value_int(1), RoundingMode.HALF_UP);
      if (rounded.precision() <= SqliteDecimals.DIGITS) {
        result(rounded.doubleValue());
        return;
      }
    }
    error(
        "SQLite keeps "
            + SqliteDecimals.DIGITS
            + " digits of a decimal; the sum "
            + sum
            + " has more, of which some would be wrong.");
  }
}
