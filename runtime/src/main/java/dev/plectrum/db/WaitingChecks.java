package dev.plectrum.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * When a transaction looks at constraints that can wait for its end: PostgreSQL's, by name, and all
 * foreign keys of SQLite, which names none.
 */
final class WaitingChecks {
  private final Database database;

  WaitingChecks(Database database) {
    this.database = database;
  }

  private boolean hasNames() {
    return database.dialect() == Dialect.POSTGRESQL;
  }

  /**
   * The names of the keys of these tables that PostgreSQL checks with each statement, for {@link
   * #defer}: not of what waits for the commit anyway, which would be looked at too early.
   */
  String keysOf(Collection<Table<?>> tables) {
    return hasNames() ? names(tables, "c.contype = 'f' AND NOT c.condeferred") : "";
  }

  /**
   * Runs work so that unique constraints of a table that wait for the commit see to its rows at
   * once, and wait for others who write the same ones.
   *
   * @throws UniqueException if rows that the transaction has written before are against them
   */
  <R> R atOnce(Table<?> table, Supplier<R> work) {
    String waiting =
        hasNames() && table.constraints().hasDeferrable()
            ? names(List.of(table), "c.contype = 'u' AND c.condeferred")
            : "";
    if (waiting.isEmpty()) {
      return work.get();
    }
    defer(waiting, false);
    R result = work.get();
    // Where it fails, its savepoint takes this back too.
    defer(waiting, true);
    return result;
  }

  /** Puts off checks, those of constraints or all keys of SQLite, or makes up for it. */
  void defer(String names, boolean deferred) {
    if (!hasNames()) {
      database.execute("PRAGMA defer_foreign_keys = " + (deferred ? "ON" : "OFF"), Binder.NOTHING);
    } else if (!names.isEmpty()) {
      database.execute(
          "SET CONSTRAINTS " + names + (deferred ? " DEFERRED" : " IMMEDIATE"), Binder.NOTHING);
    }
  }

  private String names(Collection<Table<?>> tables, String condition) {
    List<String> names = new ArrayList<>();
    database.each(
        null,
        "SELECT string_agg(format('%I.%I', n.nspname, c.conname), ', ')"
            + " FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace"
            + " WHERE c.condeferrable AND "
            + condition
            + " AND c.conrelid = ANY (CAST(? AS regclass[]))",
        in -> in.setAll(1, ValueKind.TEXT, tables.stream().map(Table::name).toList()),
        row -> {
          String found = row.getNullableString(1);
          if (found != null) {
            names.add(found);
          }
        });
    return String.join(", ", names);
  }
}
