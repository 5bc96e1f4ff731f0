package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README tells a newcomer to do, done with the script {@code manage} itself: in a folder
 * of its own, by Maven, with the pom of the guide.
 */
class GuideTest {
  private static final Path TUTORIAL = Path.of("../tutorial");
  private static final Path MIGRATIONS = Path.of("src/main/resources/migrations/catalogue");
  private static final String DJANGO = "{\"id\":1,\"name\":\"Django Reinhardt\"}";

  private static final String BLANK =
      "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":"
          + "\"Some fields are not right.\",\"errors\":{\"name\":[\"This field must not be blank.\"]}}";

  /** What the virtual machine says of a class of ours that it need not read again. */
  private static final Pattern ARCHIVED =
      Pattern.compile("dev\\.plectrum\\.\\S+ source: shared objects file");

  private Path site;

  @BeforeEach
  void startProject(@TempDir Path folder) throws Exception {
    // A name that a script has to quote, and not only for the spaces.
    site = folder.resolve("our music | [new] & old");
    Run started =
        end(
            new ProcessBuilder(
                javaHome("bin/java"),
                "-cp",
                Path.of("../../runtime/target/classes").toRealPath().toString(),
                "dev.plectrum.management.Start",
                "startproject",
                "music",
                site.toString()));
    assertThat(started.status).as(started.said).isZero();
    for (String same :
        List.of(
            "pom.xml",
            "src/main/resources/application.properties",
            "src/main/resources/simplelogger.properties")) {
      assertThat(site.resolve(same)).as(same).hasSameTextualContentAs(TUTORIAL.resolve(same));
    }
    assertThat(site.resolve("manage")).hasSameTextualContentAs(Path.of("manage"));
    LocalRepository.below(folder).useIn(site);
  }

  @Test
  void theGuideWorksAsItIsWritten() throws Exception {
    startsAnApp();

    Run makeMigrations = manage("makemigrations");
    assertThat(makeMigrations.status).as(makeMigrations.said).isZero();
    assertThat(makeMigrations.said).contains("Building our music | [new] & old …");
    assertThat(site.resolve(MIGRATIONS).resolve("0001_initial.json")).exists();

    Run migrate = manage("migrate");
    assertThat(migrate.status).as(migrate.said).isZero();
    assertThat(site.resolve("music.db")).exists();

    answersAsTheReadmeSays();

    startsFromAnArchive();

    makesMigrationsWhileTheCodeDoesNotCompile();
  }

