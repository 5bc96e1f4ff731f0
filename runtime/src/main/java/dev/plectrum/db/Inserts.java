package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import dev.plectrum.validation.FieldErrors;
import dev.plectrum.validation.ValidationException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Creates many rows in few statements, and reads them back as the database has them. */
final class Inserts {
  /** PostgreSQL numbers the parameters of a statement with 16 bits. */
  private static final int PARAMETERS = 32_767;

  /** How many rows go into one statement if nobody says. */
  private static final int BATCH = 500;

  private final Database database;
  private final BrokenKeys brokenKeys;

  Inserts(Database database) {
    this.database = database;
    this.brokenKeys = new BrokenKeys(database);
  }

  /**
   * Creates rows, all or none, and answers with those that were written.
   *
   * @param onConflict what becomes of those that exist; null to fail
   * @param batch how many go into one statement at most; 0 for as many as is good
   */
  <T> List<T> insert(
      Table<T> table, List<? extends Draft<T>> drafts, @Nullable OnConflict onConflict, int batch) {
    FieldErrors errors = new FieldErrors();
    List<BitSet> written = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      Draft<T> draft = drafts.get(i);
      FieldErrors ofDraft =
          draft.prepared(
              true,
              () -> {
                written.add(table.written(draft));
                return draft.errors(true);
              });
      errors.addAll(i + ".", ofDraft);
    }
    errors.throwIfAny();
    if (drafts.isEmpty()) {
      return List.of();
    }
    int widest = Math.max(1, table.columns().size());
    int size = Math.min(batch == 0 ? BATCH : batch, PARAMETERS / widest);
    return database.atomic(
        () -> {
          List<T> rows = new ArrayList<>(drafts.size());
          int from = 0;
          while (from < drafts.size()) {
            int to = from + 1;
            while (to < drafts.size()
                && to - from < size
                && written.get(to).equals(written.get(from))) {
              to++;
            }
            BitSet columns = written.get(from);
            if (columns.isEmpty()) {
              // There is no way to say "so many rows of nothing".
              to = from + 1;
            }
            rows.addAll(insertSome(table, drafts.subList(from, to), from, columns, onConflict));
            from = to;
          }
          return Collections.unmodifiableList(rows);
        });
  }

  /**
   * Creates some of the rows with one statement.
   *
   * @param first the place of the first one among all, for messages
   */
  private <T> List<T> insertSome(
      Table<T> table,
      List<? extends Draft<T>> drafts,
      int first,
      BitSet columns,
      @Nullable OnConflict onConflict) {
    try {
      List<T> rows = insertAlike(table, drafts, first, columns, onConflict);
      if (onConflict != null && rows.size() > 1 && !onConflict.updated().isEmpty()) {
        // PostgreSQL refuses it; SQLite lets the last one win.
        Set<Object> keys = new HashSet<>();
        rows.forEach(row -> keys.add(table.key(row)));
        if (keys.size() < rows.size()) {
          throw twice(table, onConflict, null);
        }
      }
      return rows;
    } catch (ConflictException e) {
      throw brokenKeys.of(e, drafts);
    } catch (DatabaseException e) {
      if (onConflict != null && isCardinality(e)) {
        throw twice(table, onConflict, e);
      }
      if (onConflict != null && isWithoutConstraint(e)) {
        throw new DatabaseException(
            table.model()
                + " has no unique constraint over all rows with just these values: "
                + String.join(", ", components(table, onConflict))
                + ".",
            e);
      }
      throw e;
    }
  }

  /** Whether PostgreSQL was to write a row a second time. */
  private static boolean isCardinality(DatabaseException e) {
    return e.getCause() instanceof SQLException cause && "21000".equals(cause.getSQLState());
  }

  private static ConflictException twice(
      Table<?> table, OnConflict onConflict, @Nullable Throwable cause) {
    return Conflicts.of(Kind.UNIQUE, table, components(table, onConflict), cause);
  }

  /** Whether the constraint that a conflict would be with is none, or one of some rows only. */
  private static boolean isWithoutConstraint(DatabaseException e) {
    return e.getCause() instanceof SQLException cause
        && ("42P10".equals(cause.getSQLState())
            || String.valueOf(cause.getMessage()).contains("ON CONFLICT clause does not match"));
  }

  private static List<String> components(Table<?> table, OnConflict onConflict) {
    List<String> components = new ArrayList<>();
    for (String column : onConflict.target()) {
      components.add(table.columns().get(table.ordinal(column)).component());
    }
    return components;
  }

  private <T> List<T> insertAlike(
      Table<T> table,
      List<? extends Draft<T>> drafts,
      int first,
      BitSet columns,
      @Nullable OnConflict onConflict) {
    String sql = sql(table, drafts.size(), columns, onConflict);
    return database.run(
        sql,
        table,
        in -> bind(drafts, first, columns, in),
        (session, statement) -> {
          List<T> rows = new ArrayList<>(drafts.size());
          Peers peers = new Peers(database, table);
          try (ResultSet result = statement.executeQuery()) {
            Row row = session.row(result);
            while (result.next()) {
              rows.add(table.readOwner(row, 1, peers));
            }
          }
          return rows;
        });
  }

  private static <T> String sql(
      Table<T> table, int rows, BitSet written, @Nullable OnConflict onConflict) {
    StringJoiner columns = new StringJoiner(", ", " (", ")\n");
    StringJoiner marks = new StringJoiner(", ", "(", ")");
    written.stream()
        .forEach(
            i -> {
              columns.add(table.columns().get(i).column());
              marks.add("?");
            });
    if (written.isEmpty()) {
      return table.sql().insert(written) + table.sql().returning();
    }
    StringBuilder sql = new StringBuilder("INSERT INTO ").append(table.name()).append(columns);
    sql.append("VALUES ").append(marks);
    for (int i = 1; i < rows; i++) {
      sql.append(",\n  ").append(marks);
    }
    sql.append('\n').append(onConflict == null ? "" : onConflict.sql(table));
    return sql.append("RETURNING ").append(table.sql().columns()).append('\n').toString();
  }

  private static void bind(
      List<? extends Draft<?>> drafts, int place, BitSet columns, Parameters in)
      throws SQLException {
    int index = 1;
    for (int i = 0; i < drafts.size(); i++) {
      Draft<?> draft = drafts.get(i);
      int start = index;
      int placeOfDraft = place + i;
      index =
          draft.prepared(
              true,
              () -> {
                int next = start;
                for (int one = columns.nextSetBit(0); one >= 0; one = columns.nextSetBit(one + 1)) {
                  bind(draft, in, next++, one, placeOfDraft);
                }
                return next;
              });
    }
  }

  private static void bind(Draft<?> draft, Parameters in, int index, int column, int place)
      throws SQLException {
    try {
      draft.bind(in, index, column);
    } catch (InexactDecimalException e) {
      String field = draft.table().columns().get(column).component();
      throw ValidationException.of(place + "." + field, InexactDecimalException.MESSAGE);
    }
  }
}
