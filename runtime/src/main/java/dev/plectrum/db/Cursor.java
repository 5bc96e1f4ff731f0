package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement, read a few at a time: in the transaction of the thread that opened it,
 * or in one of its own, on a connection that it keeps until it is closed.
 */
final class Cursor implements AutoCloseable {
  private final Engine engine;
  private final Session session;
  private final @Nullable RunningTransaction within;
  private final Transactions transactions;
  private final @Nullable Table<?> table;
  private final String sql;
  private final @Nullable Duration limit;
  private @Nullable PreparedStatement statement;
  private @Nullable ResultSet result;
  private @Nullable Row row;
  private boolean failed;
  private boolean closed;
  private boolean cutOff;

  /**
   * A cursor that has no rows yet.
   *
   * @param within the transaction that {@code session} belongs to; null if it is the cursor's own
   * @param table what the rows are of, which failures name; null if that is not known
   * @param limit how long it may take until the next rows are here; null for as long as it takes
   */
  Cursor(
      Engine engine,
      Session session,
      @Nullable RunningTransaction within,
      Transactions transactions,
      @Nullable Table<?> table,
      String sql,
      @Nullable Duration limit) {
    this.engine = engine;
    this.session = session;
    this.within = within;
    this.transactions = transactions;
    this.table = table;
    this.sql = sql;
    this.limit = limit;
  }

  /** Sends the statement, whose rows come so many at a time. */
  void open(Binder binder, int rows) throws SQLException {
    boolean opened = false;
    try {
      if (within == null) {
        session.begin(Transaction.plain().readOnly());
      } else {
        session.checkUsable();
        within.hold(this);
      }
      PreparedStatement prepared = session.prepare(sql);
      statement = prepared;
      prepared.setFetchSize(rows);
      binder.bind(session.parameters(prepared));
      ResultSet answer = execute(prepared);
      result = answer;
      row = session.row(answer);
      opened = true;
    } catch (SQLException e) {
      // Before the connection goes back to where others find it.
      session.heard(e);
      throw e;
    } finally {
      if (!opened) {
        failed = true;
        close();
      }
    }
  }

  private ResultSet execute(PreparedStatement prepared) throws SQLException {
    if (limit == null) {
      return prepared.executeQuery();
    }
    try {
      session.limit(prepared, limit);
      return prepared.executeQuery();
    } finally {
      session.unlimit(prepared);
    }
  }

  /**
   * Reads so many rows, or as many as are left.
   *
   * @return whether there may be more
   * @throws IllegalStateException if the transaction that this was opened in has ended
   */
  boolean read(int rows, RowReader reader) {
    if (cutOff || within != null && transactions.current() != within) {
      throw new IllegalStateException(
          "The transaction that these rows were asked for in has ended, or is another thread's.");
    }
    ResultSet answer = result;
    Row current = row;
    if (closed || answer == null || current == null) {
      return false;
    }
    try {
      boolean more =
          limit == null
              ? some(rows, answer, current, reader)
              : inTime(limit, rows, answer, current, reader);
      if (!more) {
        close();
      }
      return more;
    } catch (SQLException e) {
      failed = true;
      if (within != null) {
        within.failed(e);
      } else {
        session.heard(e);
      }
      throw engine.translate(e, table);
    }
  }

  private static boolean some(int rows, ResultSet answer, Row current, RowReader reader)
      throws SQLException {
    for (int i = 0; i < rows; i++) {
      if (!answer.next()) {
        return false;
      }
      reader.read(current);
    }
    return true;
  }

  private boolean inTime(Duration time, int rows, ResultSet answer, Row current, RowReader reader)
      throws SQLException {
    session.limitRows(time);
    boolean read = false;
    try {
      boolean more = some(rows, answer, current, reader);
      read = true;
      return more;
    } finally {
      unlimit(read);
    }
  }

  private void unlimit(boolean read) throws SQLException {
    try {
      session.unlimitRows();
    } catch (SQLException e) {
      // After a failure there is no transaction left that could be limited.
      if (read) {
        throw e;
      }
    }
  }

  /** Closes it because the transaction it was opened in has ended, so that no more can be read. */
  void cutOff() {
    cutOff = true;
    close();
  }

  /** Gives everything back; nothing happens the second time. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (result != null) {
        result.close();
      }
      if (statement != null) {
        statement.setFetchSize(0);
        session.release(sql, statement, failed);
      }
    } catch (SQLException e) {
      // All rows that were wanted have been read.
      session.heard(e);
    }
    if (within != null) {
      within.letGo(this);
    } else {
      end();
    }
  }

  /** The connection, if it is the cursor's own and still open. */
  @Nullable Session own() {
    return within == null && !closed ? session : null;
  }

  private void end() {
    try {
      endTransaction();
    } finally {
      engine.streams().end();
    }
  }

  private void endTransaction() {
    try {
      session.rollback();
    } catch (SQLException e) {
      engine.discard(session);
      return;
    }
    engine.release(session);
  }
}
