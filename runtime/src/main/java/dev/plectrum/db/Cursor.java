package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
  private final String sql;
  private @Nullable PreparedStatement statement;
  private @Nullable ResultSet result;
  private @Nullable Row row;
  private boolean failed;
  private boolean closed;

  /**
   * A cursor that has no rows yet.
   *
   * @param within the transaction that {@code session} belongs to; null if it is the cursor's own
   */
  Cursor(
      Engine engine,
      Session session,
      @Nullable RunningTransaction within,
      Transactions transactions,
      String sql) {
    this.engine = engine;
    this.session = session;
    this.within = within;
    this.transactions = transactions;
    this.sql = sql;
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
      ResultSet answer = prepared.executeQuery();
      result = answer;
      row = session.row(answer);
      opened = true;
    } finally {
      if (!opened) {
        failed = true;
        close();
      }
    }
  }

  /**
   * Reads so many rows, or as many as are left.
   *
   * @return whether there may be more
   * @throws IllegalStateException if the transaction that this was opened in has ended
   */
  boolean read(int rows, RowReader reader) {
    if (within != null && transactions.current() != within) {
      throw new IllegalStateException(
          "The transaction that these rows were asked for in has ended, or is another thread's.");
    }
    ResultSet answer = result;
    Row current = row;
    if (closed || answer == null || current == null) {
      return false;
    }
    try {
      for (int i = 0; i < rows; i++) {
        if (!answer.next()) {
          close();
          return false;
        }
        reader.read(current);
      }
      return true;
    } catch (SQLException e) {
      failed = true;
      session.heard(e);
      if (within != null) {
        session.failed(e);
      }
      throw engine.translate(e, null);
    }
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

  private void end() {
    try {
      session.rollback();
    } catch (SQLException e) {
      engine.discard(session);
      return;
    }
    engine.release(session);
  }
}
