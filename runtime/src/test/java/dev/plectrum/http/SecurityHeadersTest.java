package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each answer has each of the headers once, however it is made and sent. */
@Timeout(30)
class SecurityHeadersTest {
  private static final String FRAME = "X-Frame-Options";
  private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
  private static final String LAST = "Connection: close\r\n\r\n";

  private static Served site;

  @BeforeAll
  static void start() {
    site =
        new Served(
            (request, path) ->
                switch (request.path()) {
                  case "/own" -> Response.text("own").header(FRAME.toLowerCase(), "SAMEORIGIN");
                  case "/other" -> Response.text("other").header("X-Other", "other");
                  case "/much" -> Response.text("much").header("X-Other", "o".repeat(12_000));
                  case "/long" -> Response.text("long ".repeat(20_000));
                  case "/none" -> Response.status(204);
                  case "/fails" -> throw new IllegalStateException("It does.");
                  case "/worker" -> request.blocking(() -> Response.text("from a worker"));
                  case "/text" -> Response.text("text");
                  default -> Response.notFound();
                },
            Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void standInEveryAnswer() throws IOException {
    for (String method : List.of("GET", "HEAD", "POST")) {
      for (String path :
          List.of(
              "/other",
              "/much",
              "/long",
              "/none",
              "/fails",
              "/worker",
              "/text",
              "/absent",
              "/text/",
              "/static/absent")) {
        String answer = site.raw(method + " " + path + HOST + "Content-Length: 0\r\n" + LAST);

        assertThat(defaults(answer)).as(method + " " + path).isEqualTo(all());
      }
    }
    assertThat(site.raw("GET /much" + HOST + LAST)).contains("X-Other: " + "o".repeat(12_000));
    assertThat(site.raw("GET /long" + HOST + LAST)).endsWith("\r\n\r\n" + "long ".repeat(20_000));
  }

  @Test
  void giveWayToAnAnswersOwn() throws IOException {
    String answer = site.raw("GET /own" + HOST + LAST);

    List<String> expected = new ArrayList<>(all());
    expected.remove(FRAME + ": DENY");
    assertThat(defaults(answer)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(answer).contains("\r\nx-frame-options: SAMEORIGIN\r\n");
  }

  @Test
  void standInEachOfSeveralAnswersOverOneConnection() throws IOException {
    String together =
        "GET /text"
            + HOST
            + "\r\nGET /own"
            + HOST
            + "\r\nGET /text"
            + HOST
            + "\r\nGET /much"
            + HOST
            + "\r\nGET /absent"
            + HOST
            + LAST;

    String[] answers = site.raw(together).split("(?=HTTP/1\\.1 )");

    assertThat(answers).hasSize(5);
    for (int i : new int[] {0, 2, 3, 4}) {
      assertThat(defaults(answers[i])).as(answers[i]).isEqualTo(all());
    }
    assertThat(defaults(answers[1])).doesNotContain(FRAME + ": DENY").hasSize(all().size() - 1);
  }

  @Test
  void standInTheAnswerAfterTheClientWasToldToGoOn() throws IOException {
    String answer =
        site.raw(
            "POST /worker" + HOST + "Expect: 100-continue\r\nContent-Length: 2\r\n" + LAST + "{}");

    assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n");
    assertThat(defaults(answer)).isEqualTo(all());
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>();
    SecurityHeaders.defaults().forEach((name, value) -> all.add(name + ": " + value));
    all.sort(null);
    return all;
  }

  /** The lines of {@code answer} that are among the headers of all, in order. */
  private static List<String> defaults(String answer) {
    List<String> found = new ArrayList<>(List.of(answer.split("\r\n")));
    found.retainAll(all());
    found.sort(null);
    return found;
  }
}
