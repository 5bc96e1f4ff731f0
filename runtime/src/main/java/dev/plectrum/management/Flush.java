package dev.plectrum.management;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.ModelInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** {@code flush}: deletes every row of every model, and leaves the tables and their migrations. */
final class Flush {
  static final String ARGUMENTS = "[--noinput]";

  private Flush() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("flush", ARGUMENTS, typed);
    if (!arguments.has("--noinput")) {
      String answer =
          Prompt.terminal("Add --noinput.")
              .ask(
                  "This deletes every row of "
                      + manage.database().url()
                      + ". Are you sure? Type 'yes' to go on: ");
      if (!answer.strip().equals("yes")) {
        throw new CommandException("Flush cancelled.");
      }
    }
    delete(manage.database(), tables(manage.database(), manage.site().models()));
    Migrate.nameWhatIsInstalled(manage, manage.migrator());
  }

  /** Those of models and those between them. */
  private static Set<String> tables(Database database, List<ModelInfo> models) {
    Fixtures fixtures = new Fixtures(database, models);
    Map<String, LiveTable> there = LiveTable.all(database);
    Set<String> tables = new TreeSet<>();
    for (ModelInfo model : models) {
      if (there.containsKey(model.table())) {
        tables.add(model.table());
        fixtures.between(model).values().forEach(table -> tables.add(table.name()));
      }
    }
    return tables;
  }

  private static void delete(Database database, Set<String> tables) {
    if (tables.isEmpty()) {
      return;
    }
    boolean sqlite = database.dialect() == Dialect.SQLITE;
    database.atomic(
        () ->
            database.withConnection(
                connection -> {
                  try (Statement statement = connection.createStatement()) {
                    if (!sqlite) {
                      List<String> names = tables.stream().map(LiveTable::quoted).toList();
                      statement.execute(
                          "TRUNCATE " + String.join(", ", names) + " RESTART IDENTITY");
                      return true;
                    }
                    // One statement for each table, in an order that no rule stands in the way of.
                    statement.execute("PRAGMA defer_foreign_keys = ON");
                    Set<String> open = new TreeSet<>(tables);
                    while (!open.isEmpty()) {
                      int before = open.size();
                      open.removeIf(table -> deleted(statement, table));
                      if (open.size() == before) {
                        throw new CommandException(
                            "Rows of " + String.join(", ", open) + " hold each other.");
                      }
                    }
                    for (String table : tables) {
                      statement.execute(
                          "DELETE FROM sqlite_sequence WHERE name = '"
                              + table.replace("'", "''")
                              + "'");
                    }
                    return true;
                  }
                }));
  }

  private static boolean deleted(Statement statement, String table) {
    try {
      statement.execute("DELETE FROM " + LiveTable.quoted(table));
      return true;
    } catch (SQLException heldByOthers) {
      return false;
    }
  }
}
