package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection that have been prepared and that nobody uses at the moment. One
 * thread at a time works with it.
 */
final class StatementCache {
  private static final int STATEMENTS = 256;

  /** The one used least recently first. */
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(64, 0.75f, true);

  /** Takes a statement out; null if it has to be prepared. */
  @Nullable PreparedStatement take(String sql) {
    return idle.remove(sql);
  }

  /** Keeps a statement for the next time, and drops one that has not been used for long. */
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

  /** Closes every statement. */
  void close() throws SQLException {
    for (PreparedStatement statement : idle.values()) {
      statement.close();
    }
    idle.clear();
  }
}
