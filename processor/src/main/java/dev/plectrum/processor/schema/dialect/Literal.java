package dev.plectrum.processor.schema.dialect;

import dev.plectrum.processor.schema.LogicalType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Values in the notation of {@code @Default}, as each database writes them. */
final class Literal {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd ")
          .append(TIME)
          .toFormatter(Locale.ROOT);

  private Literal() {}

  static String postgresql(LogicalType type, String text) {
    return switch (type.kind()) {
      case LONG, INT, SHORT, DOUBLE, DECIMAL -> text;
      case BOOLEAN -> text;
      case INSTANT, DATE, TIME, DATE_TIME ->
          text.equals(LogicalType.NOW) ? now(type) : quoted(text.replace('T', ' '));
      case UUID, STRING, DURATION, JSON -> quoted(text);
      case STRINGS,
          LONGS,
          INTS,
          SHORTS,
          BOOLEANS,
          DOUBLES,
          UUIDS,
          INSTANTS,
          DATES,
          TIMES,
          DATE_TIMES ->
          "'{}'";
      case BYTES -> "'\\x" + text + "'";
    };
  }

  private static String now(LogicalType type) {
    return switch (type.kind()) {
      case DATE -> "CURRENT_DATE";
      case TIME -> "LOCALTIME";
      case DATE_TIME -> "LOCALTIMESTAMP";
      default -> "CURRENT_TIMESTAMP";
    };
  }

  static String sqlite(LogicalType type, String text) {
    return switch (type.kind()) {
      case LONG, INT, SHORT, DOUBLE, DECIMAL -> text;
      case DURATION ->
          Long.toString(Duration.parse(text).dividedBy(ChronoUnit.MICROS.getDuration()));
      case BOOLEAN -> text.equals("true") ? "1" : "0";
      case UUID -> quoted(text.replace("-", "").toLowerCase(Locale.ROOT));
      case INSTANT ->
          text.equals(LogicalType.NOW)
              ? "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
              : quoted(DATE_TIME.format(Instant.parse(text).atOffset(ZoneOffset.UTC)));
      case DATE_TIME ->
          text.equals(LogicalType.NOW)
              ? "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
              : quoted(DATE_TIME.format(LocalDateTime.parse(text)));
      case DATE -> text.equals(LogicalType.NOW) ? "date('now')" : quoted(text);
      case TIME ->
          text.equals(LogicalType.NOW)
              ? "strftime('%H:%M:%f000', 'now')"
              : quoted(TIME.format(LocalTime.parse(text)));
      case STRING, JSON -> quoted(text);
      case STRINGS,
          LONGS,
          INTS,
          SHORTS,
          BOOLEANS,
          DOUBLES,
          UUIDS,
          INSTANTS,
          DATES,
          TIMES,
          DATE_TIMES ->
          "'[]'";
      case BYTES -> "X" + quoted(text);
    };
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
