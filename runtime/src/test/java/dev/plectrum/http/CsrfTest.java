package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SECRET = "abcdefghijklmnopqrstuvwxyz012345";
  private static final List<String> CHANGED = new ArrayList<>();
  private static Served site;
  private static Served proxied;

  private static Response dispatch(Request request, Segments path) {
    return switch (path.next()) {
      case "form" ->
          request.blocking(
              () ->
                  request.method() == Method.POST
                      ? changed(request.form().get("name"))
                      : Response.text(request.csrf().field() + "\n" + request.csrf().field()));
      case "login" ->
          request.blocking(
              () -> {
                request.form();
                request.csrf().rotate();
                return Response.redirect("/");
              });
      case "json" -> request.blocking(() -> changed("json"));
      case "rows" ->
          request.method() == Method.DELETE
              ? request.blocking(() -> changed("row"))
              : Response.notFound();
      default -> Response.notFound();
    };
  }

  private static Response changed(@Nullable String what) {
    CHANGED.add(String.valueOf(what));
    return Response.text("changed");
  }

  @BeforeAll
  static void start() {
    site =
        new Served(
            CsrfTest::dispatch,
            Map.of("CSRF_TRUSTED_ORIGINS", "https://shop.example.com, https://*.example.org"));
    proxied =
        new Served(
            CsrfTest::dispatch, Map.of("SECURE_PROXY_SSL_HEADER", "X-Forwarded-Proto: https"));
  }

  @AfterAll
  static void stop() {
    site.close();
    proxied.close();
  }

  @AfterEach
  void forget() {
    CHANGED.clear();
  }

  private static HttpResponse<String> post(
      Served site, String path, String type, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site.origin() + path))
            .POST(BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return site.send(request, headers);
  }

  private static HttpResponse<String> form(String body, String... headers) {
    return post(site, "/form", FORM, body, headers);
  }

  private static void refused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains(why);
    assertThat(CHANGED).isEmpty();
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }

  private static List<String> tokens(HttpResponse<String> page) {
    Matcher field =
        Pattern.compile("<input type=\"hidden\" name=\"csrfmiddlewaretoken\" value=\"(\\w{64})\">")
            .matcher(page.body());
    return field.results().map(found -> found.group(1)).toList();
  }

  @Test
  void aPageGivesATokenAndTheFormGivesItBack() {
    HttpResponse<String> page = site.get("/form");
    String cookie = cookie(page);
    assertThat(cookie)
        .matches("csrftoken=\\w{32}; Path=/; Max-Age=31449600; SameSite=Lax")
        .doesNotContain("HttpOnly", "Secure");
    assertThat(page.headers().allValues("Vary")).contains("Cookie");
    List<String> tokens = tokens(page);
    assertThat(tokens).hasSize(2).doesNotHaveDuplicates();

    String sent = cookie.substring(0, cookie.indexOf(';'));
    for (String token : tokens) {
      assertThat(
              form("name=Ada&csrfmiddlewaretoken=" + token, "Cookie", sent, "Origin", site.origin())
                  .statusCode())
          .isEqualTo(200);
    }
    assertThat(CHANGED).containsExactly("Ada", "Ada");
  }

  @Test
  void aBrowserKeepsItsSecretAndGetsOtherMasks() {
    HttpResponse<String> page = site.get("/form", "Cookie", "a=b; csrftoken=" + SECRET);

    assertThat(cookie(page)).startsWith("csrftoken=" + SECRET + ";");
    assertThat(tokens(page)).doesNotHaveDuplicates();
    assertThat(page.body()).doesNotContain(SECRET);
    assertThat(cookie(site.get("/form", "Cookie", "csrftoken=short")))
        .doesNotStartWith("csrftoken=short");
  }

  @Test
  void aScriptSendsTheCookieInAHeader() {
    String[] headers = {"Cookie", "sessionid=1; csrftoken=" + SECRET, "X-CSRFToken", SECRET};

    assertThat(post(site, "/json", "application/json", "{}", headers).body()).isEqualTo("changed");
    assertThat(site.call("DELETE", "/rows", headers).body()).isEqualTo("changed");
    assertThat(form("name=Ada", headers).body()).isEqualTo("changed");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    String cookie = "csrftoken=" + SECRET;
    refused(form("name=Ada"), "The cookie csrftoken is missing");
    refused(form("name=Ada&csrfmiddlewaretoken=" + SECRET), "The cookie csrftoken is missing");
    refused(form("name=Ada", "Cookie", cookie), "The CSRF token is missing");
    refused(form("csrfmiddlewaretoken=", "Cookie", cookie), "The CSRF token is missing");
    for (String wrong : List.of("x", "b".repeat(32), "b".repeat(64), "%C3%A9".repeat(32))) {
      refused(form("csrfmiddlewaretoken=" + wrong, "Cookie", cookie), "token is not right");
    }
    refused(form("name=Ada", "Cookie", cookie, "X-CSRFToken", "?"), "token is not right");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "short", "*", "b*b"})
  void aCookieThatIsNoSecretCountsAsNone(String part) {
    String cookie = part + "a".repeat(31);
    refused(
        form(
            "name=Ada&csrfmiddlewaretoken=" + "a".repeat(32),
            "Cookie",
            "csrftoken=" + (part.equals("x") ? "a".repeat(64) : cookie)),
        "The cookie csrftoken is missing");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 31, 33, 63, 65, 128})
  void aTokenOfAnotherLengthIsNone(int length) {
    refused(
        form(
            "name=Ada&csrfmiddlewaretoken=" + SECRET.substring(0, 1).repeat(length),
            "Cookie",
            "csrftoken=" + SECRET),
        "token is not right");
  }

  @Test
  void theFieldCountsBeforeTheHeader() {
    String cookie = "csrftoken=" + SECRET;
    String wrong = "b".repeat(32);
    refused(
        form("csrfmiddlewaretoken=" + wrong, "Cookie", cookie, "X-CSRFToken", SECRET),
        "token is not right");
    assertThat(
            form("name=Ada&csrfmiddlewaretoken=" + SECRET, "Cookie", cookie, "X-CSRFToken", wrong)
                .body())
        .isEqualTo("changed");
    assertThat(
            form("name=Ada&csrfmiddlewaretoken=", "Cookie", cookie, "X-CSRFToken", SECRET).body())
        .isEqualTo("changed");
  }

  @Test
  void theSecretOfOneBrowserIsNoneOfAnother() {
    String token = tokens(site.get("/form", "Cookie", "csrftoken=" + SECRET)).get(0);
    refused(
        form("name=Ada&csrfmiddlewaretoken=" + token, "Cookie", "csrftoken=" + "b".repeat(32)),
        "token is not right");
  }

  @Test
  void whoeverIsSignedInNeedsTheTokenWhateverIsSent() {
    String session = "sessionid=1; csrftoken=" + SECRET;
    for (String type : List.of("application/json", "text/plain", FORM, "")) {
      refused(post(site, "/json", type, "", "Cookie", session), "The CSRF token is missing");
    }
    refused(site.call("DELETE", "/rows", "Cookie", "sessionid=1"), "csrftoken is missing");
    assertThat(site.get("/form", "Cookie", session).statusCode()).isEqualTo(200);
  }

  @Test
  void clientsWithoutASessionNeedNoneForJson() {
    assertThat(post(site, "/json", "application/json", "{}").body()).isEqualTo("changed");
    assertThat(site.call("DELETE", "/rows").body()).isEqualTo("changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", FORM, "multipart/form-data", ""})
  void anotherSiteCannotSendAnything(String type) {
    refused(
        post(site, "/json", type, "{}", "Origin", "https://evil.example"), "https://evil.example");
    refused(post(site, "/json", type, "{}", "Origin", "null"), "another site, null");
    refused(post(site, "/json", type, "{}", "Sec-Fetch-Site", "cross-site"), "cross-site");
    refused(post(site, "/json", type, "{}", "Sec-Fetch-Site", "same-site"), "same-site");
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.example.com, 200",
    "https://SHOP.example.com, 200",
    "https://a.example.org, 200",
    "https://a.b.example.org, 200",
    "https://example.org, 200",
    "http://shop.example.com, 403",
    "http://a.example.org, 403",
    "https://shop.example.com.evil.example, 403",
    "https://evilexample.org, 403",
    "https://shop.example.com:444, 403",
    "https://localhost, 403",
    "null, 403",
  })
  void trustedOriginsMaySendFormsWithTheToken(String origin, int status) {
    String[] headers = {"Cookie", "csrftoken=" + SECRET, "X-CSRFToken", SECRET, "Origin", origin};

    assertThat(form("name=Ada", headers).statusCode()).isEqualTo(status);
  }

  @Test
  void overTlsTheSchemeCountsAndAPageSaysWhereItIs() {
    String origin = proxied.origin().replace("http:", "https:");
    String[] token = {
      "Cookie", "csrftoken=" + SECRET, "X-CSRFToken", SECRET, "X-Forwarded-Proto", "https"
    };

    assertThat(overTls(token, "Origin", origin).statusCode()).isEqualTo(200);
    assertThat(overTls(token, "Referer", origin + "/form?a=b").statusCode()).isEqualTo(200);
    CHANGED.clear();
    refused(overTls(token, "Origin", proxied.origin()), "is not this site");
    refused(overTls(token, "X", "y"), "needs a Referer");
    refused(overTls(token, "Referer", "/form"), "needs a Referer");
    refused(overTls(token, "Referer", "https://x y"), "needs a Referer");
    refused(overTls(token, "Referer", proxied.origin() + "/form"), "is not of this site");
    refused(overTls(token, "Referer", "https://evil.example/"), "is not of this site");
    for (String malformed : List.of("https://", "https://[", "http://http://x/", "https:", "x")) {
      assertThat(overTls(token, "Referer", malformed).statusCode()).as(malformed).isEqualTo(403);
    }
    String host = origin.substring("https://".length());
    for (String other :
        List.of(
            origin + ".evil.example/",
            origin + "1/",
            "https://evil.example/" + origin,
            "https://evil.example@" + host + ".evil.example/",
            "https://" + host.replaceFirst(":.*", ":1") + "/")) {
      assertThat(overTls(token, "Referer", other).statusCode()).as(other).isEqualTo(403);
    }
    assertThat(CHANGED).isEmpty();
    String[] opaque = {
      "Cookie",
      "csrftoken=" + SECRET,
      "X-CSRFToken",
      SECRET,
      "X-Forwarded-Proto",
      "https",
      "Referer",
      origin + "/form"
    };
    refused(overTls(opaque, "Origin", "null"), "another site, null");
  }

  private static HttpResponse<String> overTls(String[] token, String name, String value) {
    List<String> headers = new ArrayList<>(List.of(token));
    headers.add(name);
    headers.add(value);
    return post(proxied, "/form", FORM, "name=Ada", headers.toArray(String[]::new));
  }

  @Test
  void overTlsTheCookieIsSecure() {
    assertThat(cookie(proxied.get("/form", "X-Forwarded-Proto", "https"))).endsWith("; Secure");
    assertThat(cookie(proxied.get("/form"))).doesNotContain("Secure");
  }

  @Test
  void signingInIsProtectedAndChangesTheSecret() {
    refused(post(site, "/login", FORM, "name=Ada"), "csrftoken is missing");

    HttpResponse<String> answer =
        post(site, "/login", FORM, "", "Cookie", "csrftoken=" + SECRET, "X-CSRFToken", SECRET);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(cookie(answer)).matches("csrftoken=\\w{32};.*").doesNotContain(SECRET);
  }

  @Test
  void refusalsAreProblemsWhereJsonIsRead() {
    HttpResponse<String> answer = form("name=Ada", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }
}
