package dev.plectrum.db;

import dev.plectrum.db.ConflictException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite, in WAL mode: any number of readers beside one writer. */
final class SqliteEngine extends Engine {
  private static final int BUSY_TIMEOUT = 10_000;
  private static final String FAILED = "constraint failed: ";

  private SqliteEngine(DatabaseUrl url, int busyTimeout, int poolSize) {
    super(url, new SqliteSource(url.name(), busyTimeout), url.inMemory() ? 1 : poolSize);
  }

  static Engine open(DatabaseUrl url, int poolSize) {
    int busyTimeout = BUSY_TIMEOUT;
    for (var option : url.options().entrySet()) {
      if (!option.getKey().equals("busy_timeout")) {
        throw new DatabaseException(
            "The option \"" + option.getKey() + "\" in the database URL is not known for SQLite.");
      }
      busyTimeout = milliseconds(option.getValue());
    }
    if (!url.inMemory()) {
      Path folder = Path.of(url.name()).toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        throw new DatabaseException(
            "The folder of the SQLite database " + url.name() + " does not exist: " + folder);
      }
    }
    return new SqliteEngine(url, busyTimeout, poolSize);
  }

  @Override
  Session session(Connection connection) throws SQLException {
    return new SqliteSession(connection);
  }

  /** Opening a file reads nothing of it; only this shows whether it is a database. */
  @Override
  void probe(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT COUNT(*) FROM sqlite_master");
    }
  }

  @Override
  DatabaseException unreachable(SQLException error) {
    String reason =
        switch (code(error)) {
          case SQLITE_NOTADB -> "The file " + url().name() + " is no SQLite database.";
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
              "The SQLite database " + url().name() + " cannot be written to.";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "The SQLite database " + url().name() + " is locked by another program.";
          default ->
              "The SQLite database " + url().name() + " cannot be opened: " + error.getMessage();
        };
    return new ConnectionException(reason, error);
  }

  @Override
  DatabaseException failure(SQLException error, @Nullable Table<?> table) {
    if (SqliteRow.OUT_OF_RANGE.equals(error.getSQLState()) || isOverflow(error)) {
      return Conflicts.of(Kind.OUT_OF_RANGE, table, List.of(), error);
    }
    if (SqliteLimits.isTooLong(error)) {
      return Conflicts.of(Kind.TOO_LONG, table, List.of(), error);
    }
    return switch (code(error)) {
      case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_ROWID ->
          Conflicts.of(Kind.UNIQUE, table, fields(error, table), error);
      case SQLITE_CONSTRAINT_NOTNULL ->
          Conflicts.of(Kind.NOT_NULL, table, fields(error, table), error);
      case SQLITE_CONSTRAINT_CHECK ->
          Conflicts.of(Kind.CHECK, table, checkFields(error, table), error);
      case SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_TRIGGER ->
          Conflicts.of(Kind.FOREIGN_KEY, table, List.of(), error);
      case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_TIMEOUT, SQLITE_LOCKED ->
          new ContentionException(
              "The SQLite database " + url().name() + " stayed locked by another writer.", error);
      case SQLITE_INTERRUPT -> new TimeLimitException(error);
      default -> new DatabaseException("SQLite refused a statement: " + error.getMessage(), error);
    };
  }

  /** Whether a calculation has led out of what there are numbers for, by one of our functions. */
  private static boolean isOverflow(SQLException error) {
    String message = String.valueOf(error.getMessage());
    return code(error) == SQLiteErrorCode.SQLITE_ERROR
        && (message.contains(" out of range") || message.contains("integer overflow"));
  }

  /** SQLite says no more than that a key is broken, but can look which one while it is there. */
  @Override
  DatabaseException failedCommit(
      Session session, SQLException error, Collection<Table<?>> touched) {
    if (code(error) == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
      try {
        for (Table<?> table : touched) {
          List<String> fields = brokenKeys(session, table);
          if (!fields.isEmpty()) {
            return Conflicts.of(Kind.FOREIGN_KEY, table, fields, error);
          }
        }
        for (Table<?> table : touched) {
          for (Table<?> from : table.referrers()) {
            if (!brokenKeys(session, from).isEmpty()) {
              return Conflicts.stillReferredTo(table, error);
            }
          }
        }
      } catch (SQLException unknown) {
        error.addSuppressed(unknown);
      }
    }
    return translate(error, null);
  }

  /** The components of a table that point nowhere in some row. */
  private static List<String> brokenKeys(Session session, Table<?> table) throws SQLException {
    List<String> fields = new ArrayList<>();
    String sql =
        "SELECT DISTINCT l.\"from\" FROM pragma_foreign_key_check(?1) c"
            + " JOIN pragma_foreign_key_list(?1) l ON l.id = c.fkid";
    try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
      statement.setString(1, Conflicts.unquoted(table.name()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          fields.addAll(Conflicts.components(table, result.getString(1)));
        }
      }
    }
    return fields;
  }

  /**
   * The components that a message names as columns: "UNIQUE constraint failed: store_album.title,
   * store_album.artist_id". A unique index over expressions is named itself: "index 'name'".
   */
  private static List<String> fields(SQLException error, @Nullable Table<?> table) {
    String message = error.getMessage();
    int start = message.lastIndexOf(FAILED);
    if (table == null || start < 0) {
      return List.of();
    }
    String names = message.substring(start + FAILED.length());
    names = names.endsWith(")") ? names.substring(0, names.length() - 1) : names;
    if (names.startsWith("index '")) {
      return table.constraints().unique(names.substring(7, names.length() - 1));
    }
    List<String> fields = new ArrayList<>();
    String prefix = Conflicts.unquoted(table.name()) + ".";
    for (String name : names.split(", ")) {
      if (name.startsWith(prefix)) {
        fields.addAll(Conflicts.components(table, name.substring(prefix.length())));
      }
    }
    return fields;
  }

  /** "CHECK constraint failed: store_track_price_check" names the constraint. */
  private static List<String> checkFields(SQLException error, @Nullable Table<?> table) {
    String message = error.getMessage();
    int start = message.lastIndexOf(FAILED);
    if (table == null || start < 0) {
      return List.of();
    }
    String name = message.substring(start + FAILED.length());
    return table
        .constraints()
        .checked(name.endsWith(")") ? name.substring(0, name.length() - 1) : name);
  }

  private static SQLiteErrorCode code(SQLException error) {
    return error instanceof SQLiteException sqlite
        ? sqlite.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static int milliseconds(String text) {
    try {
      int value = Integer.parseInt(text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, as every other number that cannot be.
    }
    throw new DatabaseException(
        "The option \"busy_timeout\" in the database URL must be a number of milliseconds.");
  }
}
