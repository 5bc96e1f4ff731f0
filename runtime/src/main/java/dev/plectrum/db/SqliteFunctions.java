package dev.plectrum.db;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.core.Codes;

/**
 * The functions that queries need and SQLite does not have, or has for the letters A to Z only.
 * They answer as PostgreSQL's do; a null among the arguments makes null.
 */
final class SqliteFunctions {
  private static final int DETERMINISTIC = Function.FLAG_DETERMINISTIC;

  /** As many patterns as a program has; those made of input are not kept. */
  private static final int PATTERNS = 256;

  private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

  private SqliteFunctions() {}

  static void create(Connection connection) throws SQLException {
    text(connection, "lower", 1, in -> in.text(0).toLowerCase(Locale.ROOT));
    text(connection, "upper", 1, in -> in.text(0).toUpperCase(Locale.ROOT));
    text(connection, "reverse", 1, in -> reversed(in.text(0)));
    text(connection, "repeat", 2, in -> in.text(0).repeat((int) Math.max(0, in.number(1))));
    text(connection, "left", 2, in -> left(in.text(0), in.number(1)));
    text(connection, "right", 2, in -> right(in.text(0), in.number(1)));
    text(connection, "substring", 2, in -> substring(in.text(0), in.number(1), Long.MAX_VALUE));
    text(connection, "substring", 3, in -> substring(in.text(0), in.number(1), in.number(2)));
    text(connection, "lpad", 3, in -> padded(in.text(0), in.number(1), in.text(2), true));
    text(connection, "rpad", 3, in -> padded(in.text(0), in.number(1), in.text(2), false));
    text(connection, "uuid", 1, in -> SqliteText.uuid(in.text(0)).toString());
    number(connection, "regex", 3, in -> matches(in.text(0), in.text(1), in.number(2) != 0));
    number(
        connection,
        "json_contains",
        2,
        in -> SqliteJson.contains(in.text(0), in.text(1)) ? 1L : 0L);
    number(connection, "json_has", 2, in -> SqliteJson.has(in.text(0), in.text(1)) ? 1L : 0L);
    text(connection, "local", 2, in -> local(in.text(0), in.text(1)));
    text(connection, "instant", 2, in -> instant(in.text(0), in.text(1)));
    text(connection, "trunc", 2, in -> SqliteDates.truncated(in.text(0), in.text(1)));
    Function.create(connection, "plectrum_rounded", new Rounded(), 2, DETERMINISTIC);
    number(connection, "part", 2, in -> SqliteDates.part(in.text(0), in.text(1)));
    text(connection, "plus", 2, in -> later(in.text(0), in.number(1)));
    number(connection, "between", 2, in -> between(in.text(0), in.text(1)));
    Function.create(connection, "plectrum_exact", new ExactSum(), 2, DETERMINISTIC);
    Function.create(connection, "plectrum_now", new Now(), 0, 0);
    for (Spread.Kind kind : Spread.Kind.values()) {
      String name = "plectrum_" + kind.name().toLowerCase(Locale.ROOT);
      Function.create(connection, name, new Spread(kind), 1, DETERMINISTIC);
    }
  }

  private static void text(Connection connection, String name, int arguments, Answer<String> answer)
      throws SQLException {
    Function function =
        new Computed(arguments) {
          @Override
          void answer() throws SQLException {
            result(answer.of(this));
          }
        };
    Function.create(connection, "plectrum_" + name, function, arguments, DETERMINISTIC);
  }

