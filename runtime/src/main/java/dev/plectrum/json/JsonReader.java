package dev.plectrum.json;

import dev.plectrum.validation.FieldErrors;
import dev.plectrum.validation.Surrogates;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON document, strictly: no value is converted into another type. What is wrong with a
 * value is kept under its field ({@code "name"}, {@code "album.title"}, {@code "tracks.0.name"})
 * and reading goes on, so that one answer can name every fault; only a text that is no JSON ends it
 * at once.
 *
 * <p>Every method that reads a value consumes it and returns null if it was not what was asked for.
 */
public final class JsonReader {
  /** What is wrong with a value that is kept under such a name. */
  static final String NUL_IN_NAME = "Must have no NUL in its name.";

  private static final int MAX_ERRORS = 100;

  private final JsonParser parser;
  private final FieldErrors errors = new FieldErrors();
  private final boolean lenient;
  private int count;

  private JsonReader(JsonParser parser, boolean lenient) {
    this.parser = parser;
    this.lenient = lenient;
  }

  /**
   * Reads a whole document.
   *
   * @throws MalformedJsonException if it is not JSON in UTF-8
   * @throws ValidationException if its values are not what {@code input} asks for
   */
  public static <T> T read(byte[] document, JsonInput<T> input) {
    return read(document, false, input);
  }

  /** The same for what a program of ours wrote earlier: fields that nobody knows are left out. */
  static <T> T readLeniently(byte[] document, JsonInput<T> input) {
    return read(document, true, input);
  }

