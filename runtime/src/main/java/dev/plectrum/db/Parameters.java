package dev.plectrum.db;

import dev.plectrum.json.JsonText;
import dev.plectrum.validation.Surrogates;
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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one statement, numbered from 1, stored by Django's rules for the database.
 *
 * <p>Times are cut to microseconds. NaN, text with the NUL character and years outside 1 to 9999
 * are refused with a {@link DatabaseException}, on every database alike.
 */
public abstract class Parameters {
  // The years 1 to 9999. Every start comes by here, and parsing takes fifty classes.
  private static final Instant FIRST = Instant.ofEpochSecond(-62_135_596_800L);
  private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L, 999_999_999);

  final PreparedStatement statement;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  /** Sets a {@code long}. */
  public final void set(int index, long value) throws SQLException {
    statement.setLong(index, value);
  }

  /** Sets an {@code int}. */
  public final void set(int index, int value) throws SQLException {
    statement.setInt(index, value);
  }

  /** Sets a {@code short}. */
  public final void set(int index, short value) throws SQLException {
    statement.setShort(index, value);
  }

  /** Sets a {@code boolean}. */
  public abstract void set(int index, boolean value) throws SQLException;

  /** Sets a {@code double}. */
  public final void set(int index, double value) throws SQLException {
    if (Double.isNaN(value)) {
      throw new DatabaseException("NaN cannot be stored.");
    }
    statement.setDouble(index, value);
  }

  /** Sets a {@code Long} or null. */
  public final void set(int index, @Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BIGINT);
    } else {
      set(index, value.longValue());
    }
  }

  /** Sets an {@code Integer} or null. */
  public final void set(int index, @Nullable Integer value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.INTEGER);
    } else {
      set(index, value.intValue());
    }
  }

  /** Sets a {@code Short} or null. */
  public final void set(int index, @Nullable Short value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.SMALLINT);
    } else {
      set(index, value.shortValue());
    }
  }

  /** Sets a {@code Boolean} or null. */
  public final void set(int index, @Nullable Boolean value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.BOOLEAN);
    } else {
      set(index, value.booleanValue());
    }
  }

  /** Sets a {@code Double} or null. */
  public final void set(int index, @Nullable Double value) throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.DOUBLE);
    } else {
      set(index, value.doubleValue());
    }
  }

  /** Sets a decimal or null. */
  public abstract void set(int index, @Nullable BigDecimal value) throws SQLException;

  /** Sets text or null. */
  public final void set(int index, @Nullable String value) throws SQLException {
    statement.setString(index, value == null ? null : checked(value));
  }

  /** Sets a UUID or null. */
  public abstract void set(int index, @Nullable UUID value) throws SQLException;

  /** Sets an instant or null. */
  public abstract void set(int index, @Nullable Instant value) throws SQLException;

  /** Sets a date or null. */
  public abstract void set(int index, @Nullable LocalDate value) throws SQLException;

  /** Sets a time of day or null. */
  public abstract void set(int index, @Nullable LocalTime value) throws SQLException;

  /** Sets a date with a time of day, or null. */
  public abstract void set(int index, @Nullable LocalDateTime value) throws SQLException;

  /** Sets a duration or null. */
  public abstract void set(int index, @Nullable Duration value) throws SQLException;

  /** Sets bytes or null. */
  public final void set(int index, byte @Nullable [] value) throws SQLException {
    statement.setBytes(index, value);
  }

  /** Sets an array or null. */
  public final <E> void setArray(int index, ArrayType<E> type, @Nullable List<E> value)
      throws SQLException {
    if (value == null) {
      setNoArray(index);
    } else {
      ArrayType.StoredArray stored = type.stored(value);
      setAll(index, stored.kind(), stored.elements());
    }
  }

  /** Sets that there is no array. */
  abstract void setNoArray(int index) throws SQLException;

  /** Sets JSON or null. */
  public final <V> void setJson(int index, JsonText<V> type, @Nullable V value)
      throws SQLException {
    setJson(index, value == null ? null : type.write(value));
  }

  /** Sets the text of JSON, or null. */
  abstract void setJson(int index, @Nullable String json) throws SQLException;

  /** Sets a value whose Java type is known only as its kind. */
  public final void set(int index, ValueKind kind, Object value) throws SQLException {
    switch (kind) {
      case LONG -> set(index, ((Long) value).longValue());
      case INT -> set(index, ((Integer) value).intValue());
      case SHORT -> set(index, ((Short) value).shortValue());
      case BOOLEAN -> set(index, ((Boolean) value).booleanValue());
      case DOUBLE -> set(index, ((Double) value).doubleValue());
      case DECIMAL -> set(index, (BigDecimal) value);
      case TEXT -> set(index, (String) value);
      case UUID -> set(index, (UUID) value);
      case INSTANT -> set(index, (Instant) value);
      case DATE -> set(index, (LocalDate) value);
      case TIME -> set(index, (LocalTime) value);
      case DATE_TIME -> set(index, (LocalDateTime) value);
      case DURATION -> set(index, (Duration) value);
      case BYTES -> set(index, (byte[]) value);
      case JSON -> setJson(index, (String) value);
      case ARRAY -> {
        ArrayType.StoredArray array = (ArrayType.StoredArray) value;
        setAll(index, array.kind(), array.elements());
      }
    }
  }

  /**
   * Sets many values as one parameter, to be read by {@code = ANY (?)} on PostgreSQL and by {@code
   * IN (SELECT value FROM json_each(?))} on SQLite, so that their number does not change the SQL.
   *
   * @throws NullPointerException if one of them is null
   */
  public abstract void setAll(int index, ValueKind kind, Collection<?> values) throws SQLException;

  static Object present(@Nullable Object value) {
    return Objects.requireNonNull(value, "One of the values asked for is null.");
  }

  /**
   * Sets a primary key, or each of its parts if it is a {@link CompositeKey}.
   *
   * @return the index of the next parameter
   */
  public final int setKey(int index, Object key) throws SQLException {
    if (key instanceof CompositeKey composite) {
      int next = index;
      for (Object part : composite.keyParts()) {
        set(next++, ValueKind.ofPart(part), part);
      }
      return next;
    }
    set(index, ValueKind.ofKey(key), key);
    return index + 1;
  }

  /**
   * Sets many primary keys, at least one, to be read by what {@link PrimaryKey#any} writes.
   *
   * @return the index of the next parameter
   */
  public final int setKeys(int index, List<?> keys) throws SQLException {
    Object first = keys.get(0);
    if (first instanceof CompositeKey composite) {
      return setRows(
          index,
          composite.keyParts().stream().map(ValueKind::ofPart).toList(),
          keys.stream().map(CompositeKey.class::cast).map(CompositeKey::keyParts).toList());
    }
    setAll(index, ValueKind.ofKey(first), keys);
    return index + 1;
  }

  /**
   * Sets rows of several values, to be read by {@code IN (SELECT * FROM unnest(?, ?))} on
   * PostgreSQL and {@code IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))} on SQLite.
   *
   * @param kinds what the values of a row are
   * @param rows the values of each
   * @return the index of the next parameter
   */
  public abstract int setRows(int index, List<ValueKind> kinds, Collection<? extends List<?>> rows)
      throws SQLException;

  /** Sets a primary key of whatever kind, or null. */
  public final void setNullableKey(int index, @Nullable Object key) throws SQLException {
    if (key == null) {
      statement.setNull(index, Types.NULL);
    } else {
      setKey(index, key);
    }
  }

  static String checked(String value) {
    if (value.indexOf('\0') >= 0) {
      throw new DatabaseException("Text with the NUL character cannot be stored.");
    }
    if (Surrogates.broken(value)) {
      throw new DatabaseException(
          "Text with half a character, a surrogate that stands alone, cannot be stored.");
    }
    return value;
  }

  static Instant checked(Instant value) {
    if (value.isBefore(FIRST) || value.isAfter(LAST)) {
      throw new DatabaseException(
          "The instant " + value + " cannot be stored; those of the years 1 to 9999 can.");
    }
    return value;
  }

  static int checkedYear(int year) {
    if (year < 1 || year > 9999) {
      throw new DatabaseException("The year " + year + " cannot be stored; 1 to 9999 can.");
    }
    return year;
  }
}
