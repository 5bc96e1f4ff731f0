package dev.plectrum.management;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Durations;
import dev.plectrum.db.SqliteDecimals;
import dev.plectrum.db.SqliteText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Values of fixtures as SQLite keeps them; PostgreSQL reads the texts itself. */
final class SqliteFixtureValue {
  private SqliteFixtureValue() {}

  /** What a column holds for a value that is written as {@code text} in a fixture. */
  static Object of(LiveTable.Column column, String text, String place) {
    try {
      return switch (column.type()) {
        case "bool", "boolean" -> truth(text);
        case "smallint" -> Short.parseShort(text);
        case "integer" ->
            column.size() == 0 ? (Object) Long.parseLong(text) : (Object) Integer.parseInt(text);
        case "bigint" ->
            // Durations are kept as microseconds.
            text.contains("P")
                ? Durations.micros(Duration.parse(text))
                : (Object) Long.parseLong(text);
        case "decimal" -> SqliteDecimals.stored(decimal(column, text));
        case "real" -> Double.parseDouble(text);
        case "char" -> column.size() == 32 ? uuid(text) : within(column, text);
        case "varchar" -> within(column, text);
        case "datetime" -> SqliteText.of(SqliteText.instant(text));
        case "timestamp" -> SqliteText.of(LocalDateTime.parse(text.replace(' ', 'T')));
        case "date" -> LocalDate.parse(text.replaceFirst("[T ].*", "")).toString();
        case "time" -> SqliteText.of(LocalTime.parse(text));
        default -> text;
      };
    } catch (IllegalArgumentException
        | DateTimeException
        | IndexOutOfBoundsException
        | DatabaseException wrong) {
      throw new CommandException(
          place + ": " + column.name() + " cannot hold \"" + text + "\".", wrong);
    }
  }

  /** As PostgreSQL reads them. */
  private static int truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "on", "1" -> 1;
      case "false", "f", "no", "n", "off", "0" -> 0;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** Rounded to the digits after the point, as PostgreSQL does. */
  private static BigDecimal decimal(LiveTable.Column column, String text) {
    BigDecimal value = new BigDecimal(text);
    if (column.size() == 0) {
      return value;
    }
    // Before anything writes out the zeros of an exponent.
    long integers = value.precision() - (long) value.scale();
    if (value.signum() == 0 || integers < -column.scale()) {
      return BigDecimal.ZERO;
    }
    if (integers <= column.size() - column.scale()) {
      BigDecimal rounded = value.setScale(column.scale(), RoundingMode.HALF_UP);
      if (rounded.precision() <= column.size()) {
        return rounded;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static String uuid(String text) {
    String digits = text.replace("-", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException(text);
    }
    return digits;
  }

  private static String within(LiveTable.Column column, String text) {
    if (column.size() > 0 && text.codePointCount(0, text.length()) > column.size()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
