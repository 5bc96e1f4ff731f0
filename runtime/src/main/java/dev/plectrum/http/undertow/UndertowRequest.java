package dev.plectrum.http.undertow;

import dev.plectrum.http.Attribute;
import dev.plectrum.http.Attributes;
import dev.plectrum.http.Csrf;
import dev.plectrum.http.CsrfCheck;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Handler;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.Rule;
import dev.plectrum.http.SecuritySettings;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/** A request over an exchange of Undertow. */
final class UndertowRequest implements Request {
  private static final Response WAITING = Response.status(503);

  private final HttpServerExchange exchange;
  private final SecuritySettings security;
  private final Method method;
  private final String path;
  private final Attributes attributes = new Attributes();
  private @Nullable QueryString query;
  private Rule rule = Rule.PUBLIC;
  private @Nullable Handler waiting;
  private boolean alone;
  private @Nullable Csrf csrf;
  private @Nullable FormData form;
  private boolean genuine;
  private byte @Nullable [] body;
  private @Nullable StreamSourceChannel channel;

  UndertowRequest(HttpServerExchange exchange, SecuritySettings security) {
    this.exchange = exchange;
    this.security = security;
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
    return (isSecure() ? "https://" : "http://") + host();
  }

  @Override
  public boolean isSecure() {
    return Transport.isSecure(exchange, security);
  }

  @Override
  public String address() {
    return Transport.address(exchange, security);
  }

  @Override
  public @Nullable String cookie(String name) {
    HeaderValues headers = exchange.getRequestHeaders().get(Headers.COOKIE);
    return headers == null ? null : CookieHeader.find(headers, name);
  }

  @Override
  public <T> @Nullable T attribute(Attribute<T> key) {
    return attributes.get(key);
  }

  @Override
  public <T> void attribute(Attribute<T> key, @Nullable T value) {
    attributes.put(key, value);
  }

  @Override
  public Csrf csrf() {
    if (csrf == null) {
      csrf = new Csrf(cookie(Csrf.COOKIE));
    }
    return csrf;
  }

  @Override
  public FormData form() {
    FormData read = readForm();
    prove(read);
    return read;
  }

  private FormData readForm() {
    if (form == null) {
      form = FormData.read(header("Content-Type"), body(), security.maxFormFields());
    }
    return form;
  }

  /** Refuses what another site may have sent in the name of someone who is signed in. */
  void proveIfSignedIn() {
    if (!method.isSafe() && cookie(SecuritySettings.SESSION_COOKIE) != null) {
      prove(FormData.isForm(header("Content-Type")) ? readForm() : null);
    }
  }

  private void prove(@Nullable FormData read) {
    if (!genuine) {
      new CsrfCheck(security).token(this, read);
      genuine = true;
    }
  }

  /** {@code response} with the cookie of {@link #csrf}, if that is called for. */
  Response finish(Response response) {
    return csrf == null
        ? response
        : csrf.finish(response, security.csrfCookieSecure() || isSecure());
  }

  @Override
  public @Nullable String header(String name) {
    return exchange.getRequestHeaders().getFirst(name);
  }

  @Override
  public Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>();
    for (HeaderValues values : exchange.getRequestHeaders()) {
      headers.put(values.getHeaderName().toString(), List.copyOf(values));
    }
    return headers;
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
  public Response blocking(Rule rule, Handler handler) {
    this.rule = rule;
    waiting = handler;
    alone = method.isSafe();
    return WAITING;
  }

  @Override
  public Response nonAtomic(Rule rule, Handler handler) {
    Response response = blocking(rule, handler);
    alone = true;
    return response;
  }

  /** Whether what waits runs outside of a transaction. */
  boolean isAlone() {
    return alone;
  }

  /** Whether {@code response} stands for a handler that has not run yet. */
  boolean isWaiting(Response response) {
    return response == WAITING;
  }

  Rule rule() {
    return rule;
  }

  Handler waiting() {
    return Objects.requireNonNull(waiting);
  }

  void received(byte[] body) {
    this.body = body;
  }
}
