package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.List;
import java.util.Optional;

/**
 * A method with {@code @Route}.
 *
 * @param access who may call it; one rule, unless there is a mistake
 * @param nullable whether its result is {@code @Nullable}
 * @param nonBlocking whether it runs on the I/O thread
 * @param nonAtomic whether it runs without a transaction though its method is unsafe
 * @param position the path in the annotation
 */
public record Route(
    Method method,
    RoutePath path,
    Handler handler,
    RouteResult result,
    boolean nullable,
    List<Access> access,
    boolean nonBlocking,
    boolean nonAtomic,
    Position position) {
  public Route {
    access = List.copyOf(access);
  }

  /** The methods, in the order of an {@code Allow} header. */
  public enum Method {
    DELETE,
    GET,
    PATCH,
    POST,
    PUT;

    /** Whether a request may have a body. */
    public boolean hasBody() {
      return this != DELETE && this != GET;
    }
  }

  /** Who may call a route in which there is no mistake. */
  public Access rule() {
    return access.get(0);
  }

  /** {@code GET /tracks/{id}}: how messages name it. */
  public String displayName() {
    return method + " " + path;
  }

  /** The parameters that stand in the path, in the order of the path. */
  public List<RouteParameter.Value> pathParameters() {
    return path.variables().stream().flatMap(name -> pathParameter(name).stream()).toList();
  }

  /** The parameter for a variable of the path. */
  public Optional<RouteParameter.Value> pathParameter(String variable) {
    return handler.parameters(RouteParameter.Value.class).stream()
        .filter(value -> value.name().equals(variable))
        .findFirst();
  }

  /** The parameters that stand in the query, in the order of the handler. */
  public List<RouteParameter.Value> queryParameters() {
    List<String> variables = path.variables();
    return handler.parameters(RouteParameter.Value.class).stream()
        .filter(value -> !variables.contains(value.name()))
        .toList();
  }

  /** The body, if the handler takes one. */
  public Optional<RouteParameter.Body> body() {
    return handler.parameters(RouteParameter.Body.class).stream().findFirst();
  }
}
