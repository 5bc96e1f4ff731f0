package dev.plectrum.db;

import dev.plectrum.json.JsonText;
import dev.plectrum.json.MalformedJsonException;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

/**
 * One row of a result, its columns numbered from 1.
 *
 * <p>Each type has two getters: {@code getNullable…} gives null where the column is null, the other
 * one is for columns that never are, and throws a {@link DatabaseException} if one is after all
 * (primitives read as 0 then, as JDBC does).
 */
public abstract class Row {
  final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** Whether {@code count} columns from {@code index} on are all null. */
  public final boolean areNull(int index, int count) throws SQLException {
    for (int column = index; column < index + count; column++) {
      if (result.getObject(column) != null) {
        return false;
      }
    }
    return true;
  }

  /** A {@code long}. */
  public final long getLong(int index) throws SQLException {
    return result.getLong(index);
  }

  /** A {@code Long} or null. */
  public final @Nullable Long getNullableLong(int index) throws SQLException {
    long value = result.getLong(index);
    return value == 0 && result.wasNull() ? null : Long.valueOf(value);
  }

  /** An {@code int}. */
  public final int getInt(int index) throws SQLException {
    return intAt(index);
  }

  /** An {@code Integer} or null. */
  public final @Nullable Integer getNullableInt(int index) throws SQLException {
    int value = intAt(index);
    return value == 0 && result.wasNull() ? null : Integer.valueOf(value);
  }

  /** A {@code short}. */
  public final short getShort(int index) throws SQLException {
    return shortAt(index);
  }

  /** A {@code Short} or null. */
  public final @Nullable Short getNullableShort(int index) throws SQLException {
    short value = shortAt(index);
    return value == 0 && result.wasNull() ? null : Short.valueOf(value);
  }

  /** An {@code int}, 0 for null; an SQLException if the number is none. */
  abstract int intAt(int index) throws SQLException;

  /** A {@code short}, 0 for null; an SQLException if the number is none. */
  abstract short shortAt(int index) throws SQLException;

  /** A {@code boolean}. */
  public final boolean getBoolean(int index) throws SQLException {
    return result.getBoolean(index);
  }

  /** A {@code Boolean} or null. */
  public final @Nullable Boolean getNullableBoolean(int index) throws SQLException {
    boolean value = result.getBoolean(index);
    return !value && result.wasNull() ? null : Boolean.valueOf(value);
  }

  /** A {@code double}. */
  public final double getDouble(int index) throws SQLException {
    return result.getDouble(index);
  }

  /** A {@code Double} or null. */
  public final @Nullable Double getNullableDouble(int index) throws SQLException {
    double value = result.getDouble(index);
    return value == 0 && result.wasNull() ? null : Double.valueOf(value);
  }

  /** Text. */
  public final String getString(int index) throws SQLException {
    return present(index, result.getString(index));
  }

  /** Text or null. */
  public final @Nullable String getNullableString(int index) throws SQLException {
    return result.getString(index);
  }

  /** A decimal with exactly {@code scale} digits after the point. */
  public final BigDecimal getDecimal(int index, int scale) throws SQLException {
    return present(index, getNullableDecimal(index, scale));
  }

  /** A decimal with exactly {@code scale} digits after the point, or null. */
  public final @Nullable BigDecimal getNullableDecimal(int index, int scale) throws SQLException {
    BigDecimal value = decimal(index);
    return value == null ? null : scaled(value, scale);
  }

