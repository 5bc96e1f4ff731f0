package dev.plectrum.db;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes dates and times apart that SQLite holds as text. */
final class SqliteDates {
  private static final Pattern DATE =
      Pattern.compile("\\s*([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})([ T][0-9]{1,2}:[0-9:.]+)?\\s*");

  private SqliteDates() {}

  /** The date of a text, in which PostgreSQL passes over blanks, missing zeros and a time. */
  static String parsed(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("invalid input syntax for type date: \"" + text + "\"");
    }
    try {
      return SqliteText.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException | DatabaseException e) {
      throw new IllegalArgumentException("date out of range: \"" + text + "\"", e);
    }
  }

  /** A part of a date or time, by PostgreSQL's name for it. */
  static long part(String part, String text) {
    if (isTime(text)) {
      return ofTime(part, SqliteText.time(text));
    }
    LocalDateTime time = SqliteText.dateTime(text);
    return switch (part) {
      case "year" -> time.getYear();
      case "isoyear" -> time.get(IsoFields.WEEK_BASED_YEAR);
      case "quarter" -> time.get(IsoFields.QUARTER_OF_YEAR);
      case "month" -> time.getMonthValue();
      case "week" -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case "day" -> time.getDayOfMonth();
      case "doy" -> time.getDayOfYear();
      case "isodow" -> time.getDayOfWeek().getValue();
      case "weekday" -> time.getDayOfWeek().getValue() % 7 + 1;
      default -> ofTime(part, time.toLocalTime());
    };
  }

  private static boolean isTime(String text) {
    return text.length() > 2 && text.charAt(2) == ':';
  }

  private static long ofTime(String part, LocalTime time) {
    return switch (part) {
      case "hour" -> time.getHour();
      case "minute" -> time.getMinute();
      case "second" -> time.getSecond();
      default -> throw new IllegalArgumentException("A time has no " + part + ".");
    };
  }

  /** The start of a year, month, hour, …; a date stays a date, and a time a time. */
  static String truncated(String unit, String text) {
    if (isTime(text)) {
      return SqliteText.of(SqliteText.time(text).truncatedTo(clock(unit)));
    }
    boolean date = text.length() <= 10;
    LocalDateTime time = SqliteText.dateTime(text);
    LocalDate day = time.toLocalDate();
    LocalDateTime start =
        switch (unit) {
          case "year" -> day.withDayOfYear(1).atStartOfDay();
          case "quarter" ->
              day.withDayOfMonth(1)
                  .with(ChronoField.MONTH_OF_YEAR, (day.getMonthValue() - 1) / 3 * 3 + 1L)
                  .atStartOfDay();
          case "month" -> day.withDayOfMonth(1).atStartOfDay();
          case "week" ->
              day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
          case "day" -> day.atStartOfDay();
          default -> time.truncatedTo(clock(unit));
        };
    return date ? SqliteText.of(start.toLocalDate()) : SqliteText.of(start);
  }

  private static ChronoUnit clock(String unit) {
    return switch (unit) {
      case "hour" -> ChronoUnit.HOURS;
      case "minute" -> ChronoUnit.MINUTES;
      case "second" -> ChronoUnit.SECONDS;
      default -> throw new IllegalArgumentException("There is no unit " + unit + ".");
    };
  }
}
