package dev.plectrum.db;

import dev.plectrum.validation.FieldErrors;
import dev.plectrum.validation.ValidationException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates and changes rows from drafts. */
final class Writer {
  /** How many rows go to PostgreSQL in one message. */
  private static final int BATCH = 500;

  /** The place of a draft that is none of many. */
  private static final int ALONE = -1;

  private final Database database;
  private final BrokenKeys brokenKeys;

  Writer(Database database) {
    this.database = database;
    this.brokenKeys = new BrokenKeys(database);
  }

  /**
   * Creates a row.
   *
   * @param sql the INSERT, or null to write the columns that the draft has
   */
  <T> T insert(Table<T> table, @Nullable String sql, Draft<T> draft) {
    if (!table.hasHooks()) {
      return insertRow(table, sql, draft);
    }
    return database.atomic(
        () -> {
          draft.beforeSave(true);
          T row = insertRow(table, sql, draft);
          table.afterSave(row, true);
          return row;
        });
  }

  private <T> T insertRow(Table<T> table, @Nullable String sql, Draft<T> draft) {
    try {
      return draft
          .prepared(
              true,
              () -> {
                draft.errors(true).throwIfAny();
                BitSet written = table.written(draft);
                return database.run(
                    sql == null ? table.sql().insert(written) + table.sql().returning() : sql,
                    table,
                    in -> bindAll(draft, written, in, ALONE),
                    (session, statement) -> database.readOne(session, statement, table, true));
              })
          .orElseThrow(() -> new DatabaseException(table.model() + " was not created."));
    } catch (ConflictException e) {
      throw brokenKeys.of(e, draft);
    }
  }

  /**
   * Changes a row.
   *
   * @param version what its version must be; null for any
   */
  <T> Optional<T> update(Table<T> table, Object key, @Nullable Long version, Draft<T> draft) {
    if (!table.hasHooks()) {
      return updateRow(table, key, version, draft);
    }
    return database.atomic(
        () -> {
          draft.beforeSave(false);
          Optional<T> row = updateRow(table, key, version, draft);
          row.ifPresent(found -> table.afterSave(found, false));
          return row;
        });
  }

  private <T> Optional<T> updateRow(
      Table<T> table, Object key, @Nullable Long version, Draft<T> draft) {
    if (draft.isEmpty()) {
      return database.find(table, table.sql().find(), in -> in.setKey(1, key));
    }
    try {
      Optional<T> updated =
          draft.prepared(
              false,
              () -> {
                draft.errors(false).throwIfAny();
                return database.run(
                    table.sql().update(draft.columns(), version != null),
                    table,
                    in -> bindSet(draft, in, key, version, ALONE),
                    (session, statement) -> database.readOne(session, statement, table, true));
              });
      if (updated.isEmpty() && version != null) {
        throwIfStale(table, key);
      }
      return updated;
    } catch (ConflictException e) {
      throw brokenKeys.of(e, draft);
    }
  }

  /** Says that a row that was not changed is there after all, with another version. */
  private void throwIfStale(Table<?> table, Object key) {
    StoredColumn version = table.versionColumn();
    if (version != null && database.find(table, key).isPresent()) {
      throw new StaleException(table.model(), key, version.component());
    }
  }

