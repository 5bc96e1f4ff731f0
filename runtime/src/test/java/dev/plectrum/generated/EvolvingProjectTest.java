package dev.plectrum.generated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project whose models change, compiled and migrated as its user does it. */
class EvolvingProjectTest {
  @TempDir private Path folder;
  private Path sources = Path.of("");
  private Path project = Path.of("");

  @BeforeEach
  void start() throws IOException {
    sources = folder.resolve("src");
    project = folder.resolve("project");
    write(
        "StoreApp",
        """
        import dev.plectrum.project.App;

        @App("store")
        public final class StoreApp {}
        """);
    write(
        "Shop",
        """
        import dev.plectrum.project.Include;
        import dev.plectrum.project.Project;

        @Project(apps = StoreApp.class, urls = @Include(path = "/", app = StoreApp.class))
        final class Shop {}
        """);
  }

  /** The story of the user who takes a field back again. */
  @Test
  void aFieldIsTakenBackStepByStep() throws Exception {
    String fields = "@Id long id";
    for (String field :
        List.of(
            "String title",
            "@Nullable String a",
            "@Nullable String b",
            "@Nullable Boolean explicit")) {
      fields += ", " + field;
      track(fields);
      compile();
      assertThat(manage("makemigrations")).contains("Migrations for 'store':");
    }
    String without = fields.substring(0, fields.lastIndexOf(", "));
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("Applying store.0004_track_explicit... OK");

    assertThat(manage("migrate", "store", "0003"))
        .contains("Unapplying store.0004_track_explicit... OK");
    assertThat(compile()).as("The code is as it was.").isEmpty();
    assertThat(manage("migrate", "--plan"))
        .contains("store.0004_track_explicit\n    Adds Track.explicit.");

    Files.delete(migrations().resolve("0004_track_explicit.json"));
    assertThat(compile())
        .singleElement()
        .asString()
        .contains("Track.java", "PL4101 store: Track.explicit is in no migration yet.");
    assertThat(manage("makemigrations", "--dry-run")).contains("+ Add field explicit to Track");

    track(without);
    assertThat(compile()).isEmpty();
    assertThat(manage("makemigrations")).isEqualTo("No changes detected.\n");
    assertThat(manage("migrate")).contains("No migrations to apply.");
  }

  @Test
  void whatCannotBeKnownIsAsked() throws Exception {
    track("@Id long id, String title");
    compile();
    manage("makemigrations");

    track("@Id long id, String name, int rating");
    assertThat(compile())
        .anyMatch(message -> message.contains("PL4107 store: title is gone, and Track.name"))
        .anyMatch(message -> message.contains("PL4104 store: Track.rating is new"));
    assertThat(make(1, "--noinput"))
        .contains("Say --rename store.Track.name=title or --no-rename.")
        .contains("Say --default store.Track.rating=value");

    String[] answers = {"--rename", "store.Track.name=title", "--default", "store.Track.rating=3"};
    assertThat(make(3, answers)).as("The processor has to be asked.").isEmpty();
    compile();
    assertThat(make(0, answers))
        .contains("~ Rename field title on Track to name", "+ Add field rating to Track");
    assertThat(compile()).isEmpty();
    assertThat(project.resolve("target/manage/request.txt")).doesNotExist();

    track("@Id long id, String name");
    compile();
    assertThat(manage("makemigrations")).contains("! Loses Track.rating");
    assertThat(migrations().resolve("0003_remove_track_rating.json"))
        .content()
        .contains("\"loses\": [\"Track.rating\"]");
    assertThat(compile()).isEmpty();
  }

