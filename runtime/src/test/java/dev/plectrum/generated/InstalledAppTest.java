package dev.plectrum.generated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.app.Server;
import dev.plectrum.app.Site;
import dev.plectrum.auth.Browser;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.ModelInfo;
import dev.plectrum.http.Served;
import dev.plectrum.migrate.Migration;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An app in a jar of its own, which uses {@code auth} from the runtime, and a project that installs
 * both: compiled one after the other, migrated and served.
 */
class InstalledAppTest {
  private static final String PASSWORD = "a long one, for tests";

  private static final Path SOURCES = Path.of("src/test/resources/installed");

  @TempDir private static Path folder;

  private static Path jar = Path.of("");
  private static Generated app = new Generated(Map.of(), Map.of(), List.of());
  private static Generated project = new Generated(Map.of(), Map.of(), List.of());

  @BeforeAll
  static void compile() throws IOException {
    app = compiledWithItsMigration("reviews", List.of());
    jar = folder.resolve("reviews.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      Path classes = folder.resolve("reviews/classes");
      for (Path file : filesIn(classes)) {
        entries.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
    project = compiledWithItsMigration("shop", List.of(jar));
  }

  /** Compiles twice: the first time for the migration that is proposed. */
  private static Generated compiledWithItsMigration(String name, List<Path> classPath)
      throws IOException {
    List<Path> sources = Generated.sourcesIn(SOURCES.resolve(name));
    Path first = folder.resolve("first");
    Generated.from(sources, first.resolve(name), classPath);
    String file = name + "/0001_initial.json";
    Path migration =
        folder.resolve(name).resolve("project/src/main/resources/migrations").resolve(file);
    Files.createDirectories(migration.getParent());
    Files.copy(first.resolve(name).resolve("classes/plectrum/candidate").resolve(file), migration);
    return Generated.from(sources, folder.resolve(name), classPath);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void bothCompileWithEveryLintOn() {
    assertThat(app.messages()).isEmpty();
    assertThat(project.messages()).isEmpty();
  }

  @Test
  void theJarHasTheAppsMigrationsButNoSql() throws IOException {
    assertThat(app.sources().get("reviews/ReviewsInfo.java"))
        .contains("\"parents\": [\"auth.0001_initial\"]")
        .contains("@AppInfo.Model(\n            value = \"reviews.Review\",")
        .contains("nullable = {\"circle\", \"published\"}");
    assertThat(filesIn(folder.resolve("reviews/classes")))
        .noneMatch(file -> file.toString().endsWith(".sql"));
  }

  @Test
  void theProjectHasTheSqlOfEveryInstalledApp() {
    Path sql = folder.resolve("shop/classes/plectrum/migrations");
    for (String app : List.of("admin", "auth", "reviews", "shop")) {
      for (String database : List.of("sqlite", "postgresql")) {
        assertThat(sql.resolve(app + "." + database + ".sql"))
            .content()
            .contains(
                "\n-- ======== 0001_initial up ======", "\n-- ======== 0001_initial down ====");
      }
    }
    assertThat(sql.resolve("reviews.postgresql.sql"))
        .content()
        .contains("REFERENCES auth_user (id)");
    assertThat(folder.resolve("shop/classes/plectrum/candidate/apps.txt"))
        .as("makemigrations knows which migrations are made elsewhere.")
        .hasContent("admin jar\nauth jar\nreviews jar\nshop");
  }

  @Test
  void theMigrationsComeInAnOrderThatRuns() throws Exception {
    try (URLClassLoader loader = loader()) {
      assertThat(site(loader).migrations().stream().map(Migration::toString))
          .containsExactly(
              "auth.0001_initial",
              "admin.0001_initial",
              "reviews.0001_initial",
              "shop.0001_initial");
    }
  }

  @Test
  void theSiteKnowsTheModelsOfEveryInstalledApp() throws Exception {
    try (URLClassLoader loader = loader()) {
      assertThat(site(loader).models().stream().map(model -> model.app() + "." + model.name()))
          .containsExactly(
              "admin.LogEntry",
              "auth.ContentType",
              "auth.Group",
              "auth.Permission",
              "auth.Session",
              "auth.User",
              "reviews.Review",
              "shop.Pick");
      assertThat(site(loader).models().get(6))
          .isEqualTo(
              ModelInfo.of("reviews", "Review", "review", "reviews of goods", "reviews_review")
                  .with("publish_review", "Can publish a review"));
    }
  }

  @Test
  void theSiteMigratesRunsTheAppsCommandsAndServesItsRoutes() throws Exception {
    assertThat(manage("shop", "migrate")).contains("reviews.0001_initial", "shop.0001_initial");
    assertThat(manage("shop", "help")).contains("review", "Writes a review.");
    assertThat(manage("shop", "review", "ann").strip()).isEqualTo("/reviews/1");

    try (URLClassLoader loader = loader();
        Database database = Database.open(url("shop"));
        Served server = new Served(site(loader).routes(database), Map.of())) {
      assertThat(server.get("/reviews/1").body())
          .isEqualTo("say \"fine\" \\ or ü is at /reviews/1");
      assertThat(server.get("/picks/1").body())
          .isEqualTo("say \"fine\" \\ or ü by ann, /picks/1, /reviews/1");
      assertThat(server.get("/reviews/nothing").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void theSiteLetsInWhoMayComeIn() throws Exception {
    manage("access", "migrate");
    manage("access", "review", "ann");
    Settings settings =
        Settings.of(
            Map.of("PORT", "0", "SECRET_KEY", "a key for tests only", "PASSWORD_ITERATIONS", "10"));
    try (URLClassLoader loader = loader();
        Database database = Database.open(url("access"));
        Server server = Server.start(site(loader), settings, database)) {
      Users users = new Users(database, Passwords.of(settings));
      users.create("bob", "", PASSWORD);
      users.createSuperuser("root", "", PASSWORD);
      String origin = "http://127.0.0.1:" + server.port();

      Browser stranger = new Browser(origin);
      assertThat(stranger.get("/reviews/hello").body()).isEqualTo("Hello, stranger");
      for (String path : List.of("mine", "staff", "anns")) {
        assertThat(stranger.get("/reviews/" + path).statusCode()).as(path).isEqualTo(302);
      }

      Browser bob = new Browser(origin);
      bob.signIn("bob", PASSWORD);
      assertThat(bob.get("/reviews/hello?word=Hi").body()).isEqualTo("Hi, bob");
      assertThat(bob.get("/reviews/mine").body()).isEqualTo("by bob");
      assertThat(bob.get("/reviews/staff").statusCode()).isEqualTo(403);
      assertThat(bob.get("/reviews/anns").statusCode()).isEqualTo(403);
      assertThat(unsafe(bob, origin, "PUT").body()).contains("403").doesNotContain("CSRF");
      assertThat(unsafe(bob, origin, "DELETE").statusCode()).isEqualTo(403);

      Browser root = new Browser(origin);
      root.signIn("root", PASSWORD);
      assertThat(root.get("/reviews/staff").body()).isEqualTo("for staff");
      assertThat(root.get("/reviews/anns").statusCode()).isEqualTo(403);
      assertThat(unsafe(root, origin, "PUT").body()).isEqualTo("published 1");
      assertThat(unsafe(root, origin, "DELETE").statusCode()).isEqualTo(204);
      assertThat(root.get("/reviews/1").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void handlersAreGivenTheSessionAndTheToken() throws Exception {
    manage("given", "migrate");
    Settings settings = Settings.of(Map.of("PORT", "0", "SECRET_KEY", "a key for tests only"));
    try (URLClassLoader loader = loader();
        Database database = Database.open(url("given"));
        Server server = Server.start(site(loader), settings, database)) {
      Browser browser = new Browser("http://127.0.0.1:" + server.port());
      assertThat(browser.get("/reviews/basket").body()).isEqualTo("basket: null");
      assertThat(browser.get("/reviews/basket?put=7").body()).isEqualTo("basket: 7");
      assertThat(browser.get("/reviews/basket").body()).isEqualTo("basket: 7");

      for (String page : List.of("form", "still")) {
        assertThat(browser.get("/reviews/" + page).headers().firstValue("Set-Cookie").orElse(""))
            .as("the cookie that belongs to the token")
            .startsWith("csrftoken=");
        assertThat(browser.post("/reviews/form", "text", page).body()).isEqualTo("sent " + page);
      }
      assertThat(browser.postForm("/reviews/form", Map.of("text", "x")).statusCode())
          .isEqualTo(403);
    }
  }

  private static HttpResponse<String> unsafe(Browser browser, String origin, String method) {
    // Signing in has made a new token; any page with a form shows it.
    browser.get("/accounts/password");
    return browser.send(
        HttpRequest.newBuilder(URI.create(origin + "/reviews/1"))
            .method(method, HttpRequest.BodyPublishers.noBody()),
        "X-CSRFToken",
        browser.token());
  }

  private static String url(String database) {
    return "sqlite:" + folder.resolve(database + ".db");
  }

  private static URLClassLoader loader() throws IOException {
    URL classes = folder.resolve("shop/classes").toUri().toURL();
    return new URLClassLoader(new URL[] {classes, jar.toUri().toURL()});
  }

  private static Site site(ClassLoader loader) throws ReflectiveOperationException {
    return (Site) loader.loadClass("shop.ShopSite").getConstructor().newInstance();
  }

  /** What the program prints, which ends well. */
  private static String manage(String database, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.add("--enable-native-access=ALL-UNNAMED"); // SQLite; newer JDKs warn without it.
    command.add("-cp");
    command.add(
        String.join(
            File.pathSeparator,
            folder.resolve("shop/classes").toString(),
            jar.toString(),
            System.getProperty("java.class.path")));
    command.add("shop.Manage");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DATABASE_URL", url(database));
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
