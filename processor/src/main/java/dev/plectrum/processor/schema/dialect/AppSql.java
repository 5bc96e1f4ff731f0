package dev.plectrum.processor.schema.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * The SQL of all migrations of one app for one database, as one text: first a list of contents,
 * which says in which lines each script is, then the scripts. Who reads it, a person or the
 * runtime, need not search, and it does not matter what the SQL looks like that somebody wrote.
 *
 * <pre>
 * -- The SQL of the migrations of store for sqlite.
 * -- Lines 7 to 39: 0001_initial up
 * -- Lines 43 to 46: 0001_initial down
 *
 *
 * -- ======== 0001_initial up ========
 * …
 * </pre>
 */
public final class AppSql {
  /** Two empty lines and a title stand before each script; the runtime checks the title. */
  private static final int LINES_BEFORE = 3;

  private final String app;
  private final String database;
  private final List<Script> scripts = new ArrayList<>();

  /** One direction of a migration. */
  private record Script(String name, String sql, int lines) {}

  /**
   * Without any migration yet.
   *
   * @param database {@code sqlite} or {@code postgresql}
   */
  public AppSql(String app, String database) {
    this.app = app;
    this.database = database;
  }

  /** Adds a migration by its name, with what applies it and what takes it back. */
  public void add(String migration, String up, String down) {
    add(migration + " up", up);
    add(migration + " down", down);
  }

  private void add(String name, String sql) {
    String whole = sql.endsWith("\n") ? sql : sql + "\n";
    scripts.add(new Script(name, whole, (int) whole.chars().filter(c -> c == '\n').count()));
  }

  /** The whole text. */
  public String text() {
    int length = scripts.stream().mapToInt(script -> script.sql().length() + 100).sum();
    StringBuilder text = new StringBuilder(length + 100);
    text.append("-- The SQL of the migrations of ").append(app).append(" for ").append(database);
    text.append(".\n");
    int line = 1 + scripts.size();
    for (Script script : scripts) {
      line += LINES_BEFORE;
      text.append("-- Lines ").append(line + 1).append(" to ").append(line + script.lines());
      text.append(": ").append(script.name()).append('\n');
      line += script.lines();
    }
    for (Script script : scripts) {
      text.append("\n\n-- ======== ").append(script.name()).append(" ========\n");
      text.append(script.sql());
    }
    return text.toString();
  }
}
