package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.generated.Generated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of the app {@code auth}, as a project that installs it gets them. */
public final class AuthTables {
  private static final Path SQL = compiled();

  private AuthTables() {}

  private static Path compiled() {
    try {
      Path work = Files.createTempDirectory("plectrum");
      Generated project =
          Generated.from(Generated.sourcesIn(Path.of("src/test/resources/signin")), work);
      if (!project.messages().isEmpty()) {
        throw new AssertionError(project.messages());
      }
      return work.resolve("classes/plectrum/migrations/auth");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database with the tables. */
  public static Database in(String url) {
    Database database = Database.open(url);
    try {
      String script = "0001_initial." + database.dialect().label() + ".up.sql";
      List<String> lines = Files.readAllLines(SQL.resolve(script));
      lines.removeIf(line -> line.startsWith("--"));
      Databases.run(database, String.join("\n", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return database;
  }
}
