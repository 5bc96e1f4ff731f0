package dev.plectrum.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;

/** A connection to SQLite while one thread uses it. */
final class SqliteSession extends Session {
  // Instructions of SQLite's machine; some milliseconds.
  private static final int STEPS = 100_000;

  private final SqliteConnection sqlite;
  private boolean queryOnly;

  SqliteSession(Connection connection) throws SQLException {
    super(connection);
    // Past the pool's own wrapper, which closes every statement when a connection is given back.
    this.sqlite = connection.unwrap(SqliteConnection.class);
  }

  @Override
  PreparedStatement prepare(String sql) throws SQLException {
    return sqlite.take(sql);
  }

  @Override
  void release(String sql, PreparedStatement statement, boolean failed) throws SQLException {
    if (failed) {
      sqlite.drop(sql, statement);
    } else {
      sqlite.giveBack(sql, statement);
    }
  }

  /** The driver's own limit is only for locks; SQLite asks now and then whether to go on. */
  @Override
  void limit(PreparedStatement statement, Duration time) throws SQLException {
    limitRows(time);
  }

  @Override
  void unlimit(PreparedStatement statement) throws SQLException {
    unlimitRows();
  }

  @Override
  void limitRows(Duration time) throws SQLException {
    long end = System.nanoTime() + time.toNanos();
    ProgressHandler.setHandler(
        sqlite,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - end > 0 ? 1 : 0;
          }
        });
  }

  @Override
  void unlimitRows() throws SQLException {
    ProgressHandler.clearHandler(sqlite);
  }

  @Override
  Parameters parameters(PreparedStatement statement) {
    return new SqliteParameters(statement);
  }

  @Override
  Row row(ResultSet result) {
    return new SqliteRow(result);
  }

  @Override
  boolean sendsBatches() {
    return false;
  }

  /** A transaction that begins by reading and writes later fails if another one wrote meanwhile. */
  @Override
  void begin(Transaction kind) throws SQLException {
    if (kind.isReadOnly()) {
      send("BEGIN");
      queryOnly = true;
      send("PRAGMA query_only = 1");
    } else {
      send("BEGIN IMMEDIATE");
    }
  }

  @Override
  void commit() throws SQLException {
    send("COMMIT");
    writeAgain();
  }

  @Override
  void rollback() throws SQLException {
    send("ROLLBACK");
    writeAgain();
  }

  private void writeAgain() throws SQLException {
    if (queryOnly) {
      send("PRAGMA query_only = 0");
      queryOnly = false;
    }
  }

  /** The driver does not tell; SQLite refuses to begin a transaction inside another one. */
  @Override
  boolean isOpen() throws SQLException {
    try {
      send("BEGIN");
    } catch (SQLException refused) {
      if (String.valueOf(refused.getMessage()).contains("within a transaction")) {
        return true;
      }
      throw refused;
    }
    send("ROLLBACK");
    return false;
  }
}
