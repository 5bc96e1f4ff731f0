package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.fixture.Databases;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and what follows from it, on a database that a subclass chooses. */
abstract class SignInContract extends AuthSite {
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
