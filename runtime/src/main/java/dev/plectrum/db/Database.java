package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database: what DAOs send their statements through.
 *
 * <p>A statement runs in the transaction of its thread if there is one ({@link #atomic}), and by
 * itself otherwise. One instance serves all threads.
 */
public final class Database implements AutoCloseable {
  private static final int POOL_SIZE = 10;

  private final Engine engine;
  private final Writer writer = new Writer(this);
  private final Inserts inserts = new Inserts(this);
  private final Transactions transactions;
  private volatile DeleteGraph graph = new DeleteGraph(List.of());
  private final List<StatementListener> listeners = new CopyOnWriteArrayList<>();

  private Database(Engine engine) {
    this.engine = engine;
    this.transactions = new Transactions(engine);
  }

  /**
   * Opens a database by its URL.
   *
   * @throws DatabaseException with one sentence if the URL is wrong or nothing answers there
   */
  public static Database open(String url) {
    return open(DatabaseUrl.parse(url));
  }

  /**
   * Opens a database.
   *
   * @throws DatabaseException with one sentence if nothing answers there
   */
  public static Database open(DatabaseUrl url) {
    return open(url, POOL_SIZE);
  }

  /**
   * Opens a database with at most {@code poolSize} connections at a time.
   *
   * @throws DatabaseException with one sentence if nothing answers there
   */
  public static Database open(DatabaseUrl url, int poolSize) {
    return new Database(Engine.open(url, poolSize));
  }

  /** Which database this is. */
  public Dialect dialect() {
    return engine.url().dialect();
  }

  /** Where it is. */
  public DatabaseUrl url() {
    return engine.url();
  }

  /** Tells {@code listener} of every statement from now on. */
  public void addListener(StatementListener listener) {
    listeners.add(listener);
  }

  /** Tells {@code listener} no more. */
  public void removeListener(StatementListener listener) {
    listeners.remove(listener);
  }

  /**
   * Runs {@code work} in a transaction: all of its changes stay, or, when it throws anything, none.
   * Inside another transaction of this thread, it is a savepoint of that.
   */
  public <R, E extends Exception> R atomic(Work<R, E> work) throws E {
    return atomic(Transaction.plain(), work);
  }

  /**
   * The same in a transaction of another kind: durable, read-only, isolated, run again where others
   * were in the way.
   *
   * @throws IllegalStateException if this thread is in a transaction that cannot hold such a one
   */
  public <R, E extends Exception> R atomic(Transaction kind, Work<R, E> work) throws E {
    return transactions.run(kind, work);
  }

  /** {@link #atomic(Work)} for work without an answer. */
  public <E extends Exception> void atomic(Action<E> action) throws E {
    atomic(Transaction.plain(), action);
  }

  /** {@link #atomic(Transaction, Work)} for work without an answer. */
  public <E extends Exception> void atomic(Transaction kind, Action<E> action) throws E {
    Work<Boolean, E> work =
        () -> {
          action.run();
          return true;
        };
    atomic(kind, work);
  }

  /**
   * {@link #atomic(Work)}, where the transaction begins with the first statement of {@code work}:
   * what happens before that keeps no lock and no connection. Inside another transaction of this
   * thread, it is part of that.
   */
  public <R, E extends Exception> R atomicOnDemand(Work<R, E> work) throws E {
    return transactions.onDemand(work);
  }

  /** {@link #atomicOnDemand(Work)} for work without an answer. */
  public <E extends Exception> void atomicOnDemand(Action<E> action) throws E {
    Work<Boolean, E> work =
        () -> {
          action.run();
          return true;
        };
    atomicOnDemand(work);
  }

  /**
   * Reads something before the transaction of this thread begins: while it has not, the statements
   * of {@code work} stand each for itself and begin nothing. If it has begun, or there is none,
   * they are sent as always.
   */
  public <R, E extends Exception> R beforehand(Work<R, E> work) throws E {
    return transactions.beforehand(work);
  }

  /**
   * Runs {@code action} when what this thread has done so far is committed: after the outermost
   * transaction, in the order in which the actions came; at once if there is no transaction. It
   * never runs if the transaction, or the savepoint it was given in, is undone. What it throws
   * reaches the caller of {@link #atomic}, but undoes nothing any more.
   */
  public void onCommit(Runnable action) {
    transactions.onCommit(action);
  }

  /**
   * {@link #onCommit} of an action that may fail: what it throws is only logged, and the actions
   * after it run.
   */
  public void onCommitRobustly(Runnable action) {
    transactions.onCommit(Transactions.robust(action));
  }

  /**
   * Lets the innermost transaction of this thread be taken back when its work ends, though nothing
   * is thrown.
   *
   * @throws IllegalStateException outside of a transaction
   */
  public void rollBackAtEnd() {
    transactions.undoAtEnd();
  }

  /** Whether this thread is inside {@link #atomic} or {@link #atomicOnDemand}. */
  public boolean inTransaction() {
    return transactions.current() != null;
  }

  /** The row that {@code sql} finds, if any; its columns are those of {@code table}, in order. */
  public <T> Optional<T> find(Table<T> table, String sql, Binder binder) {
    return run(sql, table, binder, (session, statement) -> readOne(session, statement, table));
  }

  /** The row with this key, if any. */
  public <T> Optional<T> find(Table<T> table, Object key) {
    return find(table, table.sql().find(), in -> in.setKey(1, key));
  }

  /** The rows with one of these keys, in no order. */
  public <T> List<T> list(Table<T> table, Collection<?> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Object> all = List.copyOf(keys);
    return list(
        table,
        table.sql().findByKeys(dialect()),
        in -> in.setAll(1, ValueKind.ofKey(all.get(0)), all));
  }

  /** The rows whose foreign key {@code component} is one of these keys, in default order. */
  public <T> List<T> listPointing(Table<T> table, String component, Collection<?> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Object> all = List.copyOf(keys);
    return list(
        table,
        table.sql().findAll(table.column(component).column(), dialect()),
        in -> in.setAll(1, ValueKind.ofKey(all.get(0)), all));
  }

  /** The rows that {@code sql} finds; their columns are those of {@code table}, in order. */
  public <T> List<T> list(Table<T> table, String sql, Binder binder) {
    return list(new Shape<>(table, List.of(), List.of()), sql, binder);
  }

  /** The rows that {@code sql} finds, with what {@code shape} says is joined to them. */
  public <T> List<T> list(Shape<T> shape, String sql, Binder binder) {
    List<T> rows = new ArrayList<>();
    Peers peers = new Peers(this, shape.table());
    read(sql, binder, row -> rows.add(shape.read(row, peers)));
    shape.prefetch(peers);
    return rows;
  }

  /** Whether {@code sql} finds any row. */
  public boolean exists(String sql, Binder binder) {
    return run(
        sql,
        null,
        binder,
        (session, statement) -> {
          try (ResultSet result = statement.executeQuery()) {
            return result.next();
          }
        });
  }

  /** The number that {@code sql} answers with. */
  public long count(String sql) {
    return count(sql, Binder.NOTHING);
  }

  /** The number that {@code sql} answers with; 0 if it answers with nothing. */
  public long count(String sql, Binder binder) {
    return run(
        sql,
        null,
        binder,
        (session, statement) -> {
          try (ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : 0L;
          }
        });
  }

  /**
   * Creates a row.
   *
   * @param sql an INSERT of every column in order, without the key unless the draft has one, that
   *     ends in RETURNING and every column in order
   * @throws dev.plectrum.validation.ValidationException if a value is wrong or missing
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T> T insert(Table<T> table, String sql, Draft<T> draft) {
    return writer.insert(table, sql, draft);
  }

  /**
   * Creates many rows, all or none, and answers how many.
   *
   * @param sql an INSERT of every column in order without the key, and without RETURNING
   * @param sqlWithId the same with the key
   * @throws dev.plectrum.validation.ValidationException if values are wrong or missing; a field is
   *     named with the place of its draft in front: {@code 3.name}
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T> int insertAll(
      Table<T> table, String sql, String sqlWithId, List<? extends Draft<T>> drafts) {
    return writer.insertAll(table, sql, sqlWithId, drafts);
  }

  /**
   * Creates many rows, all or none, and answers with those that were written, as the database has
   * them.
   *
   * @param onConflict what becomes of a row that a unique constraint forbids; null to fail
   * @param batch how many rows go into one statement at most; 0 for as many as is good
   * @throws dev.plectrum.validation.ValidationException as {@link #insertAll} does
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T> List<T> insertReturning(
      Table<T> table, List<? extends Draft<T>> drafts, @Nullable OnConflict onConflict, int batch) {
    return inserts.insert(table, drafts, onConflict, batch);
  }

  /**
   * Changes what was set in {@code draft} in the row with this key, if its version is still {@code
   * version}, and answers with the row as it is then; empty if there is none.
   *
   * @throws StaleException if the row has another version by now
   * @throws dev.plectrum.validation.ValidationException if a value is wrong
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T> Optional<T> update(Table<T> table, Object key, long version, Draft<T> draft) {
    return writer.update(table, key, version, draft);
  }

  /**
   * Changes what was set in {@code draft} in the row with this key, and answers with the row as it
   * is then; empty if there is none.
   *
   * @throws dev.plectrum.validation.ValidationException if a value is wrong
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T> Optional<T> update(Table<T> table, Object key, Draft<T> draft) {
    return writer.update(table, key, null, draft);
  }

  /**
   * Changes many rows, all or none, in the order of their keys, and answers how many of them there
   * were.
   *
   * @param drafts makes an empty draft
   * @param changes sets what is to be written to a row; a row for which nothing is set is left out
   * @throws dev.plectrum.validation.ValidationException if values are wrong; a field is named with
   *     the place of its row in front: {@code 3.name}
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T, D extends Draft<T>> int updateAll(
      Table<T> table, List<T> rows, Supplier<D> drafts, BiConsumer<? super T, ? super D> changes) {
    return writer.updateAll(table, rows, drafts, changes);
  }

  /** Sends a statement and answers how many rows it changed. */
  public int execute(String sql, Binder binder) {
    return run(sql, null, binder, (session, statement) -> statement.executeUpdate());
  }

  /**
   * Sends a statement about {@code table} and answers how many rows it changed.
   *
   * @throws ConflictException if a constraint of the database forbids it
   */
  public int execute(Table<?> table, String sql, Binder binder) {
    try {
      return run(sql, table, binder, (session, statement) -> statement.executeUpdate());
    } catch (ConflictException e) {
      throw Conflicts.ofDelete(e, sql, table);
    }
  }

  /**
   * Says which tables there are, so that a deletion finds rows that point here from apps which the
   * app of this table does not know. A site does so when it starts.
   */
  public void install(List<Table<?>> tables) {
    graph = new DeleteGraph(tables);
  }

  /**
   * Deletes the row with this key, and whatever goes along by the rules of {@code @OnDelete}.
   * Returns false if it does not exist.
   *
   * @param sql the DELETE, which is all where the database knows every rule as it is meant
   * @throws ReferredToException if rows are in the way
   */
  public boolean delete(Table<?> table, String sql, Object key) {
    return graph.needsCollecting(table)
        ? new Deletion(this, table, List.of(key)).run().of(table.model()) > 0
        : execute(table, sql, in -> in.setKey(1, key)) == 1;
  }

  /** Whether rows of {@code table} must be deleted by a {@link Deletion} rather than a DELETE. */
  public boolean needsCollecting(Table<?> table) {
    return graph.needsCollecting(table);
  }

  DeleteGraph graph() {
    return graph;
  }

  /** Lets foreign keys be checked at the end of the transaction, or again at each statement. */
  void deferConstraints(boolean deferred) {
    String sql =
        switch (dialect()) {
          case SQLITE -> "PRAGMA defer_foreign_keys = " + (deferred ? "ON" : "OFF");
          case POSTGRESQL -> "SET CONSTRAINTS ALL " + (deferred ? "DEFERRED" : "IMMEDIATE");
        };
    execute(sql, Binder.NOTHING);
  }

  /**
   * Lets the next key be larger than all there are, after rows were created with given keys. SQLite
   * does so by itself.
   */
  public void resetSequence(Table<?> table) {
    if (dialect() == Dialect.POSTGRESQL) {
      exists(
          table.sql().resetSequence(),
          in -> {
            in.set(1, table.name());
            in.set(2, Conflicts.unquoted(table.idColumn()));
          });
    }
  }

  /** Runs {@code work} on the connection of this thread's transaction, or on one of its own. */
  public <T> T withConnection(ConnectionWork<T> work) {
    return inSession(
        null,
        session -> {
          boolean failed = true;
          try {
            T answer = work.run(session.connection());
            failed = false;
            return answer;
          } finally {
            RunningTransaction running = transactions.current();
            if (running != null && running.isOn(session)) {
              // The work may have caught a failure by itself.
              session.failed(new SQLException("The plain connection ended the transaction."));
            } else if (failed && !engine.url().inMemory()) {
              // Nobody knows what the work has begun or switched off.
              engine.discard(session);
            }
          }
        });
  }

  /** Closes every connection. */
  @Override
  public void close() {
    engine.close();
  }

  /** Reads every row of a result. */
  void read(String sql, Binder binder, RowReader reader) {
    run(
        sql,
        null,
        binder,
        (session, statement) -> {
          try (ResultSet result = statement.executeQuery()) {
            Row row = session.row(result);
            while (result.next()) {
              reader.read(row);
            }
          }
          return true;
        });
  }

  /** Reads the row of a result that has one at most. */
  <T> Optional<T> readOne(Session session, PreparedStatement statement, Table<T> table)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      Optional<T> found =
          result.next()
              ? Optional.of(table.read(session.row(result), 1, new Peers(this, table)))
              : Optional.empty();
      // SQLite has carried out a changing statement only when its rows have been read to the end.
      while (result.next()) {
        continue;
      }
      return found;
    }
  }

  /** Prepares a statement, fills it in and lets {@code work} send it. */
  <R> R run(String sql, @Nullable Table<?> table, Binder binder, StatementWork<R> work) {
    return inSession(
        table,
        session -> {
          long start = listeners.isEmpty() ? 0 : System.nanoTime();
          PreparedStatement statement = session.prepare(sql);
          boolean failed = true;
          try {
            binder.bind(session.parameters(statement));
            R answer = work.run(session, statement);
            failed = false;
            return answer;
          } finally {
            session.release(sql, statement, failed);
            if (start != 0) {
              tell(sql, System.nanoTime() - start);
            }
          }
        });
  }

  private <R> R inSession(@Nullable Table<?> table, SessionWork<R> work) {
    RunningTransaction running = transactions.current();
    Session shared = running == null ? null : running.session();
    try {
      if (shared != null) {
        shared.checkUsable();
        return work.run(shared);
      }
      Session session = engine.session();
      try {
        return work.run(session);
      } catch (SQLException e) {
        session.heard(e);
        throw e;
      } finally {
        engine.release(session);
      }
    } catch (SQLException e) {
      if (shared != null) {
        shared.heard(e);
        shared.failed(e);
      }
      throw engine.translate(e, table);
    }
  }

  private void tell(String sql, long nanoseconds) {
    for (StatementListener listener : listeners) {
      listener.executed(sql, nanoseconds);
    }
  }

  /** What is done with a session. */
  @FunctionalInterface
  private interface SessionWork<R> {
    R run(Session session) throws SQLException;
  }

  /** What is done with a statement that has been filled in. */
  @FunctionalInterface
  interface StatementWork<R> {
    R run(Session session, PreparedStatement statement) throws SQLException;
  }
}
