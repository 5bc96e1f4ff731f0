package dev.plectrum.generated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(migrations())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void track(String components) throws IOException {
    write(
        "Track",
        """
        import dev.plectrum.model.Id;
        import dev.plectrum.model.Model;
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
