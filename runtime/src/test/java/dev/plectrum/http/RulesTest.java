package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private static final Attribute<Visitor> VISITOR = new Attribute<>(Visitor.class);
  private static final Refusals REFUSALS = new Refusals(HttpSettings.of(Settings.of(Map.of())));
  private static Served site;
  private static Served closed;

  private record Visitor(String name) {}

  /** Believes the header X-User; whoever is called admin has every permission. */
  private static final class Believer implements Gatekeeper {
    @Override
    public @Nullable Response refuse(Request request, Rule rule) {
      String name = request.header("X-User");
      if (name != null) {
        request.attribute(VISITOR, new Visitor(name));
      }
      if (rule instanceof Rule.Public) {
        return null;
      }
      if (name == null) {
        return REFUSALS.signIn(request);
      }
      boolean may =
          rule instanceof Rule.Permission
              ? name.equals("admin")
              : !(rule instanceof Rule.Passes passes) || passes.test().test(request);
      return may ? null : REFUSALS.forbidden();
    }

    @Override
    public Response finish(Request request, Response response) {
      return response
          .cookie(Cookie.of("sessionid", String.valueOf(request.attribute(VISITOR) != null)))
          .addHeader("Vary", "Cookie");
    }
  }

  private static Response dispatch(Request request, Segments path) {
    String first = path.next();
    Rule rule =
        switch (first.equals("api") ? path.next() : first) {
          case "public" -> Rule.PUBLIC;
          case "login" -> Rule.LOGIN;
          case "permission" -> Rule.permission("store.change_track");
          default ->
              Rule.passes(
                  asked -> {
                    Visitor visitor = asked.attribute(VISITOR);
                    return visitor != null && visitor.name().startsWith("a");
                  });
        };
    return request.blocking(
        rule, () -> Response.text("seen").cookie(Cookie.of("a", "1")).addHeader("Vary", "X"));
  }

  @BeforeAll
  static void start() {
    site =
        new Served(RulesTest::dispatch, Map.of(), Transactions.NONE, Problems.NONE, new Believer());
    closed = new Served(RulesTest::dispatch, Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
    closed.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/public, , 200",
    "/login, , 302",
    "/login, bob, 200",
    "/permission, , 302",
    "/permission, bob, 403",
    "/permission, admin, 200",
    "/passes, , 302",
    "/passes, bob, 403",
    "/passes, ada, 200",
    "/api/login, , 401",
    "/api/permission, bob, 403",
  })
  void aRuleLetsInWhomItNames(String path, @Nullable String user, int status) {
    HttpResponse<String> answer = user == null ? site.get(path) : site.get(path, "X-User", user);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body().equals("seen")).isEqualTo(status == 200);
  }

  @Test
  void browsersAreSentToSignInAndComeBack() {
    HttpResponse<String> answer =
        site.get("/login?page=2&q=a+b%26c", "Accept", "text/html,*/*;q=0.8");

    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/accounts/login?next=/login%3Fpage%3D2%26q%3Da%2520b%2526c");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    assertThat(site.get("//evil.example/login").headers().firstValue("Location"))
        .hasValue("/accounts/login?next=/");
  }

  @Test
  void whoeverReadsJsonGetsAProblem() {
    for (HttpResponse<String> answer :
        List.of(site.get("/api/login"), site.get("/login", "Accept", "application/json"))) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(answer.body()).contains("\"detail\":\"You have to sign in first.\"");
    }
  }

  @Test
  void theGatekeeperFinishesEveryAnswerBesideWhatTheHandlerHasSet() {
    HttpResponse<String> answer = site.get("/public", "X-User", "bob");

    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactlyInAnyOrder(
            "a=1; Path=/; SameSite=Lax; HttpOnly",
            "sessionid=true; Path=/; SameSite=Lax; HttpOnly");
    assertThat(answer.headers().allValues("Vary")).containsExactlyInAnyOrder("X", "Cookie");
    assertThat(site.get("/login").headers().allValues("Set-Cookie"))
        .containsExactly("sessionid=false; Path=/; SameSite=Lax; HttpOnly");
  }

  @Test
  void withoutUsersOnlyPublicRoutesAreOpen() {
    assertThat(closed.get("/public").statusCode()).isEqualTo(200);
    assertThat(closed.get("/login").statusCode()).isEqualTo(403);
    assertThat(closed.get("/api/permission").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a?b=c#d", "/a/../b", "/a//b", "/@evil.example"})
  void goesOnAtAPathOfThisSite(String url) {
    assertThat(NextUrl.orElse(url, "/home")).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        " //evil.example",
        "/\r\nSet-Cookie: a=b",
        "/\u00e9",
        "http:///example.com",
        "http:////example.com",
        "ftp://example.com",
        "////evil.example",
        "\\\\evil.example",
        "\\\\\\evil.example",
        "/\\/evil.example",
        "\njavascript:alert(1)",
        "\b//evil.example",
        "/\u0000/evil.example",
        "/\u007f/evil.example",
        "/ /evil.example",
        "http://site.example\\@evil.example",
        "http:\\\\site.example\\@evil.example",
        "\n",
        "%2f%2fevil.example",
      })
  void goesOnNowhereElse(String url) {
    assertThat(NextUrl.orElse(url, "/home")).isEqualTo("/home");
    assertThat(NextUrl.orElse(null, "/home")).isEqualTo("/home");
  }

  @Test
  void anAttributeIsFoundUnderItsOwnKeyOnly() {
    Attributes attributes = new Attributes();
    Attribute<Visitor> other = new Attribute<>(Visitor.class);
    attributes.put(VISITOR, new Visitor("ada"));

    assertThat(attributes.get(VISITOR)).isEqualTo(new Visitor("ada"));
    assertThat(attributes.get(other)).isNull();
    attributes.put(VISITOR, null);
    assertThat(attributes.get(VISITOR)).isNull();
  }

  @Test
  void aCookieTakesThePlaceOfOneWithItsName() {
    Response response =
        Response.text("x")
            .cookie(Cookie.of("a", "1"))
            .cookie(Cookie.of("b", "2").withSecure(true).withHttpOnly(false))
            .cookie(Cookie.of("a", "3").withPath("/admin").withSameSite(SameSite.STRICT))
            .deleteCookie("a");

    assertThat(response.headers("set-cookie"))
        .containsExactly(
            "a=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly",
            "b=2; Path=/; SameSite=Lax; Secure",
            "a=3; Path=/admin; SameSite=Strict; HttpOnly");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a b|1", "a|1;2", "a|x y", "a=|1", "''|1", "a|é", "a|\"x\""})
  void aCookieHoldsNothingThatEndsIt(String name, String value) {
    assertThatThrownBy(() -> Cookie.of(name, value)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cookie.of("a", "b").withPath("/;Domain=x"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
