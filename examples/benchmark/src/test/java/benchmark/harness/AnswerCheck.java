package benchmark.harness;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks one side for every answer and compares it with what is in the database. */
final class AnswerCheck {
  private static final Pattern ROW =
      Pattern.compile("<tr><td>(\\d+)</td><td>(.*?)</td></tr>", Pattern.DOTALL);

  private static final String ADDED = "Additional fortune added at request time.";
  private static final int QUERIES = 20;

  private final String url;
  private final Connection database;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> faults = new ArrayList<>();

  private AnswerCheck(String url, Connection database) {
    this.url = url;
    this.database = database;
  }

  /**
   * What is wrong with the answers at {@code url}, one sentence each; empty if all are right.
   *
   * @param url where a side is, without a slash at the end
   * @param database the database that it answers from
   */
  static List<String> faults(String url, Connection database, Endpoint endpoint) {
    AnswerCheck check = new AnswerCheck(url, database);
    try {
      check.check(endpoint);
    } catch (IOException | SQLException | RuntimeException e) {
      check.faults.add(endpoint.path() + " could not be checked: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      check.faults.add(endpoint.path() + " was interrupted.");
    }
    return check.faults;
  }

  private void check(Endpoint endpoint) throws IOException, InterruptedException, SQLException {
    switch (endpoint) {
      case PLAINTEXT -> equal(endpoint, get(endpoint.path(), "text/plain"), "Hello, World!");
      case JSON ->
          equal(
              endpoint,
              get(endpoint.path(), "application/json"),
              "{\"message\":\"Hello, World!\"}");
      case DB -> world(JsonPath.read(get(endpoint.path(), "application/json"), "$"));
      case QUERIES -> {
        worlds(endpoint, 0);
        refused("/queries?queries=x", null, "queries");
        refused("/queries?queries=501", null, "queries");
      }
      case UPDATES -> {
        worlds(endpoint, QUERIES);
        refused("/updates?queries=0", null, "queries");
      }
      case FORTUNES -> fortunes(get(endpoint.path(), "text/html"));
      case PRODUCTS -> products(endpoint);
      case ADD_PRODUCT -> addProduct(endpoint);
    }
  }

  private void worlds(Endpoint endpoint, int distinct)
      throws IOException, InterruptedException, SQLException {
    List<Map<String, Object>> worlds = JsonPath.read(get(endpoint.path(), "application/json"), "$");
    equal(endpoint, worlds.size(), QUERIES);
    Set<Object> ids = new HashSet<>();
    for (Map<String, Object> world : worlds) {
      world(world);
      ids.add(world.get("id"));
    }
    if (ids.size() < distinct) {
      faults.add(endpoint.path() + " changes a row twice.");
    }
  }

  private void world(Map<String, Object> world) throws SQLException {
    if (!world.keySet().equals(Set.of("id", "randomNumber"))) {
      faults.add("A world has the fields " + world.keySet() + ".");
      return;
    }
    try (PreparedStatement statement =
        database.prepareStatement("SELECT random_number FROM world WHERE id = ?")) {
      statement.setLong(1, ((Number) world.get("id")).longValue());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next() || row.getInt(1) != ((Number) world.get("randomNumber")).intValue()) {
          faults.add("The database knows nothing of " + world + ".");
        }
      }
    }
  }

  private void fortunes(String page) {
    List<String> shown = new ArrayList<>();
    Matcher rows = ROW.matcher(page);
    while (rows.find()) {
      shown.add(rows.group(1) + " " + rows.group(2));
    }
    List<String> messages =
        Stream.concat(BenchmarkData.FORTUNES.stream(), Stream.of(ADDED)).sorted().toList();
    List<String> expected =
        messages.stream()
            .map(text -> BenchmarkData.FORTUNES.indexOf(text) + 1 + " " + escaped(text))
            .toList();
    equal(Endpoint.FORTUNES, shown.stream().map(AnswerCheck::normal).toList(), expected);
    if (!page.startsWith("<!DOCTYPE html>") || page.contains("<script>")) {
      faults.add("/fortunes is no page, or one that is not escaped.");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** One of the ways in which some characters can be escaped. */
  private static String normal(String html) {
    return html.replace("&#x27;", "&#39;").replace("&#x60;", "`").replace("&#x3D;", "=");
  }

  private void products(Endpoint endpoint) throws IOException, InterruptedException, SQLException {
    Map<String, Object> page = JsonPath.read(get(endpoint.path(), "application/json"), "$");
    equal(endpoint, page.keySet(), Set.of("count", "results"));
    equal(endpoint, page.get("count"), BenchmarkData.PRODUCTS);
    List<Map<String, Object>> expected = new ArrayList<>();
    try (PreparedStatement statement =
            database.prepareStatement(
                "SELECT p.*, c.title AS of FROM product p JOIN collection c ON c.id ="
                    + " collection_id ORDER BY p.title, p.id LIMIT 20 OFFSET 40");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        expected.add(
            Map.of(
                "id", row.getInt("id"),
                "title", row.getString("title"),
                "unit_price", row.getBigDecimal("unit_price").toPlainString(),
                "inventory", row.getInt("inventory"),
                "collection",
                    Map.of("id", row.getInt("collection_id"), "title", row.getString("of"))));
      }
    }
    equal(endpoint, page.get("results"), expected);
    refused("/products?page=0", null, "page");
    equal(endpoint, send("/products?page=51", null).statusCode(), 404);
  }

  private void addProduct(Endpoint endpoint)
      throws IOException, InterruptedException, SQLException {
    HttpResponse<String> answer = send(endpoint.path(), endpoint.body());
    equal(endpoint, answer.statusCode(), 201);
    int id = JsonPath.read(answer.body(), "$.id");
    equal(endpoint, answer.headers().firstValue("Location").orElse(""), "/products/" + id);
    try (PreparedStatement statement =
        database.prepareStatement(
            "DELETE FROM product WHERE id = ? AND id > ? AND title = 'A new product' AND"
                + " unit_price = ? AND inventory = 3 AND collection_id = 1")) {
      statement.setLong(1, id);
      statement.setLong(2, BenchmarkData.PRODUCTS);
      statement.setBigDecimal(3, new BigDecimal("12.50"));
      equal(endpoint, statement.executeUpdate(), 1);
    }
    String empty = "{\"title\":\"\",\"unit_price\":0.5,\"inventory\":1,\"collection\":1}";
    refused(endpoint.path(), empty, "title", "unit_price");
    String tooLong =
        "{\"title\":\"%s\",\"unit_price\":1,\"inventory\":1,\"collection\":1}"
            .formatted("é".repeat(256));
    refused(endpoint.path(), tooLong, "title");
    String wrongTypes = "{\"title\":5,\"unit_price\":1.234,\"inventory\":\"1\",\"more\":1}";
    refused(endpoint.path(), wrongTypes, "title", "unit_price", "inventory", "collection", "more");
    equal(endpoint, send(endpoint.path(), "{\"title\":").statusCode(), 400);
    String nowhere = "{\"title\":\"a\",\"unit_price\":1,\"inventory\":1,\"collection\":99}";
    equal(endpoint, send(endpoint.path(), nowhere).statusCode(), 409);
  }

  private void refused(String path, @Nullable String body, String... fields)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = send(path, body);
    if (answer.statusCode() != 400) {
      faults.add(path + " with " + body + " is answered with " + answer.statusCode() + ".");
      return;
    }
    Map<String, Object> errors = JsonPath.read(answer.body(), "$.errors");
    if (!errors.keySet().equals(Set.of(fields))) {
      faults.add(path + " with " + body + " names the fields " + errors.keySet() + ".");
    }
  }

  private String get(String path, String type) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(path, null);
    if (answer.statusCode() != 200
        || !answer.headers().firstValue("Content-Type").orElse("").startsWith(type)) {
      throw new IOException(
          "answered with %d, %s".formatted(answer.statusCode(), answer.headers().map()));
    }
    return answer.body();
  }

  private HttpResponse<String> send(String path, @Nullable String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "application/json");
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void equal(Endpoint endpoint, Object actual, Object expected) {
    if (!actual.equals(expected)) {
      faults.add(
          "%s is answered with %s instead of %s.".formatted(endpoint.path(), actual, expected));
    }
  }
}
