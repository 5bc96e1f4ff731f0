package dev.plectrum.db;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** PostgreSQL's storage: it has a type for everything. */
final class PostgresParameters extends Parameters {
  PostgresParameters(PreparedStatement statement) {
    super(statement);
  }

  @Override
  public void set(int index, boolean value) throws SQLException {
    statement.setBoolean(index, value);
  }

  @Override
  public void set(int index, @Nullable BigDecimal value) throws SQLException {
    statement.setBigDecimal(index, value);
  }

  @Override
  public void set(int index, @Nullable UUID value) throws SQLException {
    if (value == null) {
      // The driver has no name for the type; the database knows the column's.
      statement.setNull(index, Types.OTHER, "uuid");
    } else {
      statement.setObject(index, value);
    }
  }

  @Override
  public void set(int index, @Nullable Instant value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(index, stored(value));
    }
  }

  @Override
  public void set(int index, @Nullable LocalDate value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.DATE);
    } else {
      checkedYear(value.getYear());
      statement.setObject(index, value);
    }
  }

  @Override
  public void set(int index, @Nullable LocalTime value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.TIME);
    } else {
      statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Override
  public void set(int index, @Nullable LocalDateTime value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.TIMESTAMP);
    } else {
      statement.setObject(index, stored(value));
    }
  }

  @Override
  public void set(int index, @Nullable Duration value) throws SQLException {
    PGobject interval = new PGobject();
    interval.setType("interval");
    interval.setValue(value == null ? null : Durations.interval(value));
    statement.setObject(index, interval);
  }

  @Override
  void setNoArray(int index) throws SQLException {
    statement.setNull(index, Types.ARRAY);
  }

  @Override
  void setJson(int index, @Nullable String json) throws SQLException {
    PGobject value = new PGobject();
    value.setType("jsonb");
    value.setValue(json);
    statement.setObject(index, value);
  }

  @Override
  public void setAll(int index, ValueKind kind, Collection<?> values) throws SQLException {
    Object[] elements = new Object[values.size()];
    int at = 0;
    for (Object value : values) {
      elements[at++] = stored(present(value));
    }
    statement.setArray(index, statement.getConnection().createArrayOf(kind.postgresql(), elements));
  }

  /** As an array for each part. */
  @Override
  public int setRows(int index, List<ValueKind> kinds, Collection<? extends List<?>> rows)
      throws SQLException {
    for (int i = 0; i < kinds.size(); i++) {
      int part = i;
      List<?> column = rows.stream().map(row -> row.get(part)).toList();
      setAll(index + i, kinds.get(i), column);
    }
    return index + kinds.size();
  }

  private static Object stored(Object value) {
    if (value instanceof Instant instant) {
      return stored(instant);
    }
    if (value instanceof LocalDateTime dateTime) {
      return stored(dateTime);
    }
    if (value instanceof Duration duration) {
      return Durations.interval(duration);
    }
    if (value instanceof Double number && number.isNaN()) {
      throw new DatabaseException("NaN cannot be stored.");
    }
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof LocalTime time) {
      return time.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof LocalDate date) {
      checkedYear(date.getYear());
    }
    return value instanceof String text ? checked(text) : value;
  }

  private static OffsetDateTime stored(Instant value) {
    return checked(value).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static LocalDateTime stored(LocalDateTime value) {
    checkedYear(value.getYear());
    return value.truncatedTo(ChronoUnit.MICROS);
  }
}
