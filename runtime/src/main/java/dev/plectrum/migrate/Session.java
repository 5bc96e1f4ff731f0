package dev.plectrum.migrate;

import dev.plectrum.db.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The history of migrations in one database, over one connection. */
abstract sealed class Session permits SqliteSession, PostgresqlSession {
  /** The table's name and columns are Django's, so that a Django database can be adopted. */
  static final String TABLE = "django_migrations";

  /** What the applied migrations did; a table of its own, as the other one is Django's. */
  static final String CHECKSUMS = "plectrum_migration_checksums";

  /** How far a migration has come that is not atomic and not done; made when it is needed. */
  static final String PROGRESS = "plectrum_migration_progress";

  final Connection connection;

  Session(Connection connection) {
    this.connection = connection;
  }

  static Session of(Dialect dialect, Connection connection) {
    return switch (dialect) {
      case SQLITE -> new SqliteSession(connection);
      case POSTGRESQL -> new PostgresqlSession(connection);
    };
  }

  /** Whether a table exists. */
  abstract boolean hasTable(String name) throws SQLException;

  /** Whether a table is there and has a column of this name. */
  abstract boolean hasColumn(String table, String column) throws SQLException;

  /**
   * Waits until no other process migrates this database, keeps others out where that lasts longer
   * than a transaction, and creates the tables of applied migrations where they are missing.
   */
  abstract void lock(Progress progress) throws SQLException;

  /** Lets others in again. */
  abstract void unlock() throws SQLException;

  /** Begins a transaction that no other one can come in between with. */
  abstract void begin() throws SQLException;

  /** Ends the transaction; throws and changes nothing if rows point to rows that are gone. */
  abstract void commit() throws SQLException;

  /** Ends the transaction as if it had not been. */
  abstract void rollback() throws SQLException;

  /** What the database's clock says, as SQL. */
  abstract String now();

  /** The keys of the applied migrations, in the order they were applied. */
  final Set<String> applied() throws SQLException {
    Set<String> applied = new LinkedHashSet<>();
    if (hasTable(TABLE)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("SELECT app, name FROM " + TABLE + " ORDER BY id")) {
        while (rows.next()) {
          applied.add(rows.getString(1) + "." + rows.getString(2));
        }
      }
    }
    return applied;
  }

  /** The checksums of applied migrations by key; an older program or another one left none. */
  final Map<String, String> checksums() throws SQLException {
    Map<String, String> checksums = new HashMap<>();
    if (hasTable(CHECKSUMS)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT app, name, checksum FROM " + CHECKSUMS)) {
        while (rows.next()) {
          checksums.put(rows.getString(1) + "." + rows.getString(2), rows.getString(3));
        }
      }
    }
    return checksums;
  }

  final void createChecksums() throws SQLException {
    if (!hasTable(CHECKSUMS)) {
      execute(
          "CREATE TABLE "
              + CHECKSUMS
              + " (app varchar(255) NOT NULL,"
              + " name varchar(255) NOT NULL,"
              + " checksum varchar(64) NOT NULL,"
              + " PRIMARY KEY (app, name))");
    }
  }

  final boolean isApplied(Migration migration) throws SQLException {
    String sql = "SELECT 1 FROM " + TABLE + " WHERE app = ? AND name = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, migration.app());
      statement.setString(2, migration.name());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** Writes down that a migration is applied, or that it is not any more. */
  final void record(Migration migration, boolean backwards) throws SQLException {
    // Others who take a migration back leave its checksum behind.
    change("DELETE FROM " + CHECKSUMS + " WHERE app = ? AND name = ?", migration);
    if (backwards) {
      change("DELETE FROM " + TABLE + " WHERE app = ? AND name = ?", migration);
    } else {
      change(
          "INSERT INTO " + TABLE + " (app, name, applied) VALUES (?, ?, " + now() + ")", migration);
      change(
          "INSERT INTO " + CHECKSUMS + " (app, name, checksum) VALUES (?, ?, ?)",
          migration,
          migration.checksum());
    }
  }

  /** Removes the record of a migration, by its key. */
  final void forget(String key) throws SQLException {
    int dot = key.indexOf('.');
    Migration gone =
        new Migration(key.substring(0, dot), key.substring(dot + 1), List.of(), true, "");
    change("DELETE FROM " + CHECKSUMS + " WHERE app = ? AND name = ?", gone);
    change("DELETE FROM " + TABLE + " WHERE app = ? AND name = ?", gone);
  }

  private void change(String sql, Migration migration, String... more) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, migration.app());
      statement.setString(2, migration.name());
      for (int i = 0; i < more.length; i++) {
        statement.setString(3 + i, more[i]);
      }
      statement.executeUpdate();
    }
  }

  /** Whether one change of a table is several statements, which then stay together. */
  boolean changesTablesInSteps() {
    return false;
  }

  /** Runs a statement of a migration. */
  void run(String sql) throws SQLException {
    execute(sql);
  }

  /** Called before a data migration in Java. */
  void beforeJava() throws SQLException {}

  /** Called between the last statement of a migration's transaction and its end. */
  void finish() throws SQLException {}

  /** Whether the failure is a lock that somebody held too long, so that trying again may help. */
  boolean isLocked(SQLException failed) {
    return false;
  }

  /** Whether a table is there and has a row. */
  final boolean hasRows(String table) throws SQLException {
    return hasTable(table) && !strings("SELECT 1 FROM \"" + table + "\" LIMIT 1").isEmpty();
  }

  /** How far migrations have come that were broken off, by key. */
  final Map<String, Half> halves() throws SQLException {
    Map<String, Half> halves = new HashMap<>();
    if (hasTable(PROGRESS)) {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT app, name, direction, done, checksum FROM " + PROGRESS)) {
        while (rows.next()) {
          halves.put(
              rows.getString(1) + "." + rows.getString(2),
              new Half(rows.getString(3).equals("down"), rows.getInt(4), rows.getString(5)));
        }
      }
    }
    return halves;
  }

  /**
   * A migration that was broken off between its transactions.
   *
   * @param done how many of its steps are done
   */
  record Half(boolean backwards, int done, String checksum) {}

  /** Writes down how far a migration has come. */
  final void recordHalf(Migration migration, boolean backwards, int done) throws SQLException {
    forgetHalf(migration);
    change(
        "INSERT INTO "
            + PROGRESS
            + " (app, name, direction, done, checksum) VALUES (?, ?, ?, "
            + done
            + ", ?)",
        migration,
        backwards ? "down" : "up",
        migration.checksum());
  }

  final void forgetHalf(Migration migration) throws SQLException {
    change("DELETE FROM " + PROGRESS + " WHERE app = ? AND name = ?", migration);
  }

  final void createProgress() throws SQLException {
    if (!hasTable(PROGRESS)) {
      execute(
          "CREATE TABLE "
              + PROGRESS
              + " (app varchar(255) NOT NULL,"
              + " name varchar(255) NOT NULL,"
              + " direction varchar(4) NOT NULL,"
              + " done integer NOT NULL,"
              + " checksum varchar(64) NOT NULL,"
              + " PRIMARY KEY (app, name))");
    }
  }

  final void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  final Set<String> strings(String sql) throws SQLException {
    Set<String> strings = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        strings.add(String.valueOf(rows.getString(1)));
      }
    }
    return strings;
  }
}
