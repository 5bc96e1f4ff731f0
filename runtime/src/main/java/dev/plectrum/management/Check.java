package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code check}: what the compiler cannot know, as it is about this machine. A wrong setting or an
 * unreachable database is an error like everywhere else.
 */
final class Check {
  private Check() {}

  static void run(Management manage, List<String> typed) {
    Arguments.parse(BuiltIn.usage("check", ""), typed, 0, Set.of(), Set.of());
    HttpSettings.of(manage.settings());
    Migrator migrator = manage.migrator();
    List<String> issues = new ArrayList<>();
    for (Migrator.Status status : migrator.status()) {
      if (!status.known()) {
        issues.add(
            status.app()
                + "."
                + status.name()
                + " is applied to the database, but missing from the program.");
      }
    }
    if (!issues.isEmpty()) {
      throw new CommandException(String.join("\n", issues));
    }
    List<Migration> unapplied = migrator.unapplied();
    if (!unapplied.isEmpty()) {
      issues.add(unappliedWarning(unapplied));
    }
    for (Candidates.Candidate candidate : Candidates.read()) {
      issues.add(
          "The models of "
              + candidate.app()
              + " have changes that are in no migration yet. Run ./manage makemigrations.");
    }
    String database = Server.databaseUrl(manage.site(), manage.settings()).toString();
    if (issues.isEmpty()) {
      manage.out().println("No issues; " + database + " answers and has every migration.");
    } else {
      manage.out().println(database + " answers.");
      issues.forEach(manage.out()::println);
    }
  }

  /** What {@code runserver} says too. */
  static String unappliedWarning(List<Migration> unapplied) {
    List<String> apps = unapplied.stream().map(Migration::app).distinct().toList();
    return "You have "
        + (unapplied.size() == 1
            ? "1 unapplied migration"
            : unapplied.size() + " unapplied migrations")
        + " of "
        + String.join(", ", apps)
        + "; the site may not work until they are applied. Run ./manage migrate.";
  }
}
