package dev.plectrum.migrate;

import dev.plectrum.db.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where the SQL of migrations is. */
@FunctionalInterface
interface Scripts {
  /** On the class path, where the processor put it. */
  Scripts CLASS_PATH = Scripts::resource;

  /** The text at this path from the root of the class path, or null if there is none. */
  @Nullable String find(String path);

  /** The script of one migration for one database and direction. */
  default String get(Migration migration, Dialect dialect, boolean backwards) {
    String path =
        "plectrum/migrations/"
            + migration.app()
            + "/"
            + migration.name()
            + "."
            + dialect.label()
            + (backwards ? ".down.sql" : ".up.sql");
    String text = find(path);
    if (text == null) {
      throw new MigrationException(
          "There is no SQL of "
              + migration
              + " for "
              + dialect.label()
              + ". Name the database in -Aplectrum.databases and compile again.");
    }
    return text;
  }

  /**
   * The models that a data migration sees.
   *
   * @param name the data migration's
   */
  default String models(Migration migration, String name) {
    String text =
        find(
            "plectrum/migrations/"
                + migration.app()
                + "/"
                + migration.name()
                + "."
                + name
                + ".models.txt");
    if (text == null) {
      throw new MigrationException(
          "The models of " + migration + " were not written. Compile again.");
    }
    return text;
  }

  private static @Nullable String resource(String path) {
    try (InputStream in = Scripts.class.getResourceAsStream("/" + path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
