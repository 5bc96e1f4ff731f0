package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.app.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a developer sees when a request fails, and that nobody else does. */
class DebugPageTest {
  private static Server server;

  @BeforeAll
  static void start() {
    server = RunningStore.empty(true);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer get(Server server, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void thePageShowsTheLineTheStatementsAndTheRequest() {
    Answer answer =
        get(server, "/trouble/exception?page=%3Cb%3E7", "Accept", "text/html", "X-Song", "Nuages");
    Document page = answer.page();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(page.select("h1").text()).isEqualTo("java.lang.IllegalStateException");
    assertThat(page.select(".message").text()).isEqualTo("the secret of the database");
    assertThat(page.select(".detail").text()).contains("java.lang.IllegalArgumentException");
    assertThat(page.select("details[open] summary").text())
        .startsWith("TroubledSite.tooMany src/test/java/storefront/TroubledSite.java:");
    assertThat(page.select("details[open] .current").text())
        .contains("return new IllegalArgumentException(genres");
    assertThat(page.select(".statements pre").eachText())
        .containsExactly("SELECT COUNT(*) FROM store_genre");
    assertThat(page.select("tr:has(th:contains(page)) td").text()).isEqualTo("<b>7");
    assertThat(page.select("tr:has(th:contains(X-Song)) td").text()).isEqualTo("Nuages");
    assertThat(page.select("tr:has(th:contains(DEBUG)) td").text()).isEqualTo("true");
    assertThat(answer.header("Content-Security-Policy").orElse("")).doesNotContain("unsafe");
  }

  @Test
  void secretsAreMasked() {
    Answer answer =
        get(
            server,
            "/trouble/exception?token=Rosetta&next=/a",
            "Cookie",
            "sessionid=Manoir; theme=dark",
            "Authorization",
            "Bearer Minor",
            "Referer",
            "http://127.0.0.1/?password=Swing");

    assertThat(answer.body())
        .doesNotContain("Rosetta", "Manoir", "Minor", "Swing", "Byron", "never-shown")
        .contains("********", "postgresql://ada:********@db/store", "dark");
    Document page = answer.page();
    assertThat(page.select("tr:has(th:contains(SECRET_KEY)) td").text()).isEqualTo("********");
    assertThat(page.select("tr:has(th:contains(sessionid)) td").text()).isEqualTo("********");
  }

  @Test
  void aFormIsShownWithoutItsPassword() {
    Answer login = get(server, "/accounts/login");
    String token = login.page().select("[name=csrfmiddlewaretoken]").val();
    String cookie = login.header("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    String form = "song=Nuages&new_password1=Rosetta&csrfmiddlewaretoken=" + token;
    Answer answer =
        send(
            HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.port() + "/trouble/exception"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(form)));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.page().select("tr:has(th:contains(song)) td").text()).isEqualTo("Nuages");
    assertThat(answer.body()).contains("new_password1").doesNotContain("Rosetta", token);
  }

  @Test
  void theApiTellsTheSameAsJson() {
    Answer answer = get(server, "/api/trouble/exception", "Cookie", "sessionid=Manoir");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.<List<String>>json("$.exceptions[*].type"))
        .containsExactly("java.lang.IllegalStateException", "java.lang.IllegalArgumentException");
    assertThat(answer.<String>json("$.source.file"))
        .isEqualTo("src/test/java/storefront/TroubledSite.java");
    assertThat(answer.<String>json("$.source.code")).contains("IllegalArgumentException");
    assertThat(answer.<List<String>>json("$.statements[*].sql"))
        .containsExactly("SELECT COUNT(*) FROM store_genre");
    assertThat(answer.<String>json("$.cookies.sessionid")).isEqualTo("********");
    assertThat(answer.<List<String>>json("$.trace")).isNotEmpty();
    assertThat(answer.body()).doesNotContain("Manoir", "Byron");
  }

  @Test
  void nobodyElseSeesAnyOfIt() {
    try (Server production = RunningStore.empty(false)) {
      for (String path : List.of("/trouble/exception", "/api/trouble/exception")) {
        Answer answer = get(production, path);
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
            .doesNotContain("secret", "Exception", "TroubledSite", "SELECT", "SECRET_KEY");
      }
    }
  }
}
