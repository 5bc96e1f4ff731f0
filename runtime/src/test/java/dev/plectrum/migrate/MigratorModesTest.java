package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.UniqueException;
import dev.plectrum.fixture.Databases;
import dev.plectrum.migrate.Migrator.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans, fakes, stops and goes on. */
@ParameterizedClass
@EnumSource(Dialect.class)
class MigratorModesTest {
  /** One for each task: the common pool may have one in all. */
  private static final Executor THREADS = task -> new Thread(task).start();

  private static final String INITIAL =
      """
      {"operation": "CreateModel", "model": "Track", "table": "shop_track",
       "fields": [{"name": "id", "column": "id", "type": "long", "primaryKey": true}]}
      """;

  private static final String NAME =
      """
      {"operation": "AddField", "model": "Track",
       "field": {"name": "name", "column": "name", "type": "string", "length": 9}}
      """;

  private static final String ONE_WAY =
      """
      {"operation": "RunSql", "up": "UPDATE shop_track SET id = id"}
      """;

  @Parameter Dialect dialect;
  @TempDir Path project;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(Databases.of(dialect));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPlanSaysInWordsWhatWouldBeDone() {
    Migrator migrator = written(ONE_WAY).on(database);

    assertThat(migrator.plan(null, null))
        .extracting(Migrator.Planned::summary)
        .containsExactly("Creates the table of Track.", "Runs SQL of its own.");
    assertThat(migrator.unapplied()).hasSize(2);
    migrator.migrate(Progress.SILENT);
    assertThat(migrator.plan(null, null)).isEmpty();
    assertThat(migrator.plan("shop", "0001").get(0).noWayBack()).contains("without a \"down\"");
  }

