package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final String LINE = "Minor Swing, Nuages, Djangology.\n";
  private static final String PAGE = LINE.repeat(100);
  private static final String LARGE = large();
  private static final byte[] NOISE = noise();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Served site;

  @BeforeAll
  static void start() {
    site = new Served(CompressionTest::answer, Map.of());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Response answer(Request request, Segments path) {
    return switch (path.next()) {
      case "page" -> request.blocking(() -> Response.text(PAGE));
      case "here" -> Response.text(PAGE);
      case "large" -> request.blocking(() -> large(request));
      case "large-here" -> large(request);
      case "pieces" ->
          Response.of(
              200,
              "application/json",
              out -> {
                for (int i = 0; i < 100; i++) {
                  out.write(LINE.getBytes(StandardCharsets.UTF_8));
                }
              });
      case "small" -> Response.text("x".repeat(1023)).header("ETag", "\"small\"");
      case "limit" -> Response.text("x".repeat(1024));
      case "image" -> Response.bytes("image/png", PAGE.getBytes(StandardCharsets.UTF_8));
      case "noise" -> Response.bytes("text/plain", NOISE);
      case "tagged" -> Response.text(PAGE).header("ETag", "\"v1\"");
      case "weak" -> Response.text(PAGE).header("ETag", "W/\"v1\"");
      case "encoded" -> Response.text(PAGE).header("Content-Encoding", "br");
      case "part" -> Response.text(PAGE).header("Content-Range", "bytes 0-9/10").withStatus(206);
      case "as-it-is" -> Response.text(PAGE).header("Cache-Control", "public, no-transform");
      case "broken" ->
          Response.of(
              200,
              "text/plain",
              out -> {
                out.write(PAGE.getBytes(StandardCharsets.UTF_8));
                throw new IOException("Halfway.");
              });
      default -> Response.notFound();
    };
  }

  private static Response large(Request request) {
    return Response.text(LARGE).addHeader("Vary", "Cookie");
  }

  private static String large() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < 3_000_000) {
      text.append(Long.toString(random.nextLong(), 36)).append(LINE);
    }
    return text.toString();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[5000];
    new Random(2).nextBytes(bytes);
    return bytes;
  }

  private static HttpResponse<byte[]> call(
      Served served, String method, String target, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.origin() + target))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<byte[]> gzip(String target, String... headers) {
    String[] all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Accept-Encoding";
    all[headers.length + 1] = "gzip, deflate, br";
    return call(site, "GET", target, all);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "Content-Length")).isEqualTo("" + answer.body().length);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void isPlain(HttpResponse<byte[]> answer) {
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page", "/here", "/pieces"})
  void textIsCompressed(String path) throws IOException {
    HttpResponse<byte[]> answer = gzip(path);

    assertThat(unzipped(answer)).isEqualTo(PAGE);
    assertThat(answer.body()).hasSizeLessThan(300);
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/large", "/large-here"})
  void largeTextIsCompressed(String path) throws IOException {
    for (int i = 0; i < 3; i++) {
      HttpResponse<byte[]> answer = gzip(path);

      assertThat(unzipped(answer)).isEqualTo(LARGE);
      assertThat(answer.body()).hasSizeLessThan(LARGE.length() / 2);
      assertThat(answer.headers().allValues("Vary")).containsExactly("Cookie", "Accept-Encoding");
    }
    assertThat(call(site, "GET", path).body()).hasSize(LARGE.length());
  }

  @Test
  void theConnectionStaysUsable() throws IOException {
    String request = " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n";
    String answers =
        site.raw(
            "GET /large-here"
                + request
                + "\r\nHEAD /page"
                + request
                + "\r\nGET /small"
                + request
                + "Connection: close\r\n\r\n");

    assertThat(answers.split("HTTP/1.1 200 OK\r\n")).hasSize(4);
    assertThat(answers).endsWith("\r\n\r\n" + "x".repeat(1023));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "deflate, gzip;q=1.0, *;q=0.5 | true",
        "br;q=1.0, gzip;q=0.8, *;q=0.1 | true",
        "* | true",
        "*;q=0.1 | true",
        "gzip; Q=0.001 | true",
        "identity;q=0.5, gzip;q=0.5 | true",
        "gzip;q=0.5, identity | false",
        "gzip;q=0 | false",
        "gzip;q=0, * | false",
        "*;q=0 | false",
        "gzip;q=x | false",
        "br, deflate | false",
        "identity | false",
        "'' | false",
        ",;,; q=1 | false",
      })
  void clientsSayWhatTheyUnderstand(String accept, boolean compressed) {
    HttpResponse<byte[]> answer = call(site, "GET", "/page", "Accept-Encoding", accept);

    assertThat(header(answer, "Content-Encoding")).isEqualTo(compressed ? "gzip" : "");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void whoSaysNothingGetsPlainText() {
    HttpResponse<byte[]> answer = call(site, "GET", "/page");

    isPlain(answer);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/small", "/image", "/part", "/as-it-is"})
  void whatWouldGainNothingIsLeftAlone(String path) {
    HttpResponse<byte[]> answer = gzip(path);

    isPlain(answer);
    assertThat(answer.headers().firstValue("Vary")).isEmpty();
  }

  @Test
  void whatDoesNotGetSmallerIsSentAsItIs() {
    HttpResponse<byte[]> answer = gzip("/noise");

    isPlain(answer);
    assertThat(answer.body()).isEqualTo(NOISE);
    assertThat(header(answer, "Content-Length")).isEqualTo("5000");
  }

  @Test
  void whatIsEncodedAlreadyIsNotEncodedAgain() {
    assertThat(header(gzip("/encoded"), "Content-Encoding")).isEqualTo("br");
  }

  @Test
  void textOfTheLimitIsCompressed() throws IOException {
    assertThat(unzipped(gzip("/limit"))).isEqualTo("x".repeat(1024));
  }

  @Test
  void errorsAreAnsweredAsErrors() throws IOException {
    String[] headers = {"Accept", "text/html", "Accept-Encoding", "gzip"};
    try (Served debugged = new Served(CompressionTest::answer, Map.of("DEBUG", "true"))) {
      HttpResponse<byte[]> broken = call(debugged, "GET", "/broken", headers);

      assertThat(broken.statusCode()).isEqualTo(500);
      assertThat(unzipped(broken)).contains("Halfway.").doesNotContain("Nuages");
      assertThat(broken.headers().allValues("Vary")).containsExactly("Accept", "Accept-Encoding");
    }
    assertThat(gzip("/none").statusCode()).isEqualTo(404);
  }

  @Test
  void tagsOfOtherBytesAreWeak() {
    HttpResponse<byte[]> answer = gzip("/tagged");

    assertThat(header(answer, "ETag")).isEqualTo("W/\"v1\"");
    assertThat(header(call(site, "GET", "/tagged"), "ETag")).isEqualTo("\"v1\"");
    assertThat(header(gzip("/weak"), "ETag")).isEqualTo("W/\"v1\"");
    assertThat(header(gzip("/small"), "ETag")).isEqualTo("\"small\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"v1\"", "\"v1\"", "\"v0\", W/\"v1\"", "*"})
  void whatTheClientHasIsNotSent(String known) {
    HttpResponse<byte[]> answer = gzip("/tagged", "If-None-Match", known);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo("W/\"v1\"");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    isPlain(answer);
    assertThat(call(site, "GET", "/tagged", "If-None-Match", known).statusCode()).isEqualTo(304);
    assertThat(call(site, "HEAD", "/tagged", "If-None-Match", known).statusCode()).isEqualTo(304);
    assertThat(call(site, "POST", "/tagged", "If-None-Match", known).statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheClientDoesNotHaveIsSent() throws IOException {
    assertThat(unzipped(gzip("/tagged", "If-None-Match", "\"v2\", W/\"v0\""))).isEqualTo(PAGE);
  }

  @Test
  void headersComeWithoutTheBody() {
    HttpResponse<byte[]> answer = call(site, "HEAD", "/page", "Accept-Encoding", "gzip");

    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(Integer.parseInt(header(answer, "Content-Length"))).isBetween(20, 300);
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(call(site, "HEAD", "/page"), "Content-Length"))
        .isEqualTo(Integer.toString(PAGE.length()));
  }

  @Test
  void theLengthOfAnAnswerTellsLittle() {
    Set<Integer> lengths = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      lengths.add(gzip("/page").body().length);
    }
    assertThat(lengths).hasSizeGreaterThan(10);
  }

  @Test
  void aSettingSwitchesItOff() {
    try (Served plain = new Served(CompressionTest::answer, Map.of("GZIP_LEVEL", "0"))) {
      for (String path : List.of("/page", "/static/fixture/large.txt")) {
        HttpResponse<byte[]> answer = call(plain, "GET", path, "Accept-Encoding", "gzip");
        isPlain(answer);
        assertThat(answer.headers().firstValue("Vary")).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "9"})
  void aSettingSaysHowHardItTries(String level) throws IOException {
    try (Served served = new Served(CompressionTest::answer, Map.of("GZIP_LEVEL", level))) {
      HttpResponse<byte[]> answer = call(served, "GET", "/large", "Accept-Encoding", "gzip");
      assertThat(unzipped(answer)).isEqualTo(LARGE);
    }
  }

  @Test
  void filesAreKeptInBothForms() throws IOException {
    String path = "/static/fixture/large.txt";
    HttpResponse<byte[]> small = gzip(path);
    HttpResponse<byte[]> plain = call(site, "GET", path);

    assertThat(unzipped(small)).isEqualTo("x".repeat(70_000));
    assertThat(small.body()).hasSizeLessThan(500);
    assertThat(gzip(path).body()).isEqualTo(small.body());
    assertThat(plain.body()).hasSize(70_000);
    assertThat(small.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    assertThat(header(small, "ETag")).matches("\"[0-9a-f]{16}-gzip\"");
    assertThat(header(plain, "ETag")).matches("\"[0-9a-f]{16}\"");
  }

  @Test
  void filesThatTheClientHasAreNotSent() {
    String path = "/static/fixture/large.txt";
    String tag = header(gzip(path), "ETag");
    String plain = header(call(site, "GET", path), "ETag");

    HttpResponse<byte[]> same = gzip(path, "If-None-Match", tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(header(same, "ETag")).isEqualTo(tag);
    assertThat(same.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    assertThat(gzip(path, "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(gzip(path, "If-None-Match", plain).statusCode()).isEqualTo(200);
    assertThat(call(site, "GET", path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    assertThat(call(site, "GET", path, "If-None-Match", plain).statusCode()).isEqualTo(304);
  }

  @Test
  void smallFilesAreLeftAlone() {
    HttpResponse<byte[]> css = gzip("/static/fixture/site.css");
    isPlain(css);
    assertThat(css.headers().firstValue("Vary")).isEmpty();
  }
}