  private static void number(Connection connection, String name, int arguments, Answer<Long> answer)
      throws SQLException {
    Function function =
        new Computed(arguments) {
          @Override
          void answer() throws SQLException {
            result(answer.of(this).longValue());
          }
        };
    Function.create(connection, "plectrum_" + name, function, arguments, DETERMINISTIC);
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The characters between two places, counted from 0, as far as there are any. */
  private static String part(String text, long from, long to) {
    int length = length(text);
    int start = (int) Math.max(0, Math.min(from, length));
    int end = (int) Math.max(start, Math.min(to, length));
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  private static String left(String text, long count) {
    return part(text, 0, count < 0 ? length(text) + count : count);
  }

  private static String right(String text, long count) {
    int length = length(text);
    return part(text, count < 0 ? -count : length - count, length);
  }

  private static String substring(String text, long from, long count) {
    if (count < 0) {
      throw new IllegalArgumentException("negative substring length not allowed");
    }
    long end = count == Long.MAX_VALUE ? count : from - 1 + count;
    return part(text, from - 1, end);
  }

  private static String padded(String text, long length, String fill, boolean before) {
    int missing = (int) Math.max(0, length) - length(text);
    if (missing <= 0) {
      return part(text, 0, Math.max(0, length));
    }
    if (fill.isEmpty()) {
      return text;
    }
    String padding = part(fill.repeat(missing / length(fill) + 1), 0, missing);
    return before ? padding + text : text + padding;
  }

  private static long matches(String text, String pattern, boolean ignoringCase) {
    String key = (ignoringCase ? "i" : "c") + pattern;
    Pattern known = KNOWN.get(key);
    if (known == null) {
      try {
        known =
            Pattern.compile(
                pattern, ignoringCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("invalid regular expression: " + e.getDescription(), e);
      }
      if (KNOWN.size() < PATTERNS) {
        KNOWN.put(key, known);
      }
    }
    return known.matcher(text).find() ? 1 : 0;
  }

  private static String local(String instant, String zone) {
    return SqliteText.of(LocalDateTime.ofInstant(SqliteText.instant(instant), ZoneId.of(zone)));
  }

  private static String instant(String local, String zone) {
    return SqliteText.of(SqliteText.dateTime(local).atZone(ZoneId.of(zone)).toInstant());
  }

  private static String later(String time, long micros) {
    if (time.length() <= 10) {
      return SqliteText.of(SqliteText.date(time).plusDays(Math.floorDiv(micros, 86_400_000_000L)));
    }
    return SqliteText.of(SqliteText.dateTime(time).plus(micros, ChronoUnit.MICROS));
  }

  private static long between(String later, String earlier) {
    Duration duration = Duration.between(SqliteText.dateTime(earlier), SqliteText.dateTime(later));
    return duration.getSeconds() * 1_000_000 + duration.getNano() / 1000;
  }

  /** What a function answers to its arguments, none of which is null. */
  @FunctionalInterface
  private interface Answer<R> {
    R of(Computed in) throws SQLException;
  }

  /** A function that is null where an argument is. */
  private abstract static class Computed extends Function {
    private final int arguments;

    Computed(int arguments) {
      this.arguments = arguments;
    }

    abstract void answer() throws SQLException;

    String text(int argument) throws SQLException {
      @Nullable String text = value_text(argument);
      return text == null ? "" : text;
    }

    long number(int argument) throws SQLException {
      return value_long(argument);
    }

    @Override
    protected final void xFunc() throws SQLException {
      for (int i = 0; i < arguments; i++) {
        if (value_type(i) == Codes.SQLITE_NULL) {
          result();
          return;
        }
      }
      try {
        answer();
      } catch (RuntimeException e) {
        error(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * A decimal with so many places after the point. SQLite's own rounds the binary number: 2.675,
   * which is a little less, down.
   */
  private static final class Rounded extends Function {
    @Override
    protected void xFunc() throws SQLException {
      double value = value_double(0);
      if (value_type(0) == Codes.SQLITE_NULL) {
        result();
      } else if (value_type(0) == Codes.SQLITE_INTEGER) {
        result(value_long(0));
      } else if (Double.isFinite(value)) {
        result(
            BigDecimal.valueOf(value).setScale(value_int(1), RoundingMode.HALF_UP).doubleValue());
      } else {
        result(value);
      }
    }
  }

  /** The moment, to the microsecond. */
  private static final class Now extends Function {
    @Override
    protected void xFunc() throws SQLException {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
      result(SqliteText.of(LocalDateTime.ofInstant(now, ZoneOffset.UTC)));
    }
  }

  /** How far numbers lie from their average; summed up as Welford does, to lose no digits. */
  private static final class Spread extends Function.Aggregate {
    private final Kind kind;
    private long count;
    private double mean;
    private double squares;

    Spread(Kind kind) {
      this.kind = kind;
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
    protected void xFinal() throws SQLException {
      long divisor = kind == Kind.STDDEV_SAMP || kind == Kind.VAR_SAMP ? count - 1 : count;
      if (divisor <= 0) {
        result();
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
}
