package dev.plectrum.processor.schema;

import static dev.plectrum.processor.schema.Models.app;
import static dev.plectrum.processor.schema.Models.decimal;
import static dev.plectrum.processor.schema.Models.id;
import static dev.plectrum.processor.schema.Models.indexed;
import static dev.plectrum.processor.schema.Models.key;
import static dev.plectrum.processor.schema.Models.many;
import static dev.plectrum.processor.schema.Models.model;
import static dev.plectrum.processor.schema.Models.nullable;
import static dev.plectrum.processor.schema.Models.text;
import static dev.plectrum.processor.schema.Models.unique;
import static dev.plectrum.processor.schema.Models.value;
import static dev.plectrum.processor.schema.Models.was;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plectrum.processor.diagnostics.Finding;
import dev.plectrum.processor.diagnostics.Problem.Severity;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationPlannerTest {
  @TempDir Path project;
  private Report report = new Report();

  private static final Model ARTIST = model("store", "Artist", id(), text("name", 120));
  private static final Model ALBUM =
      model(
          "store",
          "Album",
          id(),
          text("title", 160),
          key("artist", "store", "Artist", DeleteAction.CASCADE));

  private static final Model SOLD =
      model(
          "store",
          "Artist",
          id(),
          text("name", 120),
          key("sale", "shop", "Sale", DeleteAction.SET_NULL));

  @BeforeEach
  void forget() {
    report = new Report();
  }

  @Test
  void anAppWithoutMigrationsGetsOneMessagePerModelAndAnInitialCandidate() {
    Migrations migrations = plan(app("store", ALBUM, ARTIST));

    assertThat(messages())
        .containsExactly(
            "PL4101 store: Artist is in no migration yet. Run ./manage makemigrations.",
            "PL4101 store: Album is in no migration yet. Run ./manage makemigrations.");
    assertThat(migrations.candidates()).extracting(Candidate::name).containsExactly("0001_initial");
    assertThat(migrations.candidates().get(0).text())
        .isEqualTo(
            """
            {
              "parents": [],
              "atomic": true,
              "operations": [
                {
                  "operation": "CreateModel",
                  "model": "Artist",
                  "table": "store_artist",
                  "fields": [
                    {"name": "id", "column": "id", "type": "long", "primaryKey": true},
                    {"name": "name", "column": "name", "type": "string", "length": 120, "nullable": false}
                  ]
                },
                {
                  "operation": "CreateModel",
                  "model": "Album",
                  "table": "store_album",
                  "fields": [
                    {"name": "id", "column": "id", "type": "long", "primaryKey": true},
                    {"name": "title", "column": "title", "type": "string", "length": 160, "nullable": false},
                    {
                      "name": "artist",
                      "column": "artist_id",
                      "type": "key",
                      "to": "store.Artist",
                      "nullable": false,
                      "onDelete": "cascade",
                      "constraint": "artist_fk_store_artist",
                      "index": "artist_idx"
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void anAcceptedCandidateLeavesNothingToSay() throws IOException {
    App app =
        app(
            "store",
            ARTIST,
            ALBUM,
            indexed(
                unique(
                    model(
                        "store",
                        "Everything",
                        id(),
                        value("aLong", ValueType.Kind.LONG),
                        value("anInt", ValueType.Kind.INT),
                        value("aShort", ValueType.Kind.SHORT),
                        value("aBoolean", ValueType.Kind.BOOLEAN),
                        value("aDouble", ValueType.Kind.DOUBLE),
                        decimal("price", 10, 2),
                        nullable("anUuid", ValueType.Kind.UUID),
                        value("instant", ValueType.Kind.INSTANT),
                        value("date", ValueType.Kind.LOCAL_DATE),
                        value("time", ValueType.Kind.LOCAL_TIME),
                        value("dateTime", ValueType.Kind.LOCAL_DATE_TIME),
                        key("parent", "store", "Everything", DeleteAction.SET_NULL),
                        many("albums", "store", "Everything", "Album")),
                    "everything_uniq",
                    "aLong",
                    "anInt"),
                "everything_idx",
                "date",
                "-time"));
    accept(plan(app));

    Migrations migrations = plan(app);

    assertThat(messages()).isEmpty();
    assertThat(migrations.candidates()).isEmpty();
    assertThat(migrations.complete()).isTrue();
    assertThat(migrations.planned())
        .extracting(Migrations.Planned::name)
        .containsExactly("0001_initial");
  }

  @Test
  void aNullableFieldBecomesTheNextMigration() throws IOException {
    accept(plan(app("store", ARTIST)));

    Migrations migrations =
        plan(
            app(
                "store",
                model(
                    "store",
                    "Artist",
                    id(),
                    text("name", 120),
                    nullable("bornOn", ValueType.Kind.LOCAL_DATE))));

    assertThat(messages())
        .containsExactly(
            "PL4101 store: Artist.bornOn is in no migration yet. Run ./manage makemigrations.");
    assertThat(migrations.candidates().get(0).name()).isEqualTo("0002_artist_born_on");
    assertThat(migrations.candidates().get(0).parents()).containsExactly("store.0001_initial");
    accept(migrations);
    assertThat(plan(app("store", ARTIST)).history().entries()).hasSize(2);
  }

  @Test
  void driftStopsTheBuildWhereThatWasAskedFor() {
    new MigrationPlanner(project, true, report).plan(List.of(app("store", ARTIST)));

    assertThat(report.findings()).extracting(Finding::severity).containsExactly(Severity.ERROR);
  }

  @Test
  void everyDifferenceIsToldAtItsPlace() throws IOException {
    accept(plan(app("store", ARTIST, ALBUM)));

    Migrations migrations =
        plan(
            app(
                "store",
                indexed(
                    model(
                        "store",
                        "Artist",
                        id(),
                        text("name", 200),
                        value("country", ValueType.Kind.STRING)),
                    "artist_name_idx",
                    "name")));

    assertThat(messages())
        .containsExactly(
            "PL4103 store: Artist.name is not what it is in the migrations:"
                + " string(120) is now string(200). Run ./manage makemigrations.",
            "PL4103 store: Artist is not what it is in the migrations:"
                + " index artist_name_idx is new. Run ./manage makemigrations.",
            "PL4102 store: Album is in the migrations, but no longer in the models."
                + " Run ./manage makemigrations to drop it, or bring it back.",
            "PL4104 store: Artist.country is new and cannot be null, so that the rows that exist"
                + " would have no value for it. Give it a @Default, make it @Nullable, or run"
                + " ./manage makemigrations, which asks for a value.");
    assertThat(migrations.complete()).isFalse();
    assertThat(migrations.questions())
        .containsExactly(
            new Question.Fill(new ModelName("store", "Artist"), "country", "string", true));
  }

  @Test
  void aDeclaredRenameIsOneMessage() throws IOException {
    accept(plan(app("store", ARTIST)));

    plan(app("store", was(model("store", "Performer", id(), text("name", 120)), "Artist")));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4105 store: Performer was");

    plan(
        app(
            "store",
            model(
                "store",
                "Artist",
                id(),
                value(
                    "title",
                    new ValueType(ValueType.Kind.STRING, false, 120, 0, 0, null),
                    false,
                    "name"))));
    assertThat(messages())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("PL4105 store: Artist.title was name, and no migration says so yet.");
  }

  @Test
  void aMigrationComesAfterThoseOfTheAppsItPointsTo() throws IOException {
    App people = app("people", model("people", "User", id()));
    App shop =
        app(
            "shop",
            model("shop", "Order", id(), key("user", "people", "User", DeleteAction.CASCADE)));

    Migrations migrations = plan(people, shop);

    assertThat(migrations.candidates())
        .filteredOn(candidate -> candidate.app().equals("shop"))
        .flatExtracting(Candidate::parents)
        .containsExactly("people.0001_initial");
    accept(migrations);
    assertThat(plan(people, shop).planned())
        .extracting(Migrations.Planned::app)
        .containsExactly("people", "shop");
  }

  @Test
  void aNewOrderOfFieldsAndADefaultAreNoDifference() throws IOException {
    accept(plan(app("store", model("store", "A", id(), text("x", 5), text("y", 5)))));

    plan(app("store", model("store", "A", id(), text("y", 5), text("x", 5))));

    assertThat(messages()).isEmpty();
  }

  @Test
  void theChecksumIsThatOfTheOperationsWhateverTheLayout() throws IOException {
    accept(plan(app("store", ARTIST)));
    String before = plan(app("store", ARTIST)).planned().get(0).checksum();
    Path file = project.resolve("src/main/resources/migrations/store/0001_initial.json");
    Files.writeString(file, Files.readString(file).replace("\n", " ").replace("  ", " "));

    assertThat(plan(app("store", ARTIST)).planned().get(0).checksum())
        .isEqualTo(before)
        .matches("[0-9a-f]{64}");
  }

  @Test
  void whatADataMigrationSeesHasAClassOfItsOwn() throws IOException {
    accept(plan(app("store", ARTIST)));
    run("0002_fill", "0001_initial", "fill-names", "\"Artist\"");
    run("0003_fill", "0002_fill", "fill_names", "\"store.Artist\"");
    plan(app("store", ARTIST));
    assertThat(messages())
        .singleElement()
        .asString()
        .contains("PL4011", "fill-names and fill_names")
        .contains("class FillNamesModels. Give one of the two commands another name.");

    run("0003_fill", "0002_fill", "fill-names", "\"Artist\", \"store.Artist\"");
    plan(app("store", ARTIST));
    assertThat(messages())
        .singleElement()
        .asString()
        .contains("PL4011", "fill-names names store.Artist twice");

    run("0003_fill", "0002_fill", "fill-names", "\"Artist\"");
    assertThat(plan(app("store", ARTIST)).history().entries()).hasSize(3);
    assertThat(messages()).isEmpty();
  }

  @Test
  void aDataMigrationForUsersSeesThoseOfTheProject() {
    List<MigrationFile> files =
        List.of(
            MigrationReader.read(
                "people",
                "0001_initial",
                "",
                """
                {"parents": [], "operations": [
                  {"operation": "CreateModel", "model": "Member", "table": "people_member",
                   "fields": [{"name": "id", "column": "id", "type": "uuid", "primaryKey": true}]}]}
                """),
            MigrationReader.read(
                "store",
                "0001_fill",
                "",
                """
                {"parents": ["auth.0001_initial"], "operations": [
                  {"operation": "RunJava", "name": "fill", "models": ["auth.User"]},
                  {"operation": "SeparateStateAndDatabase", "state": [], "database": [
                    {"operation": "RunJava", "name": "more"}]}]}
                """));

    MigrationFile fill = SwappedUsers.in(files, ModelName.parse("people.Member")).get(1);

    assertThat(fill.parentKeys()).containsExactly("auth.0001_initial", "people.0001_initial");
    assertThat(fill.operations())
        .containsExactly(
            new FreeOperation.RunJava(
                "fill",
                false,
                List.of(ModelName.parse("people.Member")),
                ModelName.parse("people.Member"),
                false),
            new FreeOperation.Separate(
                List.of(),
                List.of(
                    new FreeOperation.RunJava(
                        "more", false, List.of(), ModelName.parse("people.Member"), false))));
    History history =
        History.of(
            SwappedUsers.in(
                List.of(files.get(0), withoutParents(files.get(1))),
                ModelName.parse("people.Member")),
            (file, place, problem, words) -> {
              throw new AssertionError(problem + List.of(words).toString());
            });
    assertThat(history.historic(history.entries().get(1)).get("more"))
        .startsWith("instead\tauth.User\tpeople.Member\nmodel\tpeople.Member\t");
  }

  @Test
  void anOlderDataMigrationLinksBothWaysWhereALaterOneSaysSo() throws IOException {
    String id = "{'name': 'id', 'column': 'id', 'type': 'long', 'primaryKey': true}";
    String friends =
        "{'name': '%s', 'type': 'many', 'to': 'store.%s', 'table': 'store_friends',"
            + " 'unique': 'store_friends_uniq',"
            + " 'own': {'column': 'from_id', 'constraint': 'own_fk', 'index': 'own_idx'},"
            + " 'target': {'column': 'to_id', 'constraint': 'to_fk', 'index': 'to_idx'}%s}";
    String both = ", 'symmetrical': true";
    String create =
        "{'operation': 'CreateModel', 'model': '%s', 'table': 'store_%s', 'fields': [" + id + ", ";
    String fill = ", {'operation': 'RunJava', 'name': 'fill', 'reversible': true}";
    write(
        "0001_initial",
        "",
        create.formatted("Person", "person")
            + friends.formatted("friends", "Person", "")
            + "]}"
            + fill);
    write(
        "0002_names",
        "'store.0001_initial'",
        "{'operation': 'RenameModel', 'model': 'Person', 'to': 'Human', 'table': 'store_human'},"
            + "{'operation': 'RenameField', 'model': 'Human', 'from': 'friends', 'field': "
            + friends.formatted("mates", "Human", "")
            + "}");
    write(
        "0003_both",
        "'store.0002_names'",
        "{'operation': 'AlterField', 'model': 'Human', 'field': "
            + friends.formatted("mates", "Human", both)
            + "}");
    History history = plan(app("store")).history();
    assertThat(history.historic(history.entries().get(0)).get("fill"))
        .contains("many\tfriends\tstore_friends\tfrom_id\tto_id\tlong\tsymmetrical\n");

    write(
        "0003_both",
        "'store.0002_names'",
        "{'operation': 'RemoveField', 'model': 'Human', 'name': 'mates'},"
            + "{'operation': 'AddField', 'model': 'Human', 'field': "
            + friends.formatted("mates", "Human", both)
            + "}");
    history = plan(app("store")).history();
    assertThat(history.historic(history.entries().get(0)).get("fill"))
        .as("Another relation of the same name says nothing of this one.")
        .contains("many\tfriends\tstore_friends\tfrom_id\tto_id\tlong\n");
  }

  @Test
  void aBranchNeedsNothingThatOnlyAnotherOneMakes() throws IOException {
    accept(plan(app("store", model("store", "Play", id(), text("title", 50)))));
    String field = "{'name': 'age', 'column': 'age', 'type': 'int', 'nullable': true}";
    String added = "{'operation': 'AddField', 'model': 'Play', 'field': " + field + "}";
    String altered =
        "{'operation': 'AlterField', 'model': 'Play', 'field': "
            + field.replace("int", "long")
            + "}";
    String played = "{'operation': 'DeleteModel', 'model': 'Played'}";
    write("0002_a", "'store.0001_initial'", added);
    write("0002_b", "'store.0001_initial'", altered);
    write("0003_merge", "'store.0002_a', 'store.0002_b'", "");
    App app =
        app("store", model("store", "Play", id(), text("title", 50), nullable("age", Kind.LONG)));
    plan(app);
    assertThat(messages())
        .singleElement()
        .asString()
        .contains("PL4019 This operation needs store.Play.age of store.0002_a");

    write(
        "0002_a",
        "'store.0001_initial'",
        "{'operation': 'RenameModel', 'model': 'Play',"
            + " 'to': 'Played', 'table': 'store_played'}");
    write("0002_b", "'store.0001_initial'", played);
    plan(app);
    assertThat(messages()).anyMatch(message -> message.contains("needs store.Played of"));

    write("0002_a", "'store.0001_initial'", added);
    write("0002_b", "'store.0001_initial', 'store.0002_a'", altered);
    plan(app);
    assertThat(messages()).isEmpty();
  }

  @Test
  void aFieldIsThereUnderTheNewNameOfItsModel() throws IOException {
    accept(plan(app("store", model("store", "Play", id(), text("title", 50)))));
    String field = "{'name': 'title', 'column': 'title', 'type': 'string', 'length': %d}";
    write(
        "0002_game",
        "'store.0001_initial'",
        "{'operation': 'RenameModel', 'model': 'Play', 'to': 'Game', 'table': 'store_game'}");
    write(
        "0003_title",
        "'store.0002_game'",
        "{'operation': 'AlterField', 'model': 'Game', 'field': " + field.formatted(60) + "}");
    write(
        "0004_gone",
        "'store.0003_title'",
        "{'operation': 'RemoveField', 'model': 'Game', 'name': 'title'}");
    write(
        "0005_again",
        "'store.0004_gone'",
        "{'operation': 'AddField', 'model': 'Game', 'fill': '', 'field': "
            + field.formatted(50)
            + "}");
    write("0006_a", "'store.0005_again'", "");
    write("0006_b", "'store.0005_again'", "");
    write("0007_merge", "'store.0006_a', 'store.0006_b'", "");

    plan(app("store", model("store", "Game", id(), text("title", 50))));

    assertThat(messages()).noneMatch(message -> message.contains("PL4019"));
  }

  @Test
  void aMigrationRunsBeforeOneThatDoesNotNameIt() throws IOException {
    App store = app("store", model("store", "Play", id(), text("title", 50)));
    App zoo = app("zoo", model("zoo", "Cage", id()));
    accept(plan(store, zoo));
    write("0002_more", "'store.0001_initial'", "");
    Path directory = project.resolve("src/main/resources/migrations/zoo");
    Files.writeString(
        directory.resolve("0002_more.json"),
        """
        {"parents": ["zoo.0001_initial"], "runBefore": ["store.0002_more"], "operations": []}
        """);

    History history = plan(store, zoo).history();

    assertThat(history.entries())
        .extracting(entry -> entry.file().key())
        .containsSubsequence("zoo.0002_more", "store.0002_more");
    assertThat(history.last("store").orElseThrow().parentKeys()).contains("zoo.0002_more");
    assertThat(history.last("store").orElseThrow().text())
        .as("What its file does not say stands in no jar.")
        .doesNotContain("zoo");
    assertThat(history.last("zoo").orElseThrow().text())
        .contains("\"runBefore\": [\"store.0002_more\"]");

    assertThat(squashed("zoo 0001 0002", store, zoo).runBefore())
        .containsExactly("store.0002_more");
  }

  private Candidate squashed(String which, App... apps) {
    return new MigrationPlanner(project, false, report)
        .plan(List.of(apps), List.of(), Request.parse("squash " + which))
        .candidates()
        .get(0);
  }

  private void write(String name, String parents, String operations) throws IOException {
    String loses =
        operations.contains("Delete")
            ? "'Played'"
            : operations.contains("Remove") ? "'Human.mates'" : "";
    Path directory = project.resolve("src/main/resources/migrations/store");
    Files.createDirectories(directory);
    Files.writeString(
        directory.resolve(name + ".json"),
        "{'parents': [%s], 'loses': [%s], 'operations': [%s]}"
            .formatted(parents, loses, operations)
            .replace('\'', '"'));
  }

  private static MigrationFile withoutParents(MigrationFile file) {
    return new MigrationFile(
        file.app(),
        file.name(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        true,
        false,
        file.steps());
  }

  private void run(String name, String parent, String command, String models) throws IOException {
    Files.writeString(
        project.resolve("src/main/resources/migrations/store/" + name + ".json"),
        """
        {"parents": ["store.%s"], "operations": [
          {"operation": "RunJava", "name": "%s", "reversible": true, "models": [%s]}]}
        """
            .formatted(parent, command, models));
  }

  @Test
  void whatReadsALargeTableIsDoneInStepsAndNothingElse() throws IOException {
    Model play = model("store", "Play", id(), text("title", 50), nullable("at", Kind.INSTANT));
    Model byTitle = indexed(play, "play_title", "title");
    Model required = model("store", "Play", id(), text("title", 50), value("at", Kind.INSTANT));
    Model linked =
        model(
            "store",
            "Play",
            id(),
            text("title", 50),
            nullable("at", Kind.INSTANT),
            key("artist", "store", "Artist", DeleteAction.SET_NULL));
    assertThat(large(app("store", ARTIST, byTitle)).candidates().get(0).atomic()).isTrue();
    accept(plan(app("store", ARTIST, play)));

    Request filled = Request.parse("fill store.Play.at 2020-02-02T02:02:02Z");
    for (Model reading : List.of(byTitle, unique(play, "play_uniq", "title"), required, linked)) {
      assertThat(large(filled, app("store", ARTIST, reading)).candidates())
          .as(reading.toString())
          .extracting(Candidate::atomic)
          .containsExactly(false);
      assertThat(
              new MigrationPlanner(project, false, new Report())
                  .plan(List.of(app("store", ARTIST, reading)), List.of(), filled)
                  .candidates())
          .extracting(Candidate::atomic)
          .containsExactly(true);
    }
    Model wider = model("store", "Play", id(), text("title", 80), nullable("at", Kind.INSTANT));
    Model more =
        model(
            "store",
            "Play",
            id(),
            text("title", 50),
            nullable("at", Kind.INSTANT),
            nullable("seconds", Kind.INT));
    Model less = model("store", "Play", id(), text("title", 50));
    for (Model quick : List.of(wider, more, less)) {
      assertThat(large(app("store", ARTIST, quick)).candidates())
          .as(quick.toString())
          .extracting(Candidate::atomic)
          .containsExactly(true);
      assertThat(messages()).noneMatch(message -> message.contains("@Large"));
    }
  }

  @Test
  void aLargeTableIsLargeUnderItsFormerNameToo() throws IOException {
    Model play = model("store", "Play", id(), text("title", 50));
    accept(plan(app("store", play)));

    Model renamed =
        was(indexed(model("store", "Listen", id(), text("title", 50)), "t", "title"), "Play");
    assertThat(large(app("store", renamed)).candidates())
        .extracting(Candidate::atomic)
        .containsExactly(false);
    large(app("store", was(model("store", "Listen", id(), value("title", Kind.INT)), "Play")));
    assertThat(messages()).anyMatch(message -> message.startsWith("PL4109 store: Listen.title"));
    // What is new beside it has no rows.
    Model beside = indexed(model("store", "Listen", id(), text("name", 50)), "n", "name");
    assertThat(large(app("store", play, beside)).candidates())
        .extracting(Candidate::atomic)
        .containsExactly(true);
  }

  @Test
  void anUpdatedMigrationIsDoneInStepsIfItReadsALargeTableNow() throws IOException {
    Model play = model("store", "Play", id(), text("title", 50));
    Model more = model("store", "Play", id(), text("title", 50), nullable("at", Kind.INSTANT));
    accept(plan(app("store", play)));
    Request update = Request.parse("update");
    assertThat(large(update, app("store", indexed(play, "t", "title"))).candidates())
        .extracting(Candidate::name, Candidate::atomic)
        .containsExactly(tuple("0001_initial", true));
    accept(plan(app("store", more)));

    assertThat(large(update, app("store", indexed(more, "t", "title"))).candidates())
        .extracting(Candidate::name, Candidate::atomic)
        .containsExactly(tuple("0002_play_at", false));
  }

  @Test
  void anUpdateDoesNotComeAfterWhatComesAfterIt() throws IOException {
    Model sale =
        model("shop", "Sale", id(), key("artist", "store", "Artist", DeleteAction.CASCADE));
    accept(plan(app("store", ARTIST), app("shop", sale)));

    assertThat(updated(app("store", SOLD), app("shop", sale)).candidates())
        .as("0001 of the store is what the shop's comes after")
        .extracting(Candidate::key, Candidate::parents)
        .containsExactly(
            tuple("store.0002_artist_sale", List.of("shop.0001_initial", "store.0001_initial")));
  }

  @Test
  void updatesOfSeveralAppsComeAfterEachOther() throws IOException {
    Model shelf = model("shop", "Shelf", id());
    accept(plan(app("store", ARTIST), app("shop", shelf)));
    Model sale = model("shop", "Sale", id());

    assertThat(updated(app("store", SOLD), app("shop", shelf, sale)).candidates())
        .extracting(Candidate::key, Candidate::parents)
        .containsExactly(
            tuple("shop.0001_initial", List.of()),
            tuple("store.0001_initial", List.of("shop.0001_initial")));
  }

  private Migrations updated(App... apps) {
    report = new Report();
    return new MigrationPlanner(project, false, report, Set.of(), null)
        .plan(List.of(apps), List.of(), Request.parse("update"));
  }

  @Test
  void aColumnThatIsWorkedOutForEveryRowOfALargeTableIsSaid() throws IOException {
    Model play = model("store", "Play", id(), text("title", 50));
    accept(plan(app("store", play)));

    large(app("store", told(null, "gen_random_uuid()", null)));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4110 store: Play.code");
    large(app("store", told(null, null, new Field.Computed("upper({title})", true))));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4110 store: Play.code");
    large(app("store", told(null, null, new Field.Computed("upper({title})", false))));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4101");
    large(app("store", told("x", null, null)));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4101");
    large(app("store", told(null, "current_user", null)));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4101");
    plan(app("store", told(null, "gen_random_uuid()", null)));
    assertThat(messages()).hasSize(1).first().asString().startsWith("PL4101");
  }

  private static Model told(
      @Nullable String value, @Nullable String sql, Field.@Nullable Computed computed) {
    Field.Value plain = nullable("code", Kind.STRING);
    Field.Value code =
        new Field.Value(
            plain.name(),
            plain.column(),
            plain.type(),
            true,
            false,
            null,
            plain.auto(),
            null,
            List.of(),
            null,
            new Field.Storage(value, sql, computed, null, null, plain.position()),
            plain.position());
    return model("store", "Play", id(), text("title", 50), code);
  }

  /** The same where plays are many, whatever they are called. */
  private Migrations large(App... apps) {
    return large(Request.NONE, apps);
  }

  private Migrations large(Request request, App... apps) {
    report = new Report();
    Set<JavaClass> large = Set.of(new JavaClass("store", "Play"), new JavaClass("store", "Listen"));
    return new MigrationPlanner(project, false, report, large, null)
        .plan(List.of(apps), List.of(), request);
  }

  private Migrations plan(App... apps) {
    report = new Report();
    return new MigrationPlanner(project, false, report).plan(List.of(apps));
  }

  private List<String> messages() {
    return report.findings().stream().map(Finding::message).toList();
  }

  private void accept(Migrations migrations) throws IOException {
    for (Candidate candidate : migrations.candidates()) {
      Path directory = project.resolve("src/main/resources/migrations/" + candidate.app());
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(candidate.name() + ".json"), candidate.text());
    }
  }
}
