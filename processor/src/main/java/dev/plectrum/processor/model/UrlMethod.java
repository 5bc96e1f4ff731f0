package dev.plectrum.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A method that builds the URL of a route.
 *
 * @param name the name of the handler
 * @param path the variables that it takes first
 * @param query the parameters of the query that it takes behind them
 */
public record UrlMethod(
    String name,
    RoutePath path,
    List<RouteParameter.Value> variables,
    List<RouteParameter.Value> query) {
  public UrlMethod {
    variables = List.copyOf(variables);
    query = List.copyOf(query);
  }

  /** The methods for a route: with what the URL must have, and with everything it can have. */
  public static List<UrlMethod> of(Route route) {
    List<RouteParameter.Value> variables = route.pathParameters();
    List<RouteParameter.Value> all = route.queryParameters();
    List<RouteParameter.Value> required = all.stream().filter(value -> !value.optional()).toList();
    String name = route.handler().name();
    List<UrlMethod> methods = new ArrayList<>();
    methods.add(new UrlMethod(name, route.path(), variables, required));
    if (required.size() < all.size()) {
      methods.add(new UrlMethod(name, route.path(), variables, all));
    }
    return methods;
  }

  /** Every parameter, in order. */
  public List<RouteParameter.Value> parameters() {
    List<RouteParameter.Value> parameters = new ArrayList<>(variables);
    parameters.addAll(query);
    return parameters;
  }

  /** What tells the method from others of its class: {@code album(long, String)}. */
  public String signature() {
    List<String> types = parameters().stream().map(UrlMethod::typeName).toList();
    return name + "(" + String.join(", ", types) + ")";
  }

  /** Whether both build the same URLs. */
  public boolean isSameUrl(UrlMethod other) {
    List<String> own = query.stream().map(RouteParameter.Value::name).toList();
    List<String> others = other.query.stream().map(RouteParameter.Value::name).toList();
    return path.equals(other.path) && own.equals(others);
  }

  private static String typeName(RouteParameter.Value value) {
    return value.repeated() ? "List" : value.type().javaName(value.boxed());
  }
}
