package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to SQLite that keeps the statements it has prepared. */
final class SqliteConnection extends JDBC4Connection {
  private final StatementCache statements = new StatementCache();

  SqliteConnection(String file, Properties settings) throws SQLException {
    super("jdbc:sqlite:" + file, file, settings);
    SqliteFunctions.create(this);
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

  @Override
  public void close() throws SQLException {
    statements.close();
    super.close();
  }
}
