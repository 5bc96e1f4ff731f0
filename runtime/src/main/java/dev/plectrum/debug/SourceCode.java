package dev.plectrum.debug;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of a project, as they lie beside it while somebody develops it. */
final class SourceCode {
  private static final List<String> ROOTS =
      List.of(
          "src/main/java",
          "target/generated-sources/annotations",
          "src/test/java",
          "target/generated-test-sources/test-annotations");
  private static final int AROUND = 6;

  private final Path project;

  /** The sources of the project in this directory. */
  SourceCode(Path project) {
    this.project = project;
  }

  /**
   * A line of a source and those around it.
   *
   * @param file its path, from the project's directory
   */
  record Excerpt(String file, int number, List<Line> lines) {}

  /** A line; {@code current} if it is the one that is meant. */
  record Line(int number, String text, boolean current) {}

  /** The lines that a frame of a stack trace points into; null if its source is not here. */
  @Nullable Excerpt excerpt(StackTraceElement frame) {
    String name = frame.getFileName();
    if (name == null || frame.getLineNumber() < 1) {
      return null;
    }
    String type = frame.getClassName();
    int dot = type.lastIndexOf('.');
    String directory = dot < 0 ? "" : type.substring(0, dot).replace('.', '/') + "/";
    for (String root : ROOTS) {
      String file = root + "/" + directory + name;
      Path path = project.resolve(file);
      if (Files.isRegularFile(path)) {
        return excerpt(file, path, frame.getLineNumber());
      }
    }
    return null;
  }

  private static @Nullable Excerpt excerpt(String file, Path path, int number) {
    List<String> all;
    try {
      all = Files.readAllLines(path);
    } catch (MalformedInputException e) {
      return null; // Not in UTF-8.
    } catch (IOException e) {
      return null; // Gone meanwhile.
    }
    if (number > all.size()) {
      return null; // Edited since it was compiled.
    }
    List<Line> lines = new ArrayList<>();
    int last = Math.min(all.size(), number + AROUND);
    for (int i = Math.max(1, number - AROUND); i <= last; i++) {
      lines.add(new Line(i, Secrets.masked(all.get(i - 1)), i == number));
    }
    return new Excerpt(file, number, lines);
  }
}
