package dev.plectrum.http.undertow;

import dev.plectrum.http.SecuritySettings;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;

/** How a request has come, be it through proxies: what trusted ones say of it counts. */
final class Transport {
  private Transport() {}

  /** Whether the client spoke TLS. */
  static boolean isSecure(HttpServerExchange exchange, SecuritySettings security) {
    SecuritySettings.ProxyHeader proxy = security.proxyHeader();
    return proxy == null
        ? exchange.getRequestScheme().equals("https")
        : proxy.value().equalsIgnoreCase(exchange.getRequestHeaders().getFirst(proxy.name()));
  }

  /**
   * The address of the client. As many proxies as are trusted have each appended whom they were
   * asked by; what stands before that in the header may be anybody's invention.
   */
  static String address(HttpServerExchange exchange, SecuritySettings security) {
    HeaderValues headers = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
    if (security.proxies() > 0 && headers != null) {
      String[] addresses = String.join(",", headers).split(",", -1);
      String address = addresses[Math.max(0, addresses.length - security.proxies())].trim();
      if (!address.isEmpty()) {
        return address;
      }
    }
    InetSocketAddress peer = exchange.getSourceAddress();
    return peer.getAddress() == null ? peer.getHostString() : peer.getAddress().getHostAddress();
  }
}
