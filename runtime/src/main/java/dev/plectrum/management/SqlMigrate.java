package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.db.Dialect;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import java.util.List;

/** {@code sqlmigrate}: prints SQL without asking the database anything. */
final class SqlMigrate {
  static final String ARGUMENTS = "app name [--backwards] [--database sqlite|postgresql]";

  private SqlMigrate() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("sqlmigrate", ARGUMENTS, typed);
    String app = arguments.value(0);
    String name = arguments.value(1);
    if (app == null || name == null) {
      throw arguments.refused("sqlmigrate needs an app and a migration.");
    }
    List<Migration> migrations = manage.site().migrations();
    Migration migration = Migrator.find(migrations, app, name);
    String database = arguments.option("--database");
    Dialect dialect =
        database == null
            ? Server.databaseUrl(manage.site(), manage.settings()).dialect()
            : dialect(database);
    manage.out().print(Migrator.sql(migration, dialect, arguments.has("--backwards")));
  }

  private static Dialect dialect(String label) {
    for (Dialect dialect : Dialect.values()) {
      if (dialect.label().equals(label)) {
        return dialect;
      }
    }
    List<String> labels = List.of(Dialect.values()).stream().map(Dialect::label).toList();
    throw new CommandException(
        "There is no database \""
            + label
            + "\"."
            + Nearest.suggestion(label, labels)
            + " There is: "
            + String.join(", ", labels)
            + ".");
  }
}
