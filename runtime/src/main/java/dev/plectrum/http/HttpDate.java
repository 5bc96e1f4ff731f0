package dev.plectrum.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as headers have it, to the second: {@code Wed, 03 Jun 2026 08:05:09 GMT}. */
final class HttpDate {
  // Not RFC_1123_DATE_TIME, which writes days before the 10th with one digit.
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  static String format(Instant time) {
    return FORMAT.format(time);
  }

  /**
   * Reads what {@link #format} writes, and the same with one digit for the day.
   *
   * @throws DateTimeException if {@code text} is no such time
   */
  static Instant parse(String text) {
    return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
  }
}
