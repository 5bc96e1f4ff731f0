package dev.plectrum.db;

import dev.plectrum.config.SiteZone;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database: what DAOs send their statements through.
 *
 * <p>A statement runs in the transaction of its thread if there is one ({@link #atomic}), and by
 * itself otherwise. One instance serves all threads.
 */
public final class Database implements AutoCloseable {
  private static final int POOL_SIZE = 10;
  private static final Duration PINNED = Duration.ofSeconds(5);

  private final Engine engine;
  private final Replicas replicas;
  private final Writer writer = new Writer(this);
  private final Inserts inserts = new Inserts(this);
  private final Transactions transactions;
  private final SiteTables tables = new SiteTables();
  private final Sender sender;
  private final LazyLoads lazyLoads = new LazyLoads();
  private final WaitingChecks waitingChecks = new WaitingChecks(this);
  private volatile @Nullable ZoneId timeZone;

  private Database(Engine engine, Replicas replicas) {
    this.engine = engine;
    this.replicas = replicas;
    this.transactions = new Transactions(engine, replicas);
    this.sender = new Sender(engine, replicas, transactions);
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
    return new Database(Engine.open(url, poolSize), new Replicas(List.of(), PINNED));
  }

  /**
   * Opens a database that is read from replicas: every statement that only reads, outside of a
   * transaction, goes to one of them in turn, everything else to the primary. A thread that has
   * written reads from the primary for {@code pinned}, as replicas are behind by a little.
   *
   * @throws DatabaseException with one sentence if nothing answers at one of the URLs
   */
  public static Database open(DatabaseUrl primary, List<DatabaseUrl> replicas, Duration pinned) {
    List<Engine> engines = new ArrayList<>();
    try {
      Engine engine = Engine.open(primary, POOL_SIZE);
      engines.add(engine);
      for (DatabaseUrl replica : replicas) {
        engines.add(Engine.open(replica, POOL_SIZE));
      }
      return new Database(engine, new Replicas(engines.subList(1, engines.size()), pinned));
    } catch (RuntimeException unreachable) {
      engines.forEach(Engine::close);
      throw unreachable;
    }
  }

  /** Runs {@code work}, all of whose statements go to the primary. */
  public <R, E extends Exception> R onPrimary(Work<R, E> work) throws E {
    return replicas.pinned(work);
  }

  /** Which database this is. */
  public Dialect dialect() {
    return engine.url().dialect();
  }

  /** Where it is. */
  public DatabaseUrl url() {
    return engine.url();
  }

  /**
   * Where instants have their years, days and hours in queries: where the site is, unless said
   * otherwise.
   */
  public ZoneId timeZone() {
    ZoneId own = timeZone;
    return own == null ? SiteZone.current() : own;
  }

  /** Says where instants have their years, days and hours in queries, wherever the site is. */
  public void useTimeZone(ZoneId zone) {
    timeZone = zone;
  }

  /**
   * Says what becomes of relations that are asked for though no query has loaded them. They are
   * loaded if nothing is said.
   */
  public void useLazyLoading(LazyLoading loading) {
    lazyLoads.use(loading);
  }

  /**
   * Runs {@code work} with another rule for what this thread loads: {@link LazyLoading#REFUSED} in
   * a test that says what its queries load, {@link LazyLoading#ALLOWED} where that is too much to
   * ask.
   */
  public <R, E extends Exception> R withLazyLoading(LazyLoading loading, Work<R, E> work) throws E {
    return lazyLoads.with(loading, work);
  }

  /** {@link #withLazyLoading(LazyLoading, Work)} for work without an answer. */
  public <E extends Exception> void withLazyLoading(LazyLoading loading, Action<E> action)
      throws E {
    Work<Boolean, E> work =
        () -> {
          action.run();
          return true;
        };
    lazyLoads.with(loading, work);
  }

  LazyLoads lazyLoads() {
    return lazyLoads;
  }

  /** Tells {@code listener} of every statement from now on. */
  public void addListener(StatementListener listener) {
    sender.addListener(listener);
  }

  /** Tells {@code listener} no more. */
  public void removeListener(StatementListener listener) {
    sender.removeListener(listener);
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
   * Lets this thread keep the connection of its first statement until {@code work} ends, so that it
   * waits for one once and not for each statement. No transaction is begun, and while {@code work}
   * does something else, another thread that needs the connection takes it over.
   */
  public <R, E extends Exception> R keepingConnection(Work<R, E> work) throws E {
    if (!engine.keep()) {
      return work.run();
    }
    replicas.keep();
    try {
      return work.run();
    } finally {
      engine.end();
      replicas.end();
    }
  }

  /** {@link #keepingConnection(Work)} for work without an answer. */
  public <E extends Exception> void keepingConnection(Action<E> action) throws E {
    Work<Boolean, E> work =
        () -> {
          action.run();
          return true;
        };
    keepingConnection(work);
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
    return run(
        sql,
        table,
        binder,
        (session, statement) -> readOne(session, statement, table, !Sender.reads(sql)));
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
    return list(table, table.sql().findByKeys(dialect()), in -> in.setKeys(1, all));
  }

  /** The rows whose key {@code step} is one of these keys, in default order. */
  public <T> List<T> listPointing(Table<T> table, ToOne<?> step, Collection<?> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Object> all = TargetType.stored(step.type(), keys);
    return list(
        table,
        table.sql().findAll(step.column(), step.type(), dialect()),
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
    each(shape.table(), sql, binder, row -> rows.add(shape.read(row, peers)));
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

  /** The same where the database has values for what the draft leaves out. */
  public <T> T insert(Table<T> table, Draft<T> draft) {
    return writer.insert(table, null, draft);
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

  /** The same where the database has values for what drafts leave out. */
  public <T> int insertAll(Table<T> table, List<? extends Draft<T>> drafts) {
    return writer.insertAll(table, null, null, drafts);
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
   * Sends an UPDATE of {@code table} and answers how many rows it changed.
   *
   * @param columns what it gives a value to, which is what a conflict speaks of where the database
   *     does not say
   * @throws ConflictException if a constraint of the database forbids it
   */
  public int update(Table<?> table, String sql, Binder binder, List<String> columns) {
    try {
      return run(sql, table, binder, (session, statement) -> statement.executeUpdate());
    } catch (ConflictException e) {
      throw Conflicts.ofUpdate(e, table, columns);
    }
  }

  /**
   * Says which tables there are, so that a deletion finds rows that point here from apps which the
   * app of this table does not know. A site does so when it starts.
   */
  public void install(List<Table<?>> tables) {
    this.tables.install(tables);
  }

  /**
   * Deletes the row with this key, and whatever goes along by the rules of {@code @OnDelete}.
   * Returns false if it does not exist.
   *
   * @param sql the DELETE, which is all where the database knows every rule as it is meant
   * @throws ReferredToException if rows are in the way
   */
  public boolean delete(Table<?> table, String sql, Object key) {
    return graph().needsCollecting(table)
        ? new Deletion(this, table, List.of(key)).run().of(table.model()) > 0
        : execute(table, sql, in -> in.setKey(1, key)) == 1;
  }

  /** Whether rows of {@code table} must be deleted by a {@link Deletion} rather than a DELETE. */
  public boolean needsCollecting(Table<?> table) {
    return graph().needsCollecting(table);
  }

  /**
   * Says which table the keys lead to that lead to whatever the site chooses.
   *
   * @param placeholder what they name
   * @param table what is meant here
   */
  public <A> void choose(Table<A> placeholder, Table<A> table) {
    tables.choose(placeholder, table);
  }

  /** What is meant by a table here; as a rule the table itself. */
  public <A> Table<A> chosen(Table<A> table) {
    return tables.chosen(table);
  }

  /** Whether a foreign key points to rows of {@code table}, or to what is chosen in its place. */
  public boolean isTo(ToOne<?> key, Table<?> table) {
    return tables.isTo(key, table);
  }

  DeleteGraph graph() {
    return tables.graph();
  }

  /** When constraints that can wait are looked at. */
  WaitingChecks waitingChecks() {
    return waitingChecks;
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
    return sender.withConnection(work);
  }

  /** Closes every connection. */
  @Override
  public void close() {
    engine.close();
    replicas.close();
  }

  /**
   * Reads every row that {@code sql} finds; the row is the same object each time.
   *
   * @param table what the rows are of, which failures name; null if that is not known
   */
  public void each(@Nullable Table<?> table, String sql, Binder binder, RowReader reader) {
    run(
        sql,
        table,
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

  /**
   * The rows that {@code sql} finds, with what {@code shape} says is joined to them, read so many
   * at a time. Outside of a transaction they are read in one of their own that only reads; what is
   * done with the rows is none of it. The stream gives its connection back after the last row; one
   * that may stop before that has to be closed. A transaction that ends closes those opened in it.
   * One connection is left for what is done with the rows: with only one, outside of a transaction,
   * all rows are read at once.
   */
  public <T> Stream<T> stream(Shape<T> shape, String sql, Binder binder, int rows) {
    return sender.stream(
        shape.table(),
        sql,
        binder,
        rows,
        () -> list(shape, sql, binder),
        (cursor, most) -> {
          List<T> some = new ArrayList<>(Math.min(most, 1000));
          Peers peers = new Peers(this, shape.table());
          boolean more = cursor.read(most, row -> some.add(shape.read(row, peers)));
          if (!some.isEmpty()) {
            sender.beside(cursor, () -> shape.prefetch(peers));
          }
          return new RowStream.Chunk<>(some, more);
        });
  }

  /**
   * What {@code mapper} makes of the rows that {@code sql} finds, read so many at a time.
   *
   * @param table what the rows are of, which failures name; null if that is not known
   */
  public <R extends @Nullable Object> Stream<R> stream(
      @Nullable Table<?> table, RowMapper<R> mapper, String sql, Binder binder, int rows) {
    return sender.stream(
        table,
        sql,
        binder,
        rows,
        () -> mapped(table, mapper, sql, binder),
        (cursor, most) -> {
          List<R> some = new ArrayList<>(Math.min(most, 1000));
          boolean more = cursor.read(most, row -> some.add(mapper.map(row)));
          return new RowStream.Chunk<>(some, more);
        });
  }

  private <R extends @Nullable Object> List<R> mapped(
      @Nullable Table<?> table, RowMapper<R> mapper, String sql, Binder binder) {
    List<R> all = new ArrayList<>();
    each(table, sql, binder, row -> all.add(mapper.map(row)));
    return all;
  }

  /**
   * Lets no statement of {@code work} take longer than {@code limit}, so that nobody waits for what
   * turns out to be a search through everything. PostgreSQL counts whole seconds.
   *
   * @throws TimeLimitException if one does
   */
  public <R, E extends Exception> R within(Duration limit, Work<R, E> work) throws E {
    return sender.within(limit, work);
  }

  /**
   * Reads the row of a result that has one at most.
   *
   * @param changes whether the statement changes something
   */
  <T> Optional<T> readOne(
      Session session, PreparedStatement statement, Table<T> table, boolean changes)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      Optional<T> found =
          result.next()
              ? Optional.of(table.readOwner(session.row(result), 1, new Peers(this, table)))
              : Optional.empty();
      // SQLite has carried out a changing statement only when its rows have been read to the end.
      while (changes && result.next()) {
        continue;
      }
      return found;
    }
  }

  /** Lets nothing more happen in the transaction of this thread, as if a statement had failed. */
  void spoil(DatabaseException failure) {
    RunningTransaction running = transactions.current();
    if (running != null && failure.getCause() instanceof SQLException cause) {
      running.failed(cause);
    }
  }

  /** Lets {@code work} find out why a statement of this thread's transaction has failed. */
  <R, E extends Exception> R afterFailure(Work<R, E> work) throws E {
    return sender.afterFailure(work);
  }

  /** Prepares a statement, fills it in and lets {@code work} send it. */
  <R> R run(String sql, @Nullable Table<?> table, Binder binder, StatementWork<R> work) {
    return sender.run(sql, table, binder, work);
  }

  /** What is done with a statement that has been filled in. */
  @FunctionalInterface
  interface StatementWork<R> {
    R run(Session session, PreparedStatement statement) throws SQLException;
  }
}
