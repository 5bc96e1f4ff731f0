package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.app.Site;
import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagementTest {
  private static final Site SITE =
      new Site() {
        @Override
        public String name() {
          return "Shop";
        }

        @Override
        public List<Migration> migrations() {
          // Their SQL lies under src/test/resources, where the processor would have put it.
          return List.of(
              new Migration("shop", "0001_initial", List.of(), true, "1"),
              new Migration("shop", "0002_more", List.of("shop.0001_initial"), true, "2"));
        }

        @Override
        public RouteTable routes(Database db) {
          return (request, path) -> Response.notFound();
        }
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<String> greeted = new ArrayList<>();
  private final String url = Databases.sqlite();
  private Management manage;

  @BeforeEach
  void open() {
    Command greet = new Command("greet", "Greets.", (one, arguments) -> greeted.addAll(arguments));
    manage = management(Map.of("DATABASE_URL", url), List.of(greet));
  }

  private Management management(Map<String, String> settings, List<Command> commands) {
    return new Management(
        SITE, commands, Settings.of(settings), new PrintStream(out), new PrintStream(err));
  }

  @AfterEach
  void close() {
    manage.close();
    System.clearProperty("plectrum.project");
  }

  @Test
  void migrateSaysWhatItDoesInDjangosWords() {
    assertThat(run("migrate"))
        .isEqualTo(
            """
            Operations to perform:
              Apply all migrations: shop
            Running migrations:
              Applying shop.0001_initial... OK
              Applying shop.0002_more... OK
            """);
    assertThat(run("migrate")).endsWith("  No migrations to apply.\n");
    assertThat(run("migrate", "shop", "0001"))
        .isEqualTo(
            """
            Operations to perform:
              Target specific migration: 0001_initial, from shop
            Running migrations:
              Unapplying shop.0002_more... OK
            """);
    assertThat(run("showmigrations")).isEqualTo("shop\n [X] 0001_initial\n [ ] 0002_more\n");
    assertThat(run("migrate", "shop", "zero"))
        .contains("  Unapply all migrations: shop\n", "  Unapplying shop.0001_initial... OK\n");
    assertThat(run("showmigrations", "shop")).contains(" [ ] 0001_initial");
  }

  @Test
  void sqlmigratePrintsTheSqlOfEitherDatabaseBothWays() {
    assertThat(run("sqlmigrate", "shop", "0001"))
        .isEqualTo("-- Creates.\nCREATE TABLE shop_track (id integer PRIMARY KEY);\n");
    assertThat(run("sqlmigrate", "shop", "0001", "--backwards")).contains("DROP TABLE shop_track");
    assertThat(run("sqlmigrate", "shop", "0001", "--database=postgresql")).contains("bigint");
    refused(
        "There is no database \"postgres\". Did you mean",
        "sqlmigrate",
        "shop",
        "0001",
        "--database",
        "postgres");
    refused("--database needs a value.", "sqlmigrate", "shop", "0001", "--database");
    refused("sqlmigrate needs an app and a migration.", "sqlmigrate", "shop");
  }

  @Test
  void checkForADeploymentFailsWhereAnErrorIsFound() {
    refused("1 error; the site should not be deployed like this.", "check", "--deploy");
    manage.close();
    manage =
        management(Map.of("DATABASE_URL", url, "SECRET_KEY", "0123456789".repeat(5)), List.of());
    assertThat(run("check", "--deploy"))
        .contains("security.W004  SECURE_HSTS_SECONDS is not set", "Hint: Begin with 3600")
        .doesNotContain("security.E", "No issues")
        .contains(" answers.\n");
  }

  @Test
  void checkLooksAtEverySettingThatOnlyAServerReads() {
    List<String> wrong =
        List.of(
            "PASSWORD_HASHER=md5",
            "EMAIL_PORT=many",
            "DEBUG=maybe",
            "LOGIN_ATTEMPTS=0",
            "LOGIN_REDIRECT_URL=https://example.com/",
            "SITE_URL=shop.example.com",
            "LAZY_LOADING=never",
            "TIME_ZONE=Europe/Nowhere");
    for (String setting : wrong) {
      String[] parts = setting.split("=", 2);
      manage.close();
      manage = management(Map.of("DATABASE_URL", url, parts[0], parts[1]), List.of());
      assertThatThrownBy(() -> run("check"))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining(parts[0]);
    }
  }

  @Test
  void checkSaysWhatIsNotYetThere() {
    assertThat(run("check"))
        .contains(
            " answers.\n"
                + "The database is behind the program. You have 2 unapplied migrations of shop; ")
        .contains("The models of shop have changes that are in no migration yet.");
  }

  @Test
  void anEditedMigrationIsReportedByName() {
    run("migrate");
    Databases.run(
        manage.database(),
        "UPDATE plectrum_migration_checksums SET checksum = '3' WHERE name = '0002_more';"
            + " UPDATE plectrum_migration_fingerprint SET fingerprint = 'of what it was'");

    refused("shop.0002_more was edited after being applied to the database.", "check");
    assertThat(run("showmigrations"))
        .isEqualTo("shop\n [X] 0001_initial\n [X] 0002_more (edited after it was applied)\n");
    assertThatThrownBy(() -> run("migrate"))
        .hasMessageStartingWith("shop.0002_more was edited after being applied");
  }

  @Test
  void helpListsTheCommandsOfTheSiteToo() {
    assertThat(run("help"))
        .contains("  runserver [[host:]port]   ", "Commands of Shop:\n  greet  ")
        .doesNotContain("null");
    assertThat(run("help", "migrate"))
        .isEqualTo(
            "Usage: ./manage migrate [app [name|zero]] [--plan] [--check] [--fake] [--fake-initial]"
                + " [--prune] [--database url] [--noinput]\n"
                + "Takes the database to a migration, or to all.\n");
  }

  @Test
  void aCommandOfTheUsersOwnGetsItsArguments() {
    run("greet", "Django", "--loudly");

    assertThat(greeted).containsExactly("Django", "--loudly");
  }

  @Test
  void noCommandRunsWhenItIsAskedWhatItDoes() throws Exception {
    manage.execute(List.of("greet", "Django", "--help"));
    assertThat(out).hasToString("Usage: ./manage greet\nGreets.\n");
    assertThat(greeted).isEmpty();

    manage.execute(List.of("greet", "--", "--help"));
    assertThat(greeted).containsExactly("--", "--help");
  }

  @Test
  void aWrongNameIsAnsweredWithTheNearest() {
    refused("There is no command \"migarte\". Did you mean \"migrate\"?", "migarte");
    refused("There is no option --chekc. Did you mean \"--check\"?", "makemigrations", "--chekc");
    refused("\"c\" is one argument too many. Usage: ./manage migrate", "migrate", "a", "b", "c");
    assertThatThrownBy(() -> manage.run("migrate", "shpo")).hasMessageContaining("No app shpo");
  }

  @Test
  void anExpectedFailureIsOneSentenceAndStatusOne() {
    int status =
        Management.execute(
            SITE, List.of(), List.of("migarte"), new PrintStream(out), new PrintStream(err));

    assertThat(status).isEqualTo(1);
    assertThat(text(err)).startsWith("There is no command").hasLineCount(1);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void aBugShowsWhereItWas() {
    Command broken =
        new Command(
            "broken",
            "",
            (one, arguments) -> {
              throw new IllegalStateException("mine");
            });

    int status =
        Management.execute(
            SITE, List.of(broken), List.of("broken"), new PrintStream(out), new PrintStream(err));

    assertThat(status).isEqualTo(1);
    assertThat(text(err)).contains("IllegalStateException: mine").contains("\tat ");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    refused("\"abc\" is no port.", "runserver", "abc");
    refused("\"127.0.0.1:\" is no port.", "runserver", "127.0.0.1:");
    refused("\"[::1]\" is no port.", "runserver", "[::1]");
    refused("\"[::1\" is no port.", "runserver", "[::1");
    refused("\"::1\" does not say where the address ends", "runserver", "::1");
    refused("\"::1:8000\" does not say where the address ends", "runserver", "::1:8000");
    refused("\"fe80::1:8000\" does not say where", "runserver", "fe80::1:8000");
  }

  @Test
  void makemigrationsWritesWhatTheProcessorWorkedOut(@TempDir Path project) throws Exception {
    System.setProperty("plectrum.project", project.toString());
    Path file = project.resolve("src/main/resources/migrations/shop/0003_track_name.json");

    refused("The models have changes that are in no migration yet.", "makemigrations", "--check");
    assertThat(run("makemigrations", "--dry-run")).contains("\"parents\"");
    assertThat(file).doesNotExist();
    assertThat(run("makemigrations", "blog")).isEqualTo("No changes detected.\n");
    String unknown =
        "There is no app \"shpo\". Did you mean \"shop\"? There is: blog, shop, tags, wiki.";
    refused(unknown, "makemigrations", "shpo");
    refused(unknown, "makemigrations", "blog", "shpo", "--check");
    String jar = "The app wiki comes in a jar, and so do its migrations. Make them where it is";
    refused(jar, "makemigrations", "wiki");
    refused(jar, "makemigrations", "--empty", "wiki");
    refused(jar, "squashmigrations", "wiki", "0001", "0002");
    refused(
        "\"../x\" is no name of a migration: lower case letters, digits and underscores.",
        "squashmigrations",
        "shop",
        "0002",
        "--squashed-name=../x");
    refused(
        "--update keeps the name of the last migration: leave --name out.",
        "makemigrations",
        "--update",
        "--name=more");
    refused(unknown, "squashmigrations", "shpo", "0001", "0002");
    assertThat(run("makemigrations", "tags", "--dry-run"))
        .as("with what it comes after")
        .contains("shop/0003_track_name.json", "tags/0001_initial.json");
    assertThat(run("makemigrations", "shop", "--dry-run")).doesNotContain("tags/");
    assertThat(run("makemigrations"))
        .isEqualTo(
            """
            Migrations for 'shop':
              src/main/resources/migrations/shop/0003_track_name.json
                + Add field name to Track
            Migrations for 'tags':
              src/main/resources/migrations/tags/0001_initial.json
                + Create model Tag
            """);
    assertThat(Files.readString(file)).startsWith("{\"parents\": [\"shop.0002_more\"]");
    refused(file + " is there already.", "makemigrations");
  }

  private String run(String command, String... arguments) {
    out.reset();
    manage.run(command, arguments);
    return text(out);
  }

  private void refused(String message, String command, String... arguments) {
    assertThatThrownBy(() -> manage.run(command, arguments))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith(message);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
