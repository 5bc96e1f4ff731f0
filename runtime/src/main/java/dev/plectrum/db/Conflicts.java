package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes conflicts of what a constraint of the database said in a code. */
final class Conflicts {
  private Conflicts() {}

  static ConflictException of(
      Kind kind, @Nullable Table<?> table, List<String> fields, @Nullable Throwable cause) {
    String model = table == null ? "The row" : table.model();
    return ConflictException.of(kind, model, fields, cause);
  }

  /** A row that others still refer to. */
  static ConflictException stillReferredTo(@Nullable Table<?> table, @Nullable Throwable cause) {
    return of(Kind.REFERRED_TO, table, List.of(), cause);
  }

  /**
   * Says more where a DELETE failed: only a row that others refer to can be what was in its way.
   */
  static ConflictException ofDelete(ConflictException conflict, String sql, Table<?> table) {
    return conflict.kind() == Kind.FOREIGN_KEY && sql.startsWith("DELETE ")
        ? stillReferredTo(table, conflict.getCause())
        : conflict;
  }

  /** Says more where an UPDATE failed and the database has not said what it is about. */
  static ConflictException ofUpdate(
      ConflictException conflict, Table<?> table, List<String> columns) {
    if (!conflict.fields().isEmpty()) {
      return conflict;
    }
    return switch (conflict.kind()) {
      case FOREIGN_KEY -> {
        List<String> keys =
            table.keys().stream()
                .filter(key -> columns.contains(key.column()))
                .map(ToOne::name)
                .toList();
        yield keys.isEmpty()
            ? stillReferredTo(table, conflict.getCause())
            : of(Kind.FOREIGN_KEY, table, keys, conflict.getCause());
      }
      case TOO_LONG, OUT_OF_RANGE ->
          columns.size() > 1
              ? conflict
              : of(
                  conflict.kind(),
                  table,
                  columns.stream().flatMap(one -> named(table, one)).toList(),
                  conflict.getCause());
      default -> conflict;
    };
  }

  private static Stream<String> named(Table<?> table, String column) {
    return components(table, unquoted(column)).stream();
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
