package dev.plectrum.json;

import dev.plectrum.validation.FieldErrors;
import dev.plectrum.validation.ValidationException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How values of one type stand in a column of JSON. Generated code makes one for each component
 * that is kept so.
 *
 * @param <V> the values
 */
public final class JsonText<V> {
  /** Any JSON, as a tree. */
  public static final JsonText<JsonNode> TREE =
      of((out, value) -> out.tree(value), JsonReader::tree);

  private final JsonFormat<V> format;
  private final JsonInput<V> input;

  private JsonText(JsonFormat<V> format, JsonInput<V> input) {
    this.format = format;
    this.input = input;
  }

  /** Values that {@code format} writes and {@code input} reads. */
  public static <V> JsonText<V> of(JsonFormat<V> format, JsonInput<V> input) {
    return new JsonText<>(format, input);
  }

  /** The JSON of a value. */
  public String write(V value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter.write(bytes, format, value);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * The value of some JSON. Fields that nobody knows are left out.
   *
   * @throws MalformedJsonException if it is no JSON
   * @throws ValidationException if it is JSON of something else
   */
  public V read(String json) {
    return JsonReader.readLeniently(json.getBytes(StandardCharsets.UTF_8), input);
  }

  /** Notes what is wrong with a value that could not be read again. Null passes. */
  public void check(FieldErrors errors, String field, @Nullable V value) {
    if (value == null) {
      return;
    }
    try {
      read(write(value));
    } catch (ValidationException wrong) {
      for (Map.Entry<String, List<String>> one : wrong.errors().entrySet()) {
        String inside = one.getKey().equals("body") ? field : field + "." + one.getKey();
        one.getValue().forEach(message -> errors.add(inside, message));
      }
    } catch (IllegalArgumentException | MalformedJsonException wrong) {
      errors.add(field, String.valueOf(wrong.getMessage()));
    }
  }
}
