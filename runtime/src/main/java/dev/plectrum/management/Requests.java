package dev.plectrum.management;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks the processor for migrations: it knows the models, and the command only takes what it made.
 */
final class Requests {
  private final Path file;

  /** For the project in this directory. */
  Requests(Path project) {
    this.file = project.resolve("target/manage/request.txt");
  }

  /**
   * Returns if the processor last ran for exactly these lines, and asks it otherwise.
   *
   * @throws CompileAgain if the processor has to run first
   */
  void need(List<String> lines) {
    SortedSet<String> wanted = new TreeSet<>(lines);
    if (!wanted.equals(new TreeSet<>(Candidates.request().lines().toList()))) {
      write(wanted);
      throw new CompileAgain();
    }
  }

  /** Whether the processor was asked, and what it made of that has not been taken yet. */
  boolean underWay() {
    return Files.exists(file);
  }

  /** What was asked for has been taken, or nobody wants it any more. */
  void done() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      throw new CommandException(file + " cannot be deleted: " + stays.getMessage() + ".");
    }
  }

  private void write(SortedSet<String> lines) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
    } catch (IOException unwritable) {
      throw new CommandException(file + " cannot be written: " + unwritable.getMessage() + ".");
    }
  }
}
