package dev.plectrum.json;

import java.math.BigDecimal;

/** One notation for each number, however it was written: without an exponent or needless zeros. */
final class Plain {
  /** As many digits as are read; a few bytes with a large exponent must not become very many. */
  private static final int MAX_DIGITS = 1_000;

  private Plain() {}

  /** Whether a number is short enough without an exponent. */
  static boolean isShort(BigDecimal number) {
    long before = Math.max(1, (long) number.precision() - number.scale());
    return before + Math.max(0, number.scale()) <= MAX_DIGITS;
  }

  /** The number in the notation, equal to every other one of the same value. */
  static BigDecimal of(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && isShort(stripped) ? stripped.setScale(0) : stripped;
  }
}
