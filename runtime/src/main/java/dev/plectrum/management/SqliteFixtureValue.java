package dev.plectrum.management;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Durations;
import dev.plectrum.db.SqliteDecimals;
import dev.plectrum.db.SqliteText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** Values of fixtures as SQLite keeps them; PostgreSQL reads the texts itself. */
final class SqliteFixtureValue {
  private SqliteFixtureValue() {}

  /** What a column holds for a value that is written as {@code text} in a fixture. */
  static Object of(LiveTable.Column column, String text, String place) {
    try {
      return switch (column.type()) {
        case "bool", "boolean" -> text.equals("true") || text.equals("1") ? 1 : 0;
        case "bigint", "integer", "smallint" ->
            // Durations are kept as microseconds.
            text.contains("P")
                ? Durations.micros(Duration.parse(text))
                : (Object) Long.parseLong(text);
        case "decimal" -> SqliteDecimals.stored(new BigDecimal(text));
        case "real" -> Double.parseDouble(text);
        case "char" -> text.replace("-", "").toLowerCase(Locale.ROOT);
        case "datetime" -> SqliteText.of(SqliteText.instant(text));
        default -> text;
      };
    } catch (NumberFormatException
        | DateTimeException
        | IndexOutOfBoundsException
        | DatabaseException wrong) {
      throw new CommandException(
          place + ": " + column.name() + " cannot hold \"" + text + "\".", wrong);
    }
  }
}
