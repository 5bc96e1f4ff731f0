package dev.plectrum.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A connection while one thread uses it: for a statement, or for a transaction. */
abstract class Session {
  private final Connection connection;
  private int savepoints;
  private @Nullable SQLException fault;
  private boolean worn;
  private boolean left;
  private boolean lent;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** The connection as the pool gave it. */
  final Connection connection() {
    return connection;
  }

  /** The same for work that may change its settings, which the pool sets right again. */
  final Connection lend() {
    lent = true;
    return connection;
  }

  /** Whether it is as the pool gave it, so that other statements can use it before it goes back. */
  final boolean isClean() {
    return !lent && fault == null;
  }

  /** Looks whether an error says that the connection should not be used again. */
  final void heard(SQLException error) {
    worn |= isWornBy(error);
  }

  /** Whether the connection should not be used again. */
  final boolean isWorn() {
    return worn;
  }

  /**
   * Whether an error says that the connection should not be used again, past what the pool sees.
   */
  boolean isWornBy(SQLException error) {
    return false;
  }

  /** A statement ready to be filled in; to be handed back with {@link #release}. */
  abstract PreparedStatement prepare(String sql) throws SQLException;

  /**
   * Takes a statement back.
   *
   * @param failed whether it may be in a state that nobody knows
   */
  abstract void release(String sql, PreparedStatement statement, boolean failed)
      throws SQLException;

  /** Breaks the statement off when it takes longer; until {@link #unlimit}. */
  abstract void limit(PreparedStatement statement, Duration time) throws SQLException;

  /** Lets the next statement take its time. */
  abstract void unlimit(PreparedStatement statement) throws SQLException;

  /** Breaks the reading of further rows off when it takes longer; until {@link #unlimitRows}. */
  abstract void limitRows(Duration time) throws SQLException;

  /** Lets the reading of rows take its time. */
  abstract void unlimitRows() throws SQLException;

  abstract Parameters parameters(PreparedStatement statement);

  abstract Row row(ResultSet result);

  /** Whether sending many changes at once saves time. */
  abstract boolean sendsBatches();

  abstract void begin(Transaction kind) throws SQLException;

  abstract void commit() throws SQLException;

  abstract void rollback() throws SQLException;

  /** Whether the database still knows the transaction that was begun. */
  abstract boolean isOpen() throws SQLException;

  /**
   * Looks what a failure has left of the transaction: on some errors, such as a full disk, the
   * database takes all of it back, and whatever came next would stay by itself.
   */
  final void failed(SQLException failure) {
    try {
      if (!isOpen()) {
        breakOff(failure);
      }
    } catch (SQLException unknown) {
      breakOff(failure);
    }
  }

  /** Lets nothing more happen in the transaction. */
  final void breakOff(SQLException failure) {
    if (fault == null) {
      fault = failure;
    }
  }

  /** Whether the transaction can only end. */
  final boolean isBroken() {
    return fault != null;
  }

  /**
   * Throws if nothing more may happen in the transaction.
   *
   * @throws DatabaseException with the failure that broke it as its cause
   */
  final void checkUsable() {
    if (fault != null) {
      throw new DatabaseException(
          "The database has taken this transaction back when something in it failed; nothing more"
              + " can be done in it.",
          fault);
    }
  }

  /** Begins a transaction inside the transaction. */
  final void beginNested() throws SQLException {
    send("SAVEPOINT plectrum_" + (savepoints + 1));
    savepoints++;
  }

  final void commitNested() throws SQLException {
    send("RELEASE SAVEPOINT plectrum_" + savepoints);
    savepoints--;
  }

  final void rollbackNested() throws SQLException {
    String name = "plectrum_" + savepoints;
    savepoints--;
    send("ROLLBACK TO SAVEPOINT " + name);
    send("RELEASE SAVEPOINT " + name);
  }

  /** Leaves the connection to who ends its use. Returns false if that has been done already. */
  final boolean leave() {
    boolean first = !left;
    left = true;
    return first;
  }

  /** Whether the connection is no longer this session's. */
  final boolean hasLeft() {
    return left;
  }

  /** Gives the connection back to the pool. */
  final void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // The pool replaces a connection that cannot be given back; what ran on it has succeeded.
    }
  }

  /** Sends a statement without parameters or rows. */
  final void send(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
