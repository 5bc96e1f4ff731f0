package dev.plectrum.db;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of the model that its key points to, where there are several.
 *
 * @param column the column: {@code target_type}
 * @param label the model: {@code store.track}
 * @param asText whether the column of the key has its text, because those of other models are of
 *     other types
 */
public record TargetType(String column, String label, boolean asText) {
  /** Where the column of the key has the key itself. */
  public TargetType(String column, String label) {
    this(column, label, false);
  }

  /**
   * That a row points to this model, as a condition.
   *
   * @param prefix what stands before the column: nothing, or an alias and a point
   */
  public String condition(String prefix) {
    return prefix + column + " = '" + label + "'";
  }

  /** What the column of the key holds for one. */
  static Object stored(@Nullable TargetType type, Object key) {
    return type != null && type.asText() ? key.toString() : key;
  }

  /** What the column of the key holds for each of some. */
  public static List<Object> stored(@Nullable TargetType type, Collection<?> keys) {
    return keys.stream().map(key -> stored(type, (Object) key)).toList();
  }

  /** A key of a kind from the column of a row; null if that has none. */
  static @Nullable Object key(@Nullable TargetType type, Row row, int at, ValueKind kind)
      throws SQLException {
    if (type == null || !type.asText()) {
      return row.key(at, kind);
    }
    String text = row.getNullableString(at);
    return text == null ? null : parsed(text, kind);
  }

  /** A key from its text; null if it is none, or if the text would be another one. */
  static @Nullable Object parsed(String text, ValueKind kind) {
    try {
      Object key =
          switch (kind) {
            case LONG -> Long.valueOf(text);
            case UUID -> UUID.fromString(text);
            default -> text;
          };
      return key.toString().equals(text) ? key : null;
    } catch (IllegalArgumentException other) {
      return null;
    }
  }
}
