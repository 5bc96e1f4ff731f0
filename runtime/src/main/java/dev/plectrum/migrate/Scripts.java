package dev.plectrum.migrate;

import dev.plectrum.db.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of migrations, in a file for each app and database. A file is read when the first of its
 * scripts is asked for: who has nothing to migrate reads none.
 */
final class Scripts {
  private final Source source;
  private final Map<String, ScriptFile> files = new ConcurrentHashMap<>();

  Scripts(Source source) {
    this.source = source;
  }

  /** Where the processor put them, on the class path. */
  static Scripts onClassPath() {
    return new Scripts(Scripts::resource);
  }

  /** Where texts come from. */
  @FunctionalInterface
  interface Source {
    /** The text at this path from the root of the class path, or null if there is none. */
    @Nullable String find(String path);
  }

  /** The script of one migration for one database and direction. */
  String get(Migration migration, Dialect dialect, boolean backwards) {
    String path = "plectrum/migrations/" + migration.app() + "." + dialect.label() + ".sql";
    ScriptFile file = files.get(path);
    if (file == null) {
      String text = source.find(path);
      if (text == null) {
        throw new MigrationException(
            "There is no SQL of "
                + migration
                + " for "
                + dialect.label()
                + ". Name the database in -Aplectrum.databases and compile again.");
      }
      file = new ScriptFile(path, text);
      files.put(path, file);
    }
    String script = file.find(migration.name(), backwards);
    if (script == null) {
      throw new MigrationException(
          "There is no SQL of " + migration + " in " + path + ". Compile again.");
    }
    return script;
  }

  /**
   * The models that a data migration sees.
   *
   * @param name the data migration's
   */
  String models(Migration migration, String name) {
    String path =
        "plectrum/migrations/"
            + migration.app()
            + "/"
            + migration.name()
            + "."
            + name
            + ".models.txt";
    String text = source.find(path);
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
