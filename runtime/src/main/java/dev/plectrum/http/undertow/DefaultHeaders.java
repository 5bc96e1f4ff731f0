package dev.plectrum.http.undertow;

import dev.plectrum.http.Response;
import dev.plectrum.http.SecurityHeaders;
import dev.plectrum.http.SecuritySettings;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;

/** Sees to the headers that every answer has, before anything can answer. */
final class DefaultHeaders implements HttpHandler {
  private static final List<Header> HEADERS =
      SecurityHeaders.defaults().entrySet().stream()
          .map(header -> new Header(new HttpString(header.getKey()), header.getValue()))
          .toList();

  private static final HttpString HSTS = new HttpString("Strict-Transport-Security");

  // Far less than a buffer holds, as the others go into it, too.
  private static final int MUCH = 8 * 1024;

  private final HttpHandler next;
  private final SecuritySettings security;
  private final String hsts;

  DefaultHeaders(HttpHandler next, SecuritySettings security) {
    this.next = next;
    this.security = security;
    this.hsts =
        "max-age="
            + security.hstsSeconds()
            + (security.hstsSubdomains() ? "; includeSubDomains" : "")
            + (security.hstsPreload() ? "; preload" : "");
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (isBuffered(exchange)) {
      put(exchange);
    } else {
      HeadConduit.of(exchange).expect(true);
    }
    if (security.hstsSeconds() > 0 && Transport.isSecure(exchange, security)) {
      exchange.getResponseHeaders().put(HSTS, hsts);
    }
    next.handleRequest(exchange);
  }

  /** Whether the answers to several requests that came at once are collected into one buffer. */
  private static boolean isBuffered(HttpServerExchange exchange) {
    return ((HttpServerConnection) exchange.getConnection()).getPipelineBuffer() != null;
  }

  /** Makes room for the headers of {@code response}, which come in place of those of all. */
  static void yieldTo(Response response, HttpServerExchange exchange) {
    if (response.headerLength() > MUCH || replacesAny(response)) {
      put(exchange);
    }
  }

  private static boolean replacesAny(Response response) {
    for (int i = 0; i < HEADERS.size(); i++) {
      if (response.header(HEADERS.get(i).name.toString()) != null) {
        return true;
      }
    }
    return false;
  }

  private static void put(HttpServerExchange exchange) {
    HeadConduit.of(exchange).expect(false);
    HeaderMap headers = exchange.getResponseHeaders();
    for (int i = 0; i < HEADERS.size(); i++) {
      Header header = HEADERS.get(i);
      headers.put(header.name, header.value);
    }
  }

  private record Header(HttpString name, String value) {}
}
