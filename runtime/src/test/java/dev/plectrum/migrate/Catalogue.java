package dev.plectrum.migrate;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database says of itself, and the rows of its tables, in an order that is always the same.
 */
final class Catalogue {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)(CHECK|GENERATED ALWAYS AS)\\s*(\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))"
              + "( STORED| VIRTUAL)?|COLLATE \\w+|AUTOINCREMENT|DEFERRABLE INITIALLY \\w+"
              + "|CREATE (UNIQUE )?INDEX .*");

  private final Database database;

  Catalogue(Database database) {
    this.database = database;
  }

  boolean isSqlite() {
    return database.dialect() == Dialect.SQLITE;
  }

  /**
   * The lines of {@link #structure} with a name in them, sorted, and without the names that SQLite
   * gives to indexes, in which a number tells which was made first.
   */
  List<String> structureOf(String name) {
    return structure().stream()
        .filter(line -> line.contains(name))
        .map(line -> line.replaceAll("sqlite_autoindex_\\w+", ""))
        .sorted()
        .toList();
  }

  /** Tables, columns, constraints, indexes, triggers and views. */
  List<String> structure() {
    List<String> structure = new ArrayList<>();
    if (database.dialect() == Dialect.SQLITE) {
      structure.addAll(
          rows(
              "SELECT m.name, c.name, upper(c.type), c.\"notnull\", c.dflt_value, c.pk, c.hidden"
                  + " FROM sqlite_master m, pragma_table_xinfo(m.name) c"
                  + " WHERE m.type IN ('table', 'view') ORDER BY 1, 2"));
      structure.addAll(
          rows(
              "SELECT m.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete,"
                  + " f.on_update, f.seq"
                  + " FROM sqlite_master m, pragma_foreign_key_list(m.name) f ORDER BY 1, 2, 3"));
      structure.addAll(
          rows(
              "SELECT m.name, i.\"unique\", i.partial, CASE WHEN i.origin = 'c' THEN i.name END,"
                  + " (SELECT group_concat(x.name || x.\"desc\" || x.coll)"
                  + "   FROM pragma_index_xinfo(i.name) x WHERE x.key)"
                  + " FROM sqlite_master m, pragma_index_list(m.name) i"
                  + " WHERE m.type = 'table' ORDER BY 1, 2, 3, 4, 5"));
      structure.addAll(written());
      structure.addAll(
          rows(
              "SELECT name, replace(sql, '\"', '') FROM sqlite_master"
                  + " WHERE type IN ('trigger', 'view') ORDER BY 1"));
      return structure;
    }
    structure.addAll(
        rows(
            "SELECT table_name, column_name, data_type, character_maximum_length,"
                + " numeric_precision, numeric_scale, is_nullable, column_default, is_identity,"
                + " identity_generation, is_generated, generation_expression,"
                + " datetime_precision, collation_name,"
                + " col_description(format('%I', table_name)::regclass, ordinal_position::integer)"
                + " FROM information_schema.columns WHERE table_schema = 'public'"
                + " ORDER BY table_name, column_name"));
    structure.addAll(
        rows(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated"
                + " FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2"));
    structure.addAll(
        rows("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"));
    structure.addAll(
        rows("SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"));
    structure.addAll(
        rows(
            "SELECT relname, obj_description(oid) FROM pg_class WHERE relkind = 'r'"
                + " AND relnamespace = 'public'::regnamespace ORDER BY 1"));
    return structure;
  }

  /**
   * What SQLite keeps only as it was written: checks, what columns are worked out of, collations,
   * and indexes over some rows or expressions.
   */
  private List<String> written() {
    List<String> written = new ArrayList<>();
    for (String row :
        rows(
            "SELECT tbl_name || ' ' || replace(replace(sql, '\"', ''), char(10), ' ')"
                + " FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
                + " ORDER BY type, tbl_name, name")) {
      String table = row.substring(0, row.indexOf(' '));
      List<String> parts = new ArrayList<>();
      Matcher part = WRITTEN.matcher(row);
      while (part.find()) {
        parts.add(table + " " + part.group().replaceAll("\\s+", " ").strip());
      }
      parts.stream().sorted().forEach(written::add);
    }
    return written;
  }

  /** The rows of the store's tables, by table; a column each, as columns may change their order. */
  SortedMap<String, List<String>> contents() {
    SortedMap<String, List<String>> contents = new TreeMap<>();
    String tables =
        database.dialect() == Dialect.SQLITE
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'store%'"
            : "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname LIKE 'store%'";
    for (String table : rows(tables)) {
      String names =
          database.dialect() == Dialect.SQLITE
              ? "SELECT name FROM pragma_table_info('" + table + "')"
              : "SELECT column_name FROM information_schema.columns WHERE table_name = '"
                  + table
                  + "'";
      for (String column : rows(names)) {
        contents.put(
            table + "." + column, rows("SELECT \"" + column + "\" FROM " + table + " ORDER BY id"));
      }
    }
    return contents;
  }

  /** The rows that a query returns, each as a line. */
  List<String> rows(String sql) {
    return database.withConnection(
        connection -> {
          List<String> rows = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
              rows.add(row(found));
            }
          }
          return rows;
        });
  }

  private static String row(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(row.getString(i)));
    }
    return String.join(" | ", values);
  }
}
