package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.util.HostSpec;

/** A connection to PostgreSQL that keeps the statements it has prepared. */
final class PostgresConnection extends PgConnection {
  private final StatementCache statements = new StatementCache();

  private PostgresConnection(HostSpec host, Properties settings, String url) throws SQLException {
    super(new HostSpec[] {host}, settings, url);
  }

  /**
   * Connects as the driver itself would, but in UTC, as Django does.
   *
   * @param url in the driver's notation, with its options
   * @param host the server
   * @param login {@code user} and, unless the server wants none, {@code password}
   */
  static PostgresConnection open(String url, HostSpec host, Properties login) throws SQLException {
    @Nullable Properties settings = Driver.parseURL(url, login);
    if (settings == null) {
      throw new SQLException("The driver does not understand its own URL.", "08001");
    }
    PGProperty.USER.set(settings, login.getProperty("user"));
    PostgresConnection connection = new PostgresConnection(host, settings, url);
    try (Statement statement = connection.createStatement()) {
      // The driver says the zone of this machine, which texts of times must not depend on.
      statement.execute("SET TIME ZONE 'UTC'");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  PreparedStatement take(String sql) throws SQLException {
    PreparedStatement known = statements.take(sql);
    return known == null ? prepareStatement(sql) : known;
  }

  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    statements.giveBack(sql, statement);
  }

  void drop(String sql, PreparedStatement statement) throws SQLException {
    statements.drop(sql, statement);
  }
}
