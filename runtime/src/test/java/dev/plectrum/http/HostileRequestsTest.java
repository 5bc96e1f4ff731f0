package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.fixture.web.Tracks;
import dev.plectrum.fixture.web.WebRoutes;
import dev.plectrum.fixture.web.WebUrls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/**
 * Requests of pieces that somebody who means no good would put together, the same ones each time.
 */
@Timeout(60)
class HostileRequestsTest {
  private static final int ROUNDS = 60;
  private static final List<String> METHODS =
      List.of(
          "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "get");
  private static final List<String> PATHS =
      List.of(
          "/",
          "//",
          "..",
          ".",
          "%2e%2e",
          "%2F",
          "%5c",
          "\\",
          "%00",
          "%ff",
          "%c3%28",
          "%",
          "%zz",
          "%u0041",
          "?",
          "#",
          ";",
          "api",
          "tracks",
          "static",
          "hello",
          "1",
          "-1",
          "1e5",
          "~",
          "*",
          "9223372036854775808",
          "{",
          "|",
          "^",
          "\"",
          "<",
          "`",
          "\u007f",
          "%0d%0aX:y",
          "%E2%82%AC",
          "&",
          "=",
          "evil.example");
  private static final List<String> HEADERS =
      List.of(
          "If-None-Match: *",
          "If-None-Match: ,,,\"",
          "If-Modified-Since: yesterday",
          "Range: bytes=9-2",
          "Accept: application/json;q=NaN, */*;q=-1",
          "Accept: ,,,;;;q=",
          "Accept-Encoding: gzip;q=0, *;q=abc",
          "Cookie: ;;;=;=;a",
          "Cookie: sessionid=\"",
          "Cookie: sessionid=\u00ff; csrftoken=" + "a".repeat(64),
          "Content-Type: application/json; charset=utf-16",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: multipart/form-data; boundary=x",
          "Content-Type: multipart/form-data; boundary=\"",
          "Content-Type: ;;;",
          "Origin: null",
          "Origin: https://evil.example",
          "Referer: %%%",
          "Sec-Fetch-Site: cross-site",
          "X-CSRFToken: \u00e9",
          "Upgrade: h2c",
          "Expect: nothing",
          "X-Forwarded-For: ,,,",
          "X-Forwarded-Host: evil.example");
  private static final List<String> BODIES =
      List.of(
          "",
          "{}",
          "null",
          "{\"name\":1}",
          "{\"name\":\"a\"",
          "{\"name\":\"\u00ff\"}",
          "[".repeat(5000),
          "{\"a\":".repeat(3000),
          "{\"name\":\"\\ud800\"}",
          "\u0000",
          "a=b&c",
          "%=%&=",
          "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--",
          "--x",
          "--x\r\n\r\n\r\n--x--",
          "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"e\"\r\n\r\nz\r\n--x--",
          "1e99999",
          "a=1&".repeat(2000));

  private static Served site;

  @BeforeAll
  static void start() {
    site =
        new Served(
            new WebRoutes(new Tracks(), new WebUrls("/")),
            Map.of("REQUEST_TIMEOUT", "3", "IDLE_TIMEOUT", "3"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String any(Random random, List<String> pieces) {
    return pieces.get(random.nextInt(pieces.size()));
  }

  private static String request(Random random) {
    StringBuilder request = new StringBuilder(any(random, METHODS)).append(" /");
    for (int i = random.nextInt(6); i > 0; i--) {
      request.append(any(random, PATHS)).append(random.nextBoolean() ? "/" : "");
    }
    request.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      request.append(any(random, HEADERS)).append("\r\n");
    }
    String body = any(random, BODIES);
    if (random.nextBoolean()) {
      return request.append("Content-Length: 0\r\n\r\n").toString();
    }
    return random.nextBoolean()
        ? request.append("Content-Length: %d\r\n\r\n".formatted(body.length())) + body
        : request.append("Transfer-Encoding: chunked\r\n\r\n")
            + (body.isEmpty() ? "" : "%x\r\n%s\r\n".formatted(body.length(), body))
            + "0\r\n\r\n";
  }

  @RepeatedTest(4)
  void eachGetsAnAnswerThatBlamesItAndLeadsNowhereElse(RepetitionInfo repetition)
      throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int round = 0; round < ROUNDS; round++) {
      String request = request(random);

      String answer = site.raw(request);

      assertThat(answer)
          .as(request)
          .matches("(?s)HTTP/1\\.1 (200|204|30[348]|40[0-9]|41[0-9]|431) .*")
          .contains("X-Content-Type-Options: nosniff\r\n")
          .doesNotContain("\r\nX:y", "Location: //", "Location: http", "Location: /\\");
      // Of what cannot be read nobody knows that it was a HEAD.
      if (request.startsWith("HEAD ") && !answer.endsWith("The request cannot be read.\n")) {
        assertThat(answer.indexOf("\r\n\r\n")).as(request).isEqualTo(answer.length() - 4);
      }
    }
  }
}
