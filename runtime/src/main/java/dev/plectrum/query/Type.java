package dev.plectrum.query;

import dev.plectrum.db.ArrayType;
import dev.plectrum.db.EnumText;
import dev.plectrum.db.Row;
import dev.plectrum.db.ValueKind;
import dev.plectrum.json.JsonText;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the values of an expression are stored and read.
 *
 * @param <V> the values
 */
final class Type<V> {
  static final Type<Long> LONG = of(ValueKind.LONG, Row::getNullableLong);
  static final Type<Integer> INT = of(ValueKind.INT, Row::getNullableInt);
  static final Type<Short> SHORT = of(ValueKind.SHORT, Row::getNullableShort);
  static final Type<Boolean> BOOLEAN = of(ValueKind.BOOLEAN, Row::getNullableBoolean);
  static final Type<Double> DOUBLE = of(ValueKind.DOUBLE, Row::getNullableDouble);
  static final Type<String> TEXT = of(ValueKind.TEXT, Row::getNullableString);
  static final Type<UUID> UUID = of(ValueKind.UUID, Row::getNullableUuid);
  static final Type<Instant> INSTANT = of(ValueKind.INSTANT, Row::getNullableInstant);
  static final Type<Duration> DURATION = of(ValueKind.DURATION, Row::getNullableDuration);
  static final Type<byte[]> BYTES = of(ValueKind.BYTES, Row::getNullableBytes);
  static final Type<LocalDate> DATE = of(ValueKind.DATE, Row::getNullableLocalDate);
  static final Type<LocalTime> TIME = of(ValueKind.TIME, Row::getNullableLocalTime);
  static final Type<LocalDateTime> DATE_TIME =
      of(ValueKind.DATE_TIME, Row::getNullableLocalDateTime);

  /** Decimals with as many digits after the point as they happen to have. */
  static final Type<BigDecimal> DECIMAL = of(ValueKind.DECIMAL, Row::getPlainDecimal);

  private final ValueKind kind;
  private final Function<V, Object> store;
  private final Reader<V> reader;

  private Type(ValueKind kind, Function<V, Object> store, Reader<V> reader) {
    this.kind = kind;
    this.store = store;
    this.reader = reader;
  }

  private static <V> Type<V> of(ValueKind kind, Reader<V> reader) {
    return new Type<>(kind, value -> value, reader);
  }

  /** Decimals with so many digits after the point. */
  static Type<BigDecimal> decimal(int scale) {
    return of(ValueKind.DECIMAL, (row, at) -> row.getNullableDecimal(at, scale));
  }

  /** Arrays. */
  static <E> Type<List<E>> array(ArrayType<E> type) {
    return new Type<>(ValueKind.ARRAY, type::stored, (row, at) -> row.getNullableArray(at, type));
  }

  /** What an array has at a place. */
  static <E> Type<E> element(ArrayType<E> type) {
    return new Type<>(type.kind(), type::stored, type::read);
  }

  /** Values that are kept as JSON. */
  static <V> Type<V> json(JsonText<V> text) {
    return new Type<>(ValueKind.JSON, text::write, (row, at) -> row.getNullableJson(at, text));
  }

  /** The names of an enum's constants. */
  static <E extends Enum<E>> Type<E> of(EnumText<E> text) {
    return new Type<>(
        ValueKind.TEXT, text::write, (row, at) -> text.readNullable(row.getNullableString(at)));
  }

  ValueKind kind() {
    return kind;
  }

  /** What the database holds for a value. */
  Object stored(V value) {
    return store.apply(value);
  }

  /** A parameter with this value. */
  Term value(V value) {
    return Term.value(kind, stored(value));
  }

  /** Reads a column of a result. */
  @Nullable V read(Row row, int at) throws SQLException {
    return reader.read(row, at);
  }

  /** Reads a value. */
  @FunctionalInterface
  private interface Reader<V> {
    @Nullable V read(Row row, int at) throws SQLException;
  }
}
