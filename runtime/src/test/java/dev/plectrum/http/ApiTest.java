package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@org.junit.jupiter.api.Timeout(20)
class ApiTest {
  private static final String NUAGES =
      """
      {"name": "Nuages", "album": {"id": 1, "title": "Swing 42"}, "milliseconds": 194000,
       "unitPrice": "0.99", "tags": ["jazz", "gypsy"]}
      """;

  private Served site;

  @BeforeEach
  void start() {
    site = Served.fixture();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void createsAndShowsAndDeletes() {
    HttpResponse<String> created = site.post("/api/tracks", NUAGES);

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).hasValue("/api/tracks/1");
    assertThat(created.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(created.body()).startsWith("{\"id\":1,\"name\":\"Nuages\",\"album\":{\"id\":1,");
    assertThat(site.get("/api/tracks/1").body()).isEqualTo(created.body());
    HttpResponse<String> deleted = site.call("DELETE", "/api/tracks/1");
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    HttpResponse<String> again = site.call("DELETE", "/api/tracks/1");
    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(again.body())
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,"
                + "\"detail\":\"There is no track 1.\"}");
  }

  @Test
  void readsParametersOfTheUrl() {
    site.post("/api/tracks", NUAGES);
    site.post("/api/tracks", NUAGES.replace("Nuages", "Minor & Swing"));

    assertThat(names("/api/tracks")).containsExactly("Nuages", "Minor & Swing");
    assertThat(names("/api/tracks?search=minor+%26%20s")).containsExactly("Minor & Swing");
    assertThat(names("/api/tracks?tag=jazz&tag=gypsy&kind=STUDIO")).hasSize(2);
    assertThat(names("/api/tracks?tag=jazz&tag=rock")).isEmpty();
    assertThat(names("/api/tracks?kind=LIVE")).isEmpty();
    assertThat(names("/api/tracks?page=&search=&kind=&unknown=1&&=")).hasSize(2);
    assertThat(names("/api/tracks?page=1&page=2")).isEmpty();
  }

  private List<String> names(String target) {
    HttpResponse<String> answer = site.get(target);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return java.util.regex.Pattern.compile("\"name\":\"([^\"]*)\"")
        .matcher(answer.body())
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page=x | \"errors\":{\"page\":[\"Enter a whole number.\"]}",
        "page=2147483648 | \"errors\":{\"page\":[\"Enter a whole number.\"]}",
        "page=0 | \"page\":[\"Ensure this value is greater than or equal to 1.\"]",
        "kind=DEMO | \"kind\":[\"Choose one of STUDIO, LIVE.\"]",
        "kind=X&page=y | \"errors\":{\"kind\":[\"Choose one of STUDIO, LIVE.\"],\"page\":[",
      })
  void refusesParametersByName(String query, String expected) {
    HttpResponse<String> answer = site.get("/api/tracks?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(expected);
  }

  @Test
  void refusesFieldsByName() {
    HttpResponse<String> answer = site.post("/api/tracks", "{\"name\": 1, \"<b>\": 2}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"")
        .contains("\"errors\":{\"name\":[\"Must be a string.\"],\"<b>\":[\"Unknown field.\"],");
  }

  @Test
  void saysWhereABodyIsNoJson() {
    HttpResponse<String> answer = site.post("/api/tracks", "{\n  \"name\": oops\n}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 2, column 1").doesNotContain("\"errors\"");
  }

  @Test
  void refusesAnEmptyBody() {
    HttpResponse<String> answer = site.call("POST", "/api/tracks");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("It is empty.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
  void refusesABodyThatIsNotDeclaredAsJson(String type) {
    assertThat(postAs(type).statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json; charset=utf-8", "APPLICATION/JSON", "application/ld+json"})
  void takesEveryKindOfJson(String type) {
    assertThat(postAs(type).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> postAs(String type) {
    return site.send(
        HttpRequest.newBuilder(URI.create(site.origin() + "/api/tracks"))
            .POST(BodyPublishers.ofString(NUAGES)),
        "Content-Type",
        type);
  }

  @Test
  void refusesABodyWithoutAType() throws IOException {
    assertThat(
            site.raw(
                "POST /api/tracks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: 2\r\n\r\n{}"))
        .startsWith("HTTP/1.1 415 ");
  }

  @Test
  void takesBodiesInChunks() throws IOException {
    String body = NUAGES.strip();
    String first = body.substring(0, 20);
    String rest = body.substring(20);
    assertThat(
            site.raw(
                "POST /api/tracks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "14\r\n"
                    + first
                    + "\r\n"
                    + Integer.toHexString(rest.length())
                    + "\r\n"
                    + rest
                    + "\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 201 ");
  }

  @Test
  void askedForItSaysThatItWillTakeTheBody() {
    HttpResponse<String> answer =
        site.send(
            HttpRequest.newBuilder(URI.create(site.origin() + "/api/tracks"))
                .expectContinue(true)
                .POST(BodyPublishers.ofString(NUAGES)),
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(201);
  }

  @Test
  void keepsScriptsAndSqlAsText() {
    String name = "Robert'); DROP TABLE store_track;-- <script>alert(1)</script>";
    site.post("/api/tracks", NUAGES.replace("Nuages", name));

    assertThat(site.get("/api/tracks/1").body()).contains(name);
    assertThat(site.get("/albums/1").body())
        .contains("Robert&#x27;); DROP TABLE store_track;-- &lt;script&gt;")
        .doesNotContain("<script>");
  }
}
