package dev.plectrum.http;

import dev.plectrum.json.Notation;
import dev.plectrum.validation.FieldErrors;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a URL as values and keeps what is wrong with them by name, for generated
 * route tables. A parameter without a value, {@code ?page=}, counts as not given, as the fields of
 * a form that were left empty arrive so. Every method returns null for what was not given or is not
 * what was asked for.
 */
public final class QueryValues {
  private final QueryString query;
  private final FieldErrors errors;

  /** The parameters of {@code request}. */
  public QueryValues(Request request) {
    this(request.query(), new FieldErrors());
  }

  private QueryValues(QueryString query, FieldErrors errors) {
    this.query = query;
    this.errors = errors;
  }

  /** {@code value}, or {@code fallback} if there is none. */
  public static <T> T or(@Nullable T value, T fallback) {
    return value == null ? fallback : value;
  }

  /** {@code value}, or {@code fallback}, a number of 16 bits, if there is none. */
  public static short or(@Nullable Short value, int fallback) {
    return value == null ? (short) fallback : value;
  }

  /**
   * Refuses the request if {@code value}, that of parameter {@code name}, has not been given.
   *
   * @return whether there is a value
   */
  public boolean required(String name, @Nullable Object value) {
    if (value == null && !errors.has(name)) {
      errors.required(name);
    }
    return value != null;
  }

  /** What is wrong so far, for checks to add to. */
  public FieldErrors errors() {
    return errors;
  }

  /**
   * Refuses the request if anything was wrong.
   *
   * @throws dev.plectrum.validation.ValidationException with the messages by parameter
   */
  public void throwIfAny() {
    errors.throwIfAny();
  }

  /** A text of at least one character. */
  public @Nullable String string(String name) {
    String text = query.get(name);
    return text == null || text.isEmpty() ? null : text;
  }

  /** The texts of every parameter with this name, without the empty ones. */
  public List<String> strings(String name) {
    return query.all(name).stream().filter(text -> !text.isEmpty()).toList();
  }

  /**
   * The values of every parameter with this name, without those that are not what was asked for.
   *
   * @param read how one of them is read: {@code QueryValues::longValue}
   */
  public <T> List<T> list(String name, BiFunction<QueryValues, String, @Nullable T> read) {
    List<T> values = new ArrayList<>();
    for (String text : strings(name)) {
      T value = read.apply(new QueryValues(QueryString.parse("").with(name, text), errors), name);
      if (value != null) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** The values of every parameter with this name, each as {@link #choice} reads it. */
  public <T> List<T> choices(String name, Function<String, @Nullable T> find, String names) {
    return list(name, (one, same) -> one.choice(same, find, names));
  }

  /** A whole number of 64 bits. */
  public @Nullable Long longValue(String name) {
    return value(name, Notation::longValue, "Enter a whole number.");
  }

  /** A whole number of 32 bits. */
  public @Nullable Integer intValue(String name) {
    return value(name, Notation::intValue, "Enter a whole number.");
  }

  /** A whole number of 16 bits. */
  public @Nullable Short shortValue(String name) {
    return value(name, Notation::shortValue, "Enter a whole number.");
  }

  /** A finite number. */
  public @Nullable Double doubleValue(String name) {
    return value(name, Notation::doubleValue, "Enter a number.");
  }

  /** {@code true} or {@code false}; {@code on} and {@code 1} are true, {@code 0} is false. */
  public @Nullable Boolean booleanValue(String name) {
    return value(name, QueryValues::parseBoolean, "Enter true or false.");
  }

  /** A decimal. */
  public @Nullable BigDecimal decimal(String name) {
    return value(name, Notation::decimal, "Enter a number.");
  }

  /** A UUID. */
  public @Nullable UUID uuid(String name) {
    return value(name, Notation::uuid, "Enter a valid UUID.");
  }

  /** A point in time with its offset from UTC. */
  public @Nullable Instant instant(String name) {
    return value(name, Notation::instant, "Enter a time in UTC like 2024-01-31T10:00:00Z.");
  }

  /** A date. */
  public @Nullable LocalDate date(String name) {
    return value(name, Notation::date, "Enter a date like 2024-01-31.");
  }

  /** A time. */
  public @Nullable LocalTime time(String name) {
    return value(name, Notation::time, "Enter a time like 10:00.");
  }

  /** A date and time without an offset. */
  public @Nullable LocalDateTime dateTime(String name) {
    return value(name, Notation::dateTime, "Enter a date and time like 2024-01-31T10:00:00.");
  }

  /**
   * One of some names, the constants of an enum for example.
   *
   * @param find gives the value of a name, and null for every other text
   * @param names the names as people read them: {@code "DRAFT, PUBLISHED"}
   */
  public <T> @Nullable T choice(String name, Function<String, @Nullable T> find, String names) {
    return value(name, find, "Choose one of " + names + ".");
  }

  private <T> @Nullable T value(String name, Function<String, @Nullable T> parse, String message) {
    String text = string(name);
    if (text == null) {
      return null;
    }
    T value = parse.apply(text);
    if (value == null) {
      errors.add(name, message);
    }
    return value;
  }

  private static @Nullable Boolean parseBoolean(String text) {
    return switch (text) {
      case "true", "on", "1" -> true;
      case "false", "off", "0" -> false;
      default -> null;
    };
  }
}
