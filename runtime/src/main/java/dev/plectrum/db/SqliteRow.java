package dev.plectrum.db;

import dev.plectrum.json.SortedJson;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of SQLite: numbers as numbers, everything else as text. */
final class SqliteRow extends Row {
  /** The SQLSTATE of a number that is not of its type, as PostgreSQL has it. */
  static final String OUT_OF_RANGE = "22003";

  SqliteRow(ResultSet result) {
    super(result);
  }

  @Override
  int intAt(int index) throws SQLException {
    return (int) within(index, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  short shortAt(int index) throws SQLException {
    return (short) within(index, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** SQLite calculates with 64 bits and the driver cuts them off; PostgreSQL refuses to. */
  private long within(int index, long least, long most) throws SQLException {
    long value = result.getLong(index);
    if (value < least || value > most) {
      throw new SQLException(
          "The column "
              + result.getMetaData().getColumnLabel(index)
              + " holds "
              + value
              + ", which is out of range.",
          OUT_OF_RANGE);
    }
    return value;
  }

  @Override
  public @Nullable UUID getNullableUuid(int index) throws SQLException {
    String text = result.getString(index);
    return text == null ? null : SqliteText.uuid(text);
  }

  @Override
  public @Nullable Instant getNullableInstant(int index) throws SQLException {
    String text = result.getString(index);
    return text == null ? null : SqliteText.instant(text);
  }

  @Override
  public @Nullable LocalDate getNullableLocalDate(int index) throws SQLException {
    String text = result.getString(index);
    return text == null ? null : SqliteText.date(text);
  }

  @Override
  public @Nullable LocalTime getNullableLocalTime(int index) throws SQLException {
    String text = result.getString(index);
    return text == null ? null : SqliteText.time(text);
  }

  @Override
  public @Nullable LocalDateTime getNullableLocalDateTime(int index) throws SQLException {
    String text = result.getString(index);
    return text == null ? null : SqliteText.dateTime(text);
  }

  @Override
  public @Nullable Duration getNullableDuration(int index) throws SQLException {
    long micros = result.getLong(index);
    return micros == 0 && result.wasNull() ? null : Durations.ofMicros(micros);
  }

  @Override
  <E> @Nullable List<E> array(int index, ArrayType<E> type) throws SQLException {
    String json = result.getString(index);
    if (json == null) {
      return null;
    }
    if (SortedJson.any(json) instanceof List<?> list) {
      return type.elements(list);
    }
    throw new DatabaseException("The database holds \"" + json + "\" for an array.");
  }

  @Override
  @Nullable BigDecimal decimal(int index) throws SQLException {
    Object value = result.getObject(index);
    if (value == null) {
      return null;
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number);
    }
    return value instanceof Number number
        ? BigDecimal.valueOf(number.longValue())
        : new BigDecimal(value.toString());
  }
}
