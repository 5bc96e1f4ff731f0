package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.web.Tracks;
import dev.plectrum.fixture.web.WebRoutes;
import dev.plectrum.fixture.web.WebUrls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@org.junit.jupiter.api.Timeout(30)
class LimitsTest {
  private static final String POST =
      "POST /api/tracks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  private static Served site;

  @BeforeAll
  static void start() {
    site =
        new Served(
            new WebRoutes(new Tracks(), new WebUrls("/")),
            Map.of("MAX_BODY", "1000", "REQUEST_TIMEOUT", "1", "IDLE_TIMEOUT", "2"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void aConnectionIsKeptAndOnlyAnOldClientHasToBeTold() throws Exception {
    String old = "GET /hello HTTP/1.0\r\nHost: localhost\r\n";
    assertThat(site.raw(old + "Connection: keep-alive\r\n\r\n" + old + "\r\n"))
        .containsOnlyOnce("Connection: keep-alive\r\n")
        .containsOnlyOnce("Connection: close\r\n");
    String now = "GET /hello HTTP/1.1\r\nHost: localhost\r\n";
    assertThat(site.raw(now + "\r\n" + now + "Connection: close\r\n\r\n"))
        .doesNotContain("keep-alive")
        .containsOnlyOnce("Connection: close\r\n")
        .matches("(?s)HTTP/1.1 200.*HTTP/1.1 200.*");
  }

  @Test
  void takesABodyOfExactlyTheLimit() {
    assertThat(site.post("/api/tracks", "{}" + " ".repeat(998)).statusCode()).isEqualTo(400);
    HttpResponse<String> larger = site.post("/api/tracks", "{}" + " ".repeat(999));
    assertThat(larger.statusCode()).isEqualTo(413);
    assertThat(larger.body()).contains("\"title\":\"Content Too Large\"", "1000 bytes");
  }

  @Test
  void takesALargeBodyWhereTheLimitIsHigher() {
    try (Served large =
        new Served(
            (request, path) ->
                request.blocking(() -> Response.text(Integer.toString(request.body().length))),
            Map.of("MAX_BODY", "4000000"))) {
      assertThat(large.post("/", "x".repeat(4_000_000)).body()).isEqualTo("4000000");
      assertThat(large.post("/", "x".repeat(4_000_001)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void refusesALargeBodyThoughTheClientSendsItAll() {
    assertThat(site.post("/api/tracks", "x".repeat(5_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesAnAnnouncedBodyBeforeItIsSent() throws IOException {
    assertThat(site.raw(POST + "Content-Length: 10000000000\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ")
        .contains("Connection: close");
  }

  @Test
  void refusesAnEndlessBodyInChunks() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          (POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      out.write(chunk);
      out.flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      answer.write(buffer, 0, socket.getInputStream().read(buffer));
      assertThat(answer.toString(StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 413 ");

      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write(chunk);
                }
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void doesNotReadWithoutEndWhatNobodyAskedFor() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          POST.replace("/api/tracks", "/nothing")
              .concat("Transfer-Encoding: chunked\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      assertThatThrownBy(
              () -> {
                while (true) {
                  out.write(chunk);
                }
              })
          .isInstanceOf(SocketException.class);
    }
  }

  @Test
  void keepsTheConnectionAfterABodyThatNobodyRead() throws IOException {
    String answers =
        site.raw(
            "POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"
                + "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answers).startsWith("HTTP/1.1 404 ").contains("HTTP/1.1 200 ").endsWith("World!");
  }

  @Test
  void refusesLongUrlsAndManyParameters() throws IOException {
    assertThat(site.get("/hello?" + "a".repeat(9_000)).statusCode()).isEqualTo(414);
    assertThat(site.get("/api/tracks?" + "a=1&".repeat(201)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(ints = {17_000, 40_000, 64_000, 70_000, 300_000, 3_000_000})
  void saysThatTheHeadersAreTooLarge(int size) throws IOException {
    String request = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    String answer = site.raw(request + "X: " + "a".repeat(size) + "\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
        .contains("Connection: close\r\n", "X-Content-Type-Options: nosniff\r\n");
  }

  @Test
  void takesAsManyHeadersAsAreAllowed() throws IOException {
    String request = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    assertThat(site.raw(request + "X: y\r\n".repeat(98) + "\r\n")).startsWith("HTTP/1.1 200 ");
    assertThat(site.raw(request + "X: y\r\n".repeat(99) + "\r\n"))
        .startsWith("HTTP/1.1 431 ")
        .contains("more than 100 headers");
    assertThat(site.raw(request + "X: " + "a".repeat(16_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void doesNotWaitForGoodForTheRestOfAHeadThatIsTooLarge() throws IOException {
    long start = System.nanoTime();
    String head = "GET /hello HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(70_000);

    assertThat(site.raw(head)).startsWith("HTTP/1.1 431 ");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void closesConnectionsThatDoNotFinishTheirRequest() throws IOException {
    long start = System.nanoTime();

    assertThat(site.raw("GET /hello HTTP/1.1\r\nHost: loc")).doesNotContain("200 OK");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
  }

  @Test
  void closesConnectionsThatDoNotFinishTheirBody() throws IOException {
    long start = System.nanoTime();

    for (String body :
        List.of("Content-Length: 50\r\n\r\n{\"name", "Transfer-Encoding: chunked\r\n\r\n5\r\n{")) {
      assertThat(site.raw(POST + body))
          .startsWith("HTTP/1.1 408 ")
          .contains("Connection: close\r\n", "did not arrive in time");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(12));
  }

  @Test
  void closesSilentConnections() throws IOException {
    assertThat(site.raw("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n")).endsWith("World!");
  }

  @Test
  void closesWhatIsNotHttp() throws IOException {
    assertThat(site.raw("\u0016\u0003\u0001\r\n\r\n")).doesNotContain("200 OK");
    assertThat(site.raw("GET /h\u00e9llo HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .doesNotContain("200 OK");
    assertThat(site.raw("GET http:// HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .doesNotContain("200 OK", " 500 ");
    assertThat(site.raw("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /h\u00e9llo HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET http:// HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /hello HTTP/1.1\r\nHo st: localhost\r\n\r\n",
        "GET /hello\r\n\r\n",
        POST + "Content-Length: -2\r\n\r\n{}",
        POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ",
        POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      })
  void anAnswerToWhatCannotBeReadHasTheHeadersOfAnyOther(String request) throws IOException {
    String answer = site.raw(request);

    assertThat(answer)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("Connection: close\r\n")
        .endsWith("\r\n\r\nThe request cannot be read.\n");
    SecurityHeaders.defaults()
        .forEach((name, value) -> assertThat(answer).contains(name + ": " + value + "\r\n"));
  }

  @Test
  void aHandlerThatSendsTheSameBytesSendsThemUnchanged() throws IOException {
    String same = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    try (Served echo = new Served((request, path) -> Response.text(same), Map.of())) {
      assertThat(echo.raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200 OK\r\n")
          .endsWith("\r\n\r\n" + same);
    }
  }

  @Test
  void leavesNoDoubtWhereABodyEnds() throws IOException {
    assertThat(site.raw(POST + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(site.raw(POST + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "))
        .startsWith("HTTP/1.1 400 ");
    assertThat(site.raw(POST + "Content-Length: -2\r\n\r\n{}")).startsWith("HTTP/1.1 400 ");
    assertThat(site.raw(POST + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 501 ")
        .contains("Connection: close");
  }

  @Test
  void refusesTwoHosts() throws IOException {
    for (String second : List.of("localhost", "shop.example")) {
      assertThat(site.raw("GET /hello HTTP/1.1\r\nHost: localhost\r\nHost: " + second + "\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ")
          .contains("Connection: close");
    }
  }

  @Test
  void readsTheAbsoluteFormOfAUrl() throws IOException {
    assertThat(
            site.raw(
                "GET http://localhost/hello?x=1 HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }
}
