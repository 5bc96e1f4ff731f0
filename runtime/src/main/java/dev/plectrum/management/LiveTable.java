package dev.plectrum.management;

import dev.plectrum.db.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database itself describes it.
 *
 * @param columns in order
 * @param keyColumns those of the primary key in its order; empty if there is none
 * @param links foreign keys by column
 * @param uniques unique constraints and indexes: columns by name
 * @param indexes other indexes: columns by name, each with {@code -} before it for descending
 * @param sql what else there is, also indexes that are more than columns in a row
 */
record LiveTable(
    String name,
    List<Column> columns,
    List<String> keyColumns,
    Map<String, Link> links,
    Map<String, List<String>> uniques,
    Map<String, List<String>> indexes,
    LiveSql sql) {
  LiveTable {
    columns = List.copyOf(columns);
    keyColumns = List.copyOf(keyColumns);
  }

  /** The column of the primary key, or null if there is none or more than one. */
  @Nullable String key() {
    return keyColumns.size() == 1 ? keyColumns.get(0) : null;
  }

  /** Digits of an {@code integer}, as PostgreSQL's driver says them; SQLite would keep more. */
  private static final int INT_DIGITS = 10;

  private static final String TIMES = "json_text_";

  /**
   * A column.
   *
   * @param type as the database calls it, in lower case and without a length
   * @param size characters or digits at most; 0 if nothing limits them
   * @param scale digits after the point
   */
  record Column(String name, String type, int size, int scale, boolean nullable) {
    /** What it has a list of, if that is times on SQLite, where lists are JSON; else null. */
    @Nullable Column ofTimes() {
      return type.startsWith(TIMES)
          ? new Column(name, type.substring(TIMES.length()), 0, 0, false)
          : null;
    }
  }

  /**
   * Where a foreign key leads.
   *
   * @param rule what happens on delete, as JDBC numbers it
   */
  record Link(String table, String column, int rule) {}

  /** Whether it only holds pairs of keys to two rows, besides a number. */
  boolean isBetween() {
    String key = key();
    return columns.size() == 3 && links.size() == 2 && key != null && !links.containsKey(key);
  }

  /** Every table of the database, sorted by name. */
  static Map<String, LiveTable> all(Database database) {
    return database.withConnection(
        connection -> {
          DatabaseMetaData meta = connection.getMetaData();
          TreeSet<String> names = new TreeSet<>();
          String schema = schema(connection);
          try (ResultSet rows = meta.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
              names.add(rows.getString("TABLE_NAME"));
            }
          }
          names.removeIf(name -> name.startsWith("sqlite_"));
          Map<String, LiveTable> tables = new TreeMap<>();
          for (String name : names) {
            tables.put(name, read(meta, schema, name, names));
          }
          return tables;
        });
  }

  private static @Nullable String schema(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
        ? connection.getSchema()
        : null;
  }

  private static List<Column> columns(DatabaseMetaData meta, @Nullable String schema, String name)
      throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = meta.getColumns(null, schema, name, "%")) {
      while (rows.next()) {
        if (!rows.getString("TABLE_NAME").equals(name)) {
          continue; // An underscore in the name stands for any letter.
        }
        String type = rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        int length = type.indexOf('(');
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                length < 0 ? type : type.substring(0, length).strip(),
                rows.getInt("COLUMN_SIZE"),
                rows.getInt("DECIMAL_DIGITS"),
                rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
      }
    }
    return columns;
  }

  private static final Pattern TYPE =
      Pattern.compile("([^(]*)(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\).*)?", Pattern.DOTALL);

  /** The columns of a table of SQLite, of whose types its driver takes digits for more digits. */
  private static List<Column> declared(Connection connection, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    // The number that SQLite itself gives to a row is a long one, and must be called an integer;
    // what leads to such a number often is, too.
    String sql =
        "SELECT name, type, \"notnull\","
            + " pk = 1 AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(?1) WHERE pk > 1)"
            + " OR name IN (SELECT \"from\" FROM pragma_foreign_key_list(?1))"
            + " FROM pragma_table_xinfo(?1) WHERE hidden <> 1";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String type = rows.getString(2).toLowerCase(Locale.ROOT);
          Matcher parts = TYPE.matcher(type);
          boolean known = parts.matches();
          boolean isInt = type.equals("integer") && !rows.getBoolean(4);
          columns.add(
              new Column(
                  rows.getString(1),
                  known ? parts.group(1).strip() : type,
                  isInt ? INT_DIGITS : known ? number(parts.group(2)) : 0,
                  known ? number(parts.group(3)) : 0,
                  !rows.getBoolean(3)));
        }
      }
    }
    return columns;
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private static LiveTable read(
      DatabaseMetaData meta, @Nullable String schema, String name, Set<String> names)
      throws SQLException {
    boolean sqlite = meta.getDatabaseProductName().equals("SQLite");
    List<Column> columns =
        sqlite ? declared(meta.getConnection(), name) : columns(meta, schema, name);
    Map<Integer, String> parts = new TreeMap<>();
    try (ResultSet rows = meta.getPrimaryKeys(null, schema, name)) {
      while (rows.next()) {
        parts.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
    }
    List<String> key = List.copyOf(parts.values());
    Map<String, Link> links = new LinkedHashMap<>();
    try (ResultSet rows = meta.getImportedKeys(null, schema, name)) {
      while (rows.next()) {
        links.put(
            rows.getString("FKCOLUMN_NAME"),
            new Link(
                called(rows.getString("PKTABLE_NAME"), names),
                Objects.requireNonNullElse(rows.getString("PKCOLUMN_NAME"), ""),
                rows.getInt("DELETE_RULE")));
      }
    }
    // A part of a key of several columns leads nowhere by itself.
    links.keySet().removeAll(together(meta.getConnection(), sqlite, name));
    Map<String, List<String>> uniques = new TreeMap<>();
    Map<String, List<String>> indexes = new TreeMap<>();
    try (ResultSet rows = meta.getIndexInfo(null, schema, name, false, true)) {
      while (rows.next()) {
        String index = rows.getString("INDEX_NAME");
        String column = rows.getString("COLUMN_NAME");
        if (index == null || column == null) {
          continue;
        }
        boolean descending = "D".equals(rows.getString("ASC_OR_DESC"));
        (rows.getBoolean("NON_UNIQUE") ? indexes : uniques)
            .computeIfAbsent(index, one -> new ArrayList<>())
            .add(descending ? "-" + column : column);
      }
    }
    if (sqlite) {
      // Its driver does not say which columns descend.
      for (Map.Entry<String, List<String>> index : indexes.entrySet()) {
        index.setValue(sqliteColumns(meta.getConnection(), index.getKey()));
      }
    }
    uniques.values().removeIf(key::equals);
    LiveSql sql = LiveSql.of(meta.getConnection(), name);
    for (LiveSql.Index index : sql.indexes()) {
      uniques.remove(index.name());
      indexes.remove(index.name());
    }
    return new LiveTable(name, columns, key, links, uniques, indexes, sql);
  }

  /** What a table is called to which SQLite leads by its name in any case. */
  private static String called(String table, Set<String> names) {
    return names.contains(table)
        ? table
        : names.stream().filter(table::equalsIgnoreCase).findFirst().orElse(table);
  }

  /** The columns of foreign keys that have several. */
  private static Set<String> together(Connection connection, boolean sqlite, String table)
      throws SQLException {
    String sql =
        sqlite
            ? "SELECT f.\"from\" FROM pragma_foreign_key_list(?1) f WHERE f.id IN"
                + " (SELECT id FROM pragma_foreign_key_list(?1) WHERE seq > 0)"
            : "SELECT a.attname FROM pg_constraint c JOIN pg_attribute a"
                + " ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)"
                + " WHERE c.contype = 'f' AND cardinality(c.conkey) > 1"
                + " AND c.conrelid = ?::regclass";
    Set<String> columns = new TreeSet<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, sqlite ? table : quoted(table));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }

  private static List<String> sqliteColumns(Connection connection, String index)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    String sql = "SELECT name, \"desc\" FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, index);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add((rows.getInt(2) == 1 ? "-" : "") + rows.getString(1));
        }
      }
    }
    return columns;
  }

  /** Whether a column of this type holds arrays, as PostgreSQL names them. */
  static boolean isArray(String type) {
    return type.startsWith("_");
  }

  /** Whether a column of this type holds JSON. */
  static boolean isJson(String type) {
    return type.equals("jsonb") || type.equals("json") || type.equals("json_text");
  }

  /** Whether a column of this type holds bytes. */
  static boolean isBytes(String type) {
    return type.equals("bytea") || type.equals("blob");
  }

  /** The column of this name. */
  @Nullable Column column(String name) {
    return columns.stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }

  /** The name in double quotes, as every statement here writes it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
