package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
  private static final String SECRET = "the password is <swordfish>";
  private static Served site;
  private static Served debugging;

  private static Response faulty(Request request, Segments path) {
    return switch (path.next()) {
      case "api", "pages" ->
          switch (path.next()) {
            case "fault" ->
                request.blocking(
                    () -> {
                      throw new IllegalStateException(SECRET);
                    });
            case "here" -> throw new IllegalStateException(SECRET);
            case "checked" ->
                request.blocking(
                    () -> {
                      throw new IOException(SECRET);
                    });
            case "deep" -> request.blocking(() -> deeper(0));
            case "half" ->
                request.blocking(
                    () ->
                        Response.json(
                            (out, value) -> {
                              out.startArray();
                              for (int i = 0; i < 10_000; i++) {
                                out.value(i);
                              }
                              throw new IllegalStateException(SECRET);
                            },
                            1));
            case "unfinished" ->
                Response.json((out, value) -> out.startObject().name("a").startArray(), 1);
            case "refused" ->
                request.blocking(
                    () -> {
                      throw new HttpException(418, "I am a <teapot>.");
                    });
            case "gone" -> Response.status(410);
            case "own" -> Response.text("mine").withStatus(404);
            default -> Response.notFound();
          };
      default -> Response.notFound();
    };
  }

  private static Response deeper(int depth) {
    return depth < 0 ? Response.notFound() : deeper(depth + 1);
  }

  @BeforeAll
  static void start() {
    site = new Served(ErrorsTest::faulty, Map.of());
    debugging = new Served(ErrorsTest::faulty, Map.of("DEBUG", "true"));
  }

  @AfterAll
  static void stop() {
    site.close();
    debugging.close();
  }

  private static String logged(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fault", "here", "checked", "deep", "half"})
  void tellsNothingOfAFaultButItsId(String fault) {
    HttpResponse<String> json = site.get("/api/" + fault);
    HttpResponse<String> page = site.get("/pages/" + fault);

    assertThat(json.statusCode()).isEqualTo(500);
    assertThat(json.body())
        .matches(
            Pattern.compile(
                "\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                    + "\"detail\":\"[^\"]*\",\"id\":\"[0-9a-f]{16}\"}"));
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body())
        .startsWith("<!DOCTYPE html>")
        .containsPattern("under [0-9a-f]{16}\\.")
        .doesNotContain("swordfish", "Exception", "java.");
  }

  @Test
  void logsAFaultUnderItsId() {
    String[] body = new String[1];
    String log = logged(() -> body[0] = site.get("/api/fault").body());

    Matcher id = Pattern.compile("\"id\":\"([0-9a-f]+)\"").matcher(body[0]);
    assertThat(id.find()).isTrue();
    assertThat(log).contains("GET /api/fault failed [" + id.group(1) + "]", SECRET, "ErrorsTest");
  }

  @Test
  void showsTheStackTraceWhileDebugging() {
    assertThat(debugging.get("/api/fault").body())
        .contains("\"trace\":[\"java.lang.IllegalStateException: the password is <swordfish>\"");
    assertThat(debugging.get("/pages/fault").body())
        .contains("IllegalStateException: the password is &lt;swordfish&gt;")
        .doesNotContain("<swordfish>");
  }

  @Test
  void finishesNoDocumentThatItsFormatDidNotFinish() {
    assertThat(site.get("/api/unfinished").body()).doesNotContain("]}");
  }

  @Test
  void escapesWhatAPageSays() {
    HttpResponse<String> page = site.get("/pages/refused");

    assertThat(page.statusCode()).isEqualTo(418);
    assertThat(page.body()).contains("I am a &lt;teapot&gt;.").doesNotContain("<teapot>");
    assertThat(site.get("/api/refused").body()).contains("\"detail\":\"I am a <teapot>.\"");
  }

  @Test
  void completesErrorsWithoutABodyAndLeavesOthers() {
    assertThat(site.get("/api/gone").body()).contains("\"title\":\"Gone\"");
    assertThat(site.get("/pages/gone").body()).contains("<h1>Gone</h1>");
    assertThat(site.get("/api/own").body()).isEqualTo("mine");
    assertThat(site.get("/api/own").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api | text/html | true",
        "/api/x | text/html | true",
        "/apis | text/html | false",
        "/pages/x | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | false",
        "/pages/x | application/json | true",
        "/pages/x | application/problem+json, text/html;q=0.5 | true",
        "/pages/x | text/html, application/json;q=0.9 | false",
        "/pages/x | */* | false",
        "/pages/x | application/json;q=oops | false",
      })
  void answersInTheFormThatTheClientReads(String path, String accept, boolean json) {
    String type =
        site.get(path, "Accept", accept).headers().firstValue("Content-Type").orElseThrow();

    assertThat(type).isEqualTo(json ? "application/problem+json" : "text/html; charset=utf-8");
  }

  @Test
  void pagesNeedNothingThatTheirPolicyForbids() {
    HttpResponse<String> page = debugging.get("/pages/fault");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.body()).doesNotContain("<style", "style=", "<script", "http://", "https://");
    Matcher sheet = Pattern.compile("href=\"(/static/[^\"]+)\"").matcher(page.body());
    assertThat(sheet.find()).isTrue();
    assertThat(debugging.get(sheet.group(1)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"/pages/own, 404", "/pages/none, 404", "/api/fault, 500", "/static/none, 404"})
  void everyAnswerHasSafeHeaders(String path, int status) {
    HttpResponse<String> answer = site.get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    SecurityHeaders.defaults()
        .forEach((name, value) -> assertThat(answer.headers().firstValue(name)).hasValue(value));
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }
}
