package dev.plectrum.admin;

import dev.plectrum.json.Notation;
import dev.plectrum.model.ForeignKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The kinds of primary keys, and how they stand in URLs and forms. */
public enum KeyKind {
  /** {@code long}. */
  LONG,
  /** {@link UUID}. */
  UUID,
  /** {@link String}. */
  TEXT;

  /** The key that {@code text} stands for, or null if it stands for none. */
  public @Nullable Object parse(String text) {
    return switch (this) {
      case LONG -> Notation.longValue(text.strip());
      case UUID -> Notation.uuid(text.strip());
      case TEXT -> text.isEmpty() || text.indexOf('\0') >= 0 ? null : text;
    };
  }

  /** A foreign key that holds {@code key}. */
  static <A> ForeignKey<A> foreignKey(Object key) {
    if (key instanceof Long number) {
      return ForeignKey.of(number.longValue());
    }
    return key instanceof UUID uuid ? ForeignKey.of(uuid) : ForeignKey.of(key.toString());
  }
}
