package dev.plectrum.db;

import dev.plectrum.json.SortedJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operators of PostgreSQL's {@code jsonb} that SQLite has not. */
final class SqliteJson {
  private SqliteJson() {}

  /** Whether the first value has all that the second one has: PostgreSQL's {@code @>}. */
  static boolean contains(String json, String part) {
    @Nullable Object whole = SortedJson.any(json);
    @Nullable Object wanted = SortedJson.any(part);
    // As an exception, an array contains a value that is one of its own.
    boolean isElement =
        whole instanceof List<?> && !(wanted instanceof List<?>) && !(wanted instanceof Map<?, ?>);
    return contains(whole, isElement ? List.of(new Any(wanted)) : wanted);
  }

  /** Whether an object has a key, or an array a text: PostgreSQL's {@code ?}. */
  static boolean has(String json, String key) {
    @Nullable Object value = SortedJson.any(json);
    if (value instanceof Map<?, ?> map) {
      return map.containsKey(key);
    }
    return value instanceof List<?> list ? list.contains(key) : key.equals(value);
  }

  /** The text of an array, an object or a number, with spaces as PostgreSQL writes it. */
  static String text(String json) {
    @Nullable Object value = SortedJson.any(json);
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    StringBuilder spaced = new StringBuilder(json.length() + 16);
    boolean quoted = false;
    String sorted = SortedJson.write(value);
    for (int i = 0; i < sorted.length(); i++) {
      char c = sorted.charAt(i);
      spaced.append(c);
      if (quoted && c == '\\') {
        spaced.append(sorted.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == ':')) {
        spaced.append(' ');
      }
    }
    return spaced.toString();
  }

  private static boolean contains(@Nullable Object whole, @Nullable Object part) {
    if (part instanceof Any any) {
      return contains(whole, any.value);
    }
    if (part instanceof Map<?, ?> wanted) {
      return whole instanceof Map<?, ?> map
          && wanted.entrySet().stream()
              .allMatch(
                  one ->
                      map.containsKey(one.getKey())
                          && contains(map.get(one.getKey()), one.getValue()));
    }
    if (part instanceof List<?> wanted) {
      return whole instanceof List<?> list
          && wanted.stream().allMatch(one -> list.stream().anyMatch(has -> contains(has, one)));
    }
    return whole instanceof BigDecimal number && part instanceof BigDecimal other
        ? number.compareTo(other) == 0
        : Objects.equals(whole, part);
  }

  /** A value that may be null. */
  private record Any(@Nullable Object value) {}
}
