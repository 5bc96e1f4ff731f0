package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import dev.plectrum.validation.FieldErrors;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Creates and changes rows from drafts. */
final class Writer {
  /** How many rows go to PostgreSQL in one message. */
  private static final int BATCH = 500;

  private final Database database;

  Writer(Database database) {
    this.database = database;
  }

  <T> T insert(Table<T> table, String sql, Draft<T> draft) {
    draft.errors(true).throwIfAny();
    try {
      return database
          .run(
              sql,
              table,
              in -> bindAll(draft, in),
              (session, statement) -> database.readOne(session, statement, table))
          .orElseThrow(() -> new DatabaseException(table.model() + " was not created."));
    } catch (ConflictException e) {
      throw withFields(e, draft);
    }
  }

  <T> Optional<T> update(Table<T> table, Object key, Draft<T> draft) {
    if (draft.isEmpty()) {
      return database.find(table, table.sql().find(), in -> in.setKey(1, key));
    }
    draft.errors(false).throwIfAny();
    try {
      return database.run(
          table.sql().update(draft.columns()),
          table,
          in -> {
            int index = 1;
            BitSet set = draft.columns();
            for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
              draft.bind(in, index++, i);
            }
            in.setKey(index, key);
          },
          (session, statement) -> database.readOne(session, statement, table));
    } catch (ConflictException e) {
      throw withFields(e, draft);
    }
  }

  <T> int insertAll(Table<T> table, String sql, String sqlWithId, List<? extends Draft<T>> drafts) {
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < drafts.size(); i++) {
      errors.addAll(i + ".", drafts.get(i).errors(true));
    }
    errors.throwIfAny();
    if (drafts.isEmpty()) {
      return 0;
    }
    return database.atomic(
        () -> {
          int from = 0;
          while (from < drafts.size()) {
            boolean withId = drafts.get(from).hasId();
            int to = from + 1;
            while (to < drafts.size() && drafts.get(to).hasId() == withId) {
              to++;
            }
            insertAlike(table, withId ? sqlWithId : sql, drafts.subList(from, to));
            from = to;
          }
          return drafts.size();
        });
  }

  void link(ToMany<?> relation, String sql, Object owner, List<Object> keys) {
    if (keys.isEmpty()) {
      return;
    }
    try {
      if (keys.size() == 1) {
        database.run(
            sql,
            relation.table(),
            in -> bindLink(in, owner, keys.get(0)),
            (session, statement) -> statement.executeUpdate());
        return;
      }
      database.atomic(
          () ->
              sendAll(
                  relation.table(), sql, keys, (in, key) -> bindLink(in, owner, key), key -> {}));
    } catch (ConflictException e) {
      throw Conflicts.of(e.kind(), relation.table(), List.of(relation.name()), e);
    }
  }

  private <T> void insertAlike(Table<T> table, String sql, List<? extends Draft<T>> drafts) {
    List<Draft<T>> sent = new ArrayList<>(1);
    try {
      sendAll(
          table,
          sql,
          drafts,
          (in, draft) -> bindAll(draft, in),
          draft -> {
            sent.clear();
            sent.add(draft);
          });
    } catch (ConflictException e) {
      throw sent.isEmpty() ? e : withFields(e, sent.get(0));
    }
  }

  /**
   * Sends one statement for each value, many at a time where that helps.
   *
   * @param single told of each value before it is sent, where they are sent one by one
   */
  private <V> boolean sendAll(
      Table<?> table, String sql, List<? extends V> values, ValueBinder<V> binder, Seen<V> single) {
    return database.run(
        sql,
        table,
        Binder.NOTHING,
        (session, statement) -> {
          Parameters in = session.parameters(statement);
          if (!session.sendsBatches()) {
            for (V value : values) {
              single.see(value);
              binder.bind(in, value);
              statement.executeUpdate();
            }
            return true;
          }
          sendBatches(statement, in, values, binder);
          return true;
        });
  }

  private static <V> void sendBatches(
      PreparedStatement statement, Parameters in, List<? extends V> values, ValueBinder<V> binder)
      throws SQLException {
    int waiting = 0;
    for (V value : values) {
      binder.bind(in, value);
      statement.addBatch();
      if (++waiting == BATCH) {
        statement.executeBatch();
        waiting = 0;
      }
    }
    if (waiting > 0) {
      statement.executeBatch();
    }
  }

  private static <T> void bindAll(Draft<T> draft, Parameters in) throws SQLException {
    Table<T> table = draft.table();
    int columns = table.columns().size();
    int skipped = draft.hasId() ? -1 : table.idOrdinal();
    int index = 1;
    for (int column = 0; column < columns; column++) {
      if (column != skipped) {
        draft.bind(in, index++, column);
      }
    }
  }

  private static void bindLink(Parameters in, Object owner, Object key) throws SQLException {
    in.setKey(1, owner);
    in.setKey(2, key);
  }

  /**
   * Finds out which key points nowhere, where the database only said that one does: SQLite's errors
   * about foreign keys name nothing.
   */
  private ConflictException withFields(ConflictException conflict, Draft<?> draft) {
    if (conflict.kind() != Kind.FOREIGN_KEY
        || !conflict.fields().isEmpty()
        || database.dialect() != Dialect.SQLITE) {
      return conflict;
    }
    List<String> fields = new ArrayList<>();
    Table<?> table = draft.table();
    for (ToOne<?> key : table.keys()) {
      int column = table.ordinal(key.column());
      if (draft.columns().get(column) && !isSound(key, draft, column)) {
        fields.add(key.name());
      }
    }
    return fields.isEmpty()
        ? Conflicts.stillReferredTo(table, conflict.getCause())
        : Conflicts.of(Kind.FOREIGN_KEY, table, fields, conflict.getCause());
  }

  private boolean isSound(ToOne<?> key, Draft<?> draft, int column) {
    return database.exists(key.target().sql().isSound(), in -> draft.bind(in, 1, column));
  }

  /** Fills in the parameters for one of many values. */
  @FunctionalInterface
  private interface ValueBinder<V> {
    void bind(Parameters in, V value) throws SQLException;
  }

  /** Hears of one of many values. */
  @FunctionalInterface
  private interface Seen<V> {
    void see(V value);
  }
}
