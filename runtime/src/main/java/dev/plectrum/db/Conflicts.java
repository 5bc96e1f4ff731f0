package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what a constraint of the database said in a code. */
final class Conflicts {
  private Conflicts() {}

  static ConflictException of(
      Kind kind, @Nullable Table<?> table, List<String> fields, @Nullable Throwable cause) {
    String model = table == null ? "The row" : table.model();
    return new ConflictException(kind, model, fields, sentence(kind, model, fields), cause);
  }

  private static String sentence(Kind kind, String model, List<String> fields) {
    String names = String.join(" and ", fields);
    return switch (kind) {
      case UNIQUE ->
          fields.isEmpty()
              ? model + " with these values already exists."
              : model + " with this " + names + " already exists.";
      case FOREIGN_KEY ->
          fields.isEmpty()
              ? model + " is still referred to, or refers to a row that does not exist."
              : model + " refers to a row that does not exist: " + names + ".";
      case CHECK ->
          fields.isEmpty()
              ? model + " breaks a rule of the database."
              : model + " breaks a rule of the database: " + names + ".";
      case NOT_NULL ->
          fields.isEmpty()
              ? model + " needs a value where it has none."
              : model + " needs a value for " + names + ".";
    };
  }

  /** A row that others still refer to. */
  static ConflictException stillReferredTo(@Nullable Table<?> table, @Nullable Throwable cause) {
    String model = table == null ? "The row" : table.model();
    return new ConflictException(
        Kind.FOREIGN_KEY, model, List.of(), model + " is still referred to by other rows.", cause);
  }

  /**
   * Says more where a DELETE failed: only a row that others refer to can be what was in its way.
   */
  static ConflictException ofDelete(ConflictException conflict, String sql, Table<?> table) {
    return conflict.kind() == Kind.FOREIGN_KEY && sql.startsWith("DELETE ")
        ? stillReferredTo(table, conflict.getCause())
        : conflict;
  }

  /** The component of a column, by the column's bare name. */
  static List<String> components(Table<?> table, String column) {
    for (StoredColumn stored : table.columns()) {
      if (unquoted(stored.column()).equals(column)) {
        return List.of(stored.component());
      }
    }
    return List.of();
  }

  static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
