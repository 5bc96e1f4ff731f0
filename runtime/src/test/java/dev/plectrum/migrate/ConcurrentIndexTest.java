package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that PostgreSQL builds and drops while others go on, and take their time. */
class ConcurrentIndexTest {
  /** One for each task: the common pool has one in all where there are two processors. */
  private static final Executor THREADS = task -> new Thread(task).start();

  private static final String INITIAL =
      """
      {"operation": "CreateModel", "model": "Track", "table": "shop_track", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "plays", "column": "plays", "type": "int"}]}
      """;

  private static final String INDEX =
      """
      {"operation": "AddIndex", "model": "Track",
       "index": {"name": "plays_idx", "fields": ["plays"]}}
      """;

  /** Longer than a lock is waited for elsewhere. */
  private static final Duration LONG = Duration.ofSeconds(6);

  @TempDir Path project;
  private Written written = new Written(List.of(), Map.of());
  private String url = "";
  private final List<String> told = new ArrayList<>();

  private final Progress progress =
      new Progress() {
        @Override
        public void waiting() {}

        @Override
        public void begins(Migration migration, boolean backwards) {}

        @Override
        public void done(Migration migration, boolean backwards) {}

        @Override
        public void locked(Migration migration) {
          told.add(migration.key());
        }

        @Override
        public void failed(Migration migration, boolean backwards) {}
      };

  @BeforeEach
  void write() throws IOException {
    Written.of(project, "shop", "0001_initial", INITIAL, "0002_index", INDEX);
    Path file = project.resolve("src/main/resources/migrations/shop/0002_index.json");
    Files.writeString(
        file,
        Files.readString(file).replace("\"operations\"", "\"atomic\": false, \"operations\""));
    written = Written.read(project, "shop");
    url = Databases.postgresql();
  }

  /** A transaction that has written to the table and stays open until it is told to end. */
  private static CompletableFuture<Boolean> write(
      Database database, CountDownLatch begun, CountDownLatch end) {
    return CompletableFuture.supplyAsync(
        () ->
            database.withConnection(
                connection -> {
                  connection.setAutoCommit(false);
                  execute(connection, "INSERT INTO shop_track (plays) VALUES (1)");
                  begun.countDown();
                  try {
                    return end.await(1, TimeUnit.MINUTES);
                  } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                  } finally {
                    connection.commit();
                    connection.setAutoCommit(true);
                  }
                }),
        THREADS);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> indexes(Database database) {
    return new Catalogue(database)
        .rows(
            "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                + " WHERE c.relname = 'plays_idx'");
  }

  /** The sessions that run such a statement. */
  private static String running(String statement) {
    return " FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
        + " AND pid <> pg_backend_pid() AND query LIKE '%"
        + statement
        + "%'";
  }

  private static void waitFor(Database database, String statement) throws InterruptedException {
    String sql = "SELECT 1" + running(statement);
    for (int i = 0; i < 600 && new Catalogue(database).rows(sql).isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertThat(new Catalogue(database).rows(sql)).hasSize(1);
  }

  @Test
  void aTransactionThatStaysOpenIsWaitedForWhileOthersWrite() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (Database writer = Database.open(url);
        Database database = Database.open(url)) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      for (boolean backwards : new boolean[] {false, true}) {
        CountDownLatch again = backwards ? new CountDownLatch(1) : end;
        CountDownLatch first = backwards ? new CountDownLatch(1) : begun;
        CompletableFuture<Boolean> open = write(writer, first, again);
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<Void> migrating =
            CompletableFuture.runAsync(
                () -> migrator.migrate("shop", backwards ? "0001" : null, progress), THREADS);
        waitFor(writer, (backwards ? "DROP" : "CREATE") + " INDEX CONCURRENTLY");
        Thread.sleep(LONG.toMillis());
        Databases.run(writer, "INSERT INTO shop_track (plays) VALUES (2)");
        again.countDown();
        assertThat(open.get()).isTrue();
        migrating.get(1, TimeUnit.MINUTES);
        assertThat(told).as("It was not given up in between.").isEmpty();
        assertThat(indexes(database)).isEqualTo(backwards ? List.of() : List.of("plays_idx | t"));
      }
    }
  }

