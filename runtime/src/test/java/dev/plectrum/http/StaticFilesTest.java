package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
  private static final String CSS = "/static/fixture/site.css";
  private static Served site;

  @BeforeAll
  static void start() {
    site = Served.fixture();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  @Test
  void servesFilesOfTheClassPath() {
    HttpResponse<String> css = site.get(CSS);

    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.body()).isEqualTo("body { color: teal }\n");
    assertThat(header(css, "Content-Type")).isEqualTo("text/css; charset=utf-8");
    assertThat(header(css, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(css, "ETag")).matches("\"[0-9a-f]{16}\"");
    assertThat(header(css, "Last-Modified")).endsWith(" GMT");
    assertThat(header(css, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void servesFilesOfJars() {
    assertThat(StaticFiles.url("plectrum/errors.css")).contains("?v=");
    assertThat(site.get("/static/plectrum/errors.css").body()).contains("prefers-color-scheme");
  }

  @Test
  void letsAUrlWithTheHashBeKeptForever() {
    String url = StaticFiles.url("fixture/site.css");

    assertThat(url).startsWith(CSS + "?v=");
    assertThat(header(site.get(url), "Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(site.get(CSS + "?v=another"), "Cache-Control")).isEqualTo("no-cache");
    assertThat(StaticFiles.url("fixture/none.css")).isEqualTo("/static/fixture/none.css");
  }

  @Test
  void sendsNothingThatTheClientHas() {
    HttpResponse<String> css = site.get(CSS);
    String etag = header(css, "ETag");

    HttpResponse<String> same = site.get(CSS, "If-None-Match", "\"other\", W/" + etag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(header(same, "ETag")).isEqualTo(etag);
    assertThat(header(same, "Cache-Control")).isEqualTo("no-cache");
    assertThat(site.get(CSS, "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(site.get(CSS, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    String modified = header(css, "Last-Modified");
    assertThat(site.get(CSS, "If-Modified-Since", modified).statusCode()).isEqualTo(304);
    assertThat(site.get(CSS, "If-Modified-Since", modified, "If-None-Match", "\"x\"").statusCode())
        .isEqualTo(200);
    assertThat(site.get(CSS, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT").statusCode())
        .isEqualTo(200);
    assertThat(site.get(CSS, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void writesTheDayWithTwoDigits() throws Exception {
    Instant third = Instant.parse("2026-06-03T08:05:09Z");
    URL resource = StaticFilesTest.class.getResource("/static/fixture/dated.css");
    Files.setLastModifiedTime(
        Path.of(Objects.requireNonNull(resource).toURI()), FileTime.from(third.plusMillis(250)));

    HttpResponse<String> css = site.get("/static/fixture/dated.css");

    String modified = header(css, "Last-Modified");
    assertThat(modified).isEqualTo("Wed, 03 Jun 2026 08:05:09 GMT");
    assertThat(site.get("/static/fixture/dated.css", "If-Modified-Since", modified).statusCode())
        .isEqualTo(304);
    assertThat(HttpDate.parse(modified)).isEqualTo(third);
    assertThat(HttpDate.parse("Wed, 3 Jun 2026 08:05:09 GMT")).isEqualTo(third);
  }

  @Test
  void answersHeadAndNothingThatChanges() {
    HttpResponse<String> head = site.call("HEAD", CSS);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Length")).isEqualTo("21");
    assertThat(site.call("POST", CSS).statusCode()).isEqualTo(405);
  }

  @Test
  void servesFilesLargerThanABuffer() {
    assertThat(site.get("/static/fixture/large.txt").body()).isEqualTo("x".repeat(70_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/",
        "/static/fixture",
        "/static/fixture/",
        "/static/fixture/none.css",
        "/static/../secret.txt",
        "/static/fixture/../site.css",
        "/static/%2e%2e/secret.txt",
        "/static/..%2fsecret.txt",
        "/static/fixture/..%5c..%5csecret.txt",
        "/static//fixture/site.css",
        "/static/fixture//site.css",
        "/static//etc/passwd",
        "/static/fixture/.hidden/x.txt",
        "/static/fixture/./site.css",
        "/static/file:/etc/passwd",
        "/static/fixture/site.css/",
      })
  void findsNothingElsewhere(String path) throws IOException {
    assertThat(
            site.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ");
  }

  @ParameterizedTest
  @CsvSource({
    "a.js, text/javascript; charset=utf-8",
    "a.b.SVG, image/svg+xml",
    "a.woff2, font/woff2",
    "a, application/octet-stream",
    "a.exe, application/octet-stream"
  })
  void knowsTypesByTheEndsOfNames(String name, String type) {
    assertThat(ContentTypes.of(name)).isEqualTo(type);
  }
}
