package benchmark.limit;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The eight endpoints. What waits for the database runs on a worker. */
final class Endpoints implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
  private static final int MAX_QUERIES = 500;
  private static final String JSON = "application/json";
  private static final String FOREIGN_KEY = "23503";

  private static final ByteBuffer HELLO = hello();

  private final Rows rows;

  Endpoints(Rows rows) {
    this.rows = rows;
  }

  private static ByteBuffer hello() {
    byte[] text = "Hello, World!".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocateDirect(text.length).put(text).flip().asReadOnlyBuffer();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    boolean post = exchange.getRequestMethod().equals(Methods.POST);
    String path = exchange.getRequestPath();
    if (post && path.equals("/products")) {
      exchange
          .getRequestReceiver()
          .receiveFullBytes((here, body) -> work(here, worker -> addProduct(worker, body)));
      return;
    }
    if (!exchange.getRequestMethod().equals(Methods.GET)) {
      end(exchange, 405);
      return;
    }
    switch (path) {
      case "/plaintext" -> plaintext(exchange);
      case "/json" -> json(exchange);
      case "/db" -> work(exchange, this::db);
      case "/queries" -> work(exchange, this::queries);
      case "/updates" -> work(exchange, this::updates);
      case "/fortunes" -> work(exchange, this::fortunes);
      case "/products" -> work(exchange, this::products);
      default -> end(exchange, 404);
    }
  }

  private static void plaintext(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=utf-8");
    exchange.getResponseSender().send(HELLO.duplicate());
  }

  private static void json(HttpServerExchange exchange) {
    Answer answer = answer(exchange);
    Json.message(answer, "Hello, World!");
    answer.send();
  }

  private void db(HttpServerExchange exchange) throws SQLException {
    World world = rows.world();
    Answer answer = answer(exchange);
    Json.world(answer, world);
    answer.send();
  }

  private void queries(HttpServerExchange exchange) throws SQLException {
    int count = number(exchange, "queries", MAX_QUERIES);
    if (count > 0) {
      World[] worlds = rows.worlds(count);
      Answer answer = answer(exchange);
      Json.worlds(answer, worlds);
      answer.send();
    }
  }

  private void updates(HttpServerExchange exchange) throws SQLException {
    int count = number(exchange, "queries", MAX_QUERIES);
    if (count > 0) {
      World[] worlds = rows.changedWorlds(count);
      Answer answer = answer(exchange);
      Json.worlds(answer, worlds);
      answer.send();
    }
  }

  private void fortunes(HttpServerExchange exchange) throws SQLException, IOException {
    var fortunes = rows.fortunes();
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
    Answer answer = new Answer(exchange);
    FortunesPage.write(answer, fortunes);
    answer.send();
  }

  private void products(HttpServerExchange exchange) throws SQLException {
    int page = number(exchange, "page", Integer.MAX_VALUE);
    if (page > 0) {
      ProductPage products = rows.products(page);
      if (products == null) {
        end(exchange, 404);
        return;
      }
      Answer answer = answer(exchange);
      Json.products(answer, products);
      answer.send();
    }
  }

  private void addProduct(HttpServerExchange exchange, byte[] body) throws SQLException {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    if (type == null || !type.startsWith(JSON)) {
      end(exchange, 415);
      return;
    }
    try {
      long id = rows.add(ProductParser.read(body));
      exchange.setStatusCode(201);
      exchange.getResponseHeaders().put(Headers.LOCATION, "/products/" + id);
      Answer answer = answer(exchange);
      Json.key(answer, id);
      answer.send();
    } catch (RefusedException e) {
      refuse(exchange, e.errors());
    } catch (SQLException e) {
      if (!FOREIGN_KEY.equals(e.getSQLState())) {
        throw e;
      }
      end(exchange, 409);
    }
  }

  private static Answer answer(HttpServerExchange exchange) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, JSON);
    return new Answer(exchange);
  }

  /** A parameter from 1 to {@code max}, 1 if it is not given; 0 once it has been refused. */
  private static int number(HttpServerExchange exchange, String name, int max) {
    Deque<@Nullable String> values = exchange.getQueryParameters().get(name);
    String text = values == null ? null : values.peekLast();
    if (text == null || text.isEmpty()) {
      return 1;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    refuse(exchange, Map.of(name, "Enter a whole number from 1 to " + max + "."));
    return 0;
  }

  private static void refuse(HttpServerExchange exchange, Map<String, String> errors) {
    exchange.setStatusCode(400);
    StringBuilder json = new StringBuilder("{\"errors\":{");
    errors.forEach(
        (field, message) ->
            json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                .append('"')
                .append(field.replaceAll("[^A-Za-z0-9_]", "_"))
                .append("\":[\"")
                .append(message)
                .append("\"]"));
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/problem+json");
    exchange.getResponseSender().send(json.append("}}").toString());
  }

  private static void end(HttpServerExchange exchange, int status) {
    exchange.setStatusCode(status);
    exchange.endExchange();
  }

  private static void work(HttpServerExchange exchange, Work work) {
    exchange.dispatch(
        worker -> {
          try {
            work.run(worker);
          } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("A request failed", e);
            if (!worker.isResponseStarted()) {
              worker.getResponseHeaders().clear();
              end(worker, 500);
            }
          }
        });
  }

  /** What answers one request on a worker. */
  @FunctionalInterface
  private interface Work {
    void run(HttpServerExchange exchange) throws SQLException, IOException;
  }
}
