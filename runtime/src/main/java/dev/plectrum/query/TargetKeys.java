package dev.plectrum.query;

import dev.plectrum.db.TargetType;
import dev.plectrum.db.ValueKind;
import org.jspecify.annotations.Nullable;

/** Compares keys with their text, in keys to rows of models whose own are of several types. */
final class TargetKeys {
  private TargetKeys() {}

  static boolean areText(@Nullable TargetType type) {
    return type != null && type.asText();
  }

  /** Writes the text of a key, so that an index on the text serves the comparison. */
  static void asText(SqlText out, ValueKind kind, Runnable key) {
    if (kind == ValueKind.TEXT) {
      key.run();
    } else if (kind == ValueKind.UUID && out.isSqlite()) {
      out.append("plectrum_uuid(");
      key.run();
      out.append(")");
    } else {
      out.append("CAST(");
      key.run();
      out.append(" AS text)");
    }
  }

  /**
   * Writes the key that a text is of, so that an index on the key serves the comparison. The text
   * of rows that point to another model is none, which PostgreSQL must not read.
   *
   * @param alias the table with the text
   * @param column its column
   */
  static void fromText(
      SqlText out, @Nullable TargetType type, ValueKind kind, String alias, String column) {
    String text = alias + "." + column;
    if (kind == ValueKind.TEXT || type == null) {
      out.append(text);
    } else if (out.isSqlite()) {
      out.append(
          kind == ValueKind.UUID
              ? "replace(" + text + ", '-', '')"
              : "CAST(" + text + " AS integer)");
    } else {
      out.append("CASE WHEN ").append(type.condition(alias + ".")).append(" THEN CAST(");
      out.append(text).append(kind == ValueKind.UUID ? " AS uuid) END" : " AS bigint) END");
    }
  }
}
