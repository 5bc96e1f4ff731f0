package dev.plectrum.migrate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one migration in one direction, taken apart.
 *
 * @param summary what it does, in the words at its head
 * @param noWayBack why it cannot be run, or null
 * @param emptyTables the tables that must have no rows, each with the reason
 * @param initial what it makes of the first state of its app, if it is not the first one
 * @param steps what is run
 */
record Script(
    String summary,
    @Nullable String noWayBack,
    List<EmptyTable> emptyTables,
    List<Made> initial,
    List<Step> steps) {
  private static final String NO_WAY_BACK = "-- Cannot be taken back: ";
  private static final String JAVA = "-- Java: ";
  private static final String INITIAL = "-- Initial: ";
  private static final String NO_ROWS = "-- Only without rows in ";

  /** What builds an index beside the work of others, and blocks that commit as they go. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?is)(CREATE|DROP|REINDEX)\\b.*\\bCONCURRENTLY\\b.*|DO\\b.*\\bCOMMIT\\s*;.*");

  Script {
    emptyTables = List.copyOf(emptyTables);
    initial = List.copyOf(initial);
    steps = List.copyOf(steps);
  }

  /** A table that must have no rows, and why. */
  record EmptyTable(String table, String reason) {}

  /**
   * A statement, or a data migration in Java.
   *
   * @param sql the statement with the comments before it; empty for Java
   * @param java the key of the data migration, or null
   * @param words what the comments before it say, or before the first of several statements that do
   *     it together, as one line; empty if there are none
   */
  record Step(String sql, @Nullable String java, String words) {
    /** The statement without comments. */
    String statement() {
      return SqlScript.withoutComments(sql);
    }

    /** What the comments right before a statement say. */
    private static String words(String sql) {
      StringBuilder words = new StringBuilder();
      for (String line : sql.lines().toList()) {
        if (line.isBlank()) {
          // What is above it is the head of the file.
          words.setLength(0);
        } else if (!line.startsWith("--")) {
          break;
        } else if (line.startsWith("-- ") && !line.startsWith(Rebuild.BEFORE)) {
          words.append(words.isEmpty() ? "" : " ").append(line.substring(3).strip());
        }
      }
      return words.toString();
    }

    /** Whether it must stand outside of transactions. */
    boolean alone() {
      return ALONE.matcher(statement()).matches();
    }
  }

  private static final Pattern CREATED =
      Pattern.compile("CREATE TABLE (\"[^\"]+\"|\\w+) \\(.*", Pattern.DOTALL);

  /**
   * A table, or a column of one, that is there once the first state of an app is.
   *
   * @param column null for the table as a whole
   */
  record Made(String table, @Nullable String column) {
    private static Made parse(String text) {
      String[] parts = text.split("\t");
      return new Made(parts[0], parts.length > 1 ? parts[1] : null);
    }
  }

  /**
   * What is there if somebody has done by other means what the migration does.
   *
   * @param first whether it is the first one of its app, which makes nothing but new tables
   */
  List<Made> firstState(boolean first) {
    return first ? createdTables() : initial;
  }

  private List<Made> createdTables() {
    List<Made> tables = new ArrayList<>();
    for (Step step : steps) {
      Matcher created = CREATED.matcher(step.statement());
      if (created.matches()) {
        tables.add(new Made(created.group(1).replace("\"", ""), null));
      }
    }
    return tables;
  }

  /** Throws if it cannot be run on the database as it is. */
  void check(Migration migration, boolean backwards, Session session) throws SQLException {
    if (noWayBack != null) {
      throw new MigrationException(
          migration + " cannot be taken back: " + noWayBack + " Nothing was changed.");
    }
    for (EmptyTable table : emptyTables) {
      if (session.hasRows(table.table())) {
        throw new MigrationException(
            migration
                + (backwards ? " cannot be taken back" : " cannot be applied")
                + " while "
                + table.table()
                + " has rows: "
                + table.reason()
                + " Nothing was changed.");
      }
    }
  }

  static Script parse(String text) {
    String noWayBack = null;
    List<EmptyTable> emptyTables = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    List<Made> initial = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(NO_WAY_BACK)) {
        noWayBack = line.substring(NO_WAY_BACK.length());
      } else if (line.startsWith(INITIAL)) {
        initial.add(Made.parse(line.substring(INITIAL.length())));
      } else if (line.startsWith(NO_ROWS)) {
        String[] parts = line.substring(NO_ROWS.length()).split(": ", 2);
        emptyTables.add(new EmptyTable(parts[0], parts.length > 1 ? parts[1] : ""));
      } else if (line.startsWith(JAVA)) {
        add(sql, steps);
        steps.add(new Step("", line.substring(JAVA.length()).strip(), ""));
      } else {
        sql.append(line).append('\n');
      }
    }
    add(sql, steps);
    return new Script(summary(text), noWayBack, emptyTables, initial, steps);
  }

  private static void add(StringBuilder sql, List<Step> steps) {
    String words = "";
    for (String statement : SqlScript.statements(sql.toString())) {
      String own = Step.words(statement);
      words = own.isEmpty() ? words : own;
      steps.add(new Step(statement, null, words));
    }
    sql.setLength(0);
  }

  /** The comments at the head, between the title and what it depends on. */
  private static String summary(String text) {
    StringBuilder words = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("--") || line.startsWith("-- Depends on: ")) {
        break;
      }
      words.append(line.substring(2)).append('\n');
    }
    String[] paragraphs = words.toString().split("\n\n?", 2);
    return (paragraphs.length > 1 ? paragraphs[1] : paragraphs[0]).replaceAll("\\s+", " ").strip();
  }
}