  @Test
  void aGroupOfColumnsChangesWithItsRecord() throws Exception {
    write("Size", "public record Size(int width, int height) {}");
    track("@Id long id, @Embedded Size size, @Embedded(prefix = \"in_\") @Nullable Size inside");
    compile();
    manage("makemigrations");
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("Applying store.0001_initial... OK");

    write(
        "Size",
        """
        import dev.plectrum.model.Default;
        import dev.plectrum.model.Was;

        public record Size(@Was("width") int breadth, int height, @Default("1") int depth) {}
        """);
    track(
        "@Id long id, @Was(\"size\") @Embedded Size outside,"
            + " @Embedded(prefix = \"in_\") @Nullable Size inside");
    compile();
    assertThat(manage("makemigrations"))
        .contains(
            "~ Rename field size.width on Track to outside.breadth",
            "~ Rename field size.height on Track to outside.height",
            "~ Rename field inside.width on Track to inside.breadth",
            "+ Add field outside.depth to Track",
            "+ Add field inside.depth to Track");
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("Applying store.0002_", "OK");
    assertThat(manage("migrate", "store", "0001")).contains("Unapplying store.0002_");
  }

  @Test
  void aKeyToOneMoreModelIsAnotherMigration() throws Exception {
    track("@Id long id, String title");
    note("Track.class");
    compile();
    manage("makemigrations");
    compile();
    assertThat(manage("sqlmigrate", "store", "0001"))
        .contains(
            "about_type text NOT NULL",
            "about_id bigint NOT NULL",
            "(about_type, about_id)",
            "CHECK (about_type IN ('store.track'))");
    assertThat(manage("migrate")).contains("Applying store.0001_initial... OK");

    note("Track.class, Note.class");
    compile();
    assertThat(manage("makemigrations"))
        .contains(
            "- Remove constraint store_note_about_type_", "+ Create constraint store_note_about");
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("Applying store.0002_", "OK");
    assertThat(manage("migrate", "store", "0001")).contains("Unapplying store.0002_");
  }

  @Test
  void aKeyFollowsAModelToItsNewName() throws Exception {
    track("@Id long id, String title");
    note("Track.class, Note.class");
    compile();
    manage("makemigrations");
    compile();
    List<String> urls = List.of("sqlite:" + folder.resolve("shop.db"), Databases.postgresql());
    for (String url : urls) {
      manage("migrate", "--database", url);
      try (Database database = Database.open(url)) {
        Databases.run(database, "INSERT INTO store_note VALUES (1, 'store.track', 7)");
        Databases.run(database, "INSERT INTO store_note VALUES (2, 'store.note', 1)");
      }
    }

    Path file = sources.resolve("store/Track.java");
    write("Song", renamed(Files.readString(file)));
    Files.delete(file);
    note("Song.class, Note.class");
    compile();
    assertThat(manage("makemigrations"))
        .contains("~ Rename model Track to Song", "? Custom state/database change combination");
    assertThat(compile()).isEmpty();
    for (String url : urls) {
      manage("migrate", "--database", url);
      assertThat(types(url)).containsExactly("store.song", "store.note");
      manage("migrate", "store", "0001", "--database", url);
      assertThat(types(url)).containsExactly("store.track", "store.note");
    }
  }

  private static String renamed(String track) {
    return track
        .substring(track.indexOf('\n') + 2)
        .replace("@Model", "@Model\n@Was(\"Track\")")
        .replace("record Track", "record Song");
  }

  private static List<String> types(String url) {
    try (Database database = Database.open(url)) {
      List<String> types = new ArrayList<>();
      database.each(
          null,
          "SELECT about_type FROM store_note ORDER BY id",
          Binder.NOTHING,
          row -> types.add(row.getString(1)));
      return types;
    }
  }

  private void note(String targets) throws IOException {
    write(
        "Note",
        """
        import dev.plectrum.model.GenericForeignKey;
        import dev.plectrum.model.Id;
        import dev.plectrum.model.Model;
        import dev.plectrum.model.Targets;

        @Model
        public record Note(
            @Id long id, @Targets({%s}) GenericForeignKey<Object> about) {}
        """
            .formatted(targets));
  }

