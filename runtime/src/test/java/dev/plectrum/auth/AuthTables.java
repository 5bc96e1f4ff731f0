package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.generated.Generated;
import dev.plectrum.migrate.WrittenSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
      return work.resolve("classes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A database with the tables. */
  public static Database in(String url) {
    Database database = Database.open(url);
    try {
      Databases.run(database, WrittenSql.statements(SQL, "auth", database.dialect()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return database;
  }
}
