package dev.plectrum.management;

import dev.plectrum.app.Server;
import dev.plectrum.migrate.Standing;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code check}: what the compiler cannot know, as it is about this machine. A wrong setting or an
 * unreachable database is an error like everywhere else.
 */
final class Check {
  static final String DEPLOY = "--deploy";
  static final String ARGUMENTS = "[" + DEPLOY + "]";

  private Check() {}

  static void run(Management manage, List<String> typed) {
    Arguments arguments = Arguments.of("check", ARGUMENTS, typed);
    Server.checkSettings(manage.settings());
    List<DeployCheck.Finding> findings = arguments.has(DEPLOY) ? deploy(manage) : List.of();
    boolean found = !findings.isEmpty();
    long errors = findings.stream().filter(DeployCheck.Finding::isError).count();
    Standing standing = manage.migrator().compare();
    if (!standing.unknown().isEmpty() || !standing.edited().isEmpty()) {
      throw new CommandException(String.join("\n", standing.words()));
    }
    List<String> issues = new ArrayList<>(standing.words());
    for (Candidates.Candidate candidate : Candidates.read()) {
      issues.add(
          "The models of "
              + candidate.app()
              + " have changes that are in no migration yet. Run ./manage makemigrations.");
    }
    String database = Server.databaseUrl(manage.site(), manage.settings()).toString();
    if (issues.isEmpty()) {
      manage
          .out()
          .println((found ? "" : "No issues; ") + database + " answers and has every migration.");
    } else {
      manage.out().println(database + " answers.");
      issues.forEach(manage.out()::println);
    }
    if (errors > 0) {
      throw new CommandException(
          errors == 1
              ? "1 error; the site should not be deployed like this."
              : errors + " errors; the site should not be deployed like this.");
    }
  }

  /** Prints what is missing for strangers to come, and returns it. */
  private static List<DeployCheck.Finding> deploy(Management manage) {
    List<DeployCheck.Finding> findings =
        DeployCheck.of(manage.settings(), Server.hasUsers(manage.site()));
    for (DeployCheck.Finding finding : findings) {
      manage.out().println(finding.id() + "  " + finding.message());
      manage.out().println(" ".repeat(15) + "Hint: " + finding.hint());
    }
    if (findings.isEmpty()) {
      manage.out().println("Nothing is missing for a deployment.");
    }
    return findings;
  }
}
