package dev.plectrum.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.Function;

/**
 * How far numbers lie from their average, of all rows or of a window; summed up as Welford does, to
 * lose no digits.
 */
final class SqliteSpread extends Function.Window {
  private final Kind kind;
  private long count;
  private double mean;
  private double squares;

  private SqliteSpread(Kind kind) {
    this.kind = kind;
  }

  static void create(Connection connection) throws SQLException {
    for (Kind kind : Kind.values()) {
      String name = "plectrum_" + kind.name().toLowerCase(Locale.ROOT);
      Function.create(connection, name, new SqliteSpread(kind), 1, Function.FLAG_DETERMINISTIC);
    }
  }

  @Override
  protected void xStep() throws SQLException {
    if (value_type(0) == org.sqlite.core.Codes.SQLITE_NULL) {
      return;
    }
    double value = value_double(0);
    count++;
    double distance = value - mean;
    mean += distance / count;
    squares += distance * (value - mean);
  }

  @Override
  protected void xInverse() throws SQLException {
    if (value_type(0) == org.sqlite.core.Codes.SQLITE_NULL) {
      return;
    }
    double value = value_double(0);
    count--;
    if (count == 0) {
      mean = 0;
      squares = 0;
      return;
    }
    double distance = value - mean;
    mean -= distance / count;
    // What is left cannot be negative but by rounding.
    squares = Math.max(0, squares - distance * (value - mean));
  }

  @Override
  protected void xValue() throws SQLException {
    answer();
  }

  @Override
  protected void xFinal() throws SQLException {
    answer();
  }

  private void answer() throws SQLException {
    boolean sample = kind == Kind.STDDEV_SAMP || kind == Kind.VAR_SAMP;
    long divisor = sample ? count - 1 : count;
    if (divisor <= 0) {
      result();
      return;
    }
    if (!Double.isFinite(squares)) {
      error("value out of range: overflow");
      return;
    }
    double variance = squares / divisor;
    boolean root = kind == Kind.STDDEV_SAMP || kind == Kind.STDDEV_POP;
    result(root ? Math.sqrt(variance) : variance);
  }

  private enum Kind {
    STDDEV_POP,
    STDDEV_SAMP,
    VAR_POP,
    VAR_SAMP
  }
}
