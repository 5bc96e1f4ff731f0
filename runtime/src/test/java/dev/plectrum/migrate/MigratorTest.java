package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class MigratorTest {
  /** Every kind of field, names that SQL reserves, keys to itself and in a circle. */
  private static final String INITIAL =
      """
      {"operation": "CreateModel", "model": "Everything", "table": "shop_everything",
       "fields": [
         {"name": "id", "column": "id", "type": "long", "primaryKey": true},
         {"name": "long", "column": "a_long", "type": "long"},
         {"name": "int", "column": "an_int", "type": "int"},
         {"name": "short", "column": "a_short", "type": "short"},
         {"name": "boolean", "column": "a_boolean", "type": "boolean"},
         {"name": "double", "column": "a_double", "type": "double"},
         {"name": "price", "column": "price", "type": "decimal", "precision": 10, "scale": 2},
         {"name": "text", "column": "text", "type": "string", "nullable": true},
         {"name": "slug", "column": "slug", "type": "string", "length": 50, "unique": "everything_slug_uniq"},
         {"name": "uuid", "column": "uuid", "type": "uuid"},
         {"name": "at", "column": "at", "type": "instant"},
         {"name": "date", "column": "date", "type": "date"},
         {"name": "time", "column": "time", "type": "time"},
         {"name": "dateTime", "column": "date_time", "type": "dateTime"},
         {"name": "parent", "column": "parent_id", "type": "key", "to": "shop.Everything",
          "nullable": true, "onDelete": "setNull", "constraint": "everything_parent_fk", "index": "everything_parent_idx"},
         {"name": "user", "column": "user_id", "type": "key", "to": "shop.User",
          "onDelete": "protect", "constraint": "everything_user_fk", "index": "everything_user_idx"},
         {"name": "links", "type": "many", "to": "shop.User", "table": "shop_everything_links",
          "unique": "links_uniq",
          "own": {"column": "everything_id", "constraint": "links_own_fk", "index": "links_own_idx"},
          "target": {"column": "user_id", "constraint": "links_target_fk", "index": "links_target_idx"}}
       ],
       "indexes": [{"name": "everything_idx", "fields": ["date", "-price"]}],
       "uniques": [{"name": "everything_uniq", "fields": ["int", "user"]}]},
      {"operation": "CreateModel", "model": "User", "table": "user",
       "fields": [
         {"name": "id", "column": "id", "type": "uuid", "primaryKey": true},
         {"name": "group", "column": "group", "type": "string", "length": 20},
         {"name": "favourite", "column": "favourite_id", "type": "key", "to": "shop.Everything",
          "onDelete": "cascade", "constraint": "user_favourite_fk", "unique": "user_favourite_uniq"}
       ]},
      {"operation": "CreateModel", "model": "Country", "table": "shop_country",
       "fields": [{"name": "code", "column": "code", "type": "string", "length": 2, "primaryKey": true}]}
      """;

  private static final String MORE =
      """
      {"operation": "AddField", "model": "User",
       "field": {"name": "order", "column": "order", "type": "int", "nullable": true}},
      {"operation": "AddField", "model": "User",
       "field": {"name": "code", "column": "code", "type": "string", "length": 9, "nullable": true, "unique": "user_code_uniq"}},
      {"operation": "AddField", "model": "User",
       "field": {"name": "country", "column": "country_id", "type": "key", "to": "shop.Country",
        "nullable": true, "onDelete": "doNothing", "constraint": "user_country_fk", "index": "user_country_idx"}},
      {"operation": "AddField", "model": "Country",
       "field": {"name": "neighbours", "type": "many", "to": "shop.Country", "table": "shop_country_neighbours",
        "unique": "neighbours_uniq",
        "own": {"column": "from_country_id", "constraint": "neighbours_own_fk", "index": "neighbours_own_idx"},
        "target": {"column": "to_country_id", "constraint": "neighbours_target_fk", "index": "neighbours_target_idx"}}}
      """;

  @Parameter Dialect dialect;
  @TempDir Path project;
  private String url = "";
  private Database database;
  private Written written;

  @BeforeEach
  void open() {
    url = Databases.of(dialect);
    database = Database.open(url);
    written = Written.of(project, "shop", "0001_initial", INITIAL, "0002_more", MORE);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void everyKindOfFieldGoesUpAndDownAndUpAgain() {
    Migrator migrator = written.on(database);
    Set<String> nothing = objects();

    assertThat(migrator.migrate(Progress.SILENT)).hasSize(2);
    Set<String> everything = objects();
    assertThat(everything)
        .contains(
            "shop_everything",
            "shop_everything_links",
            "user",
            "shop_country",
            "shop_country_neighbours",
            "everything_idx",
            "everything_parent_idx",
            "user_country_idx");

    assertThat(migrator.migrate("shop", "zero", Progress.SILENT))
        .extracting(Migration::name)
        .containsExactly("0002_more", "0001_initial");
    assertThat(objects()).containsExactlyElementsOf(withHistory(nothing));

    migrator.migrate(Progress.SILENT);
    assertThat(objects()).isEqualTo(everything);
    assertThat(migrator.migrate(Progress.SILENT)).isEmpty();
  }

  @Test
  void aNameOrItsBeginningGoesForwardsAndBack() {
    Migrator migrator = written.on(database);

    assertThat(migrator.migrate("shop", "0001", Progress.SILENT)).hasSize(1);
    assertThat(migrator.unapplied()).extracting(Migration::name).containsExactly("0002_more");
    assertThat(migrator.migrate("shop", Progress.SILENT)).hasSize(1);
    assertThat(migrator.migrate("shop", "0001_initial", Progress.SILENT))
        .extracting(Migration::name)
        .containsExactly("0002_more");
    assertThat(migrator.status())
        .containsExactly(
            new Migrator.Status("shop", "0001_initial", true, true, false),
            new Migrator.Status("shop", "0002_more", false, true, false));
  }

  @Test
  void aNameThatIsNotThereIsAnsweredWithTheOnesThatAre() {
    Migrator migrator = written.on(database);

    assertThatThrownBy(() -> migrator.migrate("shop", "0007", Progress.SILENT))
        .isInstanceOf(MigrationException.class)
        .hasMessage("The app shop has no migration 0007. It has: 0001_initial, 0002_more.");
    assertThatThrownBy(() -> migrator.migrate("shop", "000", Progress.SILENT))
        .hasMessageContaining("several migrations of shop: 0001_initial, 0002_more.");
    assertThatThrownBy(() -> migrator.migrate("shpo", "0001", Progress.SILENT))
        .hasMessageContaining("No app shpo");
  }

  @Test
  void aFailureLeavesNothingAndNamesTheStatement() {
    Written broken =
        written.with(
            dialect,
            "0002_more",
            "CREATE TABLE half (id integer);\n\n-- Fails.\nINSERT INTO nowhere VALUES (1);\n");
    List<String> heard = new ArrayList<>();

    assertThatThrownBy(() -> broken.on(database).migrate(listener(heard)))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("shop.0002_more could not be applied: ")
        .hasMessageContaining("nowhere")
        .hasMessageContaining(
            "Nothing of it was kept. It was to do this: Fails. The statement was:\n")
        .hasMessageEndingWith("INSERT INTO nowhere VALUES (1);");

    assertThat(heard).containsExactly("begins 0001", "done 0001", "begins 0002", "failed 0002");
    assertThat(objects()).contains("user").doesNotContain("half");
    assertThat(broken.on(database).unapplied()).hasSize(1);
    assertThat(written.on(database).migrate(Progress.SILENT)).hasSize(1);
  }

  @Test
  void anAppliedMigrationThatTheProgramLacksIsReportedByName() {
    written.on(database).migrate(Progress.SILENT);
    Migrator older = written.first(1).on(database);

    assertThat(older.status())
        .contains(new Migrator.Status("shop", "0002_more", true, false, false));
    assertThatThrownBy(() -> older.migrate(Progress.SILENT))
        .hasMessageStartingWith("shop.0002_more is applied to this database, but missing");
  }

  @Test
  void anEditedMigrationThatIsAppliedIsReportedByName() throws Exception {
    Written edited = edited();
    written.on(database).migrate(Progress.SILENT);

    assertThat(edited.on(database).status())
        .containsExactly(
            new Migrator.Status("shop", "0001_initial", true, true, false),
            new Migrator.Status("shop", "0002_more", true, true, true));
    for (String target : List.of("0001", "0002", "zero")) {
      assertThatThrownBy(() -> edited.on(database).migrate("shop", target, Progress.SILENT))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              "shop.0002_more was edited after being applied to this database. Undo the edit and"
                  + " put the change into a new migration.");
    }
    assertThat(written.on(database).status()).noneMatch(Migrator.Status::edited);
    assertThat(written.on(database).migrate(Progress.SILENT)).isEmpty();
  }

  @Test
  void aMigrationMayBeEditedOnceItIsTakenBack() throws Exception {
    written.on(database).migrate(Progress.SILENT);
    written.on(database).migrate("shop", "0001", Progress.SILENT);
    assertThat(strings("SELECT name FROM plectrum_migration_checksums"))
        .containsExactly("0001_initial");

    assertThat(edited().on(database).migrate(Progress.SILENT)).hasSize(1);

    assertThat(edited().on(database).status()).noneMatch(Migrator.Status::edited);
    assertThat(written.on(database).status()).anyMatch(Migrator.Status::edited);
  }

  @Test
  void aDatabaseWithoutChecksumsIsTakenAsItIs() throws Exception {
    written.on(database).migrate(Progress.SILENT);
    Databases.run(database, "DROP TABLE plectrum_migration_checksums");

    assertThat(edited().on(database).status()).noneMatch(Migrator.Status::edited);
    assertThat(edited().on(database).migrate(Progress.SILENT)).isEmpty();
    assertThat(strings("SELECT name FROM plectrum_migration_checksums")).isEmpty();
  }

  /** The same with another length in the second migration. */
  private Written edited() throws IOException {
    Path copy = Files.createTempDirectory(project, "edited");
    String more = MORE.replace("\"length\": 9", "\"length\": 10");
    return Written.of(copy, "shop", "0001_initial", INITIAL, "0002_more", more);
  }

  @Test
  void ofTwoAtOnceOneWorksAndTheOtherWaitsAndFindsNothingToDo() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Database other = Database.open(url)) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch waits = new CountDownLatch(1);
      Progress slow =
          new Told(new ArrayList<>()) {
            @Override
            public void begins(Migration migration, boolean backwards) {
              inside.countDown();
              try {
                // SQLite says that somebody waits only when its time-out has passed.
                waits.await(1, TimeUnit.SECONDS);
              } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
              }
            }
          };
      Progress waiting =
          new Told(new ArrayList<>()) {
            @Override
            public void waiting() {
              waits.countDown();
            }
          };
      Future<List<Migration>> first = threads.submit(() -> written.on(database).migrate(slow));
      inside.await();
      Future<List<Migration>> second = threads.submit(() -> written.on(other).migrate(waiting));

      List<String> done = new ArrayList<>();
      first.get(30, TimeUnit.SECONDS).forEach(one -> done.add(one.name()));
      second.get(30, TimeUnit.SECONDS).forEach(one -> done.add(one.name()));
      assertThat(done).containsExactlyInAnyOrder("0001_initial", "0002_more");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void rowsOfOtherTablesSurviveTheLossOfATable() {
    Migrator migrator = written.on(database);
    migrator.migrate(Progress.SILENT);
    Databases.run(
        database,
        "INSERT INTO shop_country (code) VALUES ('be');"
            + "INSERT INTO shop_country_neighbours (from_country_id, to_country_id)"
            + " VALUES ('be', 'be')");

    migrator.migrate("shop", "0001", Progress.SILENT);

    assertThat(strings("SELECT code FROM shop_country")).containsExactly("be");
    migrator.migrate("shop", "zero", Progress.SILENT);
  }

  @Test
  void aDatabaseThatWasNeverMigratedIsOnlyLookedAt() {
    assertThat(written.on(database).unapplied()).hasSize(2);

    assertThat(objects()).doesNotContain("django_migrations");
  }

  @Test
  void foreignKeysAreEnforcedAgainAfterMigrations() {
    written.on(database).migrate(Progress.SILENT);

    for (int i = 0; i < 12; i++) {
      assertThatThrownBy(
              () ->
                  Databases.run(
                      database,
                      "INSERT INTO shop_country_neighbours (from_country_id, to_country_id)"
                          + " VALUES ('x', 'y')"))
          .isNotNull();
    }
  }

  private static Set<String> withHistory(Set<String> objects) {
    Set<String> more = new TreeSet<>(objects);
    more.add("django_migrations");
    more.add("plectrum_migration_checksums");
    more.add("plectrum_migration_fingerprint");
    return more;
  }

  /** The names of tables and of indexes with a name that somebody gave. */
  private Set<String> objects() {
    return strings(
        switch (dialect) {
          case SQLITE ->
              "SELECT name FROM sqlite_master WHERE type IN ('table', 'index')"
                  + " AND name NOT LIKE 'sqlite%'";
          case POSTGRESQL ->
              "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
                  + " AND relkind IN ('r', 'i') AND relname NOT LIKE '%migration%pkey'";
        });
  }

  private Set<String> strings(String sql) {
    return database.withConnection(
        connection -> {
          Set<String> strings = new TreeSet<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
              strings.add(rows.getString(1));
            }
          }
          return strings;
        });
  }

  private static Progress listener(List<String> heard) {
    return new Told(heard);
  }

  /** Writes down what it is told. */
  private static class Told implements Progress {
    private final List<String> heard;

    Told(List<String> heard) {
      this.heard = heard;
    }

    @Override
    public void waiting() {
      heard.add("waiting");
    }

    @Override
    public void begins(Migration migration, boolean backwards) {
      heard.add("begins " + migration.name().substring(0, 4));
    }

    @Override
    public void done(Migration migration, boolean backwards) {
      heard.add("done " + migration.name().substring(0, 4));
    }

    @Override
    public void failed(Migration migration, boolean backwards) {
      heard.add("failed " + migration.name().substring(0, 4));
    }
  }
}
