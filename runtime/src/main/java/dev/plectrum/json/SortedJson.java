package dev.plectrum.json;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON without spaces, the keys of its objects in the order of PostgreSQL's {@code jsonb}, numbers
 * without exponents or needless zeros: equal values are equal texts.
 */
public final class SortedJson {
  /** The short ones first. */
  private static final Comparator<String> KEYS =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private SortedJson() {}

  /**
   * The same JSON, sorted.
   *
   * @throws MalformedJsonException if it is none
   */
  public static String of(String json) {
    return write(any(json));
  }

  /** What {@link JsonReader#any} reads from some JSON. */
  public static @Nullable Object any(String json) {
    return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), in -> new Any(in.any())).value;
  }

  /** Writes what {@link JsonReader#any} reads. */
  public static String write(@Nullable Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonWriter.write(bytes, (out, any) -> write(out, any.value), new Any(value));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void write(JsonWriter out, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> sorted = new TreeMap<>(KEYS);
      map.forEach((key, one) -> sorted.put(String.valueOf(key), one));
      out.startObject();
      sorted.forEach((key, one) -> write(out.name(key), one));
      out.endObject();
    } else if (value instanceof List<?> list) {
      out.startArray();
      list.forEach(one -> write(out, one));
      out.endArray();
    } else if (value instanceof BigDecimal number) {
      out.number(Plain.of(number));
    } else if (value instanceof Boolean flag) {
      out.value(flag);
    } else {
      out.value((String) value);
    }
  }

  /** A value that may be null. */
  private record Any(@Nullable Object value) {}
}
