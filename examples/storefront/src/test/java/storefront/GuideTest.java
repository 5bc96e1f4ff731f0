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
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
  private static final String DJANGO = "{\"id\":1,\"name\":\"Django Reinhardt\"}";

  private static final String BLANK =
      "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":"
          + "\"Some fields are not right.\",\"errors\":{\"name\":[\"This field must not be blank.\"]}}";

  private Path site;

  @BeforeEach
  void copyTheTutorial(@TempDir Path folder) throws IOException {
    // A name that a script has to quote, and not only for the spaces.
    site = folder.resolve("our music | [new] & old");
    try (Stream<Path> files = Files.walk(TUTORIAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = TUTORIAL.relativize(file);
        if (!relative.startsWith("target")) {
          Files.createDirectories(site.resolve(relative).getParent());
          Files.copy(file, site.resolve(relative));
        }
      }
    }
    Files.copy(Path.of("manage"), site.resolve("manage"), StandardCopyOption.COPY_ATTRIBUTES);
    LocalRepository.below(folder).useIn(site);
  }

  @Test
  void theGuideWorksAsItIsWritten() throws Exception {
    Run makeMigrations = manage("makemigrations");
    assertThat(makeMigrations.status).as(makeMigrations.said).isZero();
    assertThat(makeMigrations.said).contains("Building our music | [new] & old …");
    assertThat(site.resolve("src/main/resources/migrations/music/0001_initial.json")).exists();

    Run migrate = manage("migrate");
    assertThat(migrate.status).as(migrate.said).isZero();
    assertThat(site.resolve("music.db")).exists();

    answersAsTheReadmeSays();

    makesMigrationsWhileTheCodeDoesNotCompile();
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

  private void makesMigrationsWhileTheCodeDoesNotCompile() throws Exception {
    replace("Artist", "@Label @Unique", "@Size(max = 2) @Nullable String country,\n@Label @Unique");
    replace(
        "Artist", "import jakarta", "import org.jspecify.annotations.Nullable;\nimport jakarta");
    replace("ArtistApi", "return artists.get(id);", "return \"an artist\";");

    Run makeMigrations = manage("makemigrations");
    assertThat(makeMigrations.status).as(makeMigrations.said).isZero();
    assertThat(makeMigrations.said)
        .contains("The code does not compile; its models can be read all the same.");
    try (Stream<Path> files = Files.list(site.resolve("src/main/resources/migrations/music"))) {
      assertThat(files).hasSize(2);
    }

    Run migrate = manage("migrate");
    assertThat(migrate.status).isEqualTo(1);
    assertThat(migrate.said.lines())
        .as("Paths begin at the project.")
        .anyMatch(line -> line.startsWith("src/main/java/music/ArtistApi.java:["));
  }

  private void replace(String type, String what, String with) throws IOException {
    Path file = site.resolve("src/main/java/music").resolve(type + ".java");
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

  private Run manage(String command) throws Exception {
    Process process = start(command);
    try (BufferedReader out = process.inputReader()) {
      String said = String.join("\n", out.lines().toList());
      return new Run(process.waitFor(), said);
    }
  }

  private Process start(String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(site.resolve("manage").toString(), command);
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("PORT", "0");
    environment.remove("DATABASE_URL");
    return builder.redirectErrorStream(true).start();
  }

  /** A command that has ended, with what it said to either stream. */
  private record Run(int status, String said) {}
}
