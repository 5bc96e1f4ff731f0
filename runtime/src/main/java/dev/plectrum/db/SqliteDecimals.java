package dev.plectrum.db;

import java.math.BigDecimal;

/**
 * Decimals as SQLite keeps them: as floating point numbers, which hold 15 digits, or as integers.
 */
public final class SqliteDecimals {
  /** How many significant digits of a decimal a double keeps, whatever they are. */
  static final int DIGITS = 15;

  private static final double EXACT = 1L << 53;

  private SqliteDecimals() {}

  /**
   * What a column holds for a decimal: a {@code Double} or a {@code Long}.
   *
   * @throws InexactDecimalException if SQLite would keep another number in its place
   */
  public static Number stored(BigDecimal value) {
    double nearest = kept(value).doubleValue();
    if (Math.abs(nearest) >= EXACT && isLong(value)) {
      return value.longValue();
    }
    return nearest;
  }

  /**
   * The value itself.
   *
   * @throws InexactDecimalException if SQLite would keep another one in its place
   */
  static BigDecimal kept(BigDecimal value) {
    if (value.stripTrailingZeros().precision() <= DIGITS) {
      double nearest = value.doubleValue();
      if (Double.isFinite(nearest) && BigDecimal.valueOf(nearest).compareTo(value) == 0) {
        return value;
      }
    } else if (isLong(value)) {
      return value;
    }
    throw new InexactDecimalException(value);
  }

  private static boolean isLong(BigDecimal value) {
    try {
      value.longValueExact();
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }
}
