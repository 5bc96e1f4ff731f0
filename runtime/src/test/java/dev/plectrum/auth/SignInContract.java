package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Mounts;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Rule;
import dev.plectrum.http.Segments;
import dev.plectrum.http.undertow.UndertowServer;
import dev.plectrum.mail.Mail;
import dev.plectrum.signing.SecretKeys;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and what follows from it, on a database that a subclass chooses. */
abstract class SignInContract {
  private static final String PASSWORD = "Analytical-Engine-1843";
  private static final String WRONG = "Please enter a correct username and password.";

  /** Few: what is tested is not the cost. */
  private static final int ITERATIONS = 100;

  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Passwords passwords = Passwords.pbkdf2(ITERATIONS);
  private Database database;
  private UndertowServer server;
  private Users users;

  abstract String databaseUrl();

  @BeforeEach
  void start() {
    database = AuthTables.in(databaseUrl());
    users = new Users(database, passwords);
    users.create("ada", "ada@example.com", PASSWORD);
    serve(Map.of());
  }

  private void serve(Map<String, String> more) {
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
            new Auth(database, settings, SecretKeys.of(settings), mails::add));
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

  private Browser browser() {
    return new Browser("http://127.0.0.1:" + server.port());
  }

  private static void assertRedirect(HttpResponse<String> answer, String location) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    assertThat(answer.headers().firstValue("Location")).hasValue(location);
  }

  @Test
  void whoSignsInIsKnownUntilTheySignOut() {
    Browser browser = browser();
    assertThat(browser.get("/who").body()).isEqualTo("nobody");
    assertThat(browser.cookie("sessionid")).isNull();

    assertRedirect(browser.signIn("ada", PASSWORD), "/");

    assertThat(browser.get("/who").body()).isEqualTo("ada");
    assertThat(users.find("ada").orElseThrow().lastLogin()).isNotNull();
    assertThat(browser.setCookie("sessionid"))
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600")
        .doesNotContain("Secure");

    String key = browser.cookie("sessionid");
    browser.get("/accounts/password");
    assertRedirect(browser.post("/accounts/logout"), "/accounts/logout/done");

    assertThat(browser.cookie("sessionid")).isNull();
    assertThat(browser.get("/accounts/logout/done").body()).contains("Signed out");
    assertThat(database.count("SELECT count(*) FROM django_session")).isZero();
    Browser thief = browser();
    thief.putCookie("sessionid", key == null ? "" : key);
    assertThat(thief.get("/who").body()).isEqualTo("nobody");
  }

  @Test
  void theFormIsAPageWithoutAnythingInline() {
    HttpResponse<String> page = browser().get("/accounts/login");
    assertThat(page.body())
        .contains("<label for=\"username\">Username</label>", "autocomplete=\"current-password\"")
        .doesNotContain("style=", "<script", "<style");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body()).doesNotContain("Error:");
  }

  @Test
  void aWrongPasswordKeepsTheNameAndSaysNothingAboutTheUser() {
    Browser browser = browser();
    HttpResponse<String> wrong = browser.signIn("ada", "guessed");
    HttpResponse<String> unknown = browser.signIn("nobody<b>", "guessed");

    assertThat(wrong.body()).contains(WRONG, "value=\"ada\"").doesNotContain("guessed");
    assertThat(unknown.body()).contains(WRONG, "value=\"nobody&lt;b&gt;\"");
    assertThat(browser.cookie("sessionid")).isNull();
    assertThat(browser.signIn("", "").body())
        .contains("<li>This field is required.</li>", "aria-describedby=\"username-errors\"")
        .doesNotContain(WRONG);
    assertThat(browser.signIn("a\0da", PASSWORD).statusCode()).isEqualTo(400);
    assertThat(browser.signIn("x".repeat(5000), "y".repeat(5000)).body()).contains(WRONG);
  }

  @Test
  void whoIsNotActiveCannotSignInAndIsSignedOutAtOnce() {
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    UserDao dao = new UserDao(database);
    dao.update(users.find("ada").orElseThrow(), changes -> changes.isActive(false));

    assertThat(browser.get("/who").body()).isEqualTo("nobody");
    assertThat(browser().signIn("ada", PASSWORD).body()).contains(WRONG);
  }

  @Test
  void afterFiveWrongPasswordsNotEvenTheRightOneHelps() {
    Browser browser = browser();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.signIn("ada", "guess " + i).body()).contains(WRONG);
    }
    HttpResponse<String> sixth = browser.signIn("ADA", PASSWORD);
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.body()).contains("Too many attempts. Try again in 15 minutes.");
    assertThat(sixth.headers().firstValue("Retry-After").orElseThrow()).containsOnlyDigits();

    users.create("grace", "", PASSWORD);
    assertRedirect(browser.signIn("grace", PASSWORD), "/");
  }

  @Test
  void whoSignsInGetsANewKeySoThatNobodyCanPlantOne() {
    Browser browser = browser();
    browser.get("/count");
    String planted = browser.cookie("sessionid");
    assertThat(planted).isNotNull();

    browser.signIn("ada", PASSWORD);

    assertThat(browser.cookie("sessionid")).isNotEqualTo(planted);
    assertThat(browser.get("/count").body()).isEqualTo("11");
    Browser attacker = browser();
    attacker.putCookie("sessionid", planted == null ? "" : planted);
    assertThat(attacker.get("/who").body()).isEqualTo("nobody");
    assertThat(attacker.get("/count").body()).isEqualTo("1");
  }

  @Test
  void aKeyThatTheSiteHasNotMadeIsNotTaken() {
    Browser browser = browser();
    browser.putCookie("sessionid", "a".repeat(32));
    browser.get("/count");
    assertThat(browser.cookie("sessionid")).isNotNull().isNotEqualTo("a".repeat(32));
    browser.putCookie("sessionid", "' OR 1=1");
    assertThat(browser.get("/who").body()).isEqualTo("nobody");
    assertThat(browser.cookie("sessionid")).isNull();
  }

  @Test
  void whoSignsInAsSomebodyElseFindsNothingOfTheOther() {
    users.create("grace", "", PASSWORD);
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    assertThat(browser.get("/count").body()).isEqualTo("1");
    browser.signIn("grace", PASSWORD);
    assertThat(browser.get("/count").body()).isEqualTo("1");
    assertThat(database.count("SELECT count(*) FROM django_session")).isEqualTo(1);
  }

  @Test
  void twoPeopleAtOnceDoNotMeet() {
    users.create("grace", "", PASSWORD);
    Browser first = browser();
    Browser second = browser();
    first.signIn("ada", PASSWORD);
    second.signIn("grace", PASSWORD);
    for (int i = 0; i < 3; i++) {
      assertThat(first.get("/who").body()).isEqualTo("ada");
      assertThat(second.get("/who").body()).isEqualTo("grace");
    }
  }

  @Test
  void aSessionExpires() {
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    database.execute(
        "UPDATE django_session SET expire_date = ?",
        in -> in.set(1, java.time.Instant.now().minusSeconds(1)));

    assertThat(browser.get("/who").body()).isEqualTo("nobody");
    assertRedirect(browser.get("/mine"), "/accounts/login?next=/mine");
    Sessions sessions =
        new Sessions(database, java.time.Duration.ofDays(1), java.time.Clock.systemUTC());
    assertThat(sessions.clearExpired()).isEqualTo(1);
    assertThat(sessions.clearExpired()).isZero();
  }

  @Test
  void signedOutABrowserIsSentToSignInAndAProgramIsToldSo() {
    Browser browser = browser();
    assertRedirect(browser.get("/mine?a=b&c=d"), "/accounts/login?next=/mine%3Fa%3Db%26c%3Dd");
    assertThat(browser.get("/api/mine").statusCode()).isEqualTo(401);
    assertThat(browser.get("/mine", "Accept", "application/json").statusCode()).isEqualTo(401);
    assertThat(browser.get("/staff").statusCode()).isEqualTo(302);
  }

  @Test
  void afterSigningInOneGoesOnWhereOneWantedTo() {
    Browser browser = browser();
    HttpResponse<String> page = browser.get("/accounts/login?next=/mine%3Fa%3Db%26c");
    assertThat(page.body()).contains("name=\"next\" value=\"/mine?a&#x3D;b&amp;c\"");
    assertRedirect(
        browser.post(
            "/accounts/login", "username", "ada", "password", PASSWORD, "next", "/mine?a=b&c"),
        "/mine?a=b&c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "///evil.example",
        "javascript:alert(1)",
        "/\tevil",
        "evil"
      })
  void butNeverOnAnotherSite(String next) {
    Browser browser = browser();
    browser.get("/accounts/login");
    assertRedirect(
        browser.post("/accounts/login", "username", "ada", "password", PASSWORD, "next", next),
        "/");
  }

  @Test
  void withoutThePermissionItIsForbidden() {
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    assertThat(browser.get("/mine").body()).isEqualTo("mine");
    assertThat(browser.get("/tracks").statusCode()).isEqualTo(403);
    assertThat(browser.get("/api/tracks").statusCode()).isEqualTo(403);
    assertThat(browser.get("/staff").statusCode()).isEqualTo(403);

    permission("add_track").give(users.find("ada").orElseThrow());
    assertThat(browser.get("/tracks").body()).isEqualTo("added");
  }

  @Test
  void aGroupGivesItsPermissionsAndASuperuserNeedsNone() {
    Permission permission = permission("add_track").row();
    Group group = new GroupDao(database).create(draft -> draft.name("editors"));
    group.permissions().add(permission);
    User ada = users.find("ada").orElseThrow();
    ada.groups().add(group);
    User root = users.createSuperuser("root", "", PASSWORD);

    assertThat(users.permissions(ada)).containsExactly("store.add_track");
    assertThat(users.hasPermission(ada, "store.add_track")).isTrue();
    assertThat(users.hasPermission(ada, "store.delete_track")).isFalse();
    assertThat(users.hasPermission(root, "store.delete_track")).isTrue();
    User sleeping = new UserDao(database).update(root, changes -> changes.isActive(false));
    assertThat(users.hasPermission(sleeping, "store.delete_track")).isFalse();

    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    assertThat(browser.get("/tracks").body()).isEqualTo("added");
  }

  /** A permission that can be given away. */
  private record Grant(Permission row) {
    void give(User user) {
      user.userPermissions().add(row);
    }
  }

  private Grant permission(String codename) {
    ContentType type =
        new ContentTypeDao(database).create(draft -> draft.appLabel("store").model("track"));
    return new Grant(
        new PermissionDao(database)
            .create(draft -> draft.name("Can add").contentType(type).codename(codename)));
  }

  @Test
  void aForgedFormChangesNothing() {
    Browser browser = browser();
    browser.get("/accounts/login");
    Map<String, String> form = Map.of("username", "ada", "password", PASSWORD);
    assertThat(browser.postForm("/accounts/login", form).statusCode()).isEqualTo(403);
    Map<String, String> forged = new HashMap<>(form);
    forged.put("csrfmiddlewaretoken", "x".repeat(64));
    assertThat(browser.postForm("/accounts/login", forged).statusCode()).isEqualTo(403);
    forged.put("csrfmiddlewaretoken", browser.token());
    assertThat(
            browser
                .postForm("/accounts/login", forged, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(browser.get("/who").body()).isEqualTo("nobody");

    browser.signIn("ada", PASSWORD);
    assertThat(browser.postForm("/accounts/logout", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.get("/accounts/logout").statusCode()).isEqualTo(405);
    assertThat(browser.get("/who").body()).isEqualTo("ada");
  }

  @Test
  void anApiNeedsTheTokenToo() {
    permission("add_track").give(users.find("ada").orElseThrow());
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/tracks");
    HttpRequest.Builder bare = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("{}"));
    assertThat(browser.send(bare).statusCode()).isEqualTo(403);
    String token = browser.cookie("csrftoken");
    HttpRequest.Builder proved = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString("{}"));
    assertThat(browser.send(proved, "X-CSRFToken", token == null ? "" : token).body())
        .isEqualTo("added");
  }

  @Test
  void aWeakerHashIsMadeAnewWhenItsOwnerSignsIn() {
    UserDao dao = new UserDao(database);
    User ada = users.find("ada").orElseThrow();
    String weak = "pbkdf2_sha256$10$seasalt$" + hash10();
    dao.update(ada, changes -> changes.password(weak));

    assertThat(browser().signIn("ada", "guess").body()).contains(WRONG);
    assertThat(dao.get(ada.id()).password()).isEqualTo(weak);
    assertRedirect(browser().signIn("ada", "lètmein"), "/");
    assertThat(dao.get(ada.id()).password()).startsWith("pbkdf2_sha256$100$");
  }

  private static String hash10() {
    // What Passwords.pbkdf2(10) would store, with a salt that is too short by today's measure.
    try {
      byte[] hash =
          javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(
                  new javax.crypto.spec.PBEKeySpec(
                      "lètmein".toCharArray(),
                      "seasalt".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                      10,
                      256))
              .getEncoded();
      return java.util.Base64.getEncoder().encodeToString(hash);
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsButNotThisOne() {
    Browser here = browser();
    Browser there = browser();
    here.signIn("ada", PASSWORD);
    there.signIn("ada", PASSWORD);
    here.get("/accounts/password");
    String next = "Difference-Engine-1822";

    HttpResponse<String> refused =
        here.post(
            "/accounts/password",
            "old_password",
            "guess",
            "new_password1",
            "12345",
            "new_password2",
            "1234");
    assertThat(refused.body())
        .contains(
            "Your old password was entered incorrectly.",
            "This password is too short.",
            "This password is too common.",
            "This password is entirely numeric.",
            "The two password fields didn’t match.")
        .doesNotContain("value=\"12345\"");
    assertRedirect(
        here.post(
            "/accounts/password",
            "old_password",
            PASSWORD,
            "new_password1",
            next,
            "new_password2",
            next),
        "/accounts/password/done");

    assertThat(here.get("/who").body()).isEqualTo("ada");
    assertThat(there.get("/who").body()).isEqualTo("nobody");
    assertThat(browser().signIn("ada", PASSWORD).body()).contains(WRONG);
    assertRedirect(browser().signIn("ada", next), "/");
    assertRedirect(browser().get("/accounts/password"), "/accounts/login?next=/accounts/password");
  }

  @Test
  void aForgottenPasswordIsSetByALinkThatWorksOnce() {
    Browser browser = browser();
    browser.get("/accounts/reset");
    assertRedirect(
        browser.post("/accounts/reset", "email", "nobody@example.com"), "/accounts/reset/sent");
    assertThat(mails).isEmpty();
    browser.get("/accounts/reset");
    assertRedirect(
        browser.post("/accounts/reset", "email", "ADA@example.com"), "/accounts/reset/sent");
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).to()).isEqualTo("ada@example.com");
    String link = link();

    HttpResponse<String> stripped = browser.get(link);
    String form = stripped.headers().firstValue("Location").orElseThrow();
    assertThat(form).endsWith("/set-password");
    assertThat(browser.get(form).body()).contains("Choose a new password");
    assertThat(browser.post(form, "new_password1", "short", "new_password2", "short").body())
        .contains("This password is too short.");
    String next = "Difference-Engine-1822";
    assertRedirect(
        browser.post(form, "new_password1", next, "new_password2", next), "/accounts/reset/done");

    assertThat(browser.get(link).statusCode()).isEqualTo(410);
    assertThat(browser.get(form).statusCode()).isEqualTo(410);
    assertRedirect(browser().signIn("ada", next), "/");
  }

  @Test
  void aLinkThatWasTamperedWithOrIsOldDoesNotWork() {
    Browser browser = browser();
    browser.get("/accounts/reset");
    browser.post("/accounts/reset", "email", "ada@example.com");
    String link = link();
    users.create("grace", "", PASSWORD);

    String others = link.replaceFirst("/reset/\\d+/", "/reset/2/");
    assertThat(browser().get(others).statusCode()).isEqualTo(410);
    assertThat(browser().get(link.substring(0, link.length() - 1) + "z").statusCode())
        .isEqualTo(410);
    assertThat(browser().get("/accounts/reset/1/x").statusCode()).isEqualTo(410);
    assertThat(browser().get("/accounts/reset/1/set-password").statusCode()).isEqualTo(410);
    browser().signIn("ada", PASSWORD);
    assertThat(browser().get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void aLinkExpires() throws InterruptedException {
    serve(Map.of("PASSWORD_RESET_TIMEOUT", "1"));
    Browser browser = browser();
    browser.get("/accounts/reset");
    browser.post("/accounts/reset", "email", "ada@example.com");
    // That it works before then is tested elsewhere: a busy machine takes its time.
    Thread.sleep(2100);
    assertThat(browser().get(link()).statusCode()).isEqualTo(410);
  }

  private String link() {
    Matcher found =
        Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/\\S+)")
            .matcher(mails.get(mails.size() - 1).text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void behindTlsTheCookieIsForTlsOnly() {
    serve(Map.of("SESSION_COOKIE_SECURE", "true", "SESSION_COOKIE_AGE", "60"));
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    assertThat(browser.setCookie("sessionid")).contains("Secure", "Max-Age=60");
  }

  @Test
  void anotherSecretKeyEndsEverySession() {
    Browser browser = browser();
    browser.signIn("ada", PASSWORD);
    String key = browser.cookie("sessionid");
    serve(Map.of("SECRET_KEY", "another key for tests, and nothing else"));
    Browser after = browser();
    after.putCookie("sessionid", key == null ? "" : key);
    assertThat(after.get("/who").body()).isEqualTo("nobody");
  }

  @Test
  void aUserInALogShowsNoHash() {
    assertThat(users.find("ada").orElseThrow().toString()).contains("ada").doesNotContain("pbkdf2");
  }

  @Test
  void twoSpellingsThatLookTheSameAreOneName() {
    // A ligature, and the two letters it stands for.
    users.create("ﬁona", "", PASSWORD);
    assertThat(users.find("fiona").orElseThrow().username()).isEqualTo("fiona");
    Databases.run(database, "DELETE FROM auth_user WHERE username = 'fiona'");
  }
}
