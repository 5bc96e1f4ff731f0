package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  @TempDir Path folder;

  private static void assertRefused(String url, String message) {
    Instant start = Instant.now();
    ThrowingCallable open = () -> Database.open(url).close();
    assertThatThrownBy(open)
        .isInstanceOf(DatabaseException.class)
        .hasMessage(message)
        .satisfies(e -> assertThat(trace(e)).doesNotContain("s3cret"));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
  }

  private static String trace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void aPortWhereNothingListens() {
    assertRefused(
        "postgresql://django:s3cret@localhost:1/store", "No PostgreSQL answers at localhost:1.");
  }

  @Test
  void aHostThatDoesNotExist() {
    assertRefused(
        "postgresql://django:s3cret@nowhere.invalid/store",
        "No PostgreSQL answers at nowhere.invalid:5432.");
  }

  @Test
  void aDatabaseThatDoesNotExist() {
    int port = Databases.port();
    assertRefused(
        "postgresql://postgres:s3cret@localhost:" + port + "/nothing",
        "PostgreSQL at localhost:" + port + " has no database nothing.");
  }

  @Test
  void aUserWhoMayNotComeIn() {
    int port = Databases.port();
    assertRefused(
        "postgresql://nobody:s3cret@localhost:" + port + "/postgres",
        "PostgreSQL at localhost:" + port + " does not let the user nobody in.");
  }

  @Test
  void anOptionNobodyKnows() {
    assertRefused(
        "postgresql://localhost/store?colour=red",
        "The option \"colour\" in the database URL is not known for PostgreSQL.");
    assertRefused(
        "sqlite:x.db?colour=red",
        "The option \"colour\" in the database URL is not known for SQLite.");
  }

  @Test
  void optionsReachTheDatabase() {
    try (Database database =
        Database.open(
            "postgresql://postgres@localhost:"
                + Databases.port()
                + "/postgres?application_name=shop&connect_timeout=3&options=-c%20jit=off")) {
      assertThat(
              database.count(
                  "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'shop'"))
          .isPositive();
    }
    try (Database database =
        Database.open("sqlite:" + folder.resolve("a.db") + "?busy_timeout=77")) {
      assertThat(database.count("PRAGMA busy_timeout")).isEqualTo(77);
    }
  }

  @Test
  void aFolderThatDoesNotExist() {
    Path missing = folder.resolve("missing");
    assertRefused(
        "sqlite:" + missing + "/store.db",
        "The folder of the SQLite database " + missing + "/store.db does not exist: " + missing);
  }

  @Test
  void aFileThatIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "not a database, ".repeat(100));
    assertRefused("sqlite:" + file, "The file " + file + " is no SQLite database.");
  }

  @Test
  void aFolderInsteadOfAFile() {
    assertThatThrownBy(() -> Database.open("sqlite:" + folder))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("The SQLite database " + folder + " cannot be opened: ");
  }

  @Test
  void aWriterWhoDoesNotLetGo() {
    String url = "sqlite:" + folder.resolve("busy.db") + "?busy_timeout=50";
    try (Database first = Database.open(url);
        Database second = Database.open(url)) {
      first.execute("CREATE TABLE note (id integer PRIMARY KEY)", Binder.NOTHING);
      first.atomic(
          () ->
              assertThatThrownBy(
                      () -> second.execute("INSERT INTO note VALUES (1)", Binder.NOTHING))
                  .isInstanceOf(DatabaseException.class)
                  .hasMessageEndingWith("stayed locked by another writer."));
      second.execute("INSERT INTO note VALUES (1)", Binder.NOTHING);
      assertThat(first.count("SELECT COUNT(*) FROM note")).isEqualTo(1);
    }
  }

  @Test
  void aServerThatGoesAway() throws IOException {
    try (var server = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.start();
        Database database =
            Database.open("postgresql://postgres@localhost:" + server.getPort() + "/postgres")) {
      assertThatThrownBy(
              () ->
                  database.atomic(
                      () -> {
                        database.count("SELECT 1");
                        database.execute(
                            "SELECT pg_terminate_backend(pg_backend_pid())", Binder.NOTHING);
                      }))
          .isInstanceOf(ConnectionException.class)
          .hasMessageEndingWith("was lost.");
      assertThat(database.count("SELECT 1")).isEqualTo(1);
    }
  }
}
