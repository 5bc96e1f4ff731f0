package dev.plectrum.http.undertow;

import dev.plectrum.http.SecurityHeaders;
import dev.plectrum.http.SecuritySettings;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.util.List;

/** Sets the headers that every answer has, before anything can answer. */
final class DefaultHeaders implements HttpHandler {
  private static final List<Header> HEADERS =
      SecurityHeaders.defaults().entrySet().stream()
          .map(header -> new Header(new HttpString(header.getKey()), header.getValue()))
          .toList();

  private static final HttpString HSTS = new HttpString("Strict-Transport-Security");

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
    HeaderMap headers = exchange.getResponseHeaders();
    for (int i = 0; i < HEADERS.size(); i++) {
      Header header = HEADERS.get(i);
      headers.put(header.name, header.value);
    }
    if (security.hstsSeconds() > 0 && Transport.isSecure(exchange, security)) {
      headers.put(HSTS, hsts);
    }
    next.handleRequest(exchange);
  }

  private record Header(HttpString name, String value) {}
}
