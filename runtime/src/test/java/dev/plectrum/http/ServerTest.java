package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.http.undertow.ServerException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ServerTest {
  private static final RouteTable HELLO =
      (request, path) -> request.blocking(() -> Response.text(request.origin()));

  @Test
  void saysThatThePortIsTaken() {
    try (Served first = new Served(HELLO, Map.of())) {
      assertThatThrownBy(() -> new Served(HELLO, Map.of("PORT", Integer.toString(first.port()))))
          .isInstanceOf(ServerException.class)
          .hasMessage(
              "Cannot listen on port %d of 127.0.0.1: another program uses it. Stop that program"
                  + " or set PORT.",
              first.port());
    }
  }

  @Test
  void saysThatTheHostIsWrong() {
    assertThatThrownBy(() -> new Served(HELLO, Map.of("HOST", "no.such.host.invalid")))
        .isInstanceOf(ServerException.class)
        .hasMessage("The setting HOST names no known address, \"no.such.host.invalid\".");
    assertThatThrownBy(() -> new Served(HELLO, Map.of("HOST", "192.0.2.1")))
        .isInstanceOf(ServerException.class)
        .hasMessage("The setting HOST is not an address of this machine, \"192.0.2.1\".");
  }

  @Test
  void finishesRequestsInFlightBeforeItStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Served site =
        new Served(
            (request, path) ->
                request.blocking(
                    () -> {
                      begun.countDown();
                      go.await();
                      return Response.text("done");
                    }),
            Map.of());
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> site.get("/"));
    begun.await();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(site::close);
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(stopped).isNotDone();
    go.countDown();

    assertThat(answer.get().body()).isEqualTo("done");
    stopped.get();
    assertThatThrownBy(() -> site.get("/")).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void runsUnsafeMethodsInTransactionsWithTheRenderingOfTheirAnswers() {
    List<String> events = Collections.synchronizedList(new ArrayList<>());
    Transactions transactions =
        work -> {
          events.add("begin");
          try {
            work.run();
            events.add("commit");
          } catch (Exception e) {
            events.add("rollback");
            throw e;
          }
        };
    RouteTable routes =
        (request, path) -> {
          String name = path.next();
          Handler handler =
              () -> {
                events.add("handle");
                if (name.equals("fault")) {
                  throw new HttpException(409, "No.");
                }
                return Response.of(200, "text/plain", out -> events.add("render"));
              };
          return name.equals("alone") ? request.nonAtomic(handler) : request.blocking(handler);
        };
    try (Served site = new Served(routes, Map.of(), transactions, Problems.NONE)) {
      site.get("/");
      assertThat(events).containsExactly("handle", "render");
      events.clear();
      site.post("/", "{}");
      assertThat(events).containsExactly("begin", "handle", "render", "commit");
      events.clear();
      assertThat(site.call("DELETE", "/fault").statusCode()).isEqualTo(409);
      assertThat(events).containsExactly("begin", "handle", "rollback");
      events.clear();
      site.post("/alone", "{}");
      assertThat(events).containsExactly("handle", "render");
    }
  }

  @Test
  void answersForATransactionThatFailsAtItsEnd() {
    Transactions transactions =
        work -> {
          work.run();
          throw new HttpException(409, "Too late.");
        };
    try (Served site =
        new Served(
            (request, path) -> request.blocking(() -> Response.text("created")),
            Map.of(),
            transactions,
            Problems.NONE)) {
      HttpResponse<String> answer = site.post("/api", "{}");

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("Too late.").doesNotContain("created");
    }
  }

  @Test
  void answersWhatHigherFloorsKnow() {
    Problems problems =
        thrown -> thrown instanceof ArithmeticException ? Problem.of(422, "Not by zero.") : null;
    RouteTable routes =
        (request, path) ->
            request.blocking(
                () -> {
                  throw new ArithmeticException();
                });
    try (Served site = new Served(routes, Map.of(), Transactions.NONE, problems)) {
      assertThat(site.get("/api/x").statusCode()).isEqualTo(422);
    }
  }

  @Test
  void servesItsHostsOnly() throws IOException {
    try (Served site = new Served(HELLO, Map.of())) {
      assertThat(host(site, "localhost:8000")).startsWith("HTTP/1.1 200 ").endsWith("t:8000");
      assertThat(host(site, "[::1]:8000")).startsWith("HTTP/1.1 200 ");
      assertThat(host(site, "evil.example")).startsWith("HTTP/1.1 400 ");
      assertThat(host(site, "localhost.evil.example")).startsWith("HTTP/1.1 400 ");
      assertThat(host(site, "localhost/\"><b>")).startsWith("HTTP/1.1 400 ");
      assertThat(site.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 400 ");
    }
    try (Served site = new Served(HELLO, Map.of("ALLOWED_HOSTS", "a.example, .b.example"))) {
      assertThat(host(site, "A.example:1")).startsWith("HTTP/1.1 200 ");
      assertThat(host(site, "b.example")).startsWith("HTTP/1.1 200 ");
      assertThat(host(site, "x.y.b.example")).startsWith("HTTP/1.1 200 ");
      assertThat(host(site, "xb.example")).startsWith("HTTP/1.1 400 ");
      assertThat(host(site, "localhost")).startsWith("HTTP/1.1 400 ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 205, 304})
  void anAnswerThatMayHaveNoBodyHasNone(int status) throws IOException {
    Response hello = Response.text("hello").withStatus(status);
    assertThat(hello.body()).isNull();
    assertThat(hello.contentType()).isNull();
    try (Served site = new Served((request, path) -> hello, Map.of())) {
      String get = "GET / HTTP/1.1\r\nHost: localhost\r\n";
      assertThat(site.raw(get + "\r\n" + get + "Connection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 " + status + " ")
          .contains("\r\n\r\nHTTP/1.1 " + status + " ")
          .doesNotContain("hello", "Content-Type:")
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void saysWhichSettingANewHostGoesInto() throws IOException {
    try (Served site = new Served(HELLO, Map.of("HOST", "0.0.0.0"))) {
      assertThat(host(site, "shop.example"))
          .startsWith("HTTP/1.1 400 ")
          .contains("not served under the host shop.example.", "in the setting ALLOWED_HOSTS.");
    }
  }

  @Test
  void listensOnAnAddressOfIpv6() throws IOException {
    try (Served site = new Served(HELLO, Map.of("HOST", "[::1]"));
        Socket socket = new Socket("::1", site.port())) {
      assertThat(socket.isConnected()).isTrue();
    }
  }

  private static String host(Served site, String host) throws IOException {
    return site.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Test
  void believesNoForwardedHeaders() throws IOException {
    try (Served site = new Served(HELLO, Map.of())) {
      assertThat(
              site.get(
                      "/",
                      "X-Forwarded-Host",
                      "evil.example",
                      "X-Forwarded-Proto",
                      "https",
                      "Forwarded",
                      "host=evil.example")
                  .body())
          .isEqualTo(site.origin());
    }
  }

  @ParameterizedTest
  @CsvSource({"X-A, 'a\r\nSet-Cookie: b'", "'X A', b", "X-A, é", "'', ''"})
  void headersHoldOneLineOnly(String name, String value) {
    if (name.isEmpty()) {
      assertThat(Response.noContent().header("X-A", "").header("x-a")).isEmpty();
      return;
    }
    assertThatThrownBy(() -> Response.noContent().header(name, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersManyAtOnce() {
    try (Served site = new Served(HELLO, Map.of())) {
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> site.get("/").body()));
      }
      assertThat(answers).allMatch(answer -> answer.join().equals(site.origin()));
    }
  }

  @Test
  void sendsLargeAnswersToSlowClientsButNotToSilentOnes() throws Exception {
    int size = 16_000_000;
    byte[] large = new byte[size];
    RouteTable routes =
        (request, path) -> request.blocking(() -> Response.bytes("text/plain", large));
    try (Served site = new Served(routes, Map.of("IDLE_TIMEOUT", "1"))) {
      assertThat(read(site, 5, 0)).isGreaterThan(size);
      assertThat(read(site, 0, 3_000)).isLessThan(size);
    }
  }

  /** How many bytes arrive at a client that waits, in milliseconds, before every or the first. */
  private static long read(Served site, int pause, int first) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      TimeUnit.MILLISECONDS.sleep(first);
      long size = 0;
      byte[] buffer = new byte[100_000];
      try {
        for (int count = 0; count >= 0; count = socket.getInputStream().read(buffer)) {
          size += count;
          TimeUnit.MILLISECONDS.sleep(pause);
        }
      } catch (SocketException e) {
        // Cut off.
      }
      return size;
    }
  }
}
