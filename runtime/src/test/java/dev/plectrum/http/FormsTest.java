package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=\"b'1\"";
  private static final String SECRET = "a".repeat(32);
  private static Served site;

  @BeforeAll
  static void start() {
    site =
        new Served(
            (request, path) -> request.blocking(() -> shown(request.form())),
            Map.of("MAX_FORM_FIELDS", "5", "MAX_BODY", "2000"));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Response shown(FormData form) {
    StringBuilder text = new StringBuilder();
    for (String name : form.names()) {
      text.append(name).append('=').append(form.all(name)).append('\n');
    }
    return Response.text(text.toString());
  }

  private static HttpResponse<String> post(String contentType, String body) {
    return site.send(
        HttpRequest.newBuilder(URI.create(site.origin() + "/"))
            .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))),
        "Content-Type",
        contentType,
        "Cookie",
        "csrftoken=" + SECRET,
        "X-CSRFToken",
        SECRET);
  }

  private static String part(String disposition, String content) {
    return "--b'1\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static final String END = "--b'1--\r\n";

  @Test
  void readsFieldsInTheirOrder() {
    assertThat(post(URL_ENCODED + "; charset=UTF-8", "b=1&a=x+y%26z&b=2&&c&=d").body())
        .isEqualTo("b=[1, 2]\na=[x y&z]\nc=[]\n=[d]\n");
    assertThat(post(URL_ENCODED, "name=Bj%C3%B6rk&city=Zürich").body())
        .isEqualTo("name=[Björk]\ncity=[Zürich]\n");
    assertThat(post(URL_ENCODED, "").body()).isEmpty();
  }

  @Test
  void readsFieldsBetweenBoundaries() {
    String body =
        "a preamble\r\n"
            + part("name=\"b\"", "1")
            + part("name=\"a %22q\"", "x & y\r\n--b'2\r\nmore")
            + part("name=b", "")
            + part("name=\"text\"\r\nContent-Type: text/plain; charset=utf-8", "Zürich")
            + part("name=\"none\"; filename=\"\"\r\nContent-Type: application/octet-stream", "")
            + END
            + "an epilogue";

    assertThat(post(MULTIPART, body).body())
        .isEqualTo("b=[1, ]\na %22q=[x & y\r\n--b'2\r\nmore]\ntext=[Zürich]\n");
    assertThat(post("multipart/form-data; boundary=b'1", END).body()).isEmpty();
  }

  @Test
  void refusesFiles() {
    HttpResponse<String> answer =
        post(MULTIPART, part("name=\"cover\"; filename=\"a.png\"", "data") + END);

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(answer.body()).contains("The field &quot;cover&quot; holds a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%zz", "a=%C3", "%00=1", "a=\u0000%20%00"})
  void refusesWhatIsNoText(String body) {
    HttpResponse<String> answer = post(URL_ENCODED, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The form holds an invalid percent-encoding.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b'1",
        "--b'1\r\n",
        "--b'1\r\n\r\n1\r\n--b'1--",
        "--b'1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
        "--b'1\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b'1--",
        "--b'1\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b'1",
        "--b'1\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--b'1--",
        "--b'1junk\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b'1--",
      })
  void refusesPartsThatAreNone(String body) {
    HttpResponse<String> answer = post(MULTIPART, body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The form cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data, 400",
    "multipart/form-data; boundary=, 400",
    "multipart/mixed; boundary=x, 415",
    "application/json, 415",
    "text/plain, 415"
  })
  void refusesWhatIsNoForm(String contentType, int status) {
    assertThat(post(contentType, "{}").statusCode()).isEqualTo(status);
  }

  @Test
  void takesSoManyFieldsAndNoMore() {
    assertThat(post(URL_ENCODED, "a=1&a=2&a=3&a=4&a=5").statusCode()).isEqualTo(200);
    HttpResponse<String> more = post(URL_ENCODED, "a=1&a=2&a=3&a=4&a=5&a=6");
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(more.body()).contains("more than 5 fields");
    assertThat(post(MULTIPART, part("name=a", "1").repeat(6) + END).statusCode()).isEqualTo(400);
    assertThat(post(URL_ENCODED, "a=" + "x".repeat(3000)).statusCode()).isEqualTo(413);
  }
}
