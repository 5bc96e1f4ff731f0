package dev.plectrum.db;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/** The numbers that PostgreSQL makes of others and of text, for SQLite, whose own are others. */
final class SqliteNumbers {
  /** The digits of a floating point number that PostgreSQL makes a decimal of. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Digits are those of ASCII, which Java's own parsers are not strict about. */
  private static final Pattern WHOLE = Pattern.compile("\\s*[-+]?[0-9]+\\s*");

  private static final Pattern NUMBER =
      Pattern.compile("\\s*[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,9})?\\s*");

  private static final Pattern ZERO = Pattern.compile("[^eE1-9]*([eE].*)?");

  private SqliteNumbers() {}

  static void create(Connection connection) throws SQLException {
    define(connection, "round", 2, new Rounded(2));
    define(connection, "kept", 3, new Rounded(3));
    define(connection, "even", 1, new Even());
    define(connection, "whole", 1, new Integral());
    define(connection, "smallint", 1, new Fitting("smallint", Short.MIN_VALUE, Short.MAX_VALUE));
    define(connection, "integer", 1, new Fitting("integer", Integer.MIN_VALUE, Integer.MAX_VALUE));
    define(connection, "bigint", 1, new Fitting("bigint", Long.MIN_VALUE, Long.MAX_VALUE));
    define(connection, "real", 1, new Real());
    define(connection, "decimal", 1, new Decimal());
    define(connection, "real_text", 1, new RealText());
    define(connection, "decimal_text", 2, new DecimalText());
    define(connection, "real_json", 1, new RealJson());
  }

  private static void define(Connection connection, String name, int arguments, Function function)
      throws SQLException {
    Function.create(
        connection, "plectrum_" + name, function, arguments, Function.FLAG_DETERMINISTIC);
  }

  /** The decimal that PostgreSQL takes a floating point number for. */
  static BigDecimal decimal(double value) {
    return new BigDecimal(value).round(DIGITS);
  }

  /** A function of decimals, which SQLite holds as floating point numbers or as integers. */
  private abstract static class OfDecimal extends SqliteFunctions.Computed {
    OfDecimal(int arguments) {
      super(arguments);
    }

    final BigDecimal decimal(int argument) throws SQLException {
      return value_type(argument) == Codes.SQLITE_INTEGER
          ? BigDecimal.valueOf(number(argument))
          : SqliteNumbers.decimal(value_double(argument));
    }
  }

