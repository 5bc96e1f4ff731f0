package dev.plectrum.admin;

import dev.plectrum.config.SiteZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How lists show values to people. */
final class Display {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Display() {}

  /** What a method returned, of whatever kind. */
  static String value(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? "Yes" : "No";
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof LocalTime time) {
      return time(time);
    }
    if (value instanceof LocalDateTime time) {
      return dateTime(time);
    }
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    return value instanceof Instant instant ? instant(instant) : value.toString();
  }

  static String bytes(byte[] bytes) {
    return bytes.length == 1 ? "1 byte" : Words.number(bytes.length) + " bytes";
  }

  static String number(Number number) {
    return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String time(LocalTime time) {
    return TIME.format(time);
  }

  static String dateTime(LocalDateTime time) {
    return DATE_TIME.format(time);
  }

  static String instant(Instant instant) {
    return DATE_TIME.format(SiteZone.local(instant));
  }
}
