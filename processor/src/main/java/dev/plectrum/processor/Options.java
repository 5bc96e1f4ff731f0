package dev.plectrum.processor;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code -A} options, parsed.
 *
 * @param project the directory of the project's pom: {@code -Aplectrum.project}; null if it was not
 *     given or is no directory, which has been reported
 * @param databases the databases that SQL is written for: {@code -Aplectrum.databases}
 * @param driftIsError whether a field that is in no migration stops the build: {@code
 *     -Aplectrum.drift=error}
 */
public record Options(@Nullable Path project, List<String> databases, boolean driftIsError) {
  /** The names that javac is told. */
  public static final Set<String> NAMES =
      Set.of("plectrum.project", "plectrum.databases", "plectrum.drift");

  private static final List<String> DATABASES = List.of("sqlite", "postgresql");

  public Options {
    databases = List.copyOf(databases);
  }

  /**
   * Reads the options of a compilation.
   *
   * @param hasApps whether there are apps, whose migrations lie in the project
   * @param position where a mistake in the options is shown
   */
  static Options read(
      Map<String, String> options, boolean hasApps, Position position, Report report) {
    String project = options.get("plectrum.project");
    return new Options(
        project == null && !hasApps ? null : project(project, position, report),
        databases(options.get("plectrum.databases"), position, report),
        drift(options.get("plectrum.drift"), position, report));
  }

  private static @Nullable Path project(@Nullable String text, Position position, Report report) {
    if (text == null || text.isBlank()) {
      report.add(ProjectProblem.PROJECT_OPTION_MISSING, position);
      return null;
    }
    try {
      Path directory = Path.of(text);
      if (Files.isDirectory(directory)) {
        return directory.toAbsolutePath().normalize();
      }
    } catch (InvalidPathException notAPath) {
      // Said below, in the same words as for a path that leads nowhere.
    }
    report.add(ProjectProblem.PROJECT_OPTION_IS_NO_DIRECTORY, position, text);
    return null;
  }

  private static List<String> databases(@Nullable String text, Position position, Report report) {
    if (text == null) {
      return DATABASES;
    }
    List<String> chosen = new ArrayList<>();
    for (String name : text.split(",")) {
      String database = name.strip();
      if (!DATABASES.contains(database)) {
        report.add(
            ProjectProblem.DATABASE_UNKNOWN, position, database, String.join(", ", DATABASES));
        return DATABASES;
      }
      if (!chosen.contains(database)) {
        chosen.add(database);
      }
    }
    return chosen;
  }

  private static boolean drift(@Nullable String text, Position position, Report report) {
    if (text == null || text.equals("warning")) {
      return false;
    }
    if (!text.equals("error")) {
      report.add(ProjectProblem.DRIFT_UNKNOWN, position, text);
    }
    return true;
  }
}