  /** The text of a number without blanks around it, if it is one. */
  private static String written(String text, Pattern number, String type) {
    if (!number.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "invalid input syntax for type " + type + ": \"" + text + "\"");
    }
    return text.strip();
  }

  /**
   * Rounded as decimals are: halves away from zero, and 2.675 is one; and with so many digits
   * before the point at most, if a third argument says how many, and not -1.
   */
  private static final class Rounded extends OfDecimal {
    private final boolean limited;

    Rounded(int arguments) {
      super(arguments);
      this.limited = arguments > 2;
    }

    @Override
    void answer() throws SQLException {
      int places = (int) number(1);
      if (value_type(0) == Codes.SQLITE_INTEGER && places >= 0) {
        check(BigDecimal.valueOf(number(0)));
        result(number(0));
        return;
      }
      double value = value_double(0);
      if (Double.isInfinite(value)) {
        if (limited) {
          throw new IllegalArgumentException("numeric out of range");
        }
        result(value);
        return;
      }
      BigDecimal rounded = decimal(0).setScale(places, RoundingMode.HALF_UP);
      check(rounded);
      if (value_type(0) == Codes.SQLITE_INTEGER && rounded.abs().compareTo(MOST_WHOLE) <= 0) {
        result(rounded.longValue());
      } else {
        result(rounded.doubleValue());
      }
    }

    private void check(BigDecimal value) throws SQLException {
      long most = limited ? number(2) : -1;
      if (most >= 0 && value.signum() != 0 && value.precision() - value.scale() > most) {
        throw new IllegalArgumentException("numeric out of range");
      }
    }
  }

  /** A whole number, as long as a type of PostgreSQL's can hold it. */
  private static final class Fitting extends SqliteFunctions.Computed {
    private final String type;
    private final long least;
    private final long most;

    Fitting(String type, long least, long most) {
      super(1);
      this.type = type;
      this.least = least;
      this.most = most;
    }

    @Override
    void answer() throws SQLException {
      long value = number(0);
      // Beyond the largest integers SQLite goes on with floating point numbers.
      boolean lost = value_type(0) != Codes.SQLITE_INTEGER && Math.abs(value_double(0)) >= 0x1p63;
      if (lost || value < least || value > most) {
        throw new IllegalArgumentException(type + " out of range");
      }
      result(value);
    }
  }

  /** A whole number from text. */
  private static final class Integral extends SqliteFunctions.Computed {
    Integral() {
      super(1);
    }

    @Override
    void answer() throws SQLException {
      String text = written(text(0), WHOLE, "bigint");
      try {
        result(Long.parseLong(text));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("bigint out of range");
      }
    }
  }

  /** A floating point number from text. */
  private static final class Real extends SqliteFunctions.Computed {
    Real() {
      super(1);
    }

    @Override
    void answer() throws SQLException {
      String text = written(text(0), NUMBER, "double precision");
      double value = Double.parseDouble(text);
      boolean lost = value == 0 && !ZERO.matcher(text).matches();
      if (Double.isInfinite(value) || lost) {
        throw new IllegalArgumentException("double precision out of range");
      }
      result(value);
    }
  }

  /** A decimal from text, which SQLite holds as a floating point number or an integer. */
  private static final class Decimal extends SqliteFunctions.Computed {
    Decimal() {
      super(1);
    }

    @Override
    void answer() throws SQLException {
      String text = written(text(0), NUMBER, "numeric");
      Number stored = SqliteDecimals.stored(new BigDecimal(text));
      if (stored instanceof Long whole) {
        result(whole.longValue());
      } else {
        result(stored.doubleValue());
      }
    }
  }

  /** The shortest text that says which floating point number it is, as PostgreSQL writes it. */
  private static final class RealText extends SqliteFunctions.Computed {
    RealText() {
      super(1);
    }

    @Override
    void answer() throws SQLException {
      double value = value_double(0);
      if (Double.isInfinite(value)) {
        result(value > 0 ? "Infinity" : "-Infinity");
        return;
      }
      BigDecimal shortest = shortest(value);
      int exponent = shortest.precision() - shortest.scale() - 1;
      if (value == 0) {
        result("0");
      } else if (exponent >= -4 && exponent < 15) {
        result(shortest.toPlainString());
      } else {
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        result(
            (value < 0 ? "-" : "")
                + digits.charAt(0)
                + fraction
                + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent)));
      }
    }

    private static BigDecimal shortest(double value) {
      BigDecimal exact = new BigDecimal(value);
      // With less than 15 digits there is none that has not as many and zeros behind, but for the
      // smallest numbers, which have fewer bits.
      int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15;
      BigDecimal rounded;
      do {
        rounded = exact.round(new MathContext(digits++, RoundingMode.HALF_EVEN));
      } while (!isNearest(rounded, value, exact));
      return rounded.stripTrailingZeros();
    }

    /** Whether a text is nearer to the number than to the next one, and not in the middle. */
    private static boolean isNearest(BigDecimal text, double value, BigDecimal exact) {
      double next = text.compareTo(exact) > 0 ? Math.nextUp(value) : Math.nextDown(value);
      BigDecimal gap =
          new BigDecimal(Double.isInfinite(next) ? Math.ulp(value) : Math.abs(next - value));
      return text.subtract(exact).abs().multiply(BigDecimal.valueOf(2)).compareTo(gap) < 0;
    }
  }

  /** The same without an exponent, as PostgreSQL has numbers in JSON. */
  private static final class RealJson extends SqliteFunctions.Computed {
    RealJson() {
      super(1);
    }

    @Override
    void answer() throws SQLException {
      double value = value_double(0);
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException("JSON has no infinity");
      }
      result(RealText.shortest(value).toPlainString());
    }
  }

  /** A decimal with so many digits after the point. */
  private static final class DecimalText extends OfDecimal {
    DecimalText() {
      super(2);
    }

    @Override
    void answer() throws SQLException {
      result(decimal(0).setScale((int) number(1), RoundingMode.HALF_UP).toPlainString());
    }
  }

  /** The nearest whole number; the even one of two that are equally near. */
  private static final class Even extends SqliteFunctions.Computed {
    Even() {
      super(1);
    }

    @Override
    void answer() throws SQLException {
      double even = Math.rint(value_double(0));
      if (even < -0x1p63 || even >= 0x1p63) {
        throw new IllegalArgumentException("bigint out of range");
      }
      result((long) even);
    }
  }
}
