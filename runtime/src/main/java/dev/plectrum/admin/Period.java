package dev.plectrum.admin;

import dev.plectrum.json.Notation;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A year, a month or a day.
 *
 * @param from its first day
 * @param unit how long it is
 */
record Period(LocalDate from, Unit unit) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  /** The lengths of periods. */
  enum Unit {
    YEAR,
    MONTH,
    DAY
  }

  /** The period that a text like {@code 2024}, {@code 2024-05} or {@code 2024-05-17} names. */
  static @Nullable Period parse(String text) {
    Unit unit = text.length() == YEAR ? Unit.YEAR : text.length() == MONTH ? Unit.MONTH : Unit.DAY;
    String day =
        switch (unit) {
          case YEAR -> text + "-01-01";
          case MONTH -> text + "-01";
          case DAY -> text;
        };
    LocalDate from = Notation.date(day);
    return from == null || from.getYear() > 9998 ? null : new Period(from, unit);
  }

  static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), Unit.YEAR);
  }

  /** The first day after it. */
  LocalDate to() {
    return switch (unit) {
      case YEAR -> from.plusYears(1);
      case MONTH -> from.plusMonths(1);
      case DAY -> from.plusDays(1);
    };
  }

  /** The text that names it. */
  String text() {
    String day = from.toString();
    return switch (unit) {
      case YEAR -> day.substring(0, YEAR);
      case MONTH -> day.substring(0, MONTH);
      case DAY -> day;
    };
  }

  /** What people read for it, where the longer period around it is known. */
  String label() {
    return switch (unit) {
      case YEAR -> Integer.toString(from.getYear());
      case MONTH -> from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case DAY ->
          from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
              + " "
              + from.getDayOfMonth();
    };
  }
}
