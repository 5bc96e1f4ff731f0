package dev.plectrum.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A connection to PostgreSQL while one thread uses it. */
final class PostgresSession extends Session {
  private final PostgresConnection postgres;

  /** The server's own limit while another one stands in its place. */
  private String serverLimit = "0";

  PostgresSession(Connection connection) throws SQLException {
    super(connection);
    // Past the pool's own wrapper, which closes every statement when a connection is given back.
    this.postgres = connection.unwrap(PostgresConnection.class);
  }

  /**
   * A lost connection, a server that shuts down, or, 0A000, a prepared statement that a migration
   * has outdated: what makes the pool itself drop a connection.
   */
  @Override
  boolean isWornBy(SQLException error) {
    String state = String.valueOf(error.getSQLState());
    return state.startsWith("08") || state.startsWith("57P") || state.equals("0A000");
  }

  @Override
  PreparedStatement prepare(String sql) throws SQLException {
    return postgres.take(sql);
  }

  @Override
  void release(String sql, PreparedStatement statement, boolean failed) throws SQLException {
    if (failed) {
      postgres.drop(sql, statement);
    } else {
      postgres.giveBack(sql, statement);
    }
  }

  @Override
  void limit(PreparedStatement statement, Duration time) throws SQLException {
    statement.setQueryTimeout((int) seconds(time));
  }

  private static long seconds(Duration time) {
    return Math.max(1, time.toSeconds());
  }

  @Override
  void unlimit(PreparedStatement statement) throws SQLException {
    statement.setQueryTimeout(0);
  }

  /** The driver's limit is not for rows that are fetched later; the server's is. */
  @Override
  void limitRows(Duration time) throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet result = statement.executeQuery("SHOW statement_timeout")) {
      serverLimit = result.next() ? result.getString(1) : "0";
    }
    send("SET LOCAL statement_timeout = '" + seconds(time) + "s'");
  }

  @Override
  void unlimitRows() throws SQLException {
    send("SET LOCAL statement_timeout = '" + serverLimit + "'");
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
    return !postgres.isClosed();
  }
}
