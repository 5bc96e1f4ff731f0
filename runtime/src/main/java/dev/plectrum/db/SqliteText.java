package dev.plectrum.db;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** How SQLite holds what it has no type for: as the text that Django writes. */
public final class SqliteText {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private SqliteText() {}

  /** 32 hexadecimal digits without dashes. */
  static String of(UUID uuid) {
    char[] digits = new char[32];
    long high = uuid.getMostSignificantBits();
    long low = uuid.getLeastSignificantBits();
    for (int i = 15; i >= 0; i--) {
      digits[i] = HEX[(int) high & 15];
      digits[i + 16] = HEX[(int) low & 15];
      high >>>= 4;
      low >>>= 4;
    }
    return new String(digits);
  }

  /** The UUID of 32 hexadecimal digits, with or without dashes. */
  static UUID uuid(String text) {
    if (text.length() != 32) {
      return UUID.fromString(text);
    }
    return new UUID(
        Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16));
  }

  /** {@code 2024-01-31 10:00:00.123456} in UTC; no fraction where it is zero. */
  public static String of(Instant instant) {
    Parameters.checked(instant);
    return of(
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC));
  }

  /** The instant of such a text; an offset at its end counts. */
  public static Instant instant(String text) {
    int end = text.length();
    ZoneOffset offset = ZoneOffset.UTC;
    if (text.endsWith("Z")) {
      end--;
    } else {
      int sign = Math.max(text.lastIndexOf('+'), text.indexOf('-', 10));
      if (sign > 0) {
        offset = ZoneOffset.of(text.substring(sign));
        end = sign;
      }
    }
    return dateTime(text.substring(0, end)).toInstant(offset);
  }

  /** {@code 2024-01-31 10:00:00.123456}; no fraction where it is zero. */
  public static String of(LocalDateTime value) {
    StringBuilder text = new StringBuilder(26);
    date(text, value.toLocalDate());
    text.append(' ');
    time(text, value.toLocalTime());
    return text.toString();
  }

  static LocalDateTime dateTime(String text) {
    if (text.length() <= 10) {
      return LocalDate.parse(text).atStartOfDay();
    }
    return LocalDateTime.of(
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)), time(text, 11));
  }

  /**
   * A time, with or without a date, as PostgreSQL has it in JSON: {@code 2024-01-31T10:00:00.12}.
   */
  static String ofJson(String time) {
    return trimmed(time).replace(' ', 'T');
  }

  /** A time without the zeros at its end, as PostgreSQL writes it as text. */
  static String trimmed(String time) {
    int end = time.length();
    if (time.indexOf('.') >= 0) {
      while (time.charAt(end - 1) == '0') {
        end--;
      }
    }
    return time.substring(0, end);
  }

  /** {@code 2024-01-31}. */
  static String of(LocalDate value) {
    StringBuilder text = new StringBuilder(10);
    date(text, value);
    return text.toString();
  }

  /** The date of a text that may go on with a time. */
  static LocalDate date(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /** {@code 10:00:00.123456}; no fraction where it is zero. */
  public static String of(LocalTime value) {
    StringBuilder text = new StringBuilder(15);
    time(text, value);
    return text.toString();
  }

  static LocalTime time(String text) {
    return time(text, 0);
  }

  private static void date(StringBuilder text, LocalDate value) {
    int year = Parameters.checkedYear(value.getYear());
    two(text, year / 100);
    two(text, year % 100);
    text.append('-');
    two(text, value.getMonthValue());
    text.append('-');
    two(text, value.getDayOfMonth());
  }

  private static void time(StringBuilder text, LocalTime value) {
    two(text, value.getHour());
    text.append(':');
    two(text, value.getMinute());
    text.append(':');
    two(text, value.getSecond());
    int micros = value.getNano() / 1000;
    if (micros != 0) {
      text.append('.');
      two(text, micros / 10_000);
      two(text, micros / 100 % 100);
      two(text, micros % 100);
    }
  }

  private static void two(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static LocalTime time(String text, int from) {
    int hour = number(text, from, from + 2);
    int minute = number(text, from + 3, from + 5);
    if (text.length() <= from + 5) {
      return LocalTime.of(hour, minute);
    }
    int second = number(text, from + 6, from + 8);
    int nanos = 0;
    int scale = 100_000_000;
    for (int i = from + 9; i < text.length() && scale > 0; i++) {
      nanos += number(text, i, i + 1) * scale;
      scale /= 10;
    }
    return LocalTime.of(hour, minute, second, nanos);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        throw new DatabaseException("The database holds \"" + text + "\" for a date or time.");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
