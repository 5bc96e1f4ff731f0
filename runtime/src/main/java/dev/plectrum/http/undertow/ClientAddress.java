package dev.plectrum.http.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;

/** Finds the address of a client behind so many proxies as are trusted. */
final class ClientAddress {
  private ClientAddress() {}

  /**
   * The address of a client.
   *
   * @param proxies how many proxies have each appended whom they were asked by; what stands before
   *     that in the header may be anybody's invention
   */
  static String of(HttpServerExchange exchange, int proxies) {
    HeaderValues headers = exchange.getRequestHeaders().get(Headers.X_FORWARDED_FOR);
    if (proxies > 0 && headers != null) {
      String[] addresses = String.join(",", headers).split(",", -1);
      String address = addresses[Math.max(0, addresses.length - proxies)].trim();
      if (!address.isEmpty()) {
        return address;
      }
    }
    InetSocketAddress peer = exchange.getSourceAddress();
    return peer.getAddress() == null ? peer.getHostString() : peer.getAddress().getHostAddress();
  }
}