  private static <T> T read(byte[] document, boolean lenient, JsonInput<T> input) {
    try (JsonParser parser = Jackson.FACTORY.createParser(ObjectReadContext.empty(), document)) {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("It is empty.", 1, 1);
      }
      JsonReader reader = new JsonReader(parser, lenient);
      T value = input.read(reader);
      if (parser.nextToken() != null) {
        throw Faults.at(parser, "There is something after the end of the JSON value.");
      }
      reader.errors.throwIfAny();
      if (value == null) {
        throw new IllegalStateException("The input returned null and named no fault.");
      }
      return value;
    } catch (JacksonException e) {
      throw Faults.of(e);
    }
  }

  // Objects

  /** Enters an object. Returns false, having read past it, if the value is something else. */
  public boolean startObject() {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    wrong("Must be an object.");
    return false;
  }

  /** Steps to the next field's value. Returns false, having left the object, after the last one. */
  public boolean nextField() {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      return false;
    }
    parser.nextToken();
    return true;
  }

  /** The name of the field whose value comes next. */
  public String fieldName() {
    return parser.currentName();
  }

  /** Refuses the field whose value comes next, as one that nobody asked for. */
  public void unknownField() {
    if (lenient) {
      parser.skipChildren();
    } else {
      wrong("Unknown field.");
    }
  }

  /**
   * After the end of an object: refuses it if its field {@code name} has not been given.
   *
   * @param value what has been read, null if nothing has or if it was wrong
   * @return whether there is a value
   */
  public boolean required(String name, @Nullable Object value) {
    if (value == null) {
      String field = field(name);
      if (!refused(field)) {
        counted();
        errors.required(field);
      }
    }
    return value != null;
  }

  /** After the end of an object: the full name of its field {@code name}, {@code "album.title"}. */
  public String field(String name) {
    String path = path();
    return path.isEmpty() ? name : path + "." + name;
  }

  /** What is wrong so far, for checks to add to. */
  public FieldErrors errors() {
    return errors;
  }

  /** Whether anything in the document has been wrong so far, so that no value can be made of it. */
  public boolean failed() {
    return !errors.isEmpty();
  }

  // Values

  /** Reads {@code null}, or a value as {@code input} does. */
  public <T> @Nullable T nullable(JsonInput<T> input) {
    return parser.currentToken() == JsonToken.VALUE_NULL ? null : input.read(this);
  }

  /** Reads a list, its values as {@code input} does. */
  public <T> @Nullable List<T> list(JsonInput<T> input) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return wrong("Must be a list.");
    }
    List<T> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      T value = input.read(this);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Reads a list, its values as {@code input} does; {@code null} stays {@code null}. */
  public <T> @Nullable List<@Nullable T> listWithNulls(JsonInput<T> input) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return wrong("Must be a list.");
    }
    List<@Nullable T> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(nullable(input));
    }
    return values;
  }

  /** Reads an object of any fields, their values as {@code input} does. */
  public <T> @Nullable Map<String, T> map(JsonInput<T> input) {
    if (!startObject()) {
      return null;
    }
    Map<String, T> values = new LinkedHashMap<>();
    while (nextField()) {
      String name = fieldName();
      T value = name.indexOf('\0') < 0 ? input.read(this) : wrong(NUL_IN_NAME);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** Reads an object of any fields; {@code null} stays {@code null}. */
  public <T> @Nullable Map<String, @Nullable T> mapWithNulls(JsonInput<T> input) {
    if (!startObject()) {
      return null;
    }
    Map<String, @Nullable T> values = new LinkedHashMap<>();
    while (nextField()) {
      String name = fieldName();
      if (name.indexOf('\0') < 0) {
        values.put(name, nullable(input));
      } else {
        wrong(NUL_IN_NAME);
      }
    }
    return values;
  }

  /** Reads any value as a tree. */
  public @Nullable JsonNode tree() {
    return JsonTrees.read(parser, lenient, this::wrong);
  }

  /**
   * Reads any value: a map, a list, a string, a {@link BigDecimal}, a boolean, or null for null.
   *
   * <p>Maps are in the order of the document, and may have null values.
   */
  public @Nullable Object any() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (nextField()) {
          map.put(fieldName(), any());
        }
        yield map;
      }
      case START_ARRAY -> {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(any());
        }
        yield list;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** Reads a string. */
  public @Nullable String string() {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      return wrong("Must be a string.");
    }
    String text = parser.getString();
    if (text.indexOf('\0') >= 0) {
      return wrong("This field must not contain the NUL character.");
    }
    if (Surrogates.broken(text)) {
      return wrong("Must be valid Unicode text.");
    }
    return text;
  }

  /** Reads a whole number of 64 bits. */
  public @Nullable Long longValue() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return wrong("Must be a whole number.");
    }
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      default -> outside(Long.MIN_VALUE, Long.MAX_VALUE);
    };
  }

  /** Reads a whole number of 32 bits. */
  public @Nullable Integer intValue() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return wrong("Must be a whole number.");
    }
    return parser.getNumberType() == JsonParser.NumberType.INT
        ? Integer.valueOf(parser.getIntValue())
        : outside(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  /** Reads a whole number of 16 bits. */
  public @Nullable Short shortValue() {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return wrong("Must be a whole number.");
    }
    if (parser.getNumberType() == JsonParser.NumberType.INT) {
      int value = parser.getIntValue();
      if (value == (short) value) {
        return (short) value;
      }
    }
    return outside(Short.MIN_VALUE, Short.MAX_VALUE);
  }

  /** Reads a number. */
  public @Nullable Double doubleValue() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      return wrong("Must be a number.");
    }
    double value = parser.getDoubleValue();
    return Double.isFinite(value) ? Double.valueOf(value) : wrong("This number is too large.");
  }

  /** Reads {@code true} or {@code false}. */
  public @Nullable Boolean booleanValue() {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> wrong("Must be true or false.");
    };
  }

  /** Reads a decimal, from a string or from a number. */
  public @Nullable BigDecimal decimal() {
    return switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          parsed(Notation::decimal, "Must be a decimal number.");
      default -> wrong("Must be a decimal number, as a string.");
    };
  }

  /** Reads a UUID from a string. */
  public @Nullable UUID uuid() {
    return text(Notation::uuid, "Must be a UUID.");
  }

  /** Reads a point in time with its offset from UTC, {@code "2024-01-31T10:00:00Z"}. */
  public @Nullable Instant instant() {
    return text(Notation::instant, "Must be a time in UTC like 2024-01-31T10:00:00Z.");
  }

  /** Reads a date, {@code "2024-01-31"}. */
  public @Nullable LocalDate date() {
    return text(Notation::date, "Must be a date like 2024-01-31.");
  }

  /** Reads a time, {@code "10:00"} or {@code "10:00:00"}. */
  public @Nullable LocalTime time() {
    return text(Notation::time, "Must be a time like 10:00:00.");
  }

  /** Reads a date and time without an offset, {@code "2024-01-31T10:00:00"}. */
  public @Nullable LocalDateTime dateTime() {
    return text(Notation::dateTime, "Must be a date and time like 2024-01-31T10:00:00.");
  }

  /**
   * Reads one of some names, the constants of an enum for example.
   *
   * @param find gives the value of a name, and null for every other text
   * @param names the names as people read them: {@code "DRAFT, PUBLISHED"}
   */
  public <T> @Nullable T choice(Function<String, @Nullable T> find, String names) {
    return text(find, "Must be one of " + names + ".");
  }

  private <T> @Nullable T text(Function<String, @Nullable T> parse, String message) {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? parsed(parse, message)
        : wrong(message);
  }

  private <T> @Nullable T parsed(Function<String, @Nullable T> parse, String message) {
    T value = parse.apply(parser.getString());
    return value == null ? wrong(message) : value;
  }

  private <T> @Nullable T outside(long min, long max) {
    return wrong("Must be a whole number between " + min + " and " + max + ".");
  }

  /** Keeps what is wrong with the value that comes next, and reads past it. */
  private <T> @Nullable T wrong(String message) {
    boolean unexpectedNull =
        parser.currentToken() == JsonToken.VALUE_NULL && !message.equals("Unknown field.");
    counted();
    parser.skipChildren();
    String path = path();
    errors.add(
        path.isEmpty() ? "body" : path, unexpectedNull ? "This field may not be null." : message);
    return null;
  }

  /** Whether something is wrong with a field, or with something inside it. */
  private boolean refused(String field) {
    String inside = field + ".";
    return errors.asMap().keySet().stream().anyMatch(f -> f.equals(field) || f.startsWith(inside));
  }

  private void counted() {
    if (++count > MAX_ERRORS) {
      errors.throwIfAny();
    }
  }

  /** Where the parser stands: the names and positions that lead there, joined by points. */
  private String path() {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = parser.streamReadContext(); at != null; at = at.getParent()) {
      String step = null;
      if (at.inObject()) {
        step = at.currentName();
      } else if (at.inArray()) {
        step = Integer.toString(at.getCurrentIndex());
      }
      if (step != null) {
        path.insert(0, path.isEmpty() ? step : step + ".");
      }
    }
    return Surrogates.replaced(path.toString());
  }
}