  @Test
  void aLockTimeoutHoldsAgainAfterwards() {
    try (Database database = Database.open(url)) {
      database.withConnection(
          connection -> {
            PostgresqlSession session = new PostgresqlSession(connection);
            session.lock(Progress.SILENT);
            execute(connection, "CREATE TABLE shop_track (id bigint, plays integer)");
            session.run("CREATE INDEX CONCURRENTLY plays_idx ON shop_track (plays)");
            assertThat(session.strings("SHOW lock_timeout")).containsExactly("5s");
            assertThatThrownBy(
                    () -> session.run("CREATE INDEX CONCURRENTLY gone_idx ON shop_track (gone)"))
                .hasMessageContaining("gone");
            assertThat(session.strings("SHOW lock_timeout")).containsExactly("5s");
            session.unlock();
            return true;
          });
    }
  }

  /** As people write it: with the schema, or with no blank before the columns. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop_track (plays)",
        "shop_track(plays)",
        "\"shop_track\"(plays)",
        "%s.shop_track(plays)"
      })
  void whatABrokenBuildLeftIsNotInTheWay(String on) {
    try (Database database = Database.open(url)) {
      String schema = new Catalogue(database).rows("SELECT current_schema()").get(0);
      String build = "CREATE UNIQUE INDEX CONCURRENTLY plays_idx ON " + on.formatted(schema);
      Databases.run(database, "CREATE TABLE shop_track (id bigint, plays integer)");
      Databases.run(database, "INSERT INTO shop_track VALUES (1, 7), (2, 7)");
      database.withConnection(
          connection -> {
            PostgresqlSession session = new PostgresqlSession(connection);
            session.lock(Progress.SILENT);
            assertThatThrownBy(() -> session.run(build)).hasMessageContaining("plays_idx");
            execute(connection, "DELETE FROM shop_track WHERE id = 2");
            session.run(build);
            session.unlock();
            return true;
          });
      assertThat(indexes(database)).containsExactly("plays_idx | t");
    }
  }

  @Test
  void anIndexOfAnotherTableStaysWhereItHasTheName() {
    try (Database database = Database.open(url)) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      Databases.run(database, "CREATE TABLE other (id bigint)");
      Databases.run(database, "CREATE INDEX plays_idx ON other (id)");

      assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
          .hasMessageContaining("plays_idx")
          .hasMessageContaining("already exists");
      assertThat(new Catalogue(database).rows("SELECT CAST('plays_idx' AS regclass)")).hasSize(1);

      Databases.run(database, "DROP INDEX plays_idx");
      migrator.migrate(Progress.SILENT);
      assertThat(indexes(database)).containsExactly("plays_idx | t");
    }
  }

  @Test
  void anIndexThatWasKilledWhileItWasBuiltIsBuiltAgain() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (Database writer = Database.open(url)) {
      try (Database database = Database.open(url)) {
        Migrator migrator = written.on(database);
        migrator.migrate("shop", "0001", Progress.SILENT);
        CompletableFuture<Boolean> open = write(writer, begun, end);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        CompletableFuture<Void> migrating =
            CompletableFuture.runAsync(() -> migrator.migrate(progress), THREADS);
        waitFor(writer, "CREATE INDEX CONCURRENTLY");
        new Catalogue(writer)
            .rows("SELECT pg_terminate_backend(pid)" + running("CREATE INDEX CONCURRENTLY"));
        assertThatThrownBy(migrating::get).isNotNull();
        end.countDown();
        assertThat(open.get()).isTrue();
      }
      assertThat(indexes(writer)).containsExactly("plays_idx | f");

      written.on(writer).migrate(Progress.SILENT);
      assertThat(indexes(writer)).containsExactly("plays_idx | t");
    }
  }
}
