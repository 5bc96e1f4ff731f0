package dev.plectrum.management;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a table has beside what JDBC tells of every database: checks, defaults, columns that are
 * worked out, collations, comments, and indexes that are more than columns in a row.
 *
 * @param checks conditions by name; one without a name has a number instead
 * @param defaults expressions by column
 * @param computed by column
 * @param collations by column, where it is not the usual one
 * @param comments by column; of the table itself under an empty name
 * @param indexes those over some rows or expressions, or with more in them
 */
record LiveSql(
    Map<String, String> checks,
    Map<String, String> defaults,
    Map<String, Computed> computed,
    Map<String, String> collations,
    Map<String, String> comments,
    List<Index> indexes) {
  /** What a column is worked out of, and whether it lies in the row. */
  record Computed(String sql, boolean stored) {}

  /**
   * An index or a unique constraint.
   *
   * @param parts columns, or expressions in parentheses; {@code -} before one that descends
   * @param deferral until when it can wait, by the name of a constant of {@code Deferrable}; null
   *     if it cannot
   */
  record Index(
      String name,
      boolean unique,
      List<String> parts,
      @Nullable String condition,
      boolean nullsDistinct,
      List<String> include,
      @Nullable String deferral) {
    Index {
      parts = List.copyOf(parts);
      include = List.copyOf(include);
    }
  }

  private LiveSql() {
    this(
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new ArrayList<>());
  }

  static LiveSql of(Connection connection, String table) throws SQLException {
    LiveSql sql = new LiveSql();
    if (connection.getMetaData().getDatabaseProductName().equals("SQLite")) {
      sql.sqlite(connection, table);
    } else {
      sql.postgresql(connection, table);
    }
    return sql;
  }

  /** What is done with each row of an answer. */
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String query, String table, Row row)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.take(rows);
        }
      }
    }
  }

  private void postgresql(Connection connection, String table) throws SQLException {
    String quoted = LiveTable.quoted(table);
    each(
        connection,
        "SELECT conname, pg_get_expr(conbin, conrelid) FROM pg_constraint"
            + " WHERE conrelid = ?::regclass AND contype = 'c' ORDER BY 1",
        quoted,
        row -> checks.put(row.getString(1), bare(row.getString(2))));
    each(
        connection,
        "SELECT a.attname, pg_get_expr(d.adbin, d.adrelid), a.attgenerated,"
            + " col_description(a.attrelid, a.attnum),"
            + " (SELECT c.collname FROM pg_collation c"
            + "   WHERE c.oid = a.attcollation AND a.attcollation <> t.typcollation)"
            + " FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid"
            + " LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
            + " WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped",
        quoted,
        row -> {
          String column = row.getString(1);
          String value = row.getString(2);
          String generated = row.getString(3);
          if (value != null && generated.isBlank()) {
            defaults.put(column, value);
          } else if (value != null) {
            computed.put(column, new Computed(bare(value), generated.equals("s")));
          }
          putIfAny(comments, column, row.getString(4));
          putIfAny(collations, column, row.getString(5));
        });
    each(
        connection,
        "SELECT obj_description(?::regclass, 'pg_class')",
        quoted,
        row -> putIfAny(comments, "", row.getString(1)));
    each(
        connection,
        "SELECT i.relname, x.indisunique, x.indnullsnotdistinct,"
            + " pg_get_expr(x.indpred, x.indrelid),"
            + " ARRAY(SELECT (CASE WHEN x.indoption[k - 1] & 1 = 1 THEN '-' ELSE '' END)"
            + "   || coalesce(a.attname, '(' || pg_get_indexdef(x.indexrelid, k, false) || ')')"
            + "   FROM generate_series(1, x.indnkeyatts) k LEFT JOIN pg_attribute a"
            + "   ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k - 1] AND a.attnum > 0"
            + "   ORDER BY k),"
            + " ARRAY(SELECT a.attname FROM generate_series(x.indnkeyatts + 1, x.indnatts) k"
            + "   JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = x.indkey[k - 1]"
            + "   ORDER BY k),"
            + " (SELECT CASE WHEN c.condeferred THEN 'DEFERRED' ELSE 'IMMEDIATE' END"
            + "   FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype = 'u'"
            + "   AND c.condeferrable)"
            + " FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid"
            + " WHERE x.indrelid = ?::regclass AND NOT x.indisprimary AND (x.indpred IS NOT NULL"
            + " OR x.indexprs IS NOT NULL OR x.indnatts > x.indnkeyatts OR x.indnullsnotdistinct"
            + " OR NOT x.indimmediate)"
            + " ORDER BY 1",
        quoted,
        row -> {
          String condition = row.getString(4);
          indexes.add(
              new Index(
                  row.getString(1),
                  row.getBoolean(2),
                  List.of((String[]) row.getArray(5).getArray()),
                  condition == null ? null : bare(condition),
                  !row.getBoolean(3),
                  List.of((String[]) row.getArray(6).getArray()),
                  row.getString(7)));
        });
  }

  private static void putIfAny(Map<String, String> into, String key, @Nullable String value) {
    if (value != null) {
      into.put(key, value);
    }
  }

  private static final Pattern CHECK =
      Pattern.compile("(?i)(?:CONSTRAINT\\s+(\"[^\"]+\"|\\w+)\\s+)?CHECK\\s*(?=\\()");

  private static final Pattern GENERATED =
      Pattern.compile("(?i)(?:GENERATED\\s+ALWAYS\\s+)?AS\\s*(?=\\()");

  private static final Pattern COLLATE = Pattern.compile("(?i)COLLATE\\s+(\"[^\"]+\"|\\w+)");

  private static final Pattern NULL_IS_A_VALUE =
      Pattern.compile("\\(ifnull\\((.+), 0\\)\\)", Pattern.CASE_INSENSITIVE);

  private void sqlite(Connection connection, String table) throws SQLException {
    each(
        connection,
        "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?",
        table,
        row -> table(row.getString(1)));
    each(
        connection,
        "SELECT name, dflt_value, hidden FROM pragma_table_xinfo(?)",
        table,
        row -> {
          putIfAny(defaults, row.getString(1), row.getString(2));
          if (row.getInt(3) < 2) {
            computed.remove(row.getString(1));
          }
        });
    each(
        connection,
        "SELECT name, sql FROM sqlite_master"
            + " WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ? ORDER BY 1",
        table,
        row -> index(row.getString(1), row.getString(2)));
  }

  /** Takes a CREATE TABLE apart, as SQLite keeps it. */
  private void table(String create) {
    int open = create.indexOf('(');
    for (String item : SqlItems.split(create.substring(open + 1, SqlItems.end(create, open)))) {
      Matcher check = CHECK.matcher(SqlItems.withoutTexts(item));
      while (check.find()) {
        int end = SqlItems.end(item, check.end());
        String name = check.group(1) == null ? "" + checks.size() : unquoted(check.group(1));
        checks.put(name, item.substring(check.end() + 1, end).strip());
      }
      String column = unquoted(item.split("[\\s(]", 2)[0]);
      Matcher generated = GENERATED.matcher(SqlItems.withoutTexts(item));
      if (generated.find()) {
        int end = SqlItems.end(item, generated.end());
        boolean stored = item.substring(end).toUpperCase(Locale.ROOT).contains("STORED");
        computed.put(
            column, new Computed(item.substring(generated.end() + 1, end).strip(), stored));
      }
      Matcher collate = COLLATE.matcher(SqlItems.withoutParentheses(item));
      if (collate.find() && !collate.group(1).equalsIgnoreCase("binary")) {
        collations.put(column, unquoted(collate.group(1)));
      }
    }
  }

  private void index(String name, String create) {
    int open = create.indexOf('(');
    int end = SqlItems.end(create, open);
    List<String> parts = new ArrayList<>();
    for (String item : SqlItems.split(create.substring(open + 1, end))) {
      boolean descending = item.matches("(?is).*\\sDESC");
      String part = item.replaceFirst("(?i)\\s+(ASC|DESC)$", "");
      boolean column = part.matches("\"[^\"]+\"|\\w+");
      parts.add((descending ? "-" : "") + (column ? unquoted(part) : "(" + bare(part) + ")"));
    }
    String rest = create.substring(end + 1).strip();
    String condition = rest.matches("(?is)WHERE\\s.*") ? rest.substring(5).strip() : null;
    List<String> columns = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      Matcher both = NULL_IS_A_VALUE.matcher(parts.get(i));
      if (both.matches() && parts.get(i + 1).equals("(" + both.group(1) + " IS NULL)")) {
        columns.add(unquoted(both.group(1)));
      }
    }
    boolean distinct = columns.isEmpty() || columns.size() * 2 != parts.size();
    boolean plain = parts.stream().noneMatch(part -> part.contains("("));
    if (condition != null || !plain) {
      boolean unique = create.matches("(?is)CREATE\\s+UNIQUE.*");
      indexes.add(
          new Index(
              name, unique, distinct ? parts : columns, condition, distinct, List.of(), null));
    }
  }

  private static String unquoted(String name) {
    return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
  }

  /** Without parentheses around the whole. */
  private static String bare(String sql) {
    String text = sql.strip();
    return text.startsWith("(") && SqlItems.end(text, 0) == text.length() - 1
        ? bare(text.substring(1, text.length() - 1))
        : text;
  }
}
