package dev.plectrum.management;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code squashmigrations}: makes one migration of several, which stands for them. */
final class SquashMigrations {
  static final String NAME = "squashmigrations";
  static final String ARGUMENTS = "app [first] last [--squashed-name name] [--noinput]";

  private SquashMigrations() {}

  static void run(PrintStream out, List<String> typed) {
    Arguments arguments = Arguments.of(NAME, ARGUMENTS, typed);
    if (arguments.values().size() < 2) {
      throw arguments.refused("squashmigrations needs an app and its last migration to squash.");
    }
    MakeMigrations.checkApp(arguments.values().get(0));
    List<String> asked = new ArrayList<>();
    asked.add("squash " + String.join(" ", arguments.values()));
    String name = arguments.option("--squashed-name");
    MakeMigrations.checkName(name);
    if (name != null) {
      asked.add("name " + name);
    }
    Path project = Path.of(System.getProperty("plectrum.project", ""));
    Requests requests = new Requests(project);
    requests.need(asked);
    List<Candidates.Candidate> candidates = Candidates.read();
    requests.done();
    String refusal = Candidates.refusal();
    if (refusal != null) {
      throw new CommandException(refusal);
    }
    if (candidates.isEmpty()) {
      throw new CommandException(
          "There are not two migrations of "
              + arguments.values().get(0)
              + " to squash up to "
              + arguments.values().get(arguments.values().size() - 1)
              + ". ./manage showmigrations lists them.");
    }
    for (Candidates.Candidate candidate : candidates) {
      Path file = Path.of("src/main/resources/migrations").resolve(candidate.path());
      MakeMigrations.write(project.resolve(file), candidate.text(), false);
      out.println("Created new squashed migration " + file);
      out.println(
          "  It stands for those it names under \"replaces\". Once every database has them, delete"
              + " them, and then that property.");
    }
  }
}
