package dev.plectrum.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How values are noted as text, in JSON, in queries and in paths. Every method returns null for a
 * text that is not in the notation.
 */
public final class Notation {
  private static final int MAX_DIGITS = 200;
  private static final int MAX_DATE_LENGTH = 40;
  private static final int MAX_YEAR = 9999;

  private Notation() {}

  /** A whole number of 64 bits: digits, after a minus sign if it is negative. */
  public static @Nullable Long longValue(String text) {
    if (!digits(text, 19)) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A whole number of 32 bits: digits, after a minus sign if it is negative. */
  public static @Nullable Integer intValue(String text) {
    Long value = digits(text, 10) ? longValue(text) : null;
    return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
  }

  /** A whole number of 16 bits: digits, after a minus sign if it is negative. */
  public static @Nullable Short shortValue(String text) {
    Long value = digits(text, 5) ? longValue(text) : null;
    return value == null || value != value.shortValue() ? null : Short.valueOf(value.shortValue());
  }

  /** A finite number. */
  public static @Nullable Double doubleValue(String text) {
    if (!numeric(text)) {
      return null;
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? Double.valueOf(value) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A decimal of at most 200 digits before and after the point. */
  public static @Nullable BigDecimal decimal(String text) {
    if (!numeric(text)) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text);
      return Math.abs((long) value.scale()) <= MAX_DIGITS ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A UUID of 36 characters. */
  public static @Nullable UUID uuid(String text) {
    if (text.length() != 36) {
      return null;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        return null;
      }
    }
    return UUID.fromString(text);
  }

  /** A point in time with its offset from UTC, of the years 1 to 9999. */
  public static @Nullable Instant instant(String text) {
    try {
      return text.length() > MAX_DATE_LENGTH || text.startsWith("+")
          ? null
          : inRange(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A date of the years 1 to 9999. */
  public static @Nullable LocalDate date(String text) {
    try {
      LocalDate value = text.length() > MAX_DATE_LENGTH ? null : LocalDate.parse(text);
      return value == null || !inRange(value) ? null : value;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A time of day. */
  public static @Nullable LocalTime time(String text) {
    try {
      return text.length() > MAX_DATE_LENGTH ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A date and time without an offset, of the years 1 to 9999. */
  public static @Nullable LocalDateTime dateTime(String text) {
    try {
      LocalDateTime value = text.length() > MAX_DATE_LENGTH ? null : LocalDateTime.parse(text);
      return value == null || !inRange(value.toLocalDate()) ? null : value;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A duration of days and shorter units: {@code PT1H30M}. */
  public static @Nullable Duration duration(String text) {
    try {
      return text.length() > MAX_DATE_LENGTH ? null : Duration.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean inRange(LocalDate date) {
    return date.getYear() >= 1 && date.getYear() <= MAX_YEAR;
  }

  private static @Nullable Instant inRange(Instant value) {
    return value.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
            || value.isAfter(Instant.parse("9999-12-31T23:59:59.999999999Z"))
        ? null
        : value;
  }

  private static boolean digits(String text, int max) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() - start > max) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code text} has only what a number is written with, and not too much of it. */
  private static boolean numeric(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
