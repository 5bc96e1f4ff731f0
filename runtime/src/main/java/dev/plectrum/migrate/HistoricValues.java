package dev.plectrum.migrate;

import dev.plectrum.db.Durations;
import dev.plectrum.db.SqliteDecimals;
import dev.plectrum.db.SqliteText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values in and out of a database by the words that migrations have for their types. */
final class HistoricValues {
  private final Connection connection;

  HistoricValues(Connection connection) {
    this.connection = connection;
  }

  PreparedStatement prepare(String sql) throws SQLException {
    return connection.prepareStatement(sql);
  }

  private boolean sqlite() throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("SQLite");
  }

  @Nullable Object read(ResultSet row, int index, String type) throws SQLException {
    String text = row.getString(index);
    if (text == null) {
      return null;
    }
    boolean sqlite = sqlite();
    return switch (word(type)) {
      case "long" -> row.getLong(index);
      case "int" -> row.getInt(index);
      case "short" -> row.getShort(index);
      case "boolean" -> row.getBoolean(index);
      case "double" -> row.getDouble(index);
      case "decimal" -> decimal(type, new BigDecimal(text));
      case "uuid" -> uuid(text);
      case "instant" ->
          sqlite
              ? dateTime(text).toInstant(ZoneOffset.UTC)
              : row.getObject(index, OffsetDateTime.class).toInstant();
      case "date" -> LocalDate.parse(text.substring(0, 10));
      case "time" -> LocalTime.parse(text);
      case "dateTime" -> dateTime(text);
      case "duration" ->
          sqlite ? Durations.ofMicros(row.getLong(index)) : Durations.ofInterval(text);
      case "bytes" -> row.getBytes(index);
      default -> text;
    };
  }

  /** {@code decimal} of {@code decimal.2}. */
  private static String word(String type) {
    int dot = type.indexOf('.');
    return dot < 0 ? type : type.substring(0, dot);
  }

  /** A decimal with the places of its column, rounded as PostgreSQL does. */
  private static BigDecimal decimal(String type, BigDecimal value) {
    int dot = type.indexOf('.');
    return dot < 0
        ? value
        : value.setScale(Integer.parseInt(type.substring(dot + 1)), RoundingMode.HALF_UP);
  }

  private static LocalDateTime dateTime(String text) {
    return LocalDateTime.parse(
        text.replace(' ', 'T').replaceFirst("(Z|[+-]\\d\\d(:\\d\\d)?)$", ""));
  }

  private static UUID uuid(String text) {
    return text.length() == 32
        ? new UUID(
            Long.parseUnsignedLong(text, 0, 16, 16), Long.parseUnsignedLong(text, 16, 32, 16))
        : UUID.fromString(text);
  }

  void bind(PreparedStatement statement, int index, String type, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setObject(index, null);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (!sqlite()) {
      // The server reads the text as what the column holds.
      statement.setObject(
          index,
          value instanceof Instant instant ? instant.toString() : value.toString(),
          Types.OTHER);
    } else {
      statement.setObject(index, sqlite(type, value));
    }
  }

  private static Object sqlite(String type, Object value) {
    String text = value.toString();
    return switch (word(type)) {
      case "boolean" -> text.equals("true") ? 1 : 0;
      case "long", "int", "short" -> Long.parseLong(text);
      case "double" -> Double.parseDouble(text);
      case "decimal" -> SqliteDecimals.stored(decimal(type, new BigDecimal(text)));
      case "uuid" -> text.replace("-", "");
      case "instant", "dateTime" -> SqliteText.of(SqliteText.instant(text));
      case "duration" ->
          value instanceof Duration duration ? Durations.micros(duration) : Long.parseLong(text);
      case "time" -> SqliteText.of(LocalTime.parse(text));
      default -> text;
    };
  }
}
