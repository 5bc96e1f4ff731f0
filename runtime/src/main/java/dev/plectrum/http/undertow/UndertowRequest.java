package dev.plectrum.http.undertow;

import dev.plectrum.http.Handler;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** A request over an exchange of Undertow. */
final class UndertowRequest implements Request {
  private static final Response WAITING = Response.status(503);

  private final HttpServerExchange exchange;
  private final Method method;
  private final String path;
  private @Nullable QueryString query;
  private @Nullable Handler waiting;
  private byte @Nullable [] body;
  private @Nullable StreamSourceChannel channel;

  UndertowRequest(HttpServerExchange exchange) {
    this.exchange = exchange;
    this.method = method(exchange.getRequestMethod().toString());
    this.path = path(exchange);
  }

  private static Method method(String name) {
    return switch (name) {
      case "GET" -> Method.GET;
      case "HEAD" -> Method.HEAD;
      case "POST" -> Method.POST;
      case "PUT" -> Method.PUT;
      case "PATCH" -> Method.PATCH;
      case "DELETE" -> Method.DELETE;
      case "OPTIONS" -> Method.OPTIONS;
      default -> Method.OTHER;
    };
  }

  private static String path(HttpServerExchange exchange) {
    String uri = exchange.getRequestURI();
    if (!exchange.isHostIncludedInRequestURI()) {
      return uri;
    }
    int start = uri.indexOf('/', uri.indexOf("://") + 3);
    return start < 0 ? "/" : uri.substring(start);
  }

  HttpServerExchange exchange() {
    return exchange;
  }

  /** What the body comes from; Undertow gives it away only once. */
  StreamSourceChannel channel() {
    if (channel == null) {
      channel = exchange.getRequestChannel();
    }
    return channel;
  }

  @Override
  public Method method() {
    return method;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public QueryString query() {
    if (query == null) {
      query = QueryString.parse(exchange.getQueryString());
    }
    return query;
  }

  @Override
  public String origin() {
    return exchange.getRequestScheme() + "://" + host();
  }

  @Override
  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  @Nullable String host() {
    return exchange.getRequestHeaders().getFirst(Headers.HOST);
  }

  @Override
  public byte[] body() {
    if (body == null) {
      throw new IllegalStateException("The body can be read inside request.blocking(…) only.");
    }
    return body;
  }

  @Override
  public Response blocking(Handler handler) {
    waiting = handler;
    return WAITING;
  }

  /** Whether {@code response} stands for a handler that has not run yet. */
  boolean isWaiting(Response response) {
    return response == WAITING;
  }

  Handler waiting() {
    return Objects.requireNonNull(waiting);
  }

  void received(byte[] body) {
    this.body = body;
  }
}
