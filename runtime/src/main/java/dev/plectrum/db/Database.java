package dev.plectrum.db;

import java.util.List;
import java.util.Optional;

/**
 * A database: what DAOs send their statements through.
 *
 * <p>A statement runs in the transaction of its thread if there is one ({@link #atomic}), and by
 * itself otherwise. One instance serves all threads.
 */
public final class Database implements AutoCloseable {
  private Database() {}

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
    return open(url, 10);
  }

  /** Opens a database with at most {@code poolSize} connections at a time. */
  public static Database open(DatabaseUrl url, int poolSize) {
    throw new UnsupportedOperationException("not yet " + url + poolSize);
  }

  /** Which database this is. */
  public Dialect dialect() {
    throw new UnsupportedOperationException("not yet");
  }

  /** Tells {@code listener} of every statement from now on. */
  public void addListener(StatementListener listener) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Tells {@code listener} no more. */
  public void removeListener(StatementListener listener) {
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Runs {@code work} in a transaction: all of its changes stay, or, when it throws anything, none.
   * Inside another transaction of this thread, it is a savepoint of that.
   */
  public <R, E extends Exception> R atomic(Work<R, E> work) throws E {
    throw new UnsupportedOperationException("not yet");
  }

  /** {@link #atomic(Work)} for work without an answer. */
  public <E extends Exception> void atomic(Action<E> action) throws E {
    throw new UnsupportedOperationException("not yet");
  }

  /** Whether this thread is inside {@link #atomic}. */
  public boolean inTransaction() {
    throw new UnsupportedOperationException("not yet");
  }

  /** The row that {@code sql} finds, if any; its columns are those of {@code table}, in order. */
  public <T> Optional<T> find(Table<T> table, String sql, Binder binder) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The rows that {@code sql} finds; their columns are those of {@code table}, in order. */
  public <T> List<T> list(Table<T> table, String sql, Binder binder) {
    return list(new Shape<>(table, List.of(), List.of()), sql, binder);
  }

  /** The rows that {@code sql} finds, with what {@code shape} says is joined to them. */
  public <T> List<T> list(Shape<T> shape, String sql, Binder binder) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Whether {@code sql} finds any row. */
  public boolean exists(String sql, Binder binder) {
    throw new UnsupportedOperationException("not yet");
  }

  /** The number that {@code sql} answers with. */
  public long count(String sql) {
    return count(sql, Binder.NOTHING);
  }

  /** The number that {@code sql} answers with. */
  public long count(String sql, Binder binder) {
    throw new UnsupportedOperationException("not yet");
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
    throw new UnsupportedOperationException("not yet");
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
    throw new UnsupportedOperationException("not yet");
  }

  /**
   * Changes what was set in {@code draft} in the row with this key, and answers with the row as it
   * is then; empty if there is none.
   *
   * @throws dev.plectrum.validation.ValidationException if a value is wrong
   * @throws ConflictException if a constraint of the database forbids it
   */
  public <T> Optional<T> update(Table<T> table, Object key, Draft<T> draft) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Sends a statement and answers how many rows it changed. */
  public int execute(String sql, Binder binder) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Sends a statement about {@code table} and answers how many rows it changed. */
  public int execute(Table<?> table, String sql, Binder binder) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Lets the next key be larger than all there are, after rows were created with given keys. */
  public void resetSequence(Table<?> table) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Runs {@code work} on the connection of this thread's transaction, or on one of its own. */
  public <T> T withConnection(ConnectionWork<T> work) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Reads every row of a result. */
  void read(String sql, Binder binder, RowReader reader) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Links {@code owner} with every one of {@code keys}, all or none. */
  void link(ToMany<?> relation, String sql, Object owner, List<Object> keys) {
    throw new UnsupportedOperationException("not yet");
  }

  /** Closes every connection. */
  @Override
  public void close() {}
}
