package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispatchTest {
  private static Served site;

  @BeforeAll
  static void start() {
    site = Served.fixture();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void answersOnTheThreadThatReadTheRequest() {
    HttpResponse<String> hello = site.get("/hello");

    assertThat(hello.statusCode()).isEqualTo(200);
    assertThat(hello.body()).isEqualTo("Hello, World!");
    assertThat(hello.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(hello.headers().firstValue("Content-Length")).hasValue("13");
  }

  @Test
  void rendersPagesWithEverythingEscaped() {
    HttpResponse<String> page = site.get("/albums/1");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("<h1>Bal &lt;script&gt;alert(1)&lt;/script&gt;</h1>")
        .doesNotContain("<script");
  }

  @Test
  void prefersALiteralSegmentToAVariable() {
    assertThat(site.get("/albums/new").body()).contains("A new album");
    assertThat(site.get("/albums/new/help").body()).isEqualTo("Help");
  }

  @Test
  void redirects() {
    HttpResponse<String> index = site.get("/");

    assertThat(index.statusCode()).isEqualTo(303);
    assertThat(index.headers().firstValue("Location")).hasValue("/albums/1");
  }

  @Test
  void decodesSegmentsAfterTheSplit() {
    assertThat(site.get("/albums/7/notes/a%2Fb%20c%C3%A9+d").body()).isEqualTo("7: a/b cé+d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/albums",
        "/albums/x",
        "/albums/+1",
        "/albums/1.0",
        "/albums/2",
        "/albums/9223372036854775808",
        "/albums/1/notes",
        "/albums/1/notes/",
        "/albums//1",
        "/hello/more",
        "/api",
        "/api/tracks/1",
        "/api/tracks/1/more",
        "//hello",
        "/albums/%20",
        "/albums/1;x=1",
        "/albums/..",
        "/albums/%2e%2e/hello",
        "/hellox"
      })
  void answersUnknownPathsWith404(String path) {
    assertThat(site.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hello%",
        "/hello%4",
        "/hello%zz",
        "/%c3%28",
        "/albums/%00",
        "/%ff",
        "/%ed%a0%80",
        "/api/tracks?search=%",
        "/api/tracks?search=%ff",
        "/api/tracks?search=a%00b"
      })
  void answersInvalidEscapesWith400(String target) throws IOException {
    assertThat(
            site.raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    HttpResponse<String> head = site.call("HEAD", "/albums/1");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(site.get("/albums/1").headers().firstValue("Content-Length"));
  }

  @Test
  void answersOtherMethodsWith405AndThoseItHas() {
    HttpResponse<String> put = site.call("PUT", "/api/tracks");

    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    assertThat(put.body()).contains("\"status\":405");
    assertThat(site.call("BREW", "/hello").statusCode()).isEqualTo(405);
  }

  @Test
  void answersOptions() {
    HttpResponse<String> options = site.call("OPTIONS", "/api/tracks");

    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    assertThat(options.body()).isEmpty();
  }

  @Test
  void leadsFromAPathWithASlashTooManyToTheOneWithout() {
    HttpResponse<String> slash = site.get("/albums/1/?a=b&c=%20");

    assertThat(slash.statusCode()).isEqualTo(308);
    assertThat(slash.headers().firstValue("Location")).hasValue("/albums/1?a=b&c=%20");
    assertThat(site.get("/nothing/").statusCode()).isEqualTo(404);
  }

  @Test
  void neverLeadsToAnotherHost() throws IOException {
    assertThat(
            site.raw(
                "GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .doesNotContain("Location");
  }
}
