package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.app.Site;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.db.Table;
import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.garden.Animal;
import dev.plectrum.fixture.garden.Garden;
import dev.plectrum.fixture.garden.Sign;
import dev.plectrum.fixture.garden.TaggedItem;
import dev.plectrum.fixture.library.Author;
import dev.plectrum.fixture.library.AuthorTable;
import dev.plectrum.fixture.library.Library;
import dev.plectrum.fixture.vault.Courier;
import dev.plectrum.fixture.vault.Crate;
import dev.plectrum.fixture.vault.Cut;
import dev.plectrum.fixture.vault.Gem;
import dev.plectrum.fixture.vault.Place;
import dev.plectrum.fixture.vault.Scan;
import dev.plectrum.fixture.vault.Shelfmark;
import dev.plectrum.fixture.vault.Tally;
import dev.plectrum.fixture.vault.TallyKey;
import dev.plectrum.fixture.vault.Vault;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.json.JsonText;
import dev.plectrum.migrate.Migration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes and JSON go out with {@code dumpdata} and come in with {@code loaddata}. */
class FixtureValuesTest {
  private static final Site SITE =
      new Site() {
        @Override
        public String name() {
          return "Vault";
        }

        @Override
        public List<Migration> migrations() {
          return List.of();
        }

        @Override
        public List<ModelInfo> models() {
          return List.of(
              ModelInfo.of("vault", "Crate", "crate", "crates", "vault_crate"),
              ModelInfo.of("vault", "Stop", "stop", "stops", "vault_stop"),
              ModelInfo.of("vault", "Tally", "tally", "tallies", "vault_tally"),
              ModelInfo.of("vault", "Gem", "gem", "gems", "vault_gem"),
              ModelInfo.of("library", "Author", "author", "authors", "library_author"),
              ModelInfo.of("garden", "Sign", "sign", "signs", "garden_sign"),
              ModelInfo.of("garden", "Animal", "animal", "animals", "garden_animal"),
              ModelInfo.of(
                  "garden", "TaggedItem", "tagged item", "tagged items", "garden_taggeditem"),
              ModelInfo.of("vault", "Courier", "courier", "couriers", "vault_courier"),
              ModelInfo.of("vault", "Safe", "safe", "safes", "vault_safe"),
              ModelInfo.of("vault", "Scan", "scan", "scans", "vault_scan"),
              ModelInfo.of("vault", "Shelfmark", "shelfmark", "shelfmarks", "vault_shelfmark"));
        }

        @Override
        public List<Table<?>> tables() {
          return List.of(AuthorTable.TABLE);
        }

        @Override
        public RouteTable routes(Database db) {
          return (request, path) -> Response.notFound();
        }
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  private Management manage(Dialect dialect) {
    String url = Databases.of(dialect);
    PrintStream printed = new PrintStream(out);
    return new Management(
        SITE, List.of(), Settings.of(Map.of("DATABASE_URL", url)), printed, printed);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aKeyOfSeveralColumnsIsAList(Dialect dialect) throws IOException {
    try (Management manage = manage(dialect)) {
      Vault vault = Vault.in(manage.database());
      Tally tally =
          vault.tallies.create(
              d ->
                  d.count(3)
                      .day(LocalDate.of(2024, 2, 29))
                      .shape(Cut.Shape.ROUND)
                      .token(UUID.fromString("00000000-0000-4000-8000-00000000000a"))
                      .place("a")
                      .shelf((short) 2)
                      .at(Instant.parse("2024-02-29T10:00:00Z"))
                      .number(1));

      manage.run("dumpdata", "vault.Tally");
      String dumped = out.toString(StandardCharsets.UTF_8);
      assertThat(dumped).contains("\"pk\":[\"2024-02-29\",\"ROUND\",", "\"number\":1");
      Path file = folder.resolve("rows.json");
      Files.writeString(file, dumped.replace("\"count\":3", "\"count\":4"));
      manage.run("loaddata", file.toString());
      assertThat(vault.tallies.query().list())
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.count()).isEqualTo(4);
                assertThat(TallyKey.of(row)).isEqualTo(TallyKey.of(tally));
              });

      Files.writeString(
          file, "[{\"model\": \"vault.tally\", \"pk\": [1, 2], \"fields\": {\"count\": 4}}]");
      assertThatThrownBy(() -> manage.run("loaddata", file.toString()))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("a list of 7 values");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatTheDatabaseKnowsIsLeftToIt(Dialect dialect) throws IOException {
    try (Management manage = manage(dialect)) {
      Vault vault = Vault.in(manage.database());
      Crate crate = vault.crates.create(d -> d.label("a").width(3).place(1).note(null));

      manage.run("dumpdata", "vault.Crate");
      String dumped = out.toString(StandardCharsets.UTF_8);
      assertThat(dumped).contains("\"width\":3").doesNotContain("area");
      vault.crates.delete(crate);
      Path file = folder.resolve("rows.json");
      Files.writeString(file, dumped);
      manage.run("loaddata", file.toString());
      assertThat(vault.crates.get(crate.id())).isEqualTo(crate);

      Files.writeString(
          file,
          """
          [{"model": "vault.crate", "pk": 50,
            "fields": {"label": "b", "width": 4, "height": 2, "area": 99}}]
          """);
      manage.run("loaddata", file.toString());
      Crate loaded = vault.crates.get(50);
      assertThat(loaded.area()).isEqualTo(8);
      assertThat(loaded.place()).isEqualTo(7);
      assertThat(loaded.note()).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatHasSeveralColumnsIsThemAll(Dialect dialect) throws IOException {
    try (Management manage = manage(dialect)) {
      Garden garden = Garden.in(manage.database());
      Animal lion = garden.animals.create(d -> d.name("Lion").legs(4));
      TaggedItem tag = garden.tags.create(d -> d.tag("hairy").target(lion));
      Vault vault = Vault.in(manage.database());
      Place quai = new Place("Quai", 7, false, null, null, null);
      Courier courier = vault.couriers.create(d -> d.name("a").origin(quai).goal(null));

      manage.run("dumpdata", "garden.TaggedItem", "garden.Animal", "vault.Courier");
      String dumped = out.toString(StandardCharsets.UTF_8);
      assertThat(dumped)
          .contains("\"target_type\":\"garden.animal\",\"target_id\":" + lion.id())
          .contains("\"origin_street\":\"Quai\"", "\"to_street\":null");
      garden.animals.delete(lion);
      vault.couriers.delete(courier);
      assertThat(garden.tags.count()).isZero();
      Path file = folder.resolve("rows.json");
      Files.writeString(file, dumped);
      manage.run("loaddata", file.toString());
      assertThat(garden.tags.get(tag.id())).isEqualTo(tag);
      assertThat(garden.tags.get(tag.id()).target().get()).isEqualTo(lion);
      assertThat(vault.couriers.get(courier.id())).isEqualTo(courier);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void rowsAreChosenByTheirKeysAsTheyAreWritten(Dialect dialect) {
    try (Management manage = manage(dialect)) {
      Garden garden = Garden.in(manage.database());
      Sign sign = garden.signs.create(d -> d.words("Keep out"));
      garden.signs.create(d -> d.words("Please"));

      manage.run("dumpdata", "garden.Sign", "--pks", sign.id().toString());
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("\"pk\":\"" + sign.id() + "\"", "Keep out")
          .doesNotContain("Please");
      Vault.in(manage.database());
      assertThatThrownBy(() -> manage.run("dumpdata", "vault.Tally", "--pks=1"))
          .hasMessage("--pks needs a model whose key is one column, which vault.tally's is not.");
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void linksThatHoldBothWaysComeInAsTheDaoMakesThem(Dialect dialect) throws IOException {
    try (Management manage = manage(dialect)) {
      Library library = Library.in(manage.database());
      Path file = folder.resolve("rows.json");
      Files.writeString(
          file,
          """
          [{"model": "library.author", "pk": 1, "fields": {"name": "A", "age": 1,
              "friends": [1, 2, 3]}},
           {"model": "library.author", "pk": 2, "fields": {"name": "B", "age": 1}},
           {"model": "library.author", "pk": 3, "fields": {"name": "C", "age": 1}}]
          """);
      manage.run("loaddata", file.toString());
      assertThat(library.authors.query().list())
          .extracting(one -> one.friends().list().stream().map(Author::name).sorted().toList())
          .containsExactly(List.of("A", "B", "C"), List.of("A"), List.of("A"));

      out.reset();
      manage.run("dumpdata", "library.Author");
      String dumped = out.toString(StandardCharsets.UTF_8);
      assertThat(dumped).contains("\"friends\":[1,2,3]", "\"friends\":[1]");
      Files.writeString(file, dumped.replace("[1,2,3]", "[3]").replace("[1]", "[1,2]"));
      manage.run("loaddata", file.toString());
      // The later row decides, as Django's set does for each in turn.
      assertThat(library.authors.query().list())
          .extracting(one -> one.friends().list().stream().map(Author::name).sorted().toList())
          .containsExactly(List.of("B", "C"), List.of("A", "B", "C"), List.of("A", "B"));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theyComeBackAsTheyWere(Dialect dialect) throws IOException {
    try (Management manage = manage(dialect)) {
      Vault vault = Vault.in(manage.database());
      Cut cut =
          new Cut("rose", 24, new BigDecimal("0.50"), Cut.Shape.ROUND, null, List.of("a"), null);
      Gem gem =
          vault.gems.create(
              d ->
                  d.name("Nuages")
                      .facts(JsonText.TREE.read("[1, {\"a\": [\"\u00e9\", null, 1.5]}]"))
                      .formerCuts(List.of(cut)));
      Scan scan = vault.scans.create(d -> d.name("front").data(new byte[] {0, -1, 10}));

      Shelfmark times =
          vault.shelfmarks.create(
              d ->
                  d.moments(List.of(Instant.parse("1582-10-04T10:00:00.000001Z")))
                      .days(List.of(LocalDate.of(1582, 10, 4)))
                      .hours(List.of(LocalTime.of(10, 0, 0, 1000)))
                      .clocks(List.of(LocalDateTime.of(1582, 10, 4, 10, 0, 0, 1000))));

      manage.run("dumpdata", "vault");
      String dumped = out.toString(StandardCharsets.UTF_8);
      assertThat(dumped)
          .contains("\"moments\":[\"1582-10-04T10:00:00.000001Z\"],\"days\":[\"1582-10-04\"]");
      assertThat(dumped)
          .contains("\"facts\":[1,{\"a\":[\"\u00e9\",null,1.5]}],\"cut\":null,")
          .contains("\"data\":\"AP8K\",\"thumbnail\":null,\"mark\":\"yv4=\"");
      Path file = folder.resolve("rows.json");
      Files.writeString(file, dumped);
      manage.run("flush", "--noinput");
      assertThat(vault.gems.count()).isZero();
      manage.run("loaddata", file.toString());

      assertThat(vault.gems.get(gem.id())).isEqualTo(gem);
      assertThat(vault.gems.query().where(f -> f.facts.eq(gem.facts())).count()).isEqualTo(1);
      assertThat(vault.scans.get(scan.id()).data()).isEqualTo(scan.data());
      assertThat(vault.scans.get(scan.id()).thumbnail()).isNull();
      assertThat(vault.shelfmarks.get(times.id())).isEqualTo(times);
      assertThat(vault.shelfmarks.query().where(f -> f.moments.eq(times.moments())).count())
          .isEqualTo(1);

      Files.writeString(file, dumped.replace("AP8K", "A*8K"));
      assertThatThrownBy(() -> manage.run("loaddata", file.toString()))
          .isInstanceOf(CommandException.class)
          .hasMessageContaining("row 2: \"A*8K\" is no Base64");
    }
  }
}
