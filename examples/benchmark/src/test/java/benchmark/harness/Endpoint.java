package benchmark.harness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked for under load. */
enum Endpoint {
  PLAINTEXT("/plaintext", null),
  JSON("/json", null),
  DB("/db", null),
  QUERIES("/queries?queries=20", null),
  FORTUNES("/fortunes", null),
  UPDATES("/updates?queries=20", null),
  PRODUCTS("/products?page=3", null),
  ADD_PRODUCT(
      "/products",
      "{\"title\":\"A new product\",\"unit_price\":\"12.50\",\"inventory\":3,\"collection\":1}");

  private final String path;
  private final @Nullable String body;

  Endpoint(String path, @Nullable String body) {
    this.path = path;
    this.body = body;
  }

  String path() {
    return path;
  }

  /** What is posted; null for a GET. */
  @Nullable String body() {
    return body;
  }

  /** The name that options and tables use: {@code add-product}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The endpoints in a list like {@code json,db}. */
  static List<Endpoint> parse(String list) {
    return Arrays.stream(list.split(",")).map(Endpoint::named).toList();
  }

  private static Endpoint named(String label) {
    return Arrays.stream(values())
        .filter(endpoint -> endpoint.label().equals(label.trim()))
        .findFirst()
        .orElseThrow(
            () ->
                new HarnessException(
                    "There is no endpoint \"%s\"; there are %s."
                        .formatted(
                            label,
                            String.join(
                                ", ", Arrays.stream(values()).map(Endpoint::label).toList()))));
  }
}
