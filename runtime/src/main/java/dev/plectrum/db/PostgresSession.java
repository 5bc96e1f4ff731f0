package dev.plectrum.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A connection to PostgreSQL while one thread uses it. The driver itself keeps the statements that
 * come again.
 */
final class PostgresSession extends Session {
  PostgresSession(Connection connection) {
    super(connection);
  }

  @Override
  PreparedStatement prepare(String sql) throws SQLException {
    return connection().prepareStatement(sql);
  }

  @Override
  void release(String sql, PreparedStatement statement, boolean failed) throws SQLException {
    statement.close();
  }

  @Override
  Parameters parameters(PreparedStatement statement) {
    return new PostgresParameters(statement);
  }

  @Override
  Row row(ResultSet result) {
    return new PostgresRow(result);
  }

  @Override
  boolean sendsBatches() {
    return true;
  }

  @Override
  void begin(Transaction kind) throws SQLException {
    connection().setAutoCommit(false);
    Isolation isolation = kind.isolation();
    if (isolation != null || kind.isReadOnly()) {
      send(
          "SET TRANSACTION"
              + (isolation == null ? "" : " ISOLATION LEVEL " + isolation.sql())
              + (kind.isReadOnly() ? " READ ONLY" : ""));
    }
  }

  @Override
  void commit() throws SQLException {
    connection().commit();
    connection().setAutoCommit(true);
  }

  @Override
  void rollback() throws SQLException {
    connection().rollback();
    connection().setAutoCommit(true);
  }

  /** A transaction with a failed statement refuses all others; it ends with its connection. */
  @Override
  boolean isOpen() throws SQLException {
    return !connection().isClosed();
  }
}
