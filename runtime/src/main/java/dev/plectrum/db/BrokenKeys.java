package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which key points nowhere, where the database only said that one does: SQLite's errors
 * about foreign keys name nothing.
 */
final class BrokenKeys {
  private final Database database;

  BrokenKeys(Database database) {
    this.database = database;
  }

  /** The same conflict with the keys of {@code draft} that point nowhere. */
  ConflictException of(ConflictException conflict, Draft<?> draft) {
    return of(conflict, List.of(draft));
  }

  /** The same conflict with the keys that point nowhere in the first of {@code drafts} with any. */
  ConflictException of(ConflictException conflict, List<? extends Draft<?>> drafts) {
    if (drafts.isEmpty() || !isUnclear(conflict)) {
      return conflict;
    }
    Table<?> table = drafts.get(0).table();
    return database.afterFailure(
        () -> {
          for (Draft<?> draft : drafts) {
            List<String> fields = new ArrayList<>();
            for (ToOne<?> key : table.keys()) {
              int column = table.ordinal(key.column());
              if (draft.columns().get(column) && !isSound(key, in -> draft.bind(in, 1, column))) {
                fields.add(key.name());
              }
            }
            if (!fields.isEmpty()) {
              return Conflicts.of(Kind.FOREIGN_KEY, table, fields, conflict.getCause());
            }
          }
          return Conflicts.stillReferredTo(table, conflict.getCause());
        });
  }

  /** Whether the database has not said which key it means. */
  boolean isUnclear(ConflictException conflict) {
    return conflict.kind() == Kind.FOREIGN_KEY
        && conflict.fields().isEmpty()
        && database.dialect() == Dialect.SQLITE;
  }

  private boolean isSound(ToOne<?> key, Binder value) {
    return database.exists(database.chosen(key.target()).sql().isSound(), value);
  }
}