  @Test
  void branchesAreJoinedAndManyBecomeOne() throws Exception {
    track("@Id long id, String title");
    compile();
    manage("makemigrations");
    track("@Id long id, String title, @Nullable String a");
    compile();
    manage("makemigrations");
    track("@Id long id, String title, @Nullable String a, @Nullable String b");
    Path second = migrations().resolve("0002_track_a.json");
    Files.writeString(
        migrations().resolve("0002_track_b.json"),
        Files.readString(second).replace("\"a\"", "\"b\""));

    assertThat(compile())
        .singleElement()
        .asString()
        .contains("migrations/store/0002_track_b.json:2:15: PL4013 0002_track_a and 0002_track_b")
        .contains("Run ./manage makemigrations --merge");
    assertThat(make(0, "--merge")).contains("0003_merge_0002_track_a_0002_track_b.json");
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("Applying store.0003_merge");

    assertThat(run(List.of("squashmigrations", "store", "0001", "0003"), true, 3)).isEmpty();
    compile();
    assertThat(run(List.of("squashmigrations", "store", "0001", "0003"), true, 0))
        .contains("Created new squashed migration");
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("No migrations to apply.");
    assertThat(manage("showmigrations")).contains("[X] 0001_squashed_0003_");
    assertThat(manage("showmigrations", "--plan"))
        .containsOnlyOnce("store.0001")
        .doesNotContain("[ ]", "store.0002");
    assertThat(manage("sqlmigrate", "store", "0002_track_a")).contains("ADD COLUMN");
    assertThat(manage("sqlmigrate", "store", "0003")).contains("0003_merge");
    for (String old : List.of("0001_initial", "0002_track_a", "0002_track_b")) {
      Files.delete(migrations().resolve(old + ".json"));
    }
    Files.delete(migrations().resolve("0003_merge_0002_track_a_0002_track_b.json"));
    assertThat(compile()).isEmpty();
    assertThat(manage("migrate")).contains("No migrations to apply.");
  }

  @Test
  void namesEmptyOnesAndUpdatesAreAskedFor() throws Exception {
    track("@Id long id, String title");
    compile();
    assertThat(make(1, "--check")).contains("changes that are in no migration yet");
    assertThat(make(3, "--name", "beginning")).isEmpty();
    compile();
    assertThat(make(0, "--name", "beginning")).contains("0001_beginning.json");
    assertThat(compile()).isEmpty();
    assertThat(make(0, "--check")).isEqualTo("No changes detected.\n");

    track("@Id long id, String title, @Nullable String a");
    compile();
    manage("makemigrations");
    track("@Id long id, String title, @Nullable String a, @Nullable String b");
    assertThat(make(3, "--update")).isEmpty();
    compile();
    make(0, "--update");
    List<String> left = names();
    assertThat(left).hasSize(2).first().isEqualTo("0001_beginning.json");
    assertThat(migrations().resolve(left.get(1)))
        .content()
        .contains("\"name\": \"a\"", "\"name\": \"b\"");
    assertThat(compile()).isEmpty();

    assertThat(make(3, "--empty", "store", "--name", "by_hand")).isEmpty();
    compile();
    make(0, "--empty", "store", "--name", "by_hand");
    Path empty = migrations().resolve("0003_by_hand.json");
    assertThat(empty).content().contains("\"operations\": []");
    Files.writeString(
        empty,
        Files.readString(empty)
            .replace(
                "\"operations\": []",
                "\"operations\": [{\"operation\": \"RunSql\","
                    + " \"up\": \"UPDATE store_track SET a = title\"}]"));
    assertThat(compile()).isEmpty();

    assertThat(run(List.of("migrate", "--check"), false, 1))
        .contains("Planned operations:", "store.0003_by_hand", "3 migrations are to be run.");
    assertThat(manage("sqlmigrate", "store", "0003")).contains("UPDATE store_track SET a = title;");
    String copy = "sqlite:" + folder.resolve("copy.db");
    assertThat(manage("migrate", "--database", copy)).contains("Applying store.0003_by_hand... OK");
    assertThat(manage("showmigrations")).contains("[ ] 0003_by_hand");
    assertThat(manage("migrate")).contains("Applying store.0003_by_hand... OK");
    assertThat(manage("migrate", "--check")).contains("No planned migration operations.");
    assertThat(run(List.of("migrate", "store", "0001"), false, 1))
        .contains("store.0003_by_hand cannot be taken back", "Nothing was changed.");
  }

