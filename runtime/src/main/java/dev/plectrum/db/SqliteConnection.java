package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to SQLite that keeps the statements it has prepared. */
final class SqliteConnection extends JDBC4Connection {
  private final StatementCache statements = new StatementCache();

  SqliteConnection(String file, Properties settings) throws SQLException {
    super("jdbc:sqlite:" + file, file, settings);
    Function.create(this, "plectrum_lower", new Lower(), 1, Function.FLAG_DETERMINISTIC);
  }

  PreparedStatement take(String sql) throws SQLException {
    PreparedStatement known = statements.take(sql);
    return known == null ? prepareStatement(sql) : known;
  }

  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    statements.giveBack(sql, statement);
  }

  @Override
  public void close() throws SQLException {
    statements.close();
    super.close();
  }

  /** Lower case for every letter; SQLite's own function knows A to Z only. */
  private static final class Lower extends Function {
    @Override
    protected void xFunc() throws SQLException {
      @Nullable String text = value_text(0);
      if (text == null) {
        result();
      } else {
        result(text.toLowerCase(Locale.ROOT));
      }
    }
  }
}