  @Test
  void whatCannotBeTakenBackSaysSoBeforeAnythingIsTouched() {
    Written written =
        Written.of(
            project, "shop", "0001_initial", INITIAL, "0002_one_way", ONE_WAY, "0003_name", NAME);
    Migrator migrator = written.on(database);
    migrator.migrate(Progress.SILENT);

    assertThatThrownBy(() -> migrator.migrate("shop", "0001", Progress.SILENT))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "shop.0002_one_way cannot be taken back: shop.0002_one_way runs SQL that was written"
                + " by hand, without a \"down\". Nothing was changed.");
    assertThat(migrator.unapplied()).isEmpty();
    Databases.run(database, "INSERT INTO shop_track (id, name) VALUES (1, 'x')");
  }

  @Test
  void aFieldThatNeedsAValueIsOnlyAddedWhereThereAreNoRows() {
    Migrator migrator = written(NAME).on(database);
    migrator.migrate("shop", "0001", Progress.SILENT);
    Databases.run(database, "INSERT INTO shop_track (id) VALUES (1)");

    assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
        .hasMessage(
            "shop.0002_next cannot be applied while shop_track has rows: Track.name cannot be"
                + " null. Nothing was changed.");

    Databases.run(database, "DELETE FROM shop_track");
    assertThat(migrator.migrate(Progress.SILENT)).hasSize(1);
  }

  @Test
  void aFakedMigrationIsOnlyRecorded() {
    Migrator migrator = written(NAME).on(database);

    assertThat(migrator.migrate(null, null, Mode.FAKE, Progress.SILENT)).hasSize(2);
    assertThat(migrator.unapplied()).isEmpty();
    assertThat(tables()).doesNotContain("shop_track");
    assertThat(migrator.migrate("shop", "zero", Mode.FAKE, Progress.SILENT)).hasSize(2);
    assertThat(migrator.unapplied()).hasSize(2);
  }

  @Test
  void theFirstMigrationIsFakedWhereItsTablesAreThere() {
    Databases.run(database, "CREATE TABLE shop_track (id integer PRIMARY KEY)");
    Migrator migrator = written(NAME).on(database);

    assertThatThrownBy(() -> migrator.migrate(Progress.SILENT)).hasMessageContaining("shop_track");
    assertThat(migrator.migrate(null, null, Mode.FAKE_INITIAL, Progress.SILENT)).hasSize(2);
    Databases.run(database, "INSERT INTO shop_track (id, name) VALUES (1, 'x')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shop_Track", "order"})
  void tablesWhoseNamesAreQuotedAreFoundToo(String table) {
    Databases.run(database, "CREATE TABLE \"" + table + "\" (id integer PRIMARY KEY)");
    Databases.run(database, "INSERT INTO \"" + table + "\" (id) VALUES (1)");
    String initial = INITIAL.replace("shop_track", table);
    Migrator migrator =
        Written.of(project, "shop", "0001_initial", initial, "0002_next", NAME).on(database);

    assertThatThrownBy(() -> migrator.migrate(null, null, Mode.FAKE_INITIAL, Progress.SILENT))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("cannot be applied while " + table + " has rows");
    Databases.run(database, "DELETE FROM \"" + table + "\"");
    assertThat(migrator.migrate(null, null, Mode.FAKE_INITIAL, Progress.SILENT)).hasSize(2);
  }

  @Test
  void aCircleOfKeysBetweenAppsIsFakedWhereAllOfItIsThere() {
    Written written = circle();
    Migrator migrator = written.on(database);
    migrator.migrate(Progress.SILENT);
    forgetAll();

    assertThat(migrator.migrate(null, null, Mode.FAKE_INITIAL, Progress.SILENT)).hasSize(2);
    assertThat(migrator.unapplied()).isEmpty();
  }

  @Test
  void theRestOfACircleIsRunWhereOnlyItsTablesAreThere() {
    Migrator migrator = circle().on(database);
    migrator.migrate("shop", "0001", Progress.SILENT);
    forgetAll();

    migrator.migrate(null, null, Mode.FAKE_INITIAL, Progress.SILENT);
    Databases.run(database, "INSERT INTO shop_track (id, album_id) VALUES (1, NULL)");
    assertThat(tables()).contains("shop_track_links");
  }

  private void forgetAll() {
    Databases.run(database, "DELETE FROM django_migrations");
    Databases.run(database, "DELETE FROM plectrum_migration_fingerprint");
  }

  private Written circle() {
    String many =
        """
        {"operation": "AddField", "model": "Track", "field": {"name": "album", "column":
        "album_id", "type": "key", "to": "shop.Track", "nullable": true, "onDelete": "cascade",
        "constraint": "shop_track_album_fk", "index": "shop_track_album"}},
        {"operation": "AddField", "model": "Track", "field": {"name": "links", "type": "many",
        "to": "shop.Track", "table": "shop_track_links", "unique": "shop_track_links_uniq",
        "own": {"column": "one_id", "constraint": "shop_track_one_fk", "index": "shop_track_one"},
        "target":
        {"column": "to_id", "constraint": "shop_track_to_fk", "index": "shop_track_to"}}}
        """;
    Written.of(project, "shop", "0001_initial", INITIAL, "0002_circle", many);
    Path file = project.resolve("src/main/resources/migrations/shop/0002_circle.json");
    try {
      Files.writeString(file, Files.readString(file).replaceFirst("\\{", "{\"initial\": true, "));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return Written.read(project, "shop");
  }

  @Test
  void indexesAndChecksExchangeTheirNamesBesideOneThatIsCalledLikeMeanwhile() {
    String index =
        "{'operation': 'AddIndex', 'model': 'Track', 'index': {'name': '%s', 'fields': ['%s']}},";
    String check =
        "{'operation': 'AddConstraint', 'model': 'Track',"
            + " 'constraint': {'name': '%s', 'check': '{id} > %s'}},";
    String rename = "{'operation': 'Rename%s', 'model': 'Track', 'from': '%s', 'to': '%s'},";
    String first =
        index.formatted("one", "id")
            + index.formatted("two", "-id")
            + index.formatted("aside__one", "id', '-id")
            + check.formatted("more", 1)
            + check.formatted("less", 2)
            + check.formatted("aside__more", 3);
    String swap =
        rename.formatted("Index", "one", "x")
            + rename.formatted("Index", "two", "one")
            + rename.formatted("Index", "x", "two")
            + rename.formatted("Constraint", "more", "y")
            + rename.formatted("Constraint", "less", "more")
            + rename.formatted("Constraint", "y", "less");
    Migrator migrator =
        Written.of(
                project,
                "shop",
                "0001_initial",
                INITIAL,
                "0002_more",
                first.substring(0, first.length() - 1).replace('\'', '"'),
                "0003_swap",
                swap.substring(0, swap.length() - 1).replace('\'', '"'))
            .on(database);
    migrator.migrate("shop", "0002", Progress.SILENT);
    List<String> before = new Catalogue(database).structure();

    migrator.migrate(Progress.SILENT);
    assertThat(new Catalogue(database).structure()).isNotEqualTo(before);
    migrator.migrate("shop", "0002", Progress.SILENT);
    assertThat(new Catalogue(database).structure()).isEqualTo(before);
  }

  @Test
  void columnsExchangeTheirNamesBesideOneThatIsCalledLikeMeanwhile() {
    String field = "{'name': '%1$s', 'column': '%1$s', 'type': 'int', 'nullable': true}";
    String add = "{'operation': 'AddField', 'model': 'Track', 'field': " + field + "}";
    String rename =
        "{'operation': 'RenameField', 'model': 'Track', 'from': '%2$s', 'field': " + field + "}";
    String first = add.formatted("a") + "," + add.formatted("b") + "," + add.formatted("aside__a");
    String swap =
        rename.formatted("c", "a")
            + ","
            + rename.formatted("a", "b")
            + ","
            + rename.formatted("b", "c");
    Migrator migrator =
        Written.of(
                project,
                "shop",
                "0001_initial",
                INITIAL,
                "0002_more",
                first.replace('\'', '"'),
                "0003_swap",
                swap.replace('\'', '"'))
            .on(database);
    migrator.migrate("shop", "0002", Progress.SILENT);
    Databases.run(database, "INSERT INTO shop_track (id, a, b, aside__a) VALUES (1, 2, 3, 4)");

    migrator.migrate(Progress.SILENT);
    Databases.run(database, "UPDATE shop_track SET id = 9 WHERE a = 3 AND b = 2 AND aside__a = 4");
    migrator.migrate("shop", "0002", Progress.SILENT);
    Databases.run(database, "INSERT INTO shop_track (id, a, b) SELECT 10, a, b FROM shop_track");
    assertThatThrownBy(
            () ->
                Databases.run(
                    database, "INSERT INTO shop_track (id) SELECT 9 FROM shop_track WHERE a = 2"))
        .isInstanceOf(UniqueException.class);
  }

  @Test
  void theFirstMigrationIsRunWhereItsTablesAreNotThere() {
    Migrator migrator = written(NAME).on(database);

    migrator.migrate(null, null, Mode.FAKE_INITIAL, Progress.SILENT);
    assertThat(tables()).contains("shop_track");
  }

  @Test
  void aMigrationThatIsNotAtomicGoesOnWhereItWasBrokenOff() {
    Written whole = written(NAME);
    String first = "CREATE TABLE first_part (id integer);\n";
    List<Migration> steps =
        List.of(
            whole.migrations().get(0),
            new Migration("shop", "0002_next", List.of("shop.0001_initial"), false, "x"));
    Written broken =
        new Written(
            steps,
            whole
                .with(dialect, "0002_next", first + "-- Java: shop.stop\nSELECT 1;\n")
                .with("plectrum/migrations/shop/0002_next.stop.models.txt", "")
                .scripts());

    assertThatThrownBy(() -> broken.on(database).migrate(Progress.SILENT))
        .hasMessage("There is no data migration shop.stop in the program.");
    assertThat(tables()).doesNotContain("first_part");
    DataMigrations stops =
        new DataMigrations() {
          @Override
          public void check(String key) {}

          @Override
          public void run(String key, HistoricModels models) {
            throw new MigrationException("stopped");
          }
        };
    assertThatThrownBy(() -> broken.on(database, stops).migrate(Progress.SILENT))
        .hasMessageContaining("could not be applied: stopped.")
        .hasMessageContaining("what ran before this statement was kept, and migrate goes on");
    assertThat(tables()).contains("first_part", "plectrum_migration_progress");
    assertThat(broken.on(database).unapplied()).hasSize(1);

    Written mended =
        new Written(
            steps,
            whole
                .with(
                    dialect,
                    "0002_next",
                    first + "CREATE TABLE second_part (id integer);\nSELECT 1;\n")
                .scripts());
    assertThat(mended.on(database).migrate(Progress.SILENT)).hasSize(1);
    assertThat(tables()).contains("second_part");
    assertThat(new Catalogue(database).rows("SELECT * FROM plectrum_migration_progress")).isEmpty();
  }

  @Test
  void aDataMigrationSeesTheModelsAsTheyWere() {
    Written written =
        Written.losing(
            project,
            "shop",
            List.of("Track.name"),
            "0001_initial",
            INITIAL.replace(
                "}]}",
                "},"
                    + "{\"name\": \"name\", \"column\": \"as called\", \"type\": \"string\", \"nullable\": true},"
                    + "{\"name\": \"price\", \"column\": \"price\", \"type\": \"decimal\", \"precision\": 17, \"scale\": 2, \"nullable\": true},"
                    + "{\"name\": \"at\", \"column\": \"at\", \"type\": \"instant\", \"nullable\": true},"
                    + "{\"name\": \"live\", \"column\": \"live\", \"type\": \"boolean\", \"nullable\": true}]}"),
            "0002_fill",
            "{\"operation\": \"RunJava\", \"name\": \"fill\", \"reversible\": true}",
            "0003_remove",
            "{\"operation\": \"RemoveField\", \"model\": \"Track\", \"name\": \"name\"}");
    Instant now = Instant.parse("2024-01-31T10:00:00.123Z");
    DataMigrations fill =
        new DataMigrations() {
          @Override
          public void check(String key) {
            assertThat(key).isEqualTo("shop.fill");
          }

          @Override
          public void run(String key, HistoricModels models) {
            HistoricModel tracks = models.get("Track");
            if (models.backwards()) {
              assertThat(tracks.rows())
                  .allMatch(row -> now.equals(row.get("at")) && row.is("live"));
              tracks.setAll("at", null);
              return;
            }
            for (HistoricRow row : tracks.rows()) {
              assertThat(row.string("name")).isEqualTo("Track " + row.number("id"));
              row.set("at", now).set("live", true).save();
            }
            tracks.create().set("id", 9L).set("at", now).set("live", true).save();
            BigDecimal price = new BigDecimal("1234567890123.10");
            tracks.find(3L).orElseThrow().set("price", price).save();
            assertThat(tracks.find(3L).orElseThrow().get("price")).isEqualTo(price);
            if (dialect == Dialect.SQLITE) {
              HistoricRow row = tracks.find(3L).orElseThrow();
              row.set("price", new BigDecimal("123456789012345.67"));
              assertThatThrownBy(row::save).hasMessageContaining("15 digits");
            }
            tracks.rows("name", "Track 2").get(0).delete();
            assertThat(tracks.find(3L).orElseThrow().get("at")).isEqualTo(now);
            assertThatThrownBy(() -> tracks.rows().get(0).get("later"))
                .hasMessageContaining("shop.Track had no field later at this point.");
          }
        };
    Migrator migrator = written.on(database, fill);
    migrator.migrate("shop", "0001", Progress.SILENT);
    for (int i = 1; i <= 3; i++) {
      Databases.run(
          database,
          "INSERT INTO shop_track (id, \"as called\") VALUES (" + i + ", 'Track " + i + "')");
    }

    migrator.migrate(Progress.SILENT);
    assertThat(new Catalogue(database).rows("SELECT id FROM shop_track ORDER BY id"))
        .containsExactly("1", "3", "9");
    // As the program itself writes a time, which it also looks for.
    assertThat(new Catalogue(database).rows("SELECT DISTINCT at FROM shop_track"))
        .containsExactly(
            dialect == Dialect.SQLITE
                ? "2024-01-31 10:00:00.123000"
                : "2024-01-31 10:00:00.123+00");
    migrator.migrate("shop", "0001", Progress.SILENT);
    assertThat(new Catalogue(database).rows("SELECT DISTINCT at FROM shop_track"))
        .containsExactly("null");
  }

  @Test
  void aDataMigrationFindsTheUsersOfTheProjectUnderTheNameOfOurs() {
    String text =
        """
        instead\tauth.User\tpeople.Member
        model\tpeople.Member\tpeople member
        field\tid\tid\tlong\tid
        """;
    HistoricModel users =
        database.withConnection(
            connection -> HistoricModels.read(text, "shop", false, connection).get("auth.User"));
    assertThat(users.table()).isEqualTo("people member");
    assertThat(users.name()).isEqualTo("people.Member");
  }

  @Test
  void aDataMigrationLinksBothWaysWhatWasSymmetricalThen() {
    String text =
        """
        model\tpeople.Person\tperson
        field\tid\tid\tlong\tid
        many\tfriends\tperson_friends\tfrom_id\tto_id\tlong\tsymmetrical
        many\tidols\tperson_idols\tfrom_id\tto_id\tlong
        """;
    for (String table : List.of("person_friends", "person_idols")) {
      Databases.run(
          database,
          "CREATE TABLE %s (from_id bigint, to_id bigint, UNIQUE (from_id, to_id))"
              .formatted(table));
    }
    Databases.run(
        database, "CREATE TABLE person (id bigint PRIMARY KEY);INSERT INTO person VALUES (1), (2)");
    database.withConnection(
        connection -> {
          HistoricModel people =
              HistoricModels.read(text, "people", false, connection).get("Person");
          for (HistoricRow person : people.rows()) {
            person.link("friends", 1L);
            person.link("idols", 1L);
          }
          assertThat(people.rows())
              .extracting(row -> row.links("friends", Long.class))
              .containsExactly(List.of(1L, 2L), List.of(1L));
          assertThat(people.rows())
              .extracting(row -> row.links("idols", Long.class))
              .containsExactly(List.of(1L), List.of(1L));
          return null;
        });
  }

  @Test
  void aLargeTableIsChangedInStepsThatLetOthersGoOn() throws Exception {
    String more =
        """
        {"operation": "AddField", "model": "Track",
         "field": {"name": "next", "column": "next_id", "type": "key", "to": "shop.Track",
          "nullable": true, "onDelete": "setNull", "constraint": "next_fk", "index": "next_idx"}},
        {"operation": "AlterField", "model": "Track", "fill": "no $$",
         "field": {"name": "name", "column": "name", "type": "string", "length": 9, "unique": "name_key"}},
        {"operation": "AddConstraint", "model": "Track",
         "constraint": {"name": "name_check", "check": "{name} <> ''"}},
        {"operation": "AddIndex", "model": "Track", "index": {"name": "name_idx", "fields": ["-name"]}}
        """;
    Written.of(
        project,
        "shop",
        "0001_initial",
        INITIAL.replace(
            "}]}",
            "}, "
                + "{\"name\": \"name\", \"column\": \"name\", \"type\": \"string\", \"length\": 9, \"nullable\": true}]}"),
        "0002_more",
        more);
    Path file = project.resolve("src/main/resources/migrations/shop/0002_more.json");
    Files.writeString(
        file,
        Files.readString(file).replace("\"operations\"", "\"atomic\": false, \"operations\""));
    Written written = Written.read(project, "shop");
    String up = written.script(Dialect.POSTGRESQL, "0002_more", false);
    assertThat(up)
        .contains(
            "CREATE UNIQUE INDEX CONCURRENTLY name_key ON shop_track (name);",
            "ADD CONSTRAINT name_key UNIQUE USING INDEX name_key;",
            "ADD CONSTRAINT name_check CHECK (name <> '') NOT VALID;",
            "ALTER TABLE shop_track VALIDATE CONSTRAINT name_check;",
            "ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE NOT VALID;",
            "    COMMIT;\n    page := page + 1000;\n",
            "ADD CONSTRAINT name_not_null CHECK (name IS NOT NULL) NOT VALID;",
            "CREATE INDEX CONCURRENTLY name_idx ON shop_track (name DESC);");
    Migrator migrator = written.on(database);
    migrator.migrate("shop", "0001", Progress.SILENT);
    Databases.run(database, "INSERT INTO shop_track (id, name) VALUES (1, 'a'), (2, NULL)");
    Catalogue catalogue = new Catalogue(database);
    List<String> before = catalogue.structure();

    assertThat(migrator.migrate(Progress.SILENT)).hasSize(1);
    assertThat(catalogue.rows("SELECT name FROM shop_track ORDER BY id"))
        .containsExactly("a", "no $$");
    assertThatThrownBy(
            () -> Databases.run(database, "INSERT INTO shop_track (id, name) VALUES (3, 'a')"))
        .isNotNull();
    migrator.migrate("shop", "0001", Progress.SILENT);
    assertThat(catalogue.structure())
        .filteredOn(line -> !line.contains("plectrum_migration_progress"))
        .containsExactlyElementsOf(before);
  }

  @Test
  void aFieldAndAConstraintMayBothBeUnique() {
    String twice =
        """
        {"operation": "CreateModel", "model": "Code", "table": "shop_code",
         "fields": [
           {"name": "id", "column": "id", "type": "long", "primaryKey": true},
           {"name": "text", "column": "text", "type": "string", "length": 9, "unique": "code_text"}],
         "uniques": [{"name": "code_again", "fields": ["text"]},
                     {"name": "code_id", "fields": ["id"]}]},
        {"operation": "RemoveConstraint", "model": "Code", "name": "code_again"},
        {"operation": "RemoveConstraint", "model": "Code", "name": "code_id"}
        """;
    int removals = twice.indexOf(",\n{\"operation\": \"RemoveConstraint\"");
    Written written =
        Written.of(
            project,
            "shop",
            "0001_initial",
            twice.substring(0, removals),
            "0002_next",
            twice.substring(removals + 2));
    Migrator migrator = written.on(database);
    migrator.migrate("shop", "0001", Progress.SILENT);
    List<String> before = new Catalogue(database).structure();
    migrator.migrate(Progress.SILENT);

    String insert = "INSERT INTO shop_code (text) VALUES ('a')";
    Databases.run(database, insert);
    assertThatThrownBy(() -> Databases.run(database, insert)).isInstanceOf(UniqueException.class);
    migrator.migrate("shop", "0001", Progress.SILENT);
    assertThat(new Catalogue(database).structure()).containsAll(before);
  }

  @Test
  void aSquashedMigrationStandsForThoseThatAreApplied() {
    Written both = written(NAME);
    Migration squashed =
        new Migration("shop", "0001_squashed_0002_next", List.of(), true, "s")
            .replacing("shop.0001_initial", "shop.0002_next");
    List<Migration> all = List.of(both.migrations().get(0), both.migrations().get(1), squashed);
    Written written =
        new Written(
            all,
            both.with(dialect, "0001_squashed_0002_next", "CREATE TABLE squashed (id integer)")
                .scripts());

    both.on(database).migrate("shop", "0001", Progress.SILENT);
    assertThat(written.on(database).unapplied())
        .extracting(Migration::name)
        .containsExactly("0002_next");
    written.on(database).migrate(Progress.SILENT);
    assertThat(written.on(database).unapplied()).isEmpty();
    assertThat(written.on(database).migrate(Progress.SILENT)).isEmpty();
    assertThat(tables()).doesNotContain("squashed");

    // The ones it stands for may go from the program now.
    assertThat(new Written(List.of(squashed), written.scripts()).on(database).status())
        .containsExactly(new Migrator.Status("shop", "0001_squashed_0002_next", true, true, false));

    // And then what it says of them, once their records are gone.
    Migration alone = new Migration("shop", squashed.name(), List.of(), true, squashed.checksum());
    Migrator migrator = new Written(List.of(alone), written.scripts()).on(database);
    assertThat(migrator.compare().unknown()).containsExactly("shop.0001_initial", "shop.0002_next");
    assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("shop.0001_initial is applied to this database, but missing")
        .hasMessageEndingWith("forget it with ./manage migrate shop --prune.");
    assertThat(migrator.prune("shop")).containsExactly("0001_initial", "0002_next");
    assertThat(migrator.prune("shop")).isEmpty();
    assertThat(migrator.migrate(Progress.SILENT)).isEmpty();
    assertThat(migrator.compare().isEven()).isTrue();
    assertThatThrownBy(() -> migrator.prune("shopp")).isInstanceOf(MigrationException.class);
  }

  @Test
  void aSquashedMigrationIsRunWhereNoneOfThemIsApplied() {
    Migration squashed =
        new Migration("shop", "0001_squashed_0002_next", List.of(), true, "s")
            .replacing("shop.0001_initial", "shop.0002_next");
    Written both = written(NAME);
    Written written =
        new Written(
            List.of(both.migrations().get(0), both.migrations().get(1), squashed),
            both.with(dialect, "0001_squashed_0002_next", "CREATE TABLE squashed (id integer)")
                .scripts());

    assertThat(written.on(database).migrate(Progress.SILENT)).containsExactly(squashed);
    assertThat(tables()).contains("squashed").doesNotContain("shop_track");
  }

  @Test
  void aLockThatSomebodyHoldsIsWaitedForAndTriedAgain() throws Exception {
    Migrator migrator =
        written(NAME.replace("\"length\": 9", "\"length\": 9, \"nullable\": true")).on(database);
    migrator.migrate("shop", "0001", Progress.SILENT);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(
            () ->
                database.atomic(
                    () -> {
                      Databases.run(database, "INSERT INTO shop_track (id) VALUES (7)");
                      held.countDown();
                      try {
                        free.await(20, TimeUnit.SECONDS);
                      } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                      }
                    }),
            THREADS);
    held.await();
    CompletableFuture.delayedExecutor(6, TimeUnit.SECONDS, THREADS).execute(free::countDown);

    assertThat(migrator.migrate(Progress.SILENT)).hasSize(1);
    other.get(20, TimeUnit.SECONDS);
    assertThat(new Catalogue(database).rows("SELECT id FROM shop_track")).containsExactly("7");
  }

  @Test
  void aTableWithAColumnThatNoMigrationMadeIsNotRebuilt() {
    Migrator migrator =
        written(
                """
                {"operation": "AddField", "model": "Track", "fill": "x",
                 "field": {"name": "name", "column": "name", "type": "string", "length": 9}}
                """)
            .on(database);
    migrator.migrate("shop", "0001", Progress.SILENT);
    Databases.run(database, "ALTER TABLE shop_track ADD COLUMN by_hand integer");

    if (dialect == Dialect.POSTGRESQL) {
      assertThat(migrator.migrate(Progress.SILENT)).hasSize(1);
    } else {
      assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
          .hasMessageContaining("the table shop_track has by_hand, which no migration made");
    }
    assertThat(new Catalogue(database).rows("SELECT by_hand FROM shop_track")).isEmpty();
  }

  private Written written(String next) {
    return Written.of(project, "shop", "0001_initial", INITIAL, "0002_next", next);
  }

  private List<String> tables() {
    return new Catalogue(database)
        .rows(
            dialect == Dialect.SQLITE
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT relname FROM pg_class WHERE relkind = 'r'"
                    + " AND relnamespace = 'public'::regnamespace");
  }
}
