package dev.plectrum.json;

import dev.plectrum.model.GenericForeignKey;
import dev.plectrum.validation.Surrogates;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.JsonNode;

/**
 * Writes one JSON document as UTF-8. Decimals and UUIDs are strings, times are ISO 8601 and
 * instants in UTC. Nothing is held back but a buffer, which {@link #close} empties.
 */
public final class JsonWriter implements AutoCloseable {
  /** The most digits behind the point with which no decimal is written with an exponent. */
  private static final int MOST_WITHOUT_EXPONENT = 6;

  private final JsonGenerator out;

  /** A writer into {@code target}, which it never flushes or closes. */
  public JsonWriter(OutputStream target) {
    out = Jackson.FACTORY.createGenerator(ObjectWriteContext.empty(), target);
  }

  /** Writes {@code value} into {@code target}, from the first byte to the last. */
  public static <T> void write(OutputStream target, JsonFormat<? super T> format, T value) {
    try (JsonWriter out = new JsonWriter(target)) {
      format.write(out, value);
    }
  }

  /** Begins an object. */
  public JsonWriter startObject() {
    out.writeStartObject();
    return this;
  }

  /** Ends the object begun last. */
  public JsonWriter endObject() {
    out.writeEndObject();
    return this;
  }

  /** Begins a list. */
  public JsonWriter startArray() {
    out.writeStartArray();
    return this;
  }

  /** Ends the list begun last. */
  public JsonWriter endArray() {
    out.writeEndArray();
    return this;
  }

  /** Writes the name of the field whose value comes next. */
  public JsonWriter name(String name) {
    out.writeName(name);
    return this;
  }

  /** Writes {@code null}. */
  public JsonWriter nullValue() {
    out.writeNull();
    return this;
  }

  /** Writes a number. */
  public JsonWriter value(long value) {
    out.writeNumber(value);
    return this;
  }

  /** Writes a number. */
  public JsonWriter value(int value) {
    out.writeNumber(value);
    return this;
  }

  /** Writes a number; {@code null} for NaN and the infinities, which JSON does not have. */
  public JsonWriter value(double value) {
    if (Double.isFinite(value)) {
      out.writeNumber(value);
    } else {
      out.writeNull();
    }
    return this;
  }

  /** Writes {@code true} or {@code false}. */
  public JsonWriter value(boolean value) {
    out.writeBoolean(value);
    return this;
  }

  /** Writes a number or {@code null}. */
  public JsonWriter value(@Nullable Long value) {
    return value == null ? nullValue() : value(value.longValue());
  }

  /** Writes a number or {@code null}. */
  public JsonWriter value(@Nullable Integer value) {
    return value == null ? nullValue() : value(value.intValue());
  }

  /** Writes a number or {@code null}. */
  public JsonWriter value(@Nullable Short value) {
    return value == null ? nullValue() : value(value.intValue());
  }

  /** Writes a number or {@code null}. */
  public JsonWriter value(@Nullable Double value) {
    return value == null ? nullValue() : value(value.doubleValue());
  }

  /** Writes {@code true}, {@code false} or {@code null}. */
  public JsonWriter value(@Nullable Boolean value) {
    return value == null ? nullValue() : value(value.booleanValue());
  }

  /** Writes a string or {@code null}. Half a surrogate pair becomes U+FFFD. */
  public JsonWriter value(@Nullable String value) {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(Surrogates.replaced(value));
    }
    return this;
  }

  /** Writes a decimal as a string, so that no reader rounds it, without an exponent; or null. */
  public JsonWriter value(@Nullable BigDecimal value) {
    if (value == null) {
      return ascii(null);
    }
    // Up to here toString() has no exponent either, and copies less.
    boolean plain = value.scale() >= 0 && value.scale() <= MOST_WITHOUT_EXPONENT;
    return ascii(plain ? value.toString() : value.toPlainString());
  }

  /** Writes a decimal as a number, with the digits it has. */
  public JsonWriter number(BigDecimal value) {
    out.writeNumber(value);
    return this;
  }

  /** Writes a UUID as a string, or {@code null}. */
  public JsonWriter value(@Nullable UUID value) {
    return ascii(value == null ? null : value.toString());
  }

  /** Writes a point in time in UTC, {@code "2024-01-31T10:00:00Z"}, or {@code null}. */
  public JsonWriter value(@Nullable Instant value) {
    return ascii(value == null ? null : value.toString());
  }

  /** Writes a date, {@code "2024-01-31"}, or {@code null}. */
  public JsonWriter value(@Nullable LocalDate value) {
    return ascii(value == null ? null : value.toString());
  }

  /** Writes a time with its seconds, {@code "10:00:00"}, or {@code null}. */
  public JsonWriter value(@Nullable LocalTime value) {
    return ascii(value == null ? null : DateTimeFormatter.ISO_LOCAL_TIME.format(value));
  }

  /** Writes a date and time with its seconds, {@code "2024-01-31T10:00:00"}, or {@code null}. */
  public JsonWriter value(@Nullable LocalDateTime value) {
    return ascii(value == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value));
  }

  /** Writes the constant of an enum by its name, or {@code null}. */
  public JsonWriter value(@Nullable Enum<?> value) {
    return ascii(value == null ? null : value.name());
  }

  /** Writes the key of a row: a number for a number, a string for a UUID or a string. */
  public JsonWriter key(@Nullable Object key) {
    if (key instanceof Number number) {
      return value(number.longValue());
    }
    return value(key == null ? null : key.toString());
  }

  /** Writes a key to a row of one of several models as an object, or {@code null}. */
  public JsonWriter target(@Nullable GenericForeignKey<?> key) {
    if (key == null) {
      return key(null);
    }
    return startObject().name("type").value(key.type()).name("id").key(key.key()).endObject();
  }

  /** Writes {@code value} in its format, or {@code null}. */
  public <T> JsonWriter value(JsonFormat<? super T> format, @Nullable T value) {
    if (value == null) {
      return nullValue();
    }
    format.write(this, value);
    return this;
  }

  /** Writes every one of {@code values} in its format, as a list; {@code null} for no list. */
  public <T> JsonWriter list(JsonFormat<? super T> format, @Nullable List<? extends T> values) {
    if (values == null) {
      return nullValue();
    }
    out.writeStartArray();
    for (T value : values) {
      format.write(this, value);
    }
    out.writeEndArray();
    return this;
  }

  /** Writes an object with these fields, their values in a format; {@code null} for no map. */
  public <T> JsonWriter map(
      JsonFormat<? super T> format, @Nullable Map<String, ? extends T> values) {
    if (values == null) {
      return nullValue();
    }
    out.writeStartObject();
    values.forEach(
        (name, value) -> {
          name(name);
          format.write(this, value);
        });
    out.writeEndObject();
    return this;
  }

  /** Writes a tree, or {@code null}. */
  public JsonWriter tree(@Nullable JsonNode tree) {
    if (tree == null) {
      return nullValue();
    }
    JsonTrees.write(out, tree);
    return this;
  }

  /** Hands what is still in the buffer to the target. */
  @Override
  public void close() {
    out.close();
  }

  private JsonWriter ascii(@Nullable String value) {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value);
    }
    return this;
  }
}
