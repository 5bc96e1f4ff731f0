package dev.plectrum.db;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of PostgreSQL. */
final class PostgresRow extends Row {
  PostgresRow(ResultSet result) {
    super(result);
  }

  @Override
  int intAt(int index) throws SQLException {
    return result.getInt(index);
  }

  @Override
  short shortAt(int index) throws SQLException {
    return result.getShort(index);
  }

  @Override
  public @Nullable UUID getNullableUuid(int index) throws SQLException {
    return result.getObject(index, UUID.class);
  }

  @Override
  public @Nullable Instant getNullableInstant(int index) throws SQLException {
    OffsetDateTime time = result.getObject(index, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  @Override
  public @Nullable LocalDate getNullableLocalDate(int index) throws SQLException {
    return result.getObject(index, LocalDate.class);
  }

  @Override
  public @Nullable LocalTime getNullableLocalTime(int index) throws SQLException {
    return result.getObject(index, LocalTime.class);
  }

  @Override
  public @Nullable LocalDateTime getNullableLocalDateTime(int index) throws SQLException {
    return result.getObject(index, LocalDateTime.class);
  }

  @Override
  public @Nullable Duration getNullableDuration(int index) throws SQLException {
    String interval = result.getString(index);
    return interval == null ? null : Durations.ofInterval(interval);
  }

  @Override
  @Nullable List<?> array(int index) throws SQLException {
    Array array = result.getArray(index);
    return array == null ? null : Arrays.asList((Object[]) array.getArray());
  }

  @Override
  @Nullable BigDecimal decimal(int index) throws SQLException {
    return result.getBigDecimal(index);
  }
}
