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
import java.util.ArrayList;
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
  <E> @Nullable List<E> array(int index, ArrayType<E> type) throws SQLException {
    Array array = result.getArray(index);
    if (array == null) {
      return null;
    }
    return switch (type.kind()) {
      case INSTANT, DATE, TIME, DATE_TIME, DURATION -> listed(array, type);
      default -> type.elements(Arrays.asList((Object[]) array.getArray()));
    };
  }

  /**
   * Each element as if it stood alone: in the driver's own arrays they are of {@code java.sql},
   * whose times have no microseconds and whose calendar is another one before 1582.
   */
  private static <E> List<E> listed(Array array, ArrayType<E> type) throws SQLException {
    List<@Nullable E> elements = new ArrayList<>();
    try (ResultSet rows = array.getResultSet()) {
      Row row = new PostgresRow(rows);
      while (rows.next()) {
        elements.add(type.read(row, 2));
      }
    }
    return ArrayType.present(elements);
  }

  @Override
  @Nullable BigDecimal decimal(int index) throws SQLException {
    return result.getBigDecimal(index);
  }
}
