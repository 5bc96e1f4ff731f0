package largestore;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser who is signed in to one site. */
final class Visitor {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"csrfmiddlewaretoken\" value=\"([A-Za-z0-9]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final String origin;

  Visitor(int port) {
    origin = "http://127.0.0.1:" + port;
  }

  /** Signs in. */
  void signIn(String name, String password) {
    Matcher token = TOKEN.matcher(get("/accounts/login"));
    if (!token.find()) {
      throw new IllegalStateException("The page for signing in has no token.");
    }
    String form =
        "csrfmiddlewaretoken=%s&username=%s&password=%s"
            .formatted(token.group(1), name, URLEncoder.encode(password, StandardCharsets.UTF_8));
    HttpResponse<byte[]> answer =
        send(
            request("/accounts/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw new IllegalStateException("Nobody could sign in: status " + answer.statusCode() + ".");
    }
  }

  /** Gets a page, which must be there. */
  String get(String path) {
    HttpResponse<byte[]> answer = send(request(path).header("Accept-Encoding", "gzip"));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered with " + answer.statusCode() + ".");
    }
    boolean zipped = answer.headers().firstValue("Content-Encoding").isPresent();
    return new String(zipped ? unzipped(answer.body()) : answer.body(), StandardCharsets.UTF_8);
  }

  private static byte[] unzipped(byte[] body) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      StringBuilder all = new StringBuilder();
      cookies.forEach(
          (name, value) -> all.append(all.isEmpty() ? "" : "; ").append(name + "=" + value));
      request.header("Cookie", all.toString());
    }
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      for (String header : answer.headers().allValues("Set-Cookie")) {
        int equals = header.indexOf('=');
        cookies.put(header.substring(0, equals), header.substring(equals + 1, header.indexOf(';')));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
