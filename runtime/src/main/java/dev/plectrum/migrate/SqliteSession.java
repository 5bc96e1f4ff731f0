package dev.plectrum.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQLite: a migration begins IMMEDIATE, so that another process waits before it and not in the
 * middle of it. Foreign keys are not enforced while tables change, for a table that is dropped
 * would take other rows with it; before the end, those that point to nothing are looked for.
 */
final class SqliteSession extends Session {
  private static final int BUSY = 5;

  /** How a script says what cannot be converted: SQL has no other way to fail with words. */
  private static final Pattern TOLD =
      Pattern.compile("bad JSON path: '(.* cannot become .*)'", Pattern.DOTALL);

  private final Rebuild rebuild;
  private final KeyCheck keys;

  SqliteSession(Connection connection) {
    super(connection);
    this.rebuild = new Rebuild(connection);
    this.keys = new KeyCheck(connection);
  }

  @Override
  void run(String sql) throws SQLException {
    rebuild.before(sql);
    keys.before(sql);
    try {
      execute(sql);
    } catch (SQLException failed) {
      Matcher told = TOLD.matcher(String.valueOf(failed.getMessage()));
      throw told.find()
          ? new SQLException(
              told.group(1).replace("''", "'"), failed.getSQLState(), failed.getErrorCode(), failed)
          : failed;
    }
  }

  @Override
  void beforeJava() throws SQLException {
    keys.everything();
  }

  @Override
  boolean changesTablesInSteps() {
    return true;
  }

  @Override
  void finish() throws SQLException {
    rebuild.restore();
  }

  @Override
  boolean hasTable(String name) throws SQLException {
    return !strings("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'")
        .isEmpty();
  }

  @Override
  boolean hasColumn(String table, String column) throws SQLException {
    return strings("SELECT lower(name) FROM pragma_table_xinfo('" + escaped(table) + "')")
        .contains(column.toLowerCase(Locale.ROOT));
  }

  private static String escaped(String text) {
    return text.replace("'", "''");
  }

  /** Nothing is kept between migrations; each one locks the database itself. */
  @Override
  void lock(Progress progress) throws SQLException {
    if (!tryBegin()) {
      progress.waiting();
      waitAndBegin();
    }
    try {
      execute(
          "CREATE TABLE IF NOT EXISTS "
              + TABLE
              + " (id integer NOT NULL PRIMARY KEY AUTOINCREMENT,"
              + " app varchar(255) NOT NULL,"
              + " name varchar(255) NOT NULL,"
              + " applied datetime NOT NULL)");
      createChecksums();
      execute("COMMIT");
    } catch (SQLException failed) {
      try {
        execute("ROLLBACK");
      } catch (SQLException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
      throw failed;
    }
  }

  @Override
  void unlock() {}

  @Override
  void begin() throws SQLException {
    keys.begin();
    // Inside a transaction this would do nothing.
    execute("PRAGMA foreign_keys = OFF");
    try {
      waitAndBegin();
    } catch (SQLException failed) {
      try {
        execute("PRAGMA foreign_keys = ON");
      } catch (SQLException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
      throw failed;
    }
  }

  /** Waits longer than the time-out of the connection, for a migration may. */
  private void waitAndBegin() throws SQLException {
    while (!tryBegin()) {
      // Every attempt has waited for that time-out already.
      Thread.onSpinWait();
    }
  }

  private boolean tryBegin() throws SQLException {
    try {
      execute("BEGIN IMMEDIATE");
      return true;
    } catch (SQLException busy) {
      // The lowest byte is the kind of error, the others say more of it.
      if ((busy.getErrorCode() & 0xff) != BUSY) {
        throw busy;
      }
      return false;
    }
  }

  @Override
  void commit() throws SQLException {
    List<String> broken = keys.broken();
    if (!broken.isEmpty()) {
      throw new SQLException(
          "rows would point to rows that are not there: "
              + String.join(", ", broken.subList(0, Math.min(5, broken.size()))));
    }
    execute("COMMIT");
    execute("PRAGMA foreign_keys = ON");
  }

  @Override
  void rollback() throws SQLException {
    try {
      execute("ROLLBACK");
    } finally {
      // A full disk, or the script itself, may have ended the transaction before.
      execute("PRAGMA foreign_keys = ON");
    }
  }

  @Override
  String now() {
    return "strftime('%Y-%m-%d %H:%M:%f', 'now')";
  }
}
