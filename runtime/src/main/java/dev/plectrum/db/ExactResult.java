package dev.plectrum.db;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * A sum, a difference or a product of decimals with as many places as it has, which SQLite works
 * out with floating point numbers. One with more digits than those are sure to have is refused
 * rather than nearly right.
 */
final class ExactResult extends Function {
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
    double number = value_double(0);
    if (Double.isFinite(number)) {
      BigDecimal rounded = BigDecimal.valueOf(number).setScale(value_int(1), RoundingMode.HALF_UP);
      if (rounded.precision() <= SqliteDecimals.DIGITS) {
        result(rounded.doubleValue());
        return;
      }
    }
    error(
        "SQLite keeps "
            + SqliteDecimals.DIGITS
            + " digits of a decimal; the result "
            + number
            + " has more, of which some would be wrong.");
  }
}
