package dev.plectrum.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One kind of database: how its connections are made and what its errors mean. */
abstract class Engine {
  /** How long the pool tries to make a connection, in milliseconds. */
  private static final long PATIENCE = 10_000;

  private final DatabaseUrl url;
  private final Connections connections;
  private final Streams streams;

  /**
   * Opens a pool, after one connection has shown that the database answers: the pool itself would
   * only log what is wrong.
   */
  Engine(DatabaseUrl url, ConnectionSource source, int poolSize) {
    this.url = url;
    try {
      source.handOn(tried(source));
    } catch (SQLException e) {
      throw unreachable(e);
    }
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("plectrum-" + url.dialect().label());
    config.setMaximumPoolSize(poolSize);
    config.setMinimumIdle(Math.min(poolSize, 2));
    config.setConnectionTimeout(PATIENCE);
    config.setInitializationFailTimeout(-1);
    if (url.inMemory()) {
      // The data live as long as the only connection does.
      config.setMinimumIdle(1);
      config.setMaxLifetime(0);
      config.setIdleTimeout(0);
    }
    this.connections = new Connections(new HikariDataSource(config), this::session);
    this.streams = new Streams(url, poolSize);
  }

  private Connection tried(ConnectionSource source) throws SQLException {
    Connection connection = source.connect();
    try {
      probe(connection);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  static Engine open(DatabaseUrl url, int poolSize) {
    return switch (url.dialect()) {
      case SQLITE -> SqliteEngine.open(url, poolSize);
      case POSTGRESQL -> PostgresEngine.open(url, poolSize);
    };
  }

  final DatabaseUrl url() {
    return url;
  }

  /** Lets this thread keep its connection for the statements that follow, if it does not yet. */
  final boolean keep() {
    return connections.keep();
  }

  /** Gives back what this thread has kept. */
  final void end() {
    connections.end();
  }

  /** A connection for this thread. */
  final Session session() throws SQLException {
    return connections.take();
  }

  /** Who may keep a connection for rows that are read a few at a time. */
  final Streams streams() {
    return streams;
  }

  abstract Session session(Connection connection) throws SQLException;

  /** Whether the database can be used, once connected. */
  void probe(Connection connection) throws SQLException {}

  /** Takes a connection back, unless something that was said on it tells that it is no good. */
  final void release(Session session) {
    connections.release(session);
  }

  /** Throws the connection away instead of giving it back. */
  final void discard(Session session) {
    connections.discard(session);
  }

  /** What an error of a statement means. */
  final DatabaseException translate(SQLException error, @Nullable Table<?> table) {
    if (error instanceof SQLTransientConnectionException) {
      if (error.getCause() instanceof SQLException last) {
        // The pool could not make a connection, rather than that all were taken.
        return unreachable(last);
      }
      return new ConnectionException(
          "No connection to " + url.description() + " became free in time.", error);
    }
    return failure(error, table);
  }

  /**
   * What an error of a commit means, while the transaction is still there: a constraint that is
   * checked at its end is broken.
   *
   * @param touched what the transaction has written to
   */
  abstract DatabaseException failedCommit(
      Session session, SQLException error, Collection<Table<?>> touched);

  /** What an error of the driver means. */
  abstract DatabaseException failure(SQLException error, @Nullable Table<?> table);

  /** What an error of the first connection means. */
  abstract DatabaseException unreachable(SQLException error);

  final void close() {
    connections.close();
  }
}
