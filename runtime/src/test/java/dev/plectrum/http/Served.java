package dev.plectrum.http;

import dev.plectrum.config.Settings;
import dev.plectrum.fixture.web.Tracks;
import dev.plectrum.fixture.web.WebRoutes;
import dev.plectrum.fixture.web.WebUrls;
import dev.plectrum.http.undertow.UndertowServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A server on a free port, and the means to talk to it. */
public final class Served implements AutoCloseable {
  private final UndertowServer server;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Serves {@code routes} by settings that differ from the standard. */
  public Served(RouteTable routes, Map<String, String> settings) {
    this(routes, settings, Transactions.NONE, Problems.NONE);
  }

  /** Serves {@code routes} by settings that differ from the standard. */
  public Served(
      RouteTable routes,
      Map<String, String> settings,
      Transactions transactions,
      Problems problems) {
    this(routes, settings, transactions, problems, Gatekeeper.CLOSED);
  }

  /** Serves {@code routes} by settings that differ from the standard. */
  public Served(
      RouteTable routes,
      Map<String, String> settings,
      Transactions transactions,
      Problems problems,
      Gatekeeper gatekeeper) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("PORT", "0");
    server =
        UndertowServer.start(
            HttpSettings.of(Settings.of(all)), routes, transactions, problems, gatekeeper);
  }

  /** Serves the app of the tests. */
  public static Served fixture() {
    return new Served(new WebRoutes(new Tracks(), new WebUrls("/")), Map.of());
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The start of its URLs. */
  public String origin() {
    return "http://127.0.0.1:" + port();
  }

  /** Answers a GET, with headers as names and values in turn. */
  public HttpResponse<String> get(String target, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(origin() + target)), headers);
  }

  /** Answers a request without a body. */
  public HttpResponse<String> call(String method, String target, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(origin() + target))
            .method(method, BodyPublishers.noBody()),
        headers);
  }

  /** Answers a POST of JSON. */
  public HttpResponse<String> post(String target, String json) {
    return send("POST", target, json);
  }

  /** Answers a request with JSON in its body. */
  public HttpResponse<String> send(String method, String target, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(origin() + target))
            .method(method, BodyPublishers.ofString(json)),
        "Content-Type",
        "application/json");
  }

  /** Answers a request. */
  public HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Sends bytes as they are and answers with everything that comes back until the end. */
  public String raw(String bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
