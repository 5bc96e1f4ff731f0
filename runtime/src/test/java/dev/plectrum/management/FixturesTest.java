package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plectrum.app.Site;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseUrl;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Operations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class FixturesTest {
  /** As Django's own dumpdata writes it. */
  private static final String DJANGO =
      """
      [
      {
        "model": "store.album",
        "pk": 7,
        "fields": {
          "title": "Nuages \\"live\\"", "subtitle": null, "artist": 2, "genre": 3, "year": 1940,
          "plays": 12, "price": "9.90", "released": "1940-12-13",
          "added": "2024-01-31T10:00:00.123Z", "live": true, "code": "N1", "tags": [3, 4]
        }
      },
      {"model": "store.artist", "pk": 2, "fields": {"name": "Django", "mentor": 2}},
      {"model": "store.genre", "pk": 3, "fields": {"name": "Jazz"}},
      {"model": "store.genre", "pk": 4, "fields": {"name": "Manouche"}}
      ]
      """;

  private static final Site SITE =
      new Site() {
        @Override
        public String name() {
          return "Store";
        }

        @Override
        public List<Migration> migrations() {
          return List.of();
        }

        @Override
        public List<ModelInfo> models() {
          return List.of(
              ModelInfo.of("store", "Album", "album", "albums", "store_album"),
              ModelInfo.of("store", "Artist", "artist", "artists", "store_artist"),
              ModelInfo.of("store", "Genre", "genre", "genres", "store_genre"));
        }

        @Override
        public RouteTable routes(Database db) {
          return (request, path) -> Response.notFound();
        }
      };

  @Parameter Dialect dialect;
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Management manage;

  @BeforeEach
  void open() {
    String url = Databases.of(dialect);
    manage =
        new Management(
            SITE,
            List.of(),
            Settings.of(Map.of("DATABASE_URL", url)),
            new PrintStream(out),
            new PrintStream(out));
    Operations.migrate(manage.database(), folder);
  }

  @AfterEach
  void close() {
    manage.close();
  }

  @Test
  void fixturesAreFoundInTheFoldersOfApps() throws IOException {
    assertThat(run("loaddata", "genres")).isEqualTo("Installed 2 object(s) from 1 fixture(s)\n");
    assertThat(run("loaddata", "more/genres.json"))
        .isEqualTo("Installed 1 object(s) from 1 fixture(s)\n");
    assertThat(run("loaddata", "--app", "store", "genres")).startsWith("Installed 2");
    assertThat(run("dumpdata", "store.genre")).contains("Jazz", "Manouche", "Musette");

    String path = file(DJANGO);
    assertThat(run("loaddata", path.replace(".json", ""))).startsWith("Installed 4");
    assertThatThrownBy(() -> run("loaddata", "genre"))
        .isInstanceOf(CommandException.class)
        .hasMessage(
            "There is no file genre, and no app has it in src/main/resources/fixtures/<app>.");
    assertThatThrownBy(() -> run("loaddata", "more"))
        .as("a folder")
        .isInstanceOf(CommandException.class);
    assertThatThrownBy(() -> run("loaddata", "twice"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("fixtures/store/twice.json and fixtures/store/twice.json.gz");
    assertThatThrownBy(() -> run("loaddata", "--app", "shop", "genres"))
        .hasMessage("There is no app shop.");
  }

  @Test
  void aFixtureOfDjangosComesInAndGoesOutAgain() throws IOException {
    assertThat(run("loaddata", file(DJANGO)))
        .isEqualTo("Installed 4 object(s) from 1 fixture(s)\n");

    String dumped = run("dumpdata", "store");
    assertThat(dumped)
        .contains(
            "{\"model\":\"store.artist\",\"pk\":2,\"fields\":{\"name\":\"Django\",\"mentor\":2}}")
        .contains("\"price\":\"9.90\",\"released\":\"1940-12-13\"")
        .contains("\"added\":\"2024-01-31T10:00:00.123Z\",\"live\":true")
        .contains("\"tags\":[3,4]");

    assertThat(run("flush", "--noinput")).isEmpty();
    assertThat(run("dumpdata")).isEqualTo("[\n]\n");
    run("loaddata", file(dumped));
    assertThat(run("dumpdata")).isEqualTo(dumped);
    run("loaddata", file(dumped.replace("T10:00:00.123Z", "T12:00:00.123+02:00")));
    assertThat(run("dumpdata")).isEqualTo(dumped);
    // What is there is written over.
    run("loaddata", file(dumped.replace("Django", "Jean")));
    assertThat(run("dumpdata", "store.Artist")).contains("Jean").doesNotContain("album");
  }

  @Test
  void naturalKeysStandForNumbers() throws IOException {
    // The artist comes behind the album that leads to it.
    run("loaddata", file(DJANGO.replace("\"artist\": 2", "\"artist\": [\"Django\"]")));
    String dumped = run("dumpdata", "store.Album", "store.Artist", "--natural-foreign");
    assertThat(dumped)
        .contains("\"artist\":[\"Django\"]", "\"mentor\":[\"Django\"]", "\"genre\":3");

    // Without its number a row is found by its natural key, and is the same one.
    String nameless = run("dumpdata", "store.Artist", "--natural-primary");
    assertThat(nameless).contains("{\"model\":\"store.artist\",\"fields\"").doesNotContain("pk");
    run("loaddata", file(nameless.replace("\"mentor\":2", "\"mentor\":null")));
    assertThat(run("dumpdata", "store.Artist")).contains("\"pk\":2,", "\"mentor\":null");
    String another =
        nameless.replace("Django", "Babik").replace("\"mentor\":2", "\"mentor\":[\"Django\"]");
    run("loaddata", file(another));
    assertThat(run("dumpdata", "store.Artist", "--natural-foreign"))
        .contains("{\"name\":\"Babik\",\"mentor\":[\"Django\"]}");
  }

  @Test
  void chainsOfNaturalKeysMayStandInAnyOrder() throws IOException {
    run(
        "loaddata",
        file(
            """
            [{"model": "store.artist", "fields": {"name": "Babik", "mentor": ["Django"]}},
             {"model": "store.artist", "fields": {"name": "Django", "mentor": ["Jean"]}},
             {"model": "store.artist", "fields": {"name": "Jean", "mentor": null}}]
            """));
    assertThat(run("dumpdata", "store.Artist", "--natural-foreign"))
        .contains(
            "{\"name\":\"Babik\",\"mentor\":[\"Django\"]}",
            "{\"name\":\"Django\",\"mentor\":[\"Jean\"]}");
  }

  @Test
  void naturalKeysDependOnColumnsAlone() {
    Databases.run(
        manage.database(),
        "CREATE TABLE odd (id integer PRIMARY KEY, nick text, code text NOT NULL, tag text NOT NULL)");
    Databases.run(manage.database(), "CREATE UNIQUE INDEX a_nick ON odd (nick)");
    Databases.run(manage.database(), "CREATE UNIQUE INDEX b_tag ON odd (tag)");
    Databases.run(manage.database(), "CREATE UNIQUE INDEX c_code ON odd (code)");
    Map<String, LiveTable> tables = LiveTable.all(manage.database());
    LiveTable odd = Objects.requireNonNull(tables.get("odd"));
    assertThat(new NaturalKeys(tables, true).columns(odd)).containsExactly("code");

    LiveTable ring = ring("ring", "back", odd.sql());
    LiveTable back = ring("back", "ring", odd.sql());
    assertThat(new NaturalKeys(Map.of("ring", ring, "back", back), true).has(ring)).isFalse();
  }

  private static LiveTable ring(String name, String next, LiveSql sql) {
    List<LiveTable.Column> columns =
        List.of(
            new LiveTable.Column("n", "integer", 0, 0, false),
            new LiveTable.Column("next", "integer", 0, 0, false));
    return new LiveTable(
        name,
        columns,
        List.of("id"),
        Map.of("next", new LiveTable.Link(next, "id", 0)),
        Map.of("both", List.of("n", "next")),
        Map.of(),
        sql);
  }

  @Test
  void newRowsGetNumbersBehindThoseThatWereLoaded() throws IOException {
    run("loaddata", file(DJANGO));

    Databases.run(manage.database(), "INSERT INTO store_genre (name) VALUES ('Swing')");
    assertThat(run("dumpdata", "store.genre")).contains("\"pk\":5,\"fields\":{\"name\":\"Swing\"}");

    Databases.run(manage.database(), "ALTER TABLE store_genre RENAME COLUMN id TO number");
    run(
        "loaddata",
        file("[{\"model\": \"store.genre\", \"pk\": 9, \"fields\": {\"name\": \"Bop\"}}]"));
    Databases.run(manage.database(), "INSERT INTO store_genre (name) VALUES ('Cool')");
    assertThat(run("dumpdata", "store.genre")).contains("\"pk\":10,\"fields\":{\"name\":\"Cool\"}");
  }

  @Test
  void aMistakeInAFixtureIsNamedAndNothingIsKept() throws IOException {
    refused(
        "row 2: there is no model \"store.artst\". Did you mean",
        DJANGO.replace("store.artist", "store.artst"));
    refused(
        "row 2: Artist has no field \"nam\". Did you mean \"name\"?",
        DJANGO.replace("\"name\": \"Django\"", "\"nam\": \"Django\""));
    refused("is no JSON", DJANGO.replace("[3, 4]", "[3, 4"));
    refused(
        "no row of store_artist has the natural key [Jean].",
        DJANGO.replace("\"artist\": 2", "\"artist\": [\"Jean\"]"));
    refused("is a list", DJANGO.replace("\"year\": 1940", "\"year\": [1940]"));
    refused(
        "row 1: artist_id is 9, but store_artist has no such row.",
        DJANGO.replace("\"artist\": 2", "\"artist\": 9"));
    refused(
        ": genre_id is 44, but store_genre has no such row.", DJANGO.replace("[3, 4]", "[3, 44]"));
    for (String[] wrong :
        new String[][] {
          {"\"year\": 1940", "\"year\": \"long ago\"", "year"},
          {"\"year\": 1940", "\"year\": 2147483648", "year"},
          {"2024-01-31T10", "last year", "added"},
          {"1940-12-13", "long ago", "released"},
          {"\"live\": true", "\"live\": \"maybe\"", "live"},
          {"\"N1\"", "\"a code of 21 letters.\"", "code"}
        }) {
      refused("row 1: " + wrong[2] + " cannot hold \"", DJANGO.replace(wrong[0], wrong[1]));
    }
    assertThat(run("loaddata", file(DJANGO.replace("\"live\": true", "\"live\": \"Yes\""))))
        .startsWith("Installed 4");
    assertThat(run("dumpdata")).contains("\"live\":true");
    run("flush", "--noinput");
    assertThatThrownBy(() -> run("loaddata", "nowhere.json"))
        .hasMessageStartingWith("There is no file nowhere.json, and no app has it");
    assertThat(run("dumpdata")).isEqualTo("[\n]\n");
    assertThatThrownBy(() -> run("dumpdata", "store.Albm"))
        .hasMessageContaining("Did you mean \"store.album\"?");
  }

  @Test
  void partsOfAFixtureAreChosen() throws IOException {
    String foreign =
        DJANGO
            .replace("\"name\": \"Jazz\"", "\"name\": \"Jazz\", \"mood\": \"blue\"")
            .replaceFirst("\\[", "[{\"model\": \"store.label\", \"pk\": 1, \"fields\": {}},");
    assertThat(run("loaddata", file(foreign), "--ignorenonexistent", "--exclude=store.album"))
        .isEqualTo("Installed 3 object(s) from 1 fixture(s)\n");

    assertThat(run("dumpdata", "store.genre", "--pks=4,5", "--indent", "2"))
        .isEqualTo(
            """
            [
              {
                "model": "store.genre",
                "pk": 4,
                "fields": {
                  "name": "Manouche"
                }
              }
            ]
            """);
    assertThat(run("dumpdata", "--exclude", "store.artist", "--indent=0"))
        .startsWith("[\n{\n\"model\": \"store.genre\",\n\"pk\": 3,")
        .doesNotContain("artist");
    assertThatThrownBy(() -> run("dumpdata", "store", "--pks=4"))
        .hasMessage("--pks needs one model, as in store.Track.");
    assertThatThrownBy(() -> run("dumpdata", "--indent=wide"))
        .hasMessage("--indent is a number of spaces, not \"wide\".");
    assertThatThrownBy(() -> run("loaddata", "rows.yaml", "--format=yaml"))
        .hasMessage("Fixtures are read as json, not as yaml.");
    assertThatThrownBy(() -> run("loaddata", file(DJANGO), "--exclude=stroe"))
        .hasMessageStartingWith("There is no app or model \"stroe\".");
  }

  @Test
  void aFixtureMayBePacked() throws IOException {
    run("loaddata", file(DJANGO));
    String packed = folder.resolve("rows.json.gz").toString();
    run("dumpdata", "--output", packed);
    String dumped = run("dumpdata");
    run("flush", "--noinput");
    assertThat(run("loaddata", packed)).isEqualTo("Installed 4 object(s) from 1 fixture(s)\n");
    assertThat(run("dumpdata")).isEqualTo(dumped);
    assertThatThrownBy(
            () ->
                run(
                    "loaddata",
                    Files.copy(Path.of(file(DJANGO)), folder.resolve("a.gz")).toString()))
        .hasMessageContaining("a.gz cannot be read: ");
  }

  @Test
  void aColumnOfSqliteThatSaysItsDigitsKeepsNoOthers() {
    LiveTable.Column price = new LiveTable.Column("price", "decimal", 4, 2, false);
    assertThat(SqliteFixtureValue.of(price, "99.985", "row 1")).isEqualTo(99.99);
    assertThat(SqliteFixtureValue.of(price, "-0.005", "row 1")).isEqualTo(-0.01);
    assertThat(SqliteFixtureValue.of(price, "0e999999999", "row 1")).isEqualTo(0.0);
    assertThat(SqliteFixtureValue.of(price, "9e-3", "row 1")).isEqualTo(0.01);
    assertThat(SqliteFixtureValue.of(price, "9e-999999999", "row 1")).isEqualTo(0.0);
    for (String large : List.of("99.995", "-100", "1e999999999")) {
      assertThatThrownBy(() -> SqliteFixtureValue.of(price, large, "row 1"))
          .hasMessage("row 1: price cannot hold \"" + large + "\".");
    }
    LiveTable.Column any = new LiveTable.Column("price", "decimal", 0, 0, false);
    assertThat(SqliteFixtureValue.of(any, "123.456", "row 1")).isEqualTo(123.456);
  }

  @Test
  void theNumberOfARowOfSqliteIsLongAndSoIsWhatLeadsToIt() {
    assumeTrue(dialect == Dialect.SQLITE);
    Databases.run(
        manage.database(),
        "CREATE TABLE odd (id integer PRIMARY KEY, n integer, b bigint, o integer REFERENCES odd)");
    Databases.run(
        manage.database(), "CREATE TABLE pair (a integer, b integer, PRIMARY KEY (a, b))");
    Map<String, LiveTable> tables = LiveTable.all(manage.database());
    String large = "2147483648";
    for (String name : List.of("id", "b", "o")) {
      LiveTable.Column column = column(tables, "odd", name);
      assertThat(SqliteFixtureValue.of(column, large, "row 1")).isEqualTo(2147483648L);
    }
    for (LiveTable.Column column :
        List.of(column(tables, "odd", "n"), column(tables, "pair", "a"))) {
      assertThatThrownBy(() -> SqliteFixtureValue.of(column, large, "row 1"))
          .hasMessage("row 1: " + column.name() + " cannot hold \"2147483648\".");
    }
  }

  private static LiveTable.Column column(
      Map<String, LiveTable> tables, String table, String column) {
    return Objects.requireNonNull(Objects.requireNonNull(tables.get(table)).column(column));
  }

  @Test
  void aFixtureMayComeFromAnotherProgram() {
    LoadData.run(
        manage,
        new ByteArrayInputStream(DJANGO.getBytes(StandardCharsets.UTF_8)),
        List.of("-", "--format=json"));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("Installed 4 object(s) from 1 fixture(s)\n");
  }

  private void refused(String message, String fixture) {
    assertThatThrownBy(() -> run("loaddata", file(fixture)))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theShellIsThatOfTheDatabase() {
    assertThat(DbShell.command(DatabaseUrl.parse("sqlite:my shop.db"), List.of("-json")))
        .containsExactly("sqlite3", "-json", "my shop.db");
    assertThat(
            DbShell.command(DatabaseUrl.parse("postgresql://ann:secret@db:5433/shop"), List.of()))
        .containsExactly(
            "psql", "--host", "db", "--port", "5433", "--username", "ann", "--dbname", "shop");
  }

  private String file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "rows", ".json");
    Files.writeString(file, text);
    return file.toString();
  }

  private String run(String command, String... arguments) {
    out.reset();
    manage.run(command, arguments);
    return out.toString(StandardCharsets.UTF_8);
  }
}
