package dev.plectrum.management;

import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code showmigrations}: a mark before each migration that is applied. */
final class ShowMigrations {
  static final String ARGUMENTS = "[app ...] [--plan] [--list]";

  private ShowMigrations() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("showmigrations", ARGUMENTS, typed);
    Migrator migrator = manage.migrator();
    PrintStream out = manage.out();
    arguments.values().forEach(migrator::checkApp);
    if (arguments.has("--plan")) {
      plan(manage, migrator, arguments.values());
      return;
    }
    String app = "";
    for (Migrator.Status status : migrator.status()) {
      if (!arguments.values().isEmpty() && !arguments.values().contains(status.app())) {
        continue;
      }
      if (!status.app().equals(app)) {
        app = status.app();
        out.println(app);
      }
      out.println(
          (status.applied() ? " [X] " : " [ ] ")
              + status.name()
              + (status.known() ? "" : " (applied, but missing from the program)")
              + (status.edited() ? " (edited after it was applied)" : ""));
    }
    if (migrator.apps().isEmpty()) {
      out.println("No installed app has migrations yet. Run ./manage makemigrations.");
    }
  }

  /** In the order in which they are applied. */
  private static void plan(Management manage, Migrator migrator, List<String> apps) {
    Set<String> counting = new HashSet<>();
    Set<String> applied = new HashSet<>();
    for (Migrator.Status status : migrator.status()) {
      counting.add(status.app() + "." + status.name());
      if (status.applied()) {
        applied.add(status.app() + "." + status.name());
      }
    }
    List<Migration> migrations =
        manage.site().migrations().stream()
            .filter(migration -> counting.contains(migration.key()))
            .toList();
    migrations.stream()
        .filter(migration -> apps.isEmpty() || apps.contains(migration.app()))
        .forEach(
            migration ->
                manage
                    .out()
                    .println((applied.contains(migration.key()) ? "[X]  " : "[ ]  ") + migration));
    if (migrations.isEmpty()) {
      manage.out().println("(no migrations)");
    }
  }
}
