package dev.plectrum.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
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

  /** What a text of PostgreSQL has room for; SQLite itself stops not far below. */
  private static final long LARGEST = 0x3fffffff;

  /** The bytes that PostgreSQL keeps free for a character of UTF-8 where it fills up a text. */
  private static final int MOST_BYTES = 4;

  private static final Map<String, String> DIGESTS =
      Map.of(
          "md5", "MD5", "sha1", "SHA-1", "sha224", "SHA-224", "sha256", "SHA-256", "sha384",
          "SHA-384", "sha512", "SHA-512");

  private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

  private SqliteFunctions() {}

  static void create(Connection connection) throws SQLException {
    text(connection, "lower", 1, in -> mapped(in.text(0), Character::toLowerCase));
    text(connection, "upper", 1, in -> mapped(in.text(0), Character::toUpperCase));
    text(connection, "reverse", 1, in -> reversed(in.text(0)));
    text(connection, "repeat", 2, in -> repeated(in.text(0), in.number(1)));
    text(connection, "left", 2, in -> left(in.text(0), integer(in.number(1))));
    text(connection, "right", 2, in -> right(in.text(0), integer(in.number(1))));
    text(
        connection,
        "substring",
        2,
        in -> substring(in.text(0), integer(in.number(1)), Long.MAX_VALUE));
    text(
        connection,
        "substring",
        3,
        in -> substring(in.text(0), integer(in.number(1)), integer(in.number(2))));
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
    text(connection, "json_time", 1, in -> SqliteText.ofJson(in.text(0)));
    text(connection, "time_text", 1, in -> SqliteText.trimmed(in.text(0)));
    text(connection, "json_text", 1, in -> SqliteJson.text(in.text(0)));
    rank(connection, "json_rank", SqliteJsonRank::of);
    rank(connection, "array_rank", SqliteJsonRank::ofArray);
    text(connection, "local", 2, in -> local(in.text(0), in.text(1)));
    text(connection, "date", 1, in -> SqliteDates.parsed(in.text(0)));
    text(connection, "start", 3, in -> start(in.text(0), in.text(1), in.text(2)));
    text(connection, "trunc", 2, in -> SqliteDates.truncated(in.text(0), in.text(1)));
    number(connection, "part", 2, in -> SqliteDates.part(in.text(0), in.text(1)));
    text(connection, "plus", 2, in -> later(in.text(0), in.number(1)));
    number(connection, "between", 2, in -> between(in.text(0), in.text(1)));
    Function.create(connection, "plectrum_exact", new ExactResult(), 2, DETERMINISTIC);
    Function.create(connection, "plectrum_now", new Now(), 0, 0);
    number(connection, "ascii", 1, in -> in.text(0).isEmpty() ? 0L : in.text(0).codePointAt(0));
    number(connection, "low_integer", 1, in -> (long) (int) in.number(0));
    number(connection, "low_smallint", 1, in -> (long) (short) in.number(0));
    text(connection, "chr", 1, in -> character(in.number(0)));
    for (Map.Entry<String, String> digest : DIGESTS.entrySet()) {
      text(connection, digest.getKey(), 1, in -> digest(digest.getValue(), in.text(0)));
    }
    SqliteSpread.create(connection);
    SqliteReals.create(connection);
    SqliteNumbers.create(connection);
    SqliteLimits.create(connection);
  }

  private static void rank(Connection connection, String name, Rank rank) throws SQLException {
    Function function =
        new Computed(1) {
          @Override
          void answer() throws SQLException {
            result(rank.apply(text(0)));
          }
        };
    Function.create(connection, "plectrum_" + name, function, 1, DETERMINISTIC);
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

  /** Each letter by itself, as the C library and PostgreSQL's own collations have it. */
  private static String mapped(String text, IntUnaryOperator letter) {
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints().map(letter).forEach(mapped::appendCodePoint);
    return mapped.toString();
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

  private static String repeated(String text, long times) {
    long count = Math.max(0, integer(times));
    checkSize(count * text.getBytes(UTF_8).length);
    return text.repeat((int) count);
  }

  private static String padded(String text, long to, String fill, boolean before) {
    int length = (int) Math.max(0, integer(to));
    int missing = length - length(text);
    if (missing <= 0) {
      return part(text, 0, length);
    }
    if (fill.isEmpty()) {
      return text;
    }
    checkSize((long) length * MOST_BYTES);
    String padding = part(fill.repeat(missing / length(fill) + 1), 0, missing);
    return before ? padding + text : text + padding;
  }

  /** A count as PostgreSQL's functions take it. */
  private static long integer(long number) {
    if (number != (int) number) {
      throw new IllegalArgumentException("integer out of range");
    }
    return number;
  }

  private static void checkSize(long bytes) {
    if (bytes > LARGEST) {
      throw new IllegalArgumentException("requested length too large");
    }
  }

  private static String character(long number) {
    if (number == 0) {
      throw new IllegalArgumentException("null character not permitted");
    }
    if (number < 0) {
      throw new IllegalArgumentException("character number must be positive");
    }
    if (number > Character.MAX_CODE_POINT) {
      throw new IllegalArgumentException("requested character too large for encoding: " + number);
    }
    if (number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE) {
      throw new IllegalArgumentException("requested character not valid for encoding: " + number);
    }
    return Character.toString((int) number);
  }

  private static String digest(String algorithm, String text) {
    try {
      byte[] bytes = MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long matches(String text, String pattern, boolean ignoringCase) {
    String key = (ignoringCase ? "i" : "c") + pattern;
    Pattern known = KNOWN.get(key);
    if (known == null) {
      try {
        known = PostgresPattern.compile(pattern, ignoringCase);
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
    // Where the clocks are set back an hour comes twice, and PostgreSQL takes the second one.
    ZonedDateTime time = SqliteText.dateTime(local).atZone(ZoneId.of(zone));
    return SqliteText.of(time.withLaterOffsetAtOverlap().toInstant());
  }

  /**
   * The start of an hour, day, …: an hour begins as far from UTC as the instant is, even if the
   * clocks have been put by half an hour since, so that one that comes twice is told apart; a day
   * begins once.
   */
  private static String start(String unit, String instant, String zone) {
    Instant at = SqliteText.instant(instant);
    OffsetDateTime time = at.atOffset(ZoneId.of(zone).getRules().getOffset(at));
    return switch (unit) {
      case "hour" -> SqliteText.of(time.truncatedTo(ChronoUnit.HOURS).toInstant());
      case "minute" -> SqliteText.of(time.truncatedTo(ChronoUnit.MINUTES).toInstant());
      case "second" -> SqliteText.of(time.truncatedTo(ChronoUnit.SECONDS).toInstant());
      default -> instant(SqliteDates.truncated(unit, SqliteText.of(time.toLocalDateTime())), zone);
    };
  }

  private static String later(String time, long micros) {
    boolean date = time.length() <= 10;
    try {
      return date
          ? SqliteText.of(SqliteText.date(time).plusDays(Math.floorDiv(micros, 86_400_000_000L)))
          : SqliteText.of(SqliteText.dateTime(time).plus(micros, ChronoUnit.MICROS));
    } catch (DateTimeException | DatabaseException beyond) {
      throw new IllegalArgumentException((date ? "date" : "timestamp") + " out of range", beyond);
    }
  }

  private static long between(String later, String earlier) {
    Duration duration = Duration.between(SqliteText.dateTime(earlier), SqliteText.dateTime(later));
    return duration.getSeconds() * 1_000_000 + duration.getNano() / 1000;
  }

  /** What something is ordered by. */
  @FunctionalInterface
  private interface Rank {
    byte[] apply(String json);
  }

  /** What a function answers to its arguments, none of which is null. */
  @FunctionalInterface
  interface Answer<R> {
    R of(Computed in) throws SQLException;
  }

  /** A function that is null where an argument is. */
  abstract static class Computed extends Function {
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

  /** The moment, to the microsecond. */
  private static final class Now extends Function {
    @Override
    protected void xFunc() throws SQLException {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
      result(SqliteText.of(LocalDateTime.ofInstant(now, ZoneOffset.UTC)));
    }
  }
}
