package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.store.ArtistDao;
import dev.plectrum.fixture.store.ArtistTable;
import dev.plectrum.fixture.store.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading from replicas: the way of each statement, and a real primary with a real replica. */
class ReplicaTest {
  private static final Duration BRIEFLY = Duration.ofMillis(200);

  /** Two SQLite files that nobody keeps alike show which of them a statement went to. */
  private static void fill(String url, String artist) {
    try (Database database = Database.open(url)) {
      Databases.run(database, Store.tables(Dialect.SQLITE));
      new ArtistDao(database).create(d -> d.name(artist));
    }
  }

  @Test
  void whatOnlyReadsGoesToTheReplicaUntilSomethingIsWritten() throws Exception {
    String primary = Databases.sqlite();
    String replica = Databases.sqlite();
    fill(primary, "of the primary");
    fill(replica, "of the replica");
    try (Database database =
        Database.open(DatabaseUrl.parse(primary), List.of(DatabaseUrl.parse(replica)), BRIEFLY)) {
      ArtistDao artists = new ArtistDao(database);

      assertThat(artists.query().get().name()).isEqualTo("of the replica");
      assertThat(artists.get(1).name()).isEqualTo("of the replica");
      String primaryName = database.onPrimary(() -> artists.get(1).name());
      assertThat(primaryName).isEqualTo("of the primary");
      assertThat(artists.get(1).name()).isEqualTo("of the replica");
      String summedUp = artists.query().values(f -> f.name).aggregate(f -> f.name.max());
      assertThat(summedUp).isEqualTo("of the replica");
      assertThat(artists.get(1).name()).as("It has written nothing.").isEqualTo("of the replica");
      String inside = database.atomic(() -> artists.get(1).name());
      assertThat(inside).isEqualTo("of the primary");

      Thread.sleep(BRIEFLY.toMillis() + 100);
      assertThat(artists.count()).isEqualTo(1);
      artists.create(d -> d.name("new"));
      assertThat(artists.count()).isEqualTo(2);
      Thread.sleep(BRIEFLY.toMillis() + 100);
      assertThat(artists.count()).isEqualTo(1);
      long seen =
          database.onPrimary(
              () -> {
                artists.create(d -> d.name("newer"));
                return artists.count();
              });
      assertThat(seen).isEqualTo(3);
      assertThat(artists.count()).as("What was written there is seen after it.").isEqualTo(3);
      try (Database other = Database.open(primary)) {
        assertThat(artists.query().using(other).count()).isEqualTo(3);
      }
    }
  }

  @Test
  void whatIsMadeOnlyWhereItIsMissingIsLookedForWhereItWouldBeWritten() {
    String primary = Databases.sqlite();
    String replica = Databases.sqlite();
    fill(primary, "Django");
    fill(replica, "not there yet");
    try (Database database =
        Database.open(DatabaseUrl.parse(primary), List.of(DatabaseUrl.parse(replica)), BRIEFLY)) {
      ArtistDao artists = new ArtistDao(database);

      assertThat(artists.getOrCreate(d -> d.name("Django")).created()).isFalse();
      assertThat(artists.query().get().name()).as("It wrote nothing.").isEqualTo("not there yet");
      assertThat(artists.getOrCreate(d -> d.name("not there yet")).created()).isTrue();
    }
  }

  @Test
  void aReplicaThatDoesNotAnswerIsTold() {
    String missing = Databases.sqlite().replace("test.db", "missing/test.db");

    assertThatThrownBy(
            () ->
                Database.open(
                    DatabaseUrl.parse(Databases.sqlite()),
                    List.of(DatabaseUrl.parse(missing)),
                    BRIEFLY))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void aRealReplicaFollowsARealPrimary(@TempDir Path folder) throws Exception {
    Path primaryData = folder.resolve("primary");
    Path replicaData = folder.resolve("replica");
    int port = freePort();
    EmbeddedPostgres first = primary(primaryData, port);
    first.close();
    copy(primaryData, replicaData);
    Files.createFile(replicaData.resolve("standby.signal"));
    Files.writeString(
        replicaData.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=localhost port=" + port + " user=postgres'\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    try (EmbeddedPostgres primary = primary(primaryData, port);
        EmbeddedPostgres replica = server(replicaData).start();
        Database database =
            Database.open(url(primary), List.of(url(replica)), Duration.ofSeconds(2));
        Database follower = Database.open(url(replica))) {
      Databases.run(database, Store.tables(Dialect.POSTGRESQL));
      ArtistDao artists = new ArtistDao(database);
      artists.create(d -> d.name("Django"));

      // Right after the write, this thread reads from the primary.
      assertThat(artists.query().get().name()).isEqualTo("Django");
      awaitArtists(follower, 1);
      Thread.sleep(2100);
      String server =
          database
              .find(
                  ArtistTable.TABLE,
                  "SELECT 1, CAST(pg_is_in_recovery() AS text), NULL",
                  Binder.NOTHING)
              .orElseThrow()
              .name();
      assertThat(server).isEqualTo("true");
      assertThat(artists.query().get().name()).isEqualTo("Django");
      assertThatThrownBy(() -> new ArtistDao(follower).create(d -> d.name("Nobody")))
          .isInstanceOf(DatabaseException.class);
      artists.create(d -> d.name("Stéphane"));
      assertThat(artists.count()).isEqualTo(2);
      awaitArtists(follower, 2);
    }
  }

  private static void awaitArtists(Database follower, long count) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try {
        if (new ArtistDao(follower).count() == count) {
          return;
        }
      } catch (DatabaseException notYet) {
        // The table has not arrived.
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The replica did not follow.");
  }

  private static EmbeddedPostgres primary(Path data, int port) throws IOException {
    return server(data).setPort(port).start();
  }

  private static EmbeddedPostgres.Builder server(Path data) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("wal_level", "replica")
        .setServerConfig("hot_standby", "on");
  }

  private static DatabaseUrl url(EmbeddedPostgres server) {
    return DatabaseUrl.parse(
        "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        } else if (!file.getFileName().toString().equals("postmaster.pid")) {
          Files.copy(file, target);
        }
      }
    }
  }
}
