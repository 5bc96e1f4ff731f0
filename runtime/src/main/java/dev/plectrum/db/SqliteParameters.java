package dev.plectrum.db;

import dev.plectrum.json.SortedJson;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQLite's storage: numbers as numbers, everything else as text. */
final class SqliteParameters extends Parameters {
  SqliteParameters(PreparedStatement statement) {
    super(statement);
  }

  @Override
  public void set(int index, boolean value) throws SQLException {
    statement.setInt(index, value ? 1 : 0);
  }

  @Override
  public void set(int index, @Nullable BigDecimal value) throws SQLException {
    if (value == null) {
      statement.setString(index, null);
      return;
    }
    Number stored = SqliteDecimals.stored(value);
    if (stored instanceof Long) {
      statement.setLong(index, stored.longValue());
    } else {
      statement.setDouble(index, stored.doubleValue());
    }
  }

  @Override
  public void set(int index, @Nullable UUID value) throws SQLException {
    statement.setString(index, value == null ? null : SqliteText.of(value));
  }

  @Override
  public void set(int index, @Nullable Instant value) throws SQLException {
    statement.setString(index, value == null ? null : SqliteText.of(value));
  }

  @Override
  public void set(int index, @Nullable LocalDate value) throws SQLException {
    statement.setString(index, value == null ? null : SqliteText.of(value));
  }

  @Override
  public void set(int index, @Nullable LocalTime value) throws SQLException {
    statement.setString(index, value == null ? null : SqliteText.of(value));
  }

  @Override
  public void set(int index, @Nullable LocalDateTime value) throws SQLException {
    statement.setString(index, value == null ? null : SqliteText.of(value));
  }

  @Override
  public void set(int index, @Nullable Duration value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      statement.setLong(index, Durations.micros(value));
    }
  }

  @Override
  void setNoArray(int index) throws SQLException {
    statement.setNull(index, Types.VARCHAR);
  }

  @Override
  void setJson(int index, @Nullable String json) throws SQLException {
    statement.setString(index, json == null ? null : SortedJson.of(json));
  }

  @Override
  public void setAll(int index, ValueKind kind, Collection<?> values) throws SQLException {
    StringBuilder json = new StringBuilder(2 + values.size() * 8);
    char separator = '[';
    for (Object value : values) {
      json.append(separator);
      append(json, kind, present(value));
      separator = ',';
    }
    statement.setString(index, json.append(values.isEmpty() ? "[]" : "]").toString());
  }

  /** As one list of lists. */
  @Override
  public int setRows(int index, List<ValueKind> kinds, Collection<? extends List<?>> rows)
      throws SQLException {
    StringBuilder json = new StringBuilder(2 + rows.size() * 16);
    char separator = '[';
    for (List<?> row : rows) {
      json.append(separator);
      char within = '[';
      for (int i = 0; i < kinds.size(); i++) {
        json.append(within);
        append(json, kinds.get(i), present(row.get(i)));
        within = ',';
      }
      json.append(']');
      separator = ',';
    }
    statement.setString(index, json.append(rows.isEmpty() ? "[]" : "]").toString());
    return index + 1;
  }

  private static void append(StringBuilder json, ValueKind kind, Object value) {
    switch (kind) {
      case LONG, INT, SHORT -> json.append(value);
      case BOOLEAN -> json.append(value.equals(true) ? '1' : '0');
      case DOUBLE -> number(json, (Double) value);
      case DECIMAL -> json.append(SqliteDecimals.kept((BigDecimal) value).toPlainString());
      case TEXT -> quoted(json, checked((String) value));
      case UUID -> quoted(json, SqliteText.of((UUID) value));
      case INSTANT -> quoted(json, SqliteText.of((Instant) value));
      case DATE -> quoted(json, SqliteText.of((LocalDate) value));
      case TIME -> quoted(json, SqliteText.of((LocalTime) value));
      case DATE_TIME -> quoted(json, SqliteText.of((LocalDateTime) value));
      case DURATION -> json.append(Durations.micros((Duration) value));
      case ARRAY -> throw new IllegalArgumentException("Arrays are not asked for by many.");
      case JSON -> quoted(json, SortedJson.of((String) value));
      case BYTES -> quoted(json, HexFormat.of().formatHex((byte[]) value));
    }
  }

  private static void number(StringBuilder json, double value) {
    if (Double.isNaN(value)) {
      throw new DatabaseException("NaN cannot be stored.");
    }
    if (Double.isInfinite(value)) {
      // JSON has no infinity, but SQLite reads a number that is too large as one.
      json.append(value > 0 ? "9e999" : "-9e999");
    } else {
      json.append(value);
    }
  }

  private static void quoted(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c & 15, 16));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
