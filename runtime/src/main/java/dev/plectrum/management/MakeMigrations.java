package dev.plectrum.management;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * {@code makemigrations}: accepts the migrations that the processor worked out, by copying them to
 * the sources. It has a {@code main} of its own, as it must run where the program does not compile.
 */
public final class MakeMigrations {
  static final String ARGUMENTS = "[app ...] [--dry-run] [--check]";

  private static final String DIRECTORY = "src/main/resources/migrations";

  private MakeMigrations() {}

  /** Runs the command with the output of the compiler on the class path. */
  public static void main(String[] arguments) {
    try {
      run(System.out, Arrays.asList(arguments));
    } catch (CommandException expected) {
      System.err.println(expected.getMessage());
      System.exit(1);
    }
  }

  static void run(PrintStream out, List<String> typed) {
    Arguments arguments =
        Arguments.parse(
            BuiltIn.usage("makemigrations", ARGUMENTS),
            typed,
            Integer.MAX_VALUE,
            Set.of("--dry-run", "--check"),
            Set.of());
    List<Candidates.Candidate> candidates = chosen(arguments.values());
    if (candidates.isEmpty()) {
      out.println("No changes detected.");
      return;
    }
    boolean dry = arguments.has("--dry-run") || arguments.has("--check");
    Path project = Path.of(System.getProperty("plectrum.project", ""));
    for (Candidates.Candidate candidate : candidates) {
      out.println("Migrations for '" + candidate.app() + "':");
      out.println("  " + DIRECTORY + "/" + candidate.path());
      candidate.changes().forEach(change -> out.println("    " + change));
      if (dry) {
        if (arguments.has("--dry-run")) {
          out.print(candidate.text());
        }
      } else {
        write(project.resolve(DIRECTORY).resolve(candidate.path()), candidate.text());
      }
    }
    if (arguments.has("--check")) {
      throw new CommandException(
          "The models have changes that are in no migration yet. Run ./manage makemigrations.");
    }
  }

  private static List<Candidates.Candidate> chosen(List<String> apps) {
    List<Candidates.Candidate> all = Candidates.read();
    apps.forEach(MakeMigrations::checkApp);
    return apps.isEmpty()
        ? all
        : all.stream().filter(candidate -> apps.contains(candidate.app())).toList();
  }

  private static void checkApp(String label) {
    List<String> known = Candidates.apps();
    if (!known.contains(label)) {
      throw new CommandException(
          "There is no app \""
              + label
              + "\"."
              + Nearest.suggestion(label, known)
              + (known.isEmpty() ? "" : " There is: " + String.join(", ", known) + "."));
    }
  }

  private static void write(Path file, String text) {
    if (Files.exists(file)) {
      throw new CommandException(
          file + " is there already. Compile again before you make migrations.");
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new CommandException(file + " cannot be written: " + unwritable.getMessage() + ".");
    }
  }
}
