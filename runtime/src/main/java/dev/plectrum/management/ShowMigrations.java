package dev.plectrum.management;

import dev.plectrum.migrate.Migrator;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** {@code showmigrations}: a mark before each migration that is applied. */
final class ShowMigrations {
  static final String ARGUMENTS = "[app ...]";

  private ShowMigrations() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments =
        Arguments.parse(
            BuiltIn.usage("showmigrations", ARGUMENTS),
            typed,
            Integer.MAX_VALUE,
            Set.of(),
            Set.of());
    Migrator migrator = manage.migrator();
    PrintStream out = manage.out();
    arguments.values().forEach(migrator::checkApp);
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
}
