package dev.plectrum.migrate;

import dev.plectrum.db.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of docs/operations.md, for other tests. */
public final class Operations {
  private Operations() {}

  /** Creates the tables of {@code store.Artist}, {@code Genre} and {@code Album}. */
  public static void migrate(Database database, Path project) {
    try {
      String initial = Files.readString(Path.of("src/test/resources/operations/initial.json"));
      Written.of(project, "store", "0001_initial", initial).on(database).migrate(Progress.SILENT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The columns of the store's tables, and on SQLite its keys and indexes without their names. */
  public static List<String> columns(Database database) {
    return new Catalogue(database)
        .structure().stream()
            .filter(line -> line.startsWith("store_") && line.split(" \\| ").length >= 5)
            .filter(line -> !line.contains("CHECK"))
            .map(line -> line.replaceAll("(\\| [01] \\| [01] \\| )[^|]+ ", "$1"))
            .toList();
  }
}
