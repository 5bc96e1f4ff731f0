package dev.plectrum.auth;

import dev.plectrum.http.Csrf;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody's browser: keeps cookies and sends the token of the page it was on. */
public final class Browser {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"" + Csrf.FIELD + "\" value=\"([A-Za-z0-9]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> setCookies = new TreeMap<>();
  private String token = "";

  public Browser(String origin) {
    this.origin = origin;
  }

  /** Gets a page; does not follow redirects. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET(), headers);
  }

  /** Posts fields, names and values in turn, with the token of the last page. */
  public HttpResponse<String> post(String path, String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put(Csrf.FIELD, token);
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return postForm(path, form);
  }

  /** {@link #post}, with names that may stand there several times. */
  public HttpResponse<String> postAll(String path, List<String> fields) {
    StringBuilder body = new StringBuilder(Csrf.FIELD + "=" + encoded(token));
    for (int i = 0; i < fields.size(); i += 2) {
      body.append('&')
          .append(encoded(fields.get(i)))
          .append('=')
          .append(encoded(fields.get(i + 1)));
    }
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /** Posts these fields and nothing else. */
  public HttpResponse<String> postForm(String path, Map<String, String> form, String... headers) {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.length() == 0 ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())),
        headers);
  }

  /** Posts JSON, with the token of the last page with a form. */
  public HttpResponse<String> postJson(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/json")
            .header("X-CSRFToken", token())
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Gets the bytes of a page as they come over the wire. */
  public HttpResponse<byte[]> getBytes(String path, String... headers) {
    return exchange(
        HttpRequest.newBuilder(URI.create(origin + path)).GET(),
        BodyHandlers.ofByteArray(),
        headers);
  }

  private <B> HttpResponse<B> exchange(
      HttpRequest.Builder request, HttpResponse.BodyHandler<B> body, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      StringBuilder all = new StringBuilder();
      cookies.forEach(
          (name, value) ->
              all.append(all.length() == 0 ? "" : "; ").append(name).append('=').append(value));
      request.header("Cookie", all.toString());
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    HttpResponse<String> answer = exchange(request, BodyHandlers.ofString(), headers);
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    Matcher found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  private void keep(String header) {
    String name = header.substring(0, header.indexOf('='));
    String value = header.substring(name.length() + 1, header.indexOf(';'));
    setCookies.put(name, header);
    if (header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  /** Opens the page for signing in and sends it off. */
  public HttpResponse<String> signIn(String username, String password) {
    get("/accounts/login");
    return post("/accounts/login", "username", username, "password", password);
  }

  /** The token of the last page with a form. */
  public String token() {
    return token;
  }

  @Nullable String cookie(String name) {
    return cookies.get(name);
  }

  /** The whole header that set a cookie last. */
  @Nullable String setCookie(String name) {
    return setCookies.get(name);
  }

  void putCookie(String name, String value) {
    cookies.put(name, value);
  }
}
