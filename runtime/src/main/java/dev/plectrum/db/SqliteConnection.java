package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;
import org.sqlite.jdbc4.JDBC4Connection;

/** A connection to SQLite that keeps the statements it has prepared. */
final class SqliteConnection extends JDBC4Connection {
  private static final int STATEMENTS = 256;

  /** The statements nobody uses, the one used least recently first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(64, 0.75f, true);

  SqliteConnection(String file, Properties settings) throws SQLException {
    super("jdbc:sqlite:" + file, file, settings);
    Function.create(this, "plectrum_lower", new Lower(), 1, Function.FLAG_DETERMINISTIC);
  }

  PreparedStatement take(String sql) throws SQLException {
    PreparedStatement statement = idle.remove(sql);
    return statement == null ? prepareStatement(sql) : statement;
  }

  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement other = idle.put(sql, statement);
    if (other != null) {
      other.close();
    }
    if (idle.size() > STATEMENTS) {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      PreparedStatement dropped = oldest.next();
      oldest.remove();
      dropped.close();
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : idle.values()) {
      statement.close();
    }
    idle.clear();
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
