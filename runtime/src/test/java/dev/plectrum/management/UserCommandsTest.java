package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.app.Site;
import dev.plectrum.auth.AuthTables;
import dev.plectrum.auth.User;
import dev.plectrum.auth.Users;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserCommandsTest {
  private static final String PASSWORD = "Analytical-Engine-1843";

  private static final Site SITE =
      new Site() {
        @Override
        public String name() {
          return "Desk";
        }

        @Override
        public List<Migration> migrations() {
          return List.of(new Migration("auth", "0001_initial", List.of(), true, "1"));
        }

        @Override
        public RouteTable routes(Database db) {
          return (request, path) -> Response.notFound();
        }
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final String url = Databases.sqlite();
  private final Passwords passwords = Passwords.pbkdf2(10);
  private Database database;
  private Users users;

  @BeforeEach
  void open() {
    database = AuthTables.in(url);
    users = new Users(database, passwords);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Management manage(String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("DATABASE_URL", url);
    all.put("PASSWORD_ITERATIONS", "10");
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    PrintStream printed = new PrintStream(out);
    return new Management(SITE, List.of(), Settings.of(all), printed, printed);
  }

  /** Somebody who types these lines. */
  private static final class Typist implements Prompt {
    private final Deque<String> lines;
    private final List<String> questions = new ArrayList<>();

    Typist(String... lines) {
      this.lines = new ArrayDeque<>(List.of(lines));
    }

    @Override
    public String ask(String question) {
      questions.add(question);
      return lines.remove();
    }

    @Override
    public String askSecretly(String question) {
      return ask(question + "(secretly)");
    }
  }

  @Test
  void createsuperuserTakesFlagsAndTheEnvironment() {
    try (Management manage = manage("PLECTRUM_SUPERUSER_PASSWORD", PASSWORD)) {
      manage.run("createsuperuser", "--noinput", "--username=root", "--email", "r@example.com");
    }
    User root = users.authenticate("root", PASSWORD).orElseThrow();
    assertThat(root.isSuperuser() && root.isStaff()).isTrue();
    assertThat(root.email()).isEqualTo("r@example.com");
    assertThat(out.toString()).isEqualTo("Superuser created successfully.\n");
  }

  @Test
  void withoutWhatItNeedsItSaysWhatIsMissing() {
    try (Management manage = manage()) {
      refused(manage, "Say --username, or set PLECTRUM_SUPERUSER_USERNAME.", "--noinput");
      refused(manage, "Set PLECTRUM_SUPERUSER_PASSWORD;", "--noinput", "--username", "root");
    }
    try (Management manage = manage("PLECTRUM_SUPERUSER_PASSWORD", PASSWORD)) {
      users.create("root", "", PASSWORD);
      refused(manage, "The username root is already taken.", "--noinput", "--username", "root");
      refused(manage, "username: Enter a valid username.", "--noinput", "--username", "r t");
      refused(
          manage,
          "email: Enter a valid email address.",
          "--noinput",
          "--username=r",
          "--email=nowhere");
    }
  }

  private static void refused(Management manage, String message, String... arguments) {
    assertThatThrownBy(() -> manage.run("createsuperuser", arguments))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining(message);
  }

  @Test
  void createsuperuserAsksUntilTheAnswersAreGood() {
    users.create("ada", "", PASSWORD);
    Typist typist =
        new Typist(
            "",
            "ada",
            "root",
            "r@example.com",
            "one",
            "two",
            "12345678",
            "12345678",
            "n",
            PASSWORD,
            PASSWORD);
    try (Management manage = manage()) {
      CreateSuperuser.run(manage, List.of(), typist);
    }
    assertThat(users.authenticate("root", PASSWORD)).isPresent();
    assertThat(out.toString())
        .contains(
            "That username is already taken.",
            "Your passwords didn't match.",
            "This password is entirely numeric.");
    assertThat(typist.questions).contains("Email address: ", "Password: (secretly)");
  }

  @Test
  void changepasswordEndsWhatTheOldOneOpened() {
    users.create("ada", "", "old-Password-1");
    try (Management manage = manage()) {
      ChangePassword.run(manage, List.of("ada"), new Typist(PASSWORD, PASSWORD));
      assertThatThrownBy(() -> ChangePassword.run(manage, List.of("eve"), new Typist()))
          .isInstanceOf(CommandException.class)
          .hasMessage("There is no user \"eve\".");
    }
    assertThat(users.authenticate("ada", PASSWORD)).isPresent();
    assertThat(users.authenticate("ada", "old-Password-1")).isEmpty();
  }

  @Test
  void clearsessionsAndHelpKnowTheirWords() {
    try (Management manage = manage()) {
      manage.run("clearsessions");
      manage.run("help");
    }
    assertThat(out.toString())
        .contains("Cleared 0 expired sessions.", "createsuperuser", "changepassword username");
  }
}