  /** A decimal with exactly {@code scale} digits after the point. */
  static BigDecimal scaled(BigDecimal value, int scale) {
    return value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_EVEN);
  }

  /** A decimal with the digits it happens to have, or null. */
  public final @Nullable BigDecimal getNullableDecimal(int index) throws SQLException {
    return decimal(index);
  }

  /**
   * A decimal without the zeros at its end, of which databases have different numbers in what they
   * calculate, or null.
   */
  public final @Nullable BigDecimal getPlainDecimal(int index) throws SQLException {
    BigDecimal value = decimal(index);
    return value == null ? null : plain(value);
  }

  /** A decimal without the zeros at its end. */
  static BigDecimal plain(BigDecimal value) {
    if (value.scale() <= 0) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A UUID. */
  public final UUID getUuid(int index) throws SQLException {
    return present(index, getNullableUuid(index));
  }

  /** A UUID or null. */
  public abstract @Nullable UUID getNullableUuid(int index) throws SQLException;

  /** An instant. */
  public final Instant getInstant(int index) throws SQLException {
    return present(index, getNullableInstant(index));
  }

  /** An instant or null. */
  public abstract @Nullable Instant getNullableInstant(int index) throws SQLException;

  /** A date. */
  public final LocalDate getLocalDate(int index) throws SQLException {
    return present(index, getNullableLocalDate(index));
  }

  /** A date or null. */
  public abstract @Nullable LocalDate getNullableLocalDate(int index) throws SQLException;

  /** A time of day. */
  public final LocalTime getLocalTime(int index) throws SQLException {
    return present(index, getNullableLocalTime(index));
  }

  /** A time of day or null. */
  public abstract @Nullable LocalTime getNullableLocalTime(int index) throws SQLException;

  /** A date with a time of day. */
  public final LocalDateTime getLocalDateTime(int index) throws SQLException {
    return present(index, getNullableLocalDateTime(index));
  }

  /** A date with a time of day, or null. */
  public abstract @Nullable LocalDateTime getNullableLocalDateTime(int index) throws SQLException;

  /** A duration. */
  public final Duration getDuration(int index) throws SQLException {
    return present(index, getNullableDuration(index));
  }

  /** A duration or null. */
  public abstract @Nullable Duration getNullableDuration(int index) throws SQLException;

  /** Bytes. */
  public final byte[] getBytes(int index) throws SQLException {
    return present(index, result.getBytes(index));
  }

  /** Bytes or null. */
  public final byte @Nullable [] getNullableBytes(int index) throws SQLException {
    return result.getBytes(index);
  }

  /** An array. */
  public final <E> List<E> getArray(int index, ArrayType<E> type) throws SQLException {
    return present(index, getNullableArray(index, type));
  }

  /** An array or null. */
  public final <E> @Nullable List<E> getNullableArray(int index, ArrayType<E> type)
      throws SQLException {
    return array(index, type);
  }

  /** The elements of an array, or null. */
  abstract <E> @Nullable List<E> array(int index, ArrayType<E> type) throws SQLException;

  /** A value that is kept as JSON. */
  public final <V> V getJson(int index, JsonText<V> type) throws SQLException {
    return json(index, type, present(index, result.getString(index)));
  }

  /** A value that is kept as JSON, or null. */
  public final <V> @Nullable V getNullableJson(int index, JsonText<V> type) throws SQLException {
    String json = result.getString(index);
    return json == null ? null : json(index, type, json);
  }

  private <V> V json(int index, JsonText<V> type, String json) throws SQLException {
    try {
      return type.read(json);
    } catch (ValidationException | MalformedJsonException e) {
      throw new DatabaseException(
          "The JSON in the column "
              + result.getMetaData().getColumnLabel(index)
              + " is not what its component holds: "
              + e.getMessage(),
          e);
    }
  }

  /** A decimal with the digits it happens to have, or null. */
  abstract @Nullable BigDecimal decimal(int index) throws SQLException;

  /** A primary key of this kind, or null. */
  final @Nullable Object key(int index, ValueKind kind) throws SQLException {
    return switch (kind) {
      case LONG -> getNullableLong(index);
      case TEXT -> getNullableString(index);
      default -> getNullableUuid(index);
    };
  }

  /** A primary key of this kind. */
  final Object presentKey(int index, ValueKind kind) throws SQLException {
    return present(index, key(index, kind));
  }

  /**
   * A value that is not null.
   *
   * @throws DatabaseException if it is
   */
  public final <V> V present(int index, @Nullable V value) throws SQLException {
    if (value == null) {
      throw new DatabaseException(
          "The column "
              + result.getMetaData().getColumnLabel(index)
              + " holds null, but its component is not @Nullable.");
    }
    return value;
  }
}
