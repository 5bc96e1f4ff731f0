package dev.plectrum.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQLite needs when a script puts a new table in the place of an old one: that the old one is
 * what the script takes it for, and that triggers and indexes which no migration made are there
 * afterwards.
 */
final class Rebuild {
  /** Begins the line of a script that names the columns of the old table. */
  static final String BEFORE = "-- Before: ";

  /** Begins the name of a new table until it takes that of the old one. */
  static final String NEW = "new__";

  private static final Pattern NEW_TABLE =
      Pattern.compile("CREATE TABLE (?:\"new__([^\"]+)\"|new__(\\w+)) .*", Pattern.DOTALL);

  private static final Pattern COLUMN = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\\s]+)");

  private final Connection connection;
  private final Map<String, String> kept = new LinkedHashMap<>();

  Rebuild(Connection connection) {
    this.connection = connection;
  }

  /** Looks at a statement before it runs. */
  void before(String sql) throws SQLException {
    Matcher matcher = NEW_TABLE.matcher(SqlScript.withoutComments(sql));
    if (matcher.matches()) {
      String table = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      checkColumns(table, sql);
      keep(table);
    }
  }

  private void checkColumns(String table, String sql) throws SQLException {
    Set<String> expected = new TreeSet<>();
    for (String line : sql.lines().toList()) {
      if (line.startsWith(BEFORE)) {
        Matcher column = COLUMN.matcher(line.substring(BEFORE.length()));
        while (column.find()) {
          String quoted = column.group(1);
          expected.add(quoted == null ? column.group(2) : quoted.replace("\"\"", "\""));
        }
      }
    }
    Set<String> there = new TreeSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT name FROM pragma_table_xinfo(?)")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          there.add(rows.getString(1));
        }
      }
    }
    Set<String> unknown = new TreeSet<>(there);
    unknown.removeAll(expected);
    if (!expected.isEmpty() && !unknown.isEmpty()) {
      throw new SQLException(
          "the table "
              + table
              + " has "
              + String.join(", ", unknown)
              + ", which no migration made and which would be lost with the old table");
    }
  }

  private void keep(String table) throws SQLException {
    String sql =
        "SELECT name, sql FROM sqlite_master"
            + " WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          kept.put(rows.getString(1), rows.getString(2));
        }
      }
    }
  }

  /** Makes again what went with old tables and what the script has not made again itself. */
  void restore() throws SQLException {
    List<Map.Entry<String, String>> all = new ArrayList<>(kept.entrySet());
    kept.clear();
    for (Map.Entry<String, String> one : all) {
      if (isThere(one.getKey())) {
        continue;
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(one.getValue());
      } catch (SQLException failed) {
        // An index goes with its column, as it does on PostgreSQL.
        if (!String.valueOf(failed.getMessage()).contains("no such column")) {
          throw failed;
        }
      }
    }
  }

  private boolean isThere(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT 1 FROM sqlite_master WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
