package dev.plectrum.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that point to nothing after a migration and did not before. SQLite looks for them row
 * by row, so only those tables are looked at whose keys the statements could have broken: a table
 * that is rebuilt with its keys as they are costs nothing here, and a statement that somebody wrote
 * costs a look at everything.
 */
final class KeyCheck {
  private static final String NAME = "(\"[^\"]+\"|\\w+)";

  /** What changes no key of a row that is there. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?is)(CREATE (TABLE|(UNIQUE )?INDEX|TRIGGER|VIEW)\\b.*|DROP (INDEX|TRIGGER|VIEW)\\b.*"
              + "|ALTER TABLE "
              + NAME
              + " (RENAME|DROP COLUMN)\\b.*|PRAGMA\\b.*"
              + "|(DELETE FROM|INSERT INTO) sqlite_sequence\\b.*)");

  private static final Pattern ADD_COLUMN =
      Pattern.compile("(?is)ALTER TABLE " + NAME + " ADD COLUMN .*");

  private static final Pattern COPY =
      Pattern.compile(
          "(?s)INSERT INTO (?:\"new__[^\"]+\"|new__\\w+) \\((.*?)\\)\\s+SELECT (.*)\\s+FROM "
              + NAME);

  private static final Pattern RENAME =
      Pattern.compile("(?i)ALTER TABLE " + NAME + " RENAME TO " + NAME);

  private static final Pattern DROP = Pattern.compile("(?i)DROP TABLE " + NAME);

  private static final Pattern CREATE =
      Pattern.compile("(?is)CREATE TABLE (?:IF NOT EXISTS )?" + NAME + ".*");

  private static final Pattern FIRST_NAME = Pattern.compile(NAME);

  private final Connection connection;
  private final Set<String> rebuilt = names();
  private final Set<String> suspects = names();

  /** Tables that the migration made: none of their rows were broken before. */
  private final Set<String> made = names();

  private final Set<Violation> before = new HashSet<>();
  private boolean everything;

  KeyCheck(Connection connection) {
    this.connection = connection;
  }

  private static Set<String> names() {
    return new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  }

  /** Forgets what came before. */
  void begin() {
    rebuilt.clear();
    suspects.clear();
    made.clear();
    before.clear();
    everything = false;
  }

  /** Looks at a statement before it runs. */
  void before(String sql) throws SQLException {
    String statement = SqlScript.withoutComments(sql).strip();
    Matcher copy = COPY.matcher(statement);
    Matcher drop = DROP.matcher(statement);
    Matcher rename = RENAME.matcher(statement);
    Matcher create = CREATE.matcher(statement);
    if (create.matches()) {
      made.add(unquoted(create.group(1)));
    }
    boolean adds =
        ADD_COLUMN.matcher(statement).matches()
            && !(has(statement, "REFERENCES") && has(statement, "DEFAULT"));
    if (rename.matches()) {
      renamed(unquoted(rename.group(1)), unquoted(rename.group(2)));
    } else if (everything || statement.isEmpty()) {
      return;
    } else if (copy.matches()) {
      copied(unquoted(copy.group(3)), items(copy.group(1)), items(copy.group(2)));
    } else if (drop.matches()) {
      String table = unquoted(drop.group(1));
      // Only this one makes room for the new table; another one is meant.
      if (!rebuilt.remove(table)) {
        suspectChildren(table);
        suspects.remove(table);
      }
    } else if (!adds && !HARMLESS.matcher(statement).matches()) {
      everything();
    }
  }

  private static boolean has(String statement, String word) {
    return statement.toUpperCase(Locale.ROOT).contains(word);
  }

  private void renamed(String table, String now) {
    if (suspects.remove(table)) {
      suspects.add(now);
    }
    if (made.remove(table) && !table.startsWith(Rebuild.NEW)) {
      made.add(now);
    }
    for (Violation violation : List.copyOf(before)) {
      before.add(violation.renamed(table, now));
    }
  }

  /**
   * Anything may happen from here on. What is broken now was broken before, except in the tables
   * that were changed already.
   */
  void everything() throws SQLException {
    if (!everything) {
      for (Violation violation : violations("")) {
        if (!suspects.contains(violation.table())) {
          before.add(violation);
        }
      }
      everything = true;
    }
  }

