package dev.plectrum.http.undertow;

import dev.plectrum.http.CsrfCheck;
import dev.plectrum.http.ErrorResponses;
import dev.plectrum.http.Gatekeeper;
import dev.plectrum.http.HttpException;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Method;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Segments;
import dev.plectrum.http.StaticFiles;
import dev.plectrum.http.Transactions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

/** Takes every request from its first byte to the last of its answer. */
final class ExchangeHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);
  private static final int MAX_URL = 8 * 1024;
  private static final int MAX_HEAD = 16 * 1024;
  private static final int MAX_HEADERS = 100;
  // The colon, the space and the end of the line.
  private static final int HEADER_SIGNS = 4;
  private static final byte[] NO_BODY = {};

  private final HttpSettings settings;
  private final RouteTable routes;
  private final Transactions transactions;
  private final ErrorResponses errors;
  private final Gatekeeper gatekeeper;
  private final CsrfCheck csrf;
  private final Compression compression;

  /** The host that was found good last; most requests are sent to the same one. */
  private @Nullable String lastHost;

  ExchangeHandler(
      HttpSettings settings,
      RouteTable routes,
      Transactions transactions,
      ErrorResponses errors,
      Gatekeeper gatekeeper) {
    this.gatekeeper = gatekeeper;
    this.csrf = new CsrfCheck(settings.security());
    this.compression = new Compression(settings.gzipLevel());
    this.settings = settings;
    this.routes = routes;
    this.transactions = transactions;
    this.errors = errors;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    UndertowRequest request = new UndertowRequest(exchange, settings.security());
    Response response;
    try {
      check(request);
      response = route(request);
    } catch (Throwable e) {
      response = errors.of(request, e);
    }
    if (!request.isWaiting(response)) {
      answer(request, response);
    } else if (exchange.isRequestComplete()) {
      request.received(NO_BODY);
      exchange.dispatch(worker -> work(request));
    } else {
      new BodyReceiver(request, settings.maxBody(), settings.idleTimeout(), receiver(request))
          .start();
    }
  }

  /** Refuses what no route should see. */
  private void check(UndertowRequest request) {
    HttpServerExchange exchange = request.exchange();
    if (request.path().length() + exchange.getQueryString().length() > MAX_URL) {
      throw new HttpException(414, "The URL is longer than " + MAX_URL + " characters.");
    }
    checkHeaders(exchange.getRequestHeaders());
    // Undertow itself refuses a second Host header and closes the connection.
    checkHost(request.host());
    String encoding = exchange.getRequestHeaders().getFirst(Headers.TRANSFER_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("chunked")) {
      // Where such a body ends is a matter of opinion, so nothing may follow it.
      exchange.setPersistent(false);
      throw new HttpException(501, "The only Transfer-Encoding that is understood is chunked.");
    }
    if (exchange.getRequestContentLength() > settings.maxBody()) {
      throw tooLarge();
    }
    csrf.site(request);
  }

  private static void checkHeaders(HeaderMap headers) {
    int count = 0;
    int size = 0;
    long cursor = headers.fastIterate();
    while (cursor != -1) {
      HeaderValues values = headers.fiCurrent(cursor);
      for (int i = 0; i < values.size(); i++) {
        count++;
        size += values.getHeaderName().length() + values.get(i).length() + HEADER_SIGNS;
      }
      cursor = headers.fiNext(cursor);
    }
    if (size > MAX_HEAD) {
      throw new HttpException(431, "The headers are larger than " + MAX_HEAD + " bytes.");
    }
    if (count > MAX_HEADERS) {
      throw new HttpException(431, "There are more than " + MAX_HEADERS + " headers.");
    }
  }

  private void checkHost(@Nullable String host) {
    if (host != null && host.equals(lastHost)) {
      return;
    }
    if (host == null || !HostHeader.isValid(host)) {
      throw new HttpException(400, "The request needs a Host header.");
    }
    if (!settings.allows(host)) {
      throw new HttpException(
          400,
          "This site is not served under the host %s. If it should be, name it in the setting"
                  .formatted(host)
              + " ALLOWED_HOSTS.");
    }
    lastHost = host;
  }

  private HttpException tooLarge() {
    return new HttpException(
        413, "The body is larger than " + settings.maxBody() + " bytes, which is the limit.");
  }

  private Response route(UndertowRequest request) throws Exception {
    String path = request.path();
    if (!path.startsWith("/")) {
      return Response.notFound();
    }
    if (settings.security().sslRedirect() && !request.isSecure()) {
      return toTls(request);
    }
    if (path.startsWith(StaticFiles.PREFIX)) {
      return StaticFiles.serve(request, settings.gzipLevel() > 0);
    }
    Response response = routes.dispatch(request, Segments.of(path));
    if (response == Response.notFound() && path.endsWith("/")) {
      return withoutSlash(request);
    }
    return response;
  }

  /** The same URL over TLS: 301, or 308 where the method and the body have to come along. */
  private static Response toTls(UndertowRequest request) {
    String query = request.exchange().getQueryString();
    return Response.status(request.method().isSafe() ? 301 : 308)
        .header(
            "Location",
            "https://" + request.host() + request.path() + (query.isEmpty() ? "" : "?" + query));
  }

  /** 308 to the path without its last slash, if that is one. */
  private Response withoutSlash(UndertowRequest request) throws Exception {
    String path = request.path();
    String shorter = path.substring(0, path.length() - 1);
    // "//host" would lead to another site.
    boolean safe = request.method() == Method.GET || request.method() == Method.HEAD;
    if (!safe || shorter.isEmpty() || shorter.startsWith("//")) {
      return Response.notFound();
    }
    if (routes.dispatch(request, Segments.of(shorter)) == Response.notFound()) {
      return Response.notFound();
    }
    String query = request.exchange().getQueryString();
    return Response.status(308)
        .header("Location", query.isEmpty() ? shorter : shorter + "?" + query);
  }

  private BodyReceiver.Receiver receiver(UndertowRequest request) {
    return new BodyReceiver.Receiver() {
      @Override
      public void received(byte[] body) {
        request.received(body);
        request.exchange().dispatch(worker -> work(request));
      }

      @Override
      public void tooLarge() {
        request
            .exchange()
            .dispatch(
                SameThreadExecutor.INSTANCE,
                here -> answer(request, errors.of(request, ExchangeHandler.this.tooLarge())));
      }

      @Override
      public void silent() {
        HttpException late = new HttpException(408, "The rest of the body did not arrive in time.");
        request
            .exchange()
            .dispatch(
                SameThreadExecutor.INSTANCE, here -> answer(request, errors.of(request, late)));
      }

      @Override
      public void failed(IOException e) {
        LOG.debug("The client went away before its body had arrived.", e);
        IoUtils.safeClose(request.exchange().getConnection());
        request.exchange().endExchange();
      }
    };
  }

  /** Runs the handler of a blocking leaf, on a worker. */
  private void work(UndertowRequest request) {
    errors.begin();
    Rendering rendering = rendering(request);
    try {
      request.proveIfSignedIn();
      if (request.isAlone()) {
        transactions.runAlone(() -> make(request, rendering));
      } else {
        transactions.run(() -> make(request, rendering));
      }
    } catch (Throwable e) {
      rendering.fail(e);
    }
    errors.end(request);
    rendering.send();
  }

  private void make(UndertowRequest request, Rendering rendering) throws Exception {
    Response refusal = gatekeeper.refuse(request, request.rule());
    rendering.render(refusal != null ? refusal : request.waiting().handle());
    rendering.finish(response -> request.finish(gatekeeper.finish(request, response)));
  }

  /** Answers on the thread that asks for it. */
  private void answer(UndertowRequest request, Response response) {
    Rendering rendering = rendering(request);
    try {
      rendering.render(response);
      rendering.finish(request::finish);
    } catch (Throwable e) {
      rendering.fail(e);
    }
    if (rendering.isLong() && request.exchange().isInIoThread()) {
      request.exchange().dispatch(worker -> rendering.send());
    } else {
      rendering.send();
    }
  }

  private Rendering rendering(UndertowRequest request) {
    return new Rendering(request, errors, compression, settings.idleTimeout());
  }
}