  private static final String MIGRATION =
      """
      {"parents": ["store.%s"], "atomic": true, %s"operations": [%s]}
      """;

  /** A field that is gone, a key, links, and what a column can hold, through generated classes. */
  @Test
  void aDataMigrationSeesTheModelsAsTheyWereByName() throws Exception {
    write(
        "Tag",
        """
        import dev.plectrum.model.Id;
        import dev.plectrum.model.ManyToMany;
        import dev.plectrum.model.Model;
        import dev.plectrum.model.ReverseOf;
        import java.util.UUID;

        @Model
        public record Tag(@Id UUID id, String name, @ReverseOf("tags") ManyToMany<Track> tracks) {}
        """);
    String track =
        """
        import dev.plectrum.model.*;
        import jakarta.validation.constraints.Digits;
        import java.math.BigDecimal;
        import java.time.*;
        import org.jspecify.annotations.Nullable;

        @Model
        public record Track(
            @Id long id, String name, boolean live, @Nullable Integer year, double gain,
            @Digits(integer = 8, fraction = 2) BigDecimal price, @Nullable Instant added,
            LocalDate day, LocalTime time, Duration pause, byte[] cover, @Nullable String slug,
            @OnDelete(DeleteRule.SET_NULL) @Nullable ForeignKey<Track> origin, ManyToMany<Tag> tags,
            @Embedded Take take%s) {}
        """;
    write("Take", "public record Take(int number) {}");
    write("Track", track.formatted(", @Nullable String note"));
    assertThat(compile()).allMatch(message -> message.contains("PL4101"));
    Files.createDirectories(migrations());
    Files.copy(
        project.resolve("classes/plectrum/candidate/store/0001_initial.json"),
        migrations().resolve("0001_initial.json"));
    Files.writeString(
        migrations().resolve("0002_fill.json"),
        MIGRATION.formatted(
            "0001_initial",
            "",
            """
            {"operation": "RunJava", "name": "fill-slugs", "reversible": true,
             "models": ["Track", "store.Tag"]}
            """));
    Files.writeString(
        migrations().resolve("0003_note.json"),
        MIGRATION.formatted(
            "0002_fill",
            "\"loses\": [\"Track.note\"], ",
            "{\"operation\": \"RemoveField\", \"model\": \"Track\", \"name\": \"note\"}"));
    write("Track", track.formatted(""));
    write(
        "Slugs",
        """
        import dev.plectrum.management.Management;
        import dev.plectrum.project.Command;
        import java.math.BigDecimal;
        import java.time.*;
        import java.util.UUID;

        final class Slugs {
          @Command("fill-slugs")
          static void fill(Management manage) {
            FillSlugsModels models = FillSlugsModels.of(manage);
            if (models.backwards()) {
              models.trackRows().list().stream()
                  .sorted((one, other) -> Long.compare(other.id(), one.id()))
                  .forEach(track -> manage.out().println("- " + track.name() + track.slug()));
              models.trackRows().find(2).orElseThrow().delete();
              return;
            }
            UUID key = new UUID(1, 2);
            models.tagRows().create().id(key).name("jazz").save();
            FillSlugsModels.TrackRow first = models.trackRows().create();
            first.name("Nuages").live(true).year(1940).gain(0.5).price(new BigDecimal("9.99"))
                .added(Instant.parse("2026-01-02T03:04:05Z")).day(LocalDate.of(2026, 1, 2))
                .time(LocalTime.of(3, 4)).pause(Duration.ofMillis(1500)).cover(new byte[] {0, -1})
                .note("Of clouds").takeNumber(7).save();
            first.tags(key);
            FillSlugsModels.TrackRow second = models.trackRows().create();
            second.name("Minor Swing").live(false).gain(0).price(BigDecimal.ONE)
                .day(LocalDate.EPOCH).time(LocalTime.NOON).pause(Duration.ZERO).cover(new byte[0])
                .origin(first.id()).takeNumber(first.takeNumber() + 1).save();
            for (FillSlugsModels.TrackRow row : models.trackRows().list()) {
              String note = row.note();
              row.slug(note == null ? "none" : note.toLowerCase()).save();
              manage.out().println(String.join("|", row.name(), "" + row.live(), "" + row.year(),
                  "" + row.gain(), "" + row.price(), "" + row.added(), "" + row.day(),
                  "" + row.time(), "" + row.pause(), "" + row.cover().length,
                  "" + row.origin(), "" + row.tags(), "" + row.takeNumber()));
            }
          }
        }
        """);
    assertThat(compile()).isEmpty();
    assertThat(project.resolve("sources/store/FillSlugsModels.java"))
        .content()
        .contains("public @Nullable String note()", "public HistoricTable<TagRow> tagRows()");

    for (String url : List.of("sqlite:" + folder.resolve("slugs.db"), Databases.postgresql())) {
      assertThat(manage("migrate", "--database", url))
          .contains(
              "Nuages|true|1940|0.5|9.99|2026-01-02T03:04:05Z|2026-01-02|03:04|PT1.5S|2|null|"
                  + "[00000000-0000-0001-0000-000000000002]|7\n",
              "Minor Swing|false|null|0.0|1",
              "|null|1970-01-01|12:00|PT0S|0|1|[]|8\n",
              "Applying store.0003_note... OK");
      assertThat(manage("migrate", "store", "0001", "--database", url))
          .contains("- Minor Swingnone\n- Nuagesof clouds\n");
    }

    Files.writeString(
        migrations().resolve("0002_fill.json"),
        MIGRATION.formatted(
            "0001_initial",
            "",
            """
            {"operation": "RunJava", "name": "fill-slugs", "reversible": true,
             "models": ["Track", "Tags"]}
            """));
    assertThat(compile())
        .singleElement()
        .asString()
        .contains("0002_fill.json:1:", "PL4011", "Tags", "Did you mean \"store.Tag\"?");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(migrations())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void track(String components) throws IOException {
    write(
        "Track",
        """
        import dev.plectrum.model.Embedded;
        import dev.plectrum.model.Id;
        import dev.plectrum.model.Model;
        import dev.plectrum.model.Was;
        import org.jspecify.annotations.Nullable;

        @Model
        public record Track(%s) {}
        """
            .formatted(components)
            .replace(
                "import org.jspecify.annotations.Nullable;\n",
                components.contains("Nullable")
                    ? "import org.jspecify.annotations.Nullable;\n"
                    : ""));
  }

  private void write(String name, String text) throws IOException {
    Path file = sources.resolve("store").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package store;\n\n" + text);
  }

  private List<String> compile() {
    return CompiledApp.of(sources, project).messages();
  }

  private Path migrations() {
    return project.resolve("src/main/resources/migrations/store");
  }

  private String manage(String... arguments) throws Exception {
    return run(List.of(arguments), false, 0);
  }

  private String make(int status, String... arguments) throws Exception {
    return run(List.of(arguments), true, status);
  }

  /** What is printed, by the site or by the program that runs where the site does not compile. */
  private String run(List<String> arguments, boolean withoutSite, int status)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dplectrum.project=" + project);
    command.add("-cp");
    command.add(
        project.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(withoutSite ? "dev.plectrum.management.MakeMigrations" : "store.Manage");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", "sqlite:" + folder.resolve("shop.db"));
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isEqualTo(status);
    return printed;
  }
}
