package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import dev.plectrum.validation.FieldErrors;
import dev.plectrum.validation.ValidationException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Creates and changes rows from drafts. */
final class Writer {
  /** How many rows go to PostgreSQL in one message. */
  private static final int BATCH = 500;

  private final Database database;

  Writer(Database database) {
    this.database = database;
  }

  <T> T insert(Table<T> table, String sql, Draft<T> draft) {
    try {
      return draft
          .prepared(
              true,
              () -> {
                draft.errors(true).throwIfAny();
                return database.run(
                    sql,
                    table,
                    in -> bindAll(draft, in, ""),
                    (session, statement) -> database.readOne(session, statement, table));
              })
          .orElseThrow(() -> new DatabaseException(table.model() + " was not created."));
    } catch (ConflictException e) {
      throw withFields(e, draft);
    }
  }

  <T> Optional<T> update(Table<T> table, Object key, Draft<T> draft) {
    if (draft.isEmpty()) {
      return database.find(table, table.sql().find(), in -> in.setKey(1, key));
    }
    try {
      return draft.prepared(
          false,
          () -> {
            draft.errors(false).throwIfAny();
            return database.run(
                table.sql().update(draft.columns()),
                table,
                in -> bindSet(draft, in, key),
                (session, statement) -> database.readOne(session, statement, table));
          });
    } catch (ConflictException e) {
      throw withFields(e, draft);
    }
  }

  <T> int insertAll(Table<T> table, String sql, String sqlWithId, List<? extends Draft<T>> drafts) {
    FieldErrors errors = new FieldErrors();
    BitSet keyed = new BitSet();
    for (int i = 0; i < drafts.size(); i++) {
      int place = i;
      Draft<T> draft = drafts.get(i);
      FieldErrors ofDraft =
          draft.prepared(
              true,
              () -> {
                keyed.set(place, draft.hasId());
                return draft.errors(true);
              });
      errors.addAll(i + ".", ofDraft);
    }
    errors.throwIfAny();
    if (drafts.isEmpty()) {
      return 0;
    }
    return database.atomic(
        () -> {
          int from = 0;
          while (from < drafts.size()) {
            boolean withId = keyed.get(from);
            int end = withId ? keyed.nextClearBit(from) : keyed.nextSetBit(from);
            int to = end < 0 ? drafts.size() : Math.min(end, drafts.size());
            insertAlike(table, withId ? sqlWithId : sql, drafts.subList(from, to), from);
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
      // Nothing refers to the row of a link: PostgreSQL speaks of another table than the model's.
      Kind kind = e.kind() == Kind.REFERRED_TO ? Kind.FOREIGN_KEY : e.kind();
      throw Conflicts.of(kind, relation.table(), List.of(relation.name()), e);
    }
  }

  /**
   * Creates rows with the same statement.
   *
   * @param first the place of the first one, for its messages
   */
  private <T> void insertAlike(
      Table<T> table, String sql, List<? extends Draft<T>> drafts, int first) {
    List<Draft<T>> sent = new ArrayList<>(1);
    AtomicInteger place = new AtomicInteger(first);
    try {
      sendAll(
          table,
          sql,
          drafts,
          (in, draft) -> bindPrepared(draft, in, place.getAndIncrement() + "."),
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

  private static boolean bindPrepared(Draft<?> draft, Parameters in, String prefix)
      throws SQLException {
    return draft.prepared(
        true,
        () -> {
          bindAll(draft, in, prefix);
          return true;
        });
  }

  /** Binds what was set, then the key. */
  private static void bindSet(Draft<?> draft, Parameters in, Object key) throws SQLException {
    int index = 1;
    BitSet set = draft.columns();
    for (int column = set.nextSetBit(0); column >= 0; column = set.nextSetBit(column + 1)) {
      bind(draft, in, index++, column, "");
    }
    in.setKey(index, key);
  }

  /** Binds one column, or says which field holds what the database cannot keep. */
  private static void bind(Draft<?> draft, Parameters in, int index, int column, String prefix)
      throws SQLException {
    try {
      draft.bind(in, index, column);
    } catch (InexactDecimalException e) {
      String field = draft.table().columns().get(column).component();
      throw ValidationException.of(prefix + field, InexactDecimalException.MESSAGE);
    }
  }

  private static <T> void bindAll(Draft<T> draft, Parameters in, String prefix)
      throws SQLException {
    Table<T> table = draft.table();
    int columns = table.columns().size();
    int skipped = draft.hasId() ? -1 : table.idOrdinal();
    int index = 1;
    for (int column = 0; column < columns; column++) {
      if (column != skipped) {
        bind(draft, in, index++, column, prefix);
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
