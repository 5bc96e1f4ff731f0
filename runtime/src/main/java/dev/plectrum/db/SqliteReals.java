package dev.plectrum.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.sqlite.Function;

/**
 * The functions of floating point numbers, for SQLite. Its own have null where there is no result;
 * PostgreSQL has an error.
 */
final class SqliteReals {
  private SqliteReals() {}

  static void create(Connection connection) throws SQLException {
    define(connection, "sqrt", SqliteReals::root);
    define(connection, "exp", x -> inRange(Math.exp(x), Double.isInfinite(x)));
    define(connection, "ln", x -> Math.log(logarithmic(x)));
    define(connection, "log10", x -> Math.log10(logarithmic(x)));
    define(connection, "sin", x -> Math.sin(angle(x)));
    define(connection, "cos", x -> Math.cos(angle(x)));
    define(connection, "tan", x -> Math.tan(angle(x)));
    define(connection, "cot", x -> 1 / Math.tan(angle(x)));
    define(connection, "asin", x -> Math.asin(ratio(x)));
    define(connection, "acos", x -> Math.acos(ratio(x)));
    define(connection, "atan", Math::atan);
    // The same quotients as PostgreSQL's, to the last digit.
    define(connection, "degrees", x -> x / (Math.PI / 180));
    define(connection, "radians", x -> x * (Math.PI / 180));
    define(connection, "power", SqliteReals::power);
    define(connection, "atan2", Math::atan2);
    define(connection, "real_plus", (x, y) -> bounded(x + y, x, y));
    define(connection, "real_minus", (x, y) -> bounded(x - y, x, y));
    define(connection, "real_times", (x, y) -> inRange(x * y, endless(x, y) || x == 0 || y == 0));
    define(connection, "real_divided_by", SqliteReals::quotient);
    define(connection, "real_mod", SqliteReals::rest);
    define(connection, "real_finite", x -> bounded(x, 0, 0));
  }

  private static void define(Connection connection, String name, DoubleUnaryOperator operator)
      throws SQLException {
    Function function =
        new SqliteFunctions.Computed(1) {
          @Override
          void answer() throws SQLException {
            result(operator.applyAsDouble(value_double(0)));
          }
        };
    Function.create(connection, "plectrum_" + name, function, 1, Function.FLAG_DETERMINISTIC);
  }

  private static void define(Connection connection, String name, DoubleBinaryOperator operator)
      throws SQLException {
    Function function =
        new SqliteFunctions.Computed(2) {
          @Override
          void answer() throws SQLException {
            result(operator.applyAsDouble(value_double(0), value_double(1)));
          }
        };
    Function.create(connection, "plectrum_" + name, function, 2, Function.FLAG_DETERMINISTIC);
  }

  private static double root(double x) {
    if (x < 0) {
      throw new IllegalArgumentException("cannot take square root of a negative number");
    }
    return Math.sqrt(x);
  }

  private static double logarithmic(double x) {
    if (x <= 0) {
      throw new IllegalArgumentException(
          "cannot take logarithm of " + (x < 0 ? "a negative number" : "zero"));
    }
    return x;
  }

  private static double angle(double x) {
    if (Double.isInfinite(x)) {
      throw new IllegalArgumentException("input is out of range");
    }
    return x;
  }

  private static double ratio(double x) {
    if (x < -1 || x > 1) {
      throw new IllegalArgumentException("input is out of range");
    }
    return x;
  }

  private static double power(double base, double exponent) {
    if (base == 0 && exponent < 0) {
      throw new IllegalArgumentException("zero raised to a negative power is undefined");
    }
    if (base < 0 && !Double.isInfinite(exponent) && exponent != Math.floor(exponent)) {
      throw new IllegalArgumentException(
          "a negative number raised to a non-integer power yields a complex result");
    }
    return inRange(Math.pow(base, exponent), endless(base, exponent) || base == 0);
  }

  /** Null, which is what SQLite makes of no number, for a division by zero. */
  private static double quotient(double x, double y) {
    return y == 0 ? Double.NaN : inRange(x / y, endless(x, y) || x == 0);
  }

  /** Of the decimals that PostgreSQL takes the numbers for; null for a division by zero. */
  private static double rest(double x, double y) {
    if (y == 0 || endless(x, y)) {
      return y == 0 || Double.isInfinite(x) ? Double.NaN : x;
    }
    return SqliteNumbers.decimal(x).remainder(SqliteNumbers.decimal(y)).doubleValue();
  }

  private static boolean endless(double x, double y) {
    return Double.isInfinite(x) || Double.isInfinite(y);
  }

  /** Refuses what became too large, if it was calculated from plain numbers. */
  private static double bounded(double result, double x, double y) {
    return result == 0 ? result : inRange(result, endless(x, y));
  }

  /** Refuses what became too large or too small, if it was calculated from plain numbers. */
  private static double inRange(double result, boolean endless) {
    if (!endless && Double.isInfinite(result)) {
      throw new IllegalArgumentException("value out of range: overflow");
    }
    if (!endless && result == 0) {
      throw new IllegalArgumentException("value out of range: underflow");
    }
    return result;
  }
}
