package dev.plectrum.db;

import dev.plectrum.json.Notation;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of an array are kept: PostgreSQL has arrays, SQLite gets them as JSON.
 *
 * @param <E> the elements, none of which is null
 */
public final class ArrayType<E> {
  /** Text. */
  public static final ArrayType<String> TEXT =
      new ArrayType<>(
          ValueKind.TEXT, text -> text, Object::toString, Row::getNullableString, text -> text);

  /** Whole numbers of 64 bits. */
  public static final ArrayType<Long> LONG =
      new ArrayType<>(
          ValueKind.LONG,
          value -> value,
          value -> number(value).longValue(),
          Row::getNullableLong,
          Notation::longValue);

  /** Whole numbers of 32 bits. */
  public static final ArrayType<Integer> INT =
      new ArrayType<>(
          ValueKind.INT,
          value -> value,
          value -> number(value).intValue(),
          Row::getNullableInt,
          Notation::intValue);

  /** Whole numbers of 16 bits. */
  public static final ArrayType<Short> SHORT =
      new ArrayType<>(
          ValueKind.SHORT,
          value -> value,
          value -> number(value).shortValue(),
          Row::getNullableShort,
          Notation::shortValue);

  /** Numbers. */
  public static final ArrayType<Double> DOUBLE =
      new ArrayType<>(
          ValueKind.DOUBLE,
          value -> value,
          value -> number(value).doubleValue(),
          Row::getNullableDouble,
          Notation::doubleValue);

  /** Yes and no. */
  public static final ArrayType<Boolean> BOOLEAN =
      new ArrayType<>(
          ValueKind.BOOLEAN,
          value -> value,
          value -> value instanceof Boolean flag ? flag : number(value).intValue() != 0,
          Row::getNullableBoolean,
          ArrayType::flag);

  /** UUIDs. */
  public static final ArrayType<UUID> UUID =
      new ArrayType<>(
          ValueKind.UUID,
          value -> value,
          value -> value instanceof UUID uuid ? uuid : SqliteText.uuid(value.toString()),
          Row::getNullableUuid,
          Notation::uuid);

  /** Points in time. */
  public static final ArrayType<Instant> INSTANT =
      ofTimes(ValueKind.INSTANT, SqliteText::instant, Row::getNullableInstant, Notation::instant);

  /** Dates. */
  public static final ArrayType<LocalDate> DATE =
      ofTimes(ValueKind.DATE, SqliteText::date, Row::getNullableLocalDate, Notation::date);

  /** Times of day. */
  public static final ArrayType<LocalTime> TIME =
      ofTimes(ValueKind.TIME, SqliteText::time, Row::getNullableLocalTime, Notation::time);

  /** Dates with a time of day. */
  public static final ArrayType<LocalDateTime> DATE_TIME =
      ofTimes(
          ValueKind.DATE_TIME,
          SqliteText::dateTime,
          Row::getNullableLocalDateTime,
          Notation::dateTime);

  /** Durations. */
  public static final ArrayType<Duration> DURATION =
      new ArrayType<>(
          ValueKind.DURATION,
          value -> value,
          micros -> Durations.ofMicros(number(micros).longValue()),
          Row::getNullableDuration,
          Notation::duration);

  /** Decimals with as many digits after the point as they need. */
  public static final ArrayType<BigDecimal> DECIMAL =
      new ArrayType<>(
          ValueKind.DECIMAL,
          value -> value,
          raw -> Row.plain(decimalOf(raw)),
          Row::getPlainDecimal,
          Notation::decimal);

  private final ValueKind kind;
  private final Function<E, Object> stored;
  private final Function<Object, E> read;
  private final Column<E> column;
  private final Function<String, @Nullable E> parsed;

  private ArrayType(
      ValueKind kind,
      Function<E, Object> stored,
      Function<Object, E> read,
      Column<E> column,
      Function<String, @Nullable E> parsed) {
    this.kind = kind;
    this.stored = stored;
    this.read = read;
    this.column = column;
    this.parsed = parsed;
  }

  /** Times, which SQLite holds as text. */
  private static <E> ArrayType<E> ofTimes(
      ValueKind kind,
      Function<String, E> held,
      Column<E> column,
      Function<String, @Nullable E> parsed) {
    return new ArrayType<>(
        kind, value -> value, text -> held.apply(text.toString()), column, parsed);
  }

  /** The names of an enum's constants. */
  public static <E extends Enum<E>> ArrayType<E> of(EnumText<E> text) {
    return new ArrayType<>(
        ValueKind.TEXT,
        text::write,
        name -> text.read(name.toString()),
        (row, at) -> text.readNullable(row.getNullableString(at)),
        name -> constant(text, name));
  }

  private static <E extends Enum<E>> @Nullable E constant(EnumText<E> text, String name) {
    try {
      return text.read(name);
    } catch (DatabaseException noSuchConstant) {
      return null;
    }
  }

  /** Decimals with exactly {@code scale} digits after the point. */
  public static ArrayType<BigDecimal> decimal(int scale) {
    return new ArrayType<>(
        ValueKind.DECIMAL,
        value -> value,
        raw -> Row.scaled(decimalOf(raw), scale),
        (row, at) -> row.getNullableDecimal(at, scale),
        Notation::decimal);
  }

  /** What an element is. */
  public ValueKind kind() {
    return kind;
  }

  /** What the database holds for an element. */
  public Object stored(E element) {
    return stored.apply(element);
  }

  /** The array as a parameter. */
  public StoredArray stored(List<E> elements) {
    List<Object> all = new ArrayList<>(elements.size());
    elements.forEach(element -> all.add(stored.apply(element)));
    return new StoredArray(kind, all);
  }

  /** An element that stands alone in a column of a result. */
  public @Nullable E read(Row row, int at) throws SQLException {
    return column.read(row, at);
  }

  /** An element from its text; null if it has none. */
  public @Nullable E parse(String text) {
    return parsed.apply(text);
  }

  /** An element as text. */
  public String text(E element) {
    return stored.apply(element).toString();
  }

  /** The elements that a driver or JSON gave. */
  List<E> elements(List<?> raw) {
    List<@Nullable E> elements = new ArrayList<>(raw.size());
    for (Object one : raw) {
      elements.add(one == null ? null : read.apply(one));
    }
    return present(elements);
  }

  /** The elements, none of which may be null. */
  static <E> List<E> present(List<@Nullable E> elements) {
    List<E> present = new ArrayList<>(elements.size());
    for (E element : elements) {
      if (element == null) {
        throw new DatabaseException("An array of the database holds null.");
      }
      present.add(element);
    }
    return List.copyOf(present);
  }

  private static BigDecimal decimalOf(Object raw) {
    return new BigDecimal(raw.toString());
  }

  private static Number number(Object value) {
    return (Number) value;
  }

  private static @Nullable Boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> null;
    };
  }

  /**
   * An array as a parameter.
   *
   * @param kind what its elements are
   */
  public record StoredArray(ValueKind kind, List<Object> elements) {}

  /** Reads an element. */
  @FunctionalInterface
  private interface Column<E> {
    @Nullable E read(Row row, int at) throws SQLException;
  }
}