  private void startsAnApp() throws Exception {
    Run startApp = manage("startapp", "catalogue");
    assertThat(startApp.status).as(startApp.said).isZero();
    assertThat(startApp.said)
        .contains("Install it in src/main/java/music/Music.java:")
        .contains("@Include(path = \"/catalogue\", app = CatalogueApp.class)");
    String app = "src/main/java/music/catalogue/CatalogueApp.java";
    assertThat(site.resolve(app)).hasSameTextualContentAs(TUTORIAL.resolve(app));
    Run taken = manage("startapp", "auth");
    assertThat(taken.status).isEqualTo(1);
    assertThat(taken.said)
        .as("An app that is not installed is a warning.")
        .contains("PL1020 CatalogueApp is not installed")
        .contains("There already is an app \"auth\" in this project.");

    try (Stream<Path> files = Files.walk(TUTORIAL.resolve("src/main/java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file, site.resolve(TUTORIAL.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void answersAsTheReadmeSays() throws Exception {
    Process server = start("runserver");
    try (BufferedReader out = server.inputReader()) {
      StringBuilder said = new StringBuilder();
      String line = "";
      while (!line.contains(" is at ")) {
        line = out.readLine();
        assertThat(line).as("It ended after saying %s", said).isNotNull();
        said.append(line).append('\n');
      }
      assertThat(said).as("Nothing has changed since migrate.").doesNotContain("Building");
      String artists = line.replaceAll(".* is at (http\\S+)/.*", "$1") + "/api/artists";

      HttpResponse<String> created = post(artists, "{\"name\":\"Django Reinhardt\"}");
      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(created.headers().firstValue("Location")).hasValue("/api/artists/1");
      assertThat(created.body()).isEqualTo(DJANGO);
      assertThat(send(HttpRequest.newBuilder(URI.create(artists))).body())
          .isEqualTo("[" + DJANGO + "]");
      assertThat(post(artists, "{\"name\":\" \"}").body()).isEqualTo(BLANK);
      assertThat(Files.readString(Path.of("../../README.md")).lines())
          .as("The README shows these answers.")
          .contains(DJANGO, "[" + DJANGO + "]", BLANK, "Location: /api/artists/1");
    } finally {
      server.destroy();
      assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void startsFromAnArchive() throws Exception {
    Run wrong = manage("archive", "artists");
    assertThat(wrong.status).isEqualTo(1);
    assertThat(wrong.said).startsWith("\"artists\" is no path. Usage: ./manage archive [path ...]");
    assertThat(whatIsLoaded()).doesNotContainPattern(ARCHIVED);

    Run archive = manage("archive", "/api/artists", "/nowhere");
    assertThat(archive.status).as(archive.said).isZero();
    assertThat(archive.said)
        .isEqualTo(
            """
            GET /api/artists is answered with 200 OK
            GET /nowhere is answered with 404 Not Found
            ./manage starts from target/manage/archive until the code changes.""");
    assertThat(whatIsLoaded()).containsPattern(ARCHIVED);

    replace("ArtistApi", "The artists", "All artists");
    assertThat(whatIsLoaded()).contains("Building").doesNotContainPattern(ARCHIVED);
  }

  private String whatIsLoaded() throws Exception {
    ProcessBuilder help = process("help");
    help.environment().put("JAVA_OPTIONS", "-Xlog:class+load");
    return end(help).said;
  }

  private void makesMigrationsWhileTheCodeDoesNotCompile() throws Exception {
    replace("Artist", "@Label @Unique", "@Size(max = 2) @Nullable String country,\n@Label @Unique");
    replace(
        "Artist", "import jakarta", "import org.jspecify.annotations.Nullable;\nimport jakarta");
    replace("ArtistApi", "return artists.get(id);", "return \"an artist\";");

    Run makeMigrations = manage("makemigrations");
    assertThat(makeMigrations.status).as(makeMigrations.said).isZero();
    assertThat(makeMigrations.said)
        .contains("The code does not compile; its models can be read all the same.");
    try (Stream<Path> files = Files.list(site.resolve(MIGRATIONS))) {
      assertThat(files).hasSize(2);
    }

    Run migrate = manage("migrate");
    assertThat(migrate.status).isEqualTo(1);
    assertThat(migrate.said.lines())
        .as("Paths begin at the project.")
        .anyMatch(line -> line.startsWith("src/main/java/music/catalogue/ArtistApi.java:["));
  }

  private void replace(String type, String what, String with) throws IOException {
    Path file = site.resolve("src/main/java/music/catalogue").resolve(type + ".java");
    String text = Files.readString(file);
    int at = text.indexOf(what);
    assertThat(at).isPositive();
    Files.writeString(file, text.substring(0, at) + with + text.substring(at + what.length()));
  }

  private static HttpResponse<String> post(String url, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private Run manage(String... command) throws Exception {
    return end(process(command));
  }

  private static Run end(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    try (BufferedReader out = process.inputReader()) {
      String said = String.join("\n", out.lines().toList());
      return new Run(process.waitFor(), said);
    }
  }

  private Process start(String... command) throws IOException {
    return process(command).redirectErrorStream(true).start();
  }

  private ProcessBuilder process(String... command) {
    List<String> words = new ArrayList<>(List.of(site.resolve("manage").toString()));
    words.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", javaHome(""));
    environment.put("PORT", "0");
    environment.remove("DATABASE_URL");
    return builder;
  }

  private static String javaHome(String below) {
    return Path.of(System.getProperty("java.home"), below).toString();
  }

  /** A command that has ended, with what it said to either stream. */
  private record Run(int status, String said) {}
}
