package dev.plectrum.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that one connection has prepared. One thread at a time works with it. */
final class StatementCache {
  private static final int STATEMENTS = 256;

  /** The one used least recently first. */
  private final Map<String, Entry> entries = new LinkedHashMap<>(64, 0.75f, true);

  /** Takes a statement that nobody uses at the moment; null if one has to be prepared. */
  @Nullable PreparedStatement take(String sql) {
    Entry known = entries.get(sql);
    if (known == null || known.used) {
      return null;
    }
    known.used = true;
    return known.statement;
  }

  /** Keeps a statement for the next time, and drops one that has not been used for long. */
  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    Entry known = entries.get(sql);
    if (known == null) {
      entries.put(sql, new Entry(statement));
      if (entries.size() > STATEMENTS) {
        dropOldest();
      }
    } else if (known.statement == statement) {
      known.used = false;
    } else {
      // It was prepared while the other one was in use.
      statement.close();
    }
  }

  /** Closes a statement that may be in a state that nobody knows. */
  void drop(String sql, PreparedStatement statement) throws SQLException {
    Entry known = entries.get(sql);
    if (known != null && known.statement == statement) {
      entries.remove(sql);
    }
    statement.close();
  }

  private void dropOldest() throws SQLException {
    for (Iterator<Entry> oldest = entries.values().iterator(); oldest.hasNext(); ) {
      Entry entry = oldest.next();
      if (!entry.used) {
        oldest.remove();
        entry.statement.close();
        return;
      }
    }
  }

  /** Closes every statement. */
  void close() throws SQLException {
    for (Entry entry : entries.values()) {
      entry.statement.close();
    }
    entries.clear();
  }

  /** A statement, and whether somebody uses it. */
  private static final class Entry {
    private final PreparedStatement statement;
    private boolean used;

    Entry(PreparedStatement statement) {
      this.statement = statement;
    }
  }
}
