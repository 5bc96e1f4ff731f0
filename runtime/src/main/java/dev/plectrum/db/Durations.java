package dev.plectrum.db;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How databases hold durations: as microseconds, or as PostgreSQL's intervals. */
public final class Durations {
  private static final long MICROS = 1_000_000;

  /** What PostgreSQL writes: {@code 1 year 2 mons -3 days -04:05:06.789}. */
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(?:(-?\\d+) years? ?)?(?:(-?\\d+) mons? ?)?(?:(-?\\d+) days? ?)?"
              + "(?:([+-]?)(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");

  private Durations() {}

  /**
   * Microseconds; what is shorter is cut off.
   *
   * @throws DatabaseException if there are more than either database counts
   */
  public static long micros(Duration value) {
    try {
      long seconds = Math.multiplyExact(value.getSeconds(), MICROS);
      return Math.addExact(seconds, value.getNano() / 1000);
    } catch (ArithmeticException tooLong) {
      throw new DatabaseException(
          "The duration " + value + " cannot be stored; up to 292,000 years can.", tooLong);
    }
  }

  /** As many microseconds. */
  public static Duration ofMicros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  /** {@code -4:05:06.789000}, as PostgreSQL reads it. */
  static String interval(Duration value) {
    long micros = micros(value);
    long seconds = Math.abs(micros / MICROS);
    long fraction = Math.abs(micros % MICROS);
    return "%s%d:%02d:%02d.%06d"
        .formatted(
            micros < 0 ? "-" : "", seconds / 3600, seconds / 60 % 60, seconds % 60, fraction);
  }

  /** A month of an interval that somebody else wrote counts as 30 days, and a year as 365. */
  public static Duration ofInterval(String text) {
    Matcher parts = INTERVAL.matcher(text);
    if (!parts.matches()) {
      throw new DatabaseException("The database holds \"" + text + "\" for a duration.");
    }
    long days = number(parts, 1) * 365 + number(parts, 2) * 30 + number(parts, 3);
    long seconds = number(parts, 5) * 3600 + number(parts, 6) * 60 + number(parts, 7);
    String fraction = parts.group(8) == null ? "" : parts.group(8);
    long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
    Duration time = Duration.ofSeconds(seconds, nanos);
    return Duration.ofDays(days).plus("-".equals(parts.group(4)) ? time.negated() : time);
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