  /** A new table takes over the rows of an old one. */
  private void copied(String table, List<String> into, List<String> from) throws SQLException {
    rebuilt.add(table);
    Set<String> asTheyAre = new HashSet<>();
    for (int i = 0; i < into.size(); i++) {
      if (i < from.size() && into.get(i).equals(from.get(i))) {
        asTheyAre.add(unquoted(into.get(i)));
      }
    }
    Set<String> former = keys(table);
    for (String key : keys(Rebuild.NEW + table)) {
      if (!former.contains(key) || !asTheyAre.contains(key.substring(0, key.indexOf('\n')))) {
        suspect(table);
      }
    }
    String pointedTo =
        "SELECT name FROM pragma_table_info(?1) WHERE pk > 0"
            + " UNION SELECT f.\"to\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
            + " WHERE m.type = 'table' AND f.\"table\" = ?1 COLLATE NOCASE"
            + " AND f.\"to\" IS NOT NULL";
    Map<String, String> now = columns(Rebuild.NEW + table);
    Map<String, String> then = columns(table);
    for (String column : strings(pointedTo, table)) {
      // Another type or collation finds other values equal.
      if (!asTheyAre.contains(column) || !Objects.equals(then.get(column), now.get(column))) {
        suspectChildren(table);
      }
    }
  }

  /** How the columns of a table are declared. */
  private Map<String, String> columns(String table) throws SQLException {
    Map<String, String> columns = new HashMap<>();
    for (String sql : strings("SELECT sql FROM sqlite_master WHERE name = ?1", table)) {
      String body = sql.substring(sql.indexOf('(') + 1, Math.max(sql.lastIndexOf(')'), 0));
      for (String item : items(SqlScript.withoutComments(body))) {
        Matcher name = FIRST_NAME.matcher(item);
        if (name.lookingAt()) {
          columns.put(unquoted(name.group(1)), item.substring(name.end()).strip());
        }
      }
    }
    return columns;
  }

  /** The keys of a table: the column, where it points to, each on a line. */
  private Set<String> keys(String table) throws SQLException {
    return strings(
        "SELECT \"from\" || char(10) || \"table\" || char(10) || ifnull(\"to\", '')"
            + " FROM pragma_foreign_key_list(?1)",
        table);
  }

  private void suspectChildren(String table) throws SQLException {
    String children =
        "SELECT DISTINCT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
            + " WHERE m.type = 'table' AND f.\"table\" = ?1 COLLATE NOCASE"
            + " AND m.name <> ?1 COLLATE NOCASE";
    for (String child : strings(children, table)) {
      suspect(child);
    }
  }

  private void suspect(String table) throws SQLException {
    if (!table.startsWith(Rebuild.NEW) && suspects.add(table) && !made.contains(table)) {
      before.addAll(violations("(" + quoted(table) + ")"));
    }
  }

  /** Keys that point to nothing and did not when the migration began. */
  List<String> broken() throws SQLException {
    Set<Violation> broken = new LinkedHashSet<>();
    if (everything) {
      broken.addAll(violations(""));
    } else {
      for (String table : suspects) {
        broken.addAll(violations("(" + quoted(table) + ")"));
      }
    }
    broken.removeAll(before);
    return broken.stream().map(Violation::toString).sorted().toList();
  }

  /**
   * A row with a key that points to nothing.
   *
   * @param row its number; null in a table without such
   */
  private record Violation(String table, @Nullable String row, String target) {
    Violation renamed(String former, String now) {
      return new Violation(
          table.equalsIgnoreCase(former) ? now : table,
          row,
          target.equalsIgnoreCase(former) ? now : target);
    }

    @Override
    public String toString() {
      return table + " row " + row + " -> " + target;
    }
  }

  private Set<Violation> violations(String of) throws SQLException {
    Set<Violation> found = new LinkedHashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check" + of)) {
      while (rows.next()) {
        found.add(new Violation(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return found;
  }

  private Set<String> strings(String sql, String table) throws SQLException {
    Set<String> strings = new TreeSet<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          strings.add(rows.getString(1));
        }
      }
    }
    return strings;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }

  /** What stands between commas, except for those in parentheses and quotes. */
  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        items.add(list.substring(start, i).strip());
        start = i + 1;
      }
    }
    items.add(list.substring(start).strip());
    return items;
  }
}