  <T> int insertAll(
      Table<T> table,
      @Nullable String sql,
      @Nullable String sqlWithId,
      List<? extends Draft<T>> drafts) {
    FieldErrors errors = new FieldErrors();
    List<BitSet> written = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      int place = i;
      Draft<T> draft = drafts.get(i);
      FieldErrors ofDraft =
          draft.prepared(
              true,
              () -> {
                BitSet columns = table.written(draft);
                boolean same = place > 0 && written.get(place - 1).equals(columns);
                written.add(same ? written.get(place - 1) : columns);
                return draft.errors(true);
              });
      if (!ofDraft.isEmpty()) {
        errors.addAll(i + ".", ofDraft);
      }
    }
    errors.throwIfAny();
    if (drafts.isEmpty()) {
      return 0;
    }
    boolean alike = written.stream().allMatch(written.get(0)::equals);
    return allOrNothing(
        alike && drafts.size() <= BATCH,
        () -> {
          int from = 0;
          while (from < drafts.size()) {
            BitSet columns = written.get(from);
            int to = from + 1;
            while (to < drafts.size() && written.get(to).equals(columns)) {
              to++;
            }
            String fixed = columns.get(table.idOrdinal()) ? sqlWithId : sql;
            insertAlike(
                table,
                fixed == null ? table.sql().insert(columns) : fixed,
                columns,
                drafts.subList(from, to),
                from);
            from = to;
          }
          return drafts.size();
        });
  }

  <T, D extends Draft<T>> int updateAll(
      Table<T> table, List<T> rows, Supplier<D> drafts, BiConsumer<? super T, ? super D> changes) {
    FieldErrors errors = new FieldErrors();
    List<Change<T>> all = new ArrayList<>(rows.size());
    BitSet[] columns = {new BitSet()};
    boolean alike = true;
    for (int i = 0; i < rows.size(); i++) {
      T row = rows.get(i);
      D draft = drafts.get();
      changes.accept(row, draft);
      if (draft.hasId()) {
        throw new IllegalArgumentException(
            "The key of a " + table.model() + " is not changed with those of many others.");
      }
      if (!draft.isEmpty()) {
        BitSet before = columns[0];
        FieldErrors ofDraft =
            draft.prepared(
                false,
                () -> {
                  // Most often the same as those of the row before, whose copy will do.
                  if (!draft.columns().equals(before)) {
                    columns[0] = draft.copyOfColumns();
                  }
                  return draft.errors(false);
                });
        if (!ofDraft.isEmpty()) {
          errors.addAll(i + ".", ofDraft);
        }
        Long version = table.versionColumn() == null ? null : table.version(row);
        alike &= all.isEmpty() || columns[0] == before;
        all.add(new Change<>(table.key(row), version, draft, columns[0], i));
      }
    }
    errors.throwIfAny();
    if (all.isEmpty()) {
      return 0;
    }
    // Whoever changes many rows does so in the same order, and nobody waits in a circle.
    all.sort(Change.BY_KEY);
    if (table.versionColumn() == null) {
      withoutRepeats(all);
    }
    return allOrNothing(
        alike && table.versionColumn() == null && all.size() <= BATCH,
        () -> {
          int changed = 0;
          int from = 0;
          while (from < all.size()) {
            BitSet same = all.get(from).columns();
            int to = from + 1;
            while (to < all.size() && all.get(to).columns().equals(same)) {
              to++;
            }
            changed += updateAlike(table, same, all.subList(from, to));
            from = to;
          }
          return changed;
        });
  }

  /** Leaves the last of several changes of the same columns of a row, which counts once. */
  private static <T> void withoutRepeats(List<Change<T>> changes) {
    List<Change<T>> last = new ArrayList<>(changes.size());
    for (Change<T> change : changes) {
      int before = last.size() - 1;
      if (before >= 0
          && last.get(before).key().equals(change.key())
          && last.get(before).columns().equals(change.columns())) {
        last.set(before, change);
      } else {
        last.add(change);
      }
    }
    if (last.size() < changes.size()) {
      changes.clear();
      changes.addAll(last);
    }
  }

  /**
   * Runs work of which all stays or nothing.
   *
   * @param one whether the work is one message to PostgreSQL, which by itself fails with all of the
   *     transaction it is in; a savepoint would be two messages more
   */
  private <R> R allOrNothing(boolean one, Work<R, RuntimeException> work) {
    if (!one || !database.inTransaction()) {
      return database.atomic(work);
    }
    if (database.dialect() == Dialect.POSTGRESQL) {
      return work.run();
    }
    try {
      return database.atomic(work);
    } catch (ConflictException e) {
      database.spoil(e);
      throw e;
    }
  }

  /** Changes the same columns of many rows. */
  private <T> int updateAlike(Table<T> table, BitSet columns, List<Change<T>> changes) {
    if (table.versionColumn() != null) {
      return updateVersioned(table, columns, changes);
    }
    List<Draft<T>> sent = new ArrayList<>(1);
    try {
      return sendAll(
          table,
          table.sql().updateQuietly(columns, false),
          changes,
          (in, change) -> change.bind(in),
          change -> {
            sent.clear();
            sent.add(change.draft());
          });
    } catch (ConflictException e) {
      throw sent.isEmpty() ? e : brokenKeys.of(e, sent.get(0));
    }
  }

  /** Changes rows one by one, each if it still has the version it was read with. */
  private <T> int updateVersioned(Table<T> table, BitSet columns, List<Change<T>> changes) {
    String sql = table.sql().updateQuietly(columns, true);
    int changed = 0;
    for (Change<T> change : changes) {
      try {
        int rows =
            database.run(
                sql, table, change::bind, (session, statement) -> statement.executeUpdate());
        if (rows == 0) {
          throwIfStale(table, change.key());
        }
        changed += rows;
      } catch (ConflictException e) {
        throw brokenKeys.of(e, change.draft());
      }
    }
    return changed;
  }

  /**
   * Creates rows with the same statement.
   *
   * @param first the place of the first one, for its messages
   */
  private <T> void insertAlike(
      Table<T> table, String sql, BitSet columns, List<? extends Draft<T>> drafts, int first) {
    List<Draft<T>> sent = new ArrayList<>(1);
    AtomicInteger place = new AtomicInteger(first);
    try {
      sendAll(
          table,
          sql,
          drafts,
          (in, draft) -> bindPrepared(draft, columns, in, place.getAndIncrement()),
          draft -> {
            sent.clear();
            sent.add(draft);
          });
    } catch (ConflictException e) {
      throw sent.isEmpty() ? e : brokenKeys.of(e, sent.get(0));
    }
  }

  /**
   * Sends one statement for each value, many at a time where that helps, and answers how many rows
   * they changed, as far as the driver says.
   *
   * @param single told of each value before it is sent, where they are sent one by one
   */
  private <V> int sendAll(
      Table<?> table, String sql, List<? extends V> values, ValueBinder<V> binder, Seen<V> single) {
    return database.run(
        sql,
        table,
        Binder.NOTHING,
        (session, statement) -> {
          Parameters in = session.parameters(statement);
          if (session.sendsBatches()) {
            return sendBatches(statement, in, values, binder);
          }
          int changed = 0;
          for (V value : values) {
            single.see(value);
            binder.bind(in, value);
            changed += statement.executeUpdate();
          }
          return changed;
        });
  }

  private static <V> int sendBatches(
      PreparedStatement statement, Parameters in, List<? extends V> values, ValueBinder<V> binder)
      throws SQLException {
    int changed = 0;
    int waiting = 0;
    for (V value : values) {
      binder.bind(in, value);
      statement.addBatch();
      if (++waiting == BATCH) {
        changed += sum(statement.executeBatch());
        waiting = 0;
      }
    }
    return waiting > 0 ? changed + sum(statement.executeBatch()) : changed;
  }

  /** How many rows were changed; what the driver does not know counts as none. */
  private static int sum(int[] counts) {
    int sum = 0;
    for (int count : counts) {
      sum += Math.max(0, count);
    }
    return sum;
  }

  private static boolean bindPrepared(Draft<?> draft, BitSet columns, Parameters in, int place)
      throws SQLException {
    return draft.prepared(
        true,
        () -> {
          bindAll(draft, columns, in, place);
          return true;
        });
  }

  /** Binds what was set, then the key and, where it is checked, the version. */
  private static void bindSet(
      Draft<?> draft, Parameters in, Object key, @Nullable Long version, int place)
      throws SQLException {
    int index = 1;
    BitSet set = draft.columns();
    for (int column = set.nextSetBit(0); column >= 0; column = set.nextSetBit(column + 1)) {
      bind(draft, in, index++, column, place);
    }
    int next = in.setKey(index, key);
    if (version != null) {
      in.set(next, version.longValue());
    }
  }

  /** What is written to the row with a key. */
  private record Change<T>(
      Object key, @Nullable Long version, Draft<T> draft, BitSet columns, int place) {
    static final Comparator<Change<?>> BY_KEY =
        Comparator.comparing(Change::key, Change::compareKeys);

    private static int compareKeys(Object one, Object other) {
      if (one instanceof Long number && other instanceof Long second) {
        return number.compareTo(second);
      }
      return one.toString().compareTo(other.toString());
    }

    boolean bind(Parameters in) throws SQLException {
      return draft.prepared(
          false,
          () -> {
            bindSet(draft, in, key, version, place);
            return true;
          });
    }
  }

  /** Binds one column, or says which field holds what the database cannot keep. */
  private static void bind(Draft<?> draft, Parameters in, int index, int column, int place)
      throws SQLException {
    try {
      draft.bind(in, index, column);
    } catch (InexactDecimalException e) {
      String field = draft.table().columns().get(column).component();
      throw ValidationException.of(
          place == ALONE ? field : place + "." + field, InexactDecimalException.MESSAGE);
    }
  }

  private static void bindAll(Draft<?> draft, BitSet columns, Parameters in, int place)
      throws SQLException {
    int index = 1;
    for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
      bind(draft, in, index++, column, place);
    }
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
