package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Mounts;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Rule;
import dev.plectrum.http.Segments;
import dev.plectrum.http.undertow.UndertowServer;
import dev.plectrum.mail.Mail;
import dev.plectrum.mail.Mailer;
import dev.plectrum.signing.SecretKeys;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site with the user {@code ada}, on a database that a subclass chooses. */
abstract class AuthSite {
  static final String PASSWORD = "Analytical-Engine-1843";
  static final String WRONG = "Please enter a correct username and password.";

  /** Few: what is tested is not the cost. */
  static final int ITERATIONS = 100;

  final List<Mail> mails = new CopyOnWriteArrayList<>();
  final Passwords passwords = Passwords.pbkdf2(ITERATIONS);
  Database database;
  UndertowServer server;
  Users users;

  abstract String databaseUrl();

  @BeforeEach
  void start() {
    database = AuthTables.in(databaseUrl());
    users = new Users(database, passwords);
    users.create("ada", "ada@example.com", PASSWORD);
    serve(Map.of());
  }

  void serve(Map<String, String> more) {
    serve(more, mails::add);
  }

  void serve(Map<String, String> more, Mailer mailer) {
    if (server != null) {
      server.close();
    }
    Map<String, String> all = new HashMap<>();
    all.put("PORT", "0");
    all.put("PASSWORD_ITERATIONS", Integer.toString(ITERATIONS));
    all.put("SECRET_KEY", "a key for tests, and for nothing else");
    all.putAll(more);
    Settings settings = Settings.of(all);
    server =
        UndertowServer.start(
            HttpSettings.of(settings),
            new Mounts()
                .add("/accounts", new AuthRoutes(database, new AuthUrls("/accounts")))
                .add("/", routes()),
            work -> database.atomicOnDemand(work::run),
            new DatabaseProblems(),
            new Auth(database, settings, SecretKeys.of(settings), mailer));
  }

  @AfterEach
  void stop() {
    server.close();
    database.close();
  }

  private static RouteTable routes() {
    return (request, path) -> {
      String first = path.next();
      return first.equals("api") ? route(request, path.next(), path) : route(request, first, path);
    };
  }

  private static Response route(Request request, String name, Segments path) {
    return switch (name) {
      case "" -> request.blocking(() -> Response.text("start"));
      case "who" ->
          request.blocking(
              () -> {
                User user = CurrentUser.find(request);
                return Response.text(user == null ? "nobody" : user.username());
              });
      case "mine" -> request.blocking(Rule.LOGIN, () -> Response.text("mine"));
      case "tracks" ->
          request.blocking(Rule.permission("store.add_track"), () -> Response.text("added"));
      case "staff" ->
          request.blocking(
              Rule.passes(one -> CurrentUser.of(one).isStaff()), () -> Response.text("staff"));
      case "count" ->
          request.blocking(
              () -> {
                SessionData session = SessionData.of(request);
                String before = session.get("count");
                String now = before == null ? "1" : before + "1";
                session.put("count", now);
                return Response.text(now);
              });
      default -> Response.notFound();
    };
  }

  Browser browser() {
    return new Browser("http://127.0.0.1:" + server.port());
  }

  static void assertRedirect(HttpResponse<String> answer, String location) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    assertThat(answer.headers().firstValue("Location")).hasValue(location);
  }
}
