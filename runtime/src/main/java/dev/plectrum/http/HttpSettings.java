package dev.plectrum.http;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of the server.
 *
 * @param host {@code HOST}: the address to listen on, of IPv6 without brackets
 * @param port {@code PORT}: 0 for any that is free
 * @param debug {@code DEBUG}: whether errors show their stack trace
 * @param apiPrefix {@code API_PREFIX}: where errors are JSON, {@code "/api"}
 * @param maxBody {@code MAX_BODY}: how many bytes the body of a request may have
 * @param allowedHosts {@code ALLOWED_HOSTS}: the hosts that requests may be sent to, as they end up
 *     in URLs; {@code ".example.com"} allows subdomains, {@code "*"} everything. Those of this
 *     machine and {@code HOST} if nothing is set.
 * @param workers {@code WORKER_THREADS}: how many handlers may wait at the same time
 * @param requestTimeout {@code REQUEST_TIMEOUT}: seconds in which the head of a request must arrive
 * @param idleTimeout {@code IDLE_TIMEOUT}: seconds for which a connection may be silent
 * @param gzipLevel {@code GZIP_LEVEL}: how hard answers are compressed, 1 to 9; 0 for not at all
 * @param security what protects the site and its users
 */
public record HttpSettings(
    String host,
    int port,
    boolean debug,
    String apiPrefix,
    int maxBody,
    List<String> allowedHosts,
    int workers,
    int requestTimeout,
    int idleTimeout,
    int gzipLevel,
    SecuritySettings security) {
  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");
  private static final int MEBIBYTE = 1 << 20;
  // A page of 100 kB takes about a millisecond; higher levels take several for a few percent.
  private static final int GZIP_LEVEL = 4;

  public HttpSettings {
    allowedHosts = List.copyOf(allowedHosts);
  }

  /**
   * Reads and checks the settings.
   *
   * @throws SettingsException if one of them is wrong
   */
  public static HttpSettings of(Settings settings) {
    String host = withoutBrackets(settings.text("HOST", "127.0.0.1"));
    boolean debug = settings.flag("DEBUG", false);
    return new HttpSettings(
        host,
        settings.integer("PORT", 8000, 0, 65535),
        debug,
        apiPrefix(settings),
        settings.integer("MAX_BODY", MEBIBYTE, 1, 1024 * MEBIBYTE),
        settings.list("ALLOWED_HOSTS", namesOf(host)),
        settings.integer(
            "WORKER_THREADS",
            Math.max(16, Runtime.getRuntime().availableProcessors() * 8),
            1,
            2000),
        settings.integer("REQUEST_TIMEOUT", 20, 1, 3600),
        settings.integer("IDLE_TIMEOUT", 60, 1, 3600),
        settings.integer("GZIP_LEVEL", GZIP_LEVEL, 0, 9),
        SecuritySettings.of(settings));
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static List<String> namesOf(String host) {
    if (LOCAL.contains(inUrls(host)) || isEverywhere(host)) {
      return LOCAL;
    }
    List<String> names = new ArrayList<>(LOCAL);
    names.add(inUrls(host));
    return names;
  }

  private static String inUrls(String host) {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  private static String apiPrefix(Settings settings) {
    String prefix = settings.text("API_PREFIX", "/api");
    if (!prefix.matches("(/[A-Za-z0-9._~-]+)+")) {
      throw new SettingsException(
          "The setting API_PREFIX must be a path like /api, not \"%s\".".formatted(prefix));
    }
    return prefix;
  }

  /** Whether the server can be reached from this machine only, were it not for proxies. */
  public boolean isLocal() {
    return isLocal(host);
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** Whether {@code host} is no name of this machine, but stands for all its addresses. */
  private static boolean isEverywhere(String host) {
    return host.equals("0.0.0.0") || host.equals("::");
  }

  /** Whether requests are answered under the names that only this machine has for itself. */
  public boolean allowsLocalOnly() {
    return LOCAL.containsAll(allowedHosts);
  }

  /** The start of the site's URLs where it listens at {@code port}. */
  public String url(int port) {
    return "http://" + (isEverywhere(host) ? "localhost" : inUrls(host)) + ":" + port + "/";
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon >= 0
            && host.indexOf(']', colon) < 0
            && (host.startsWith("[") || host.indexOf(':') == colon)
        ? host.substring(0, colon)
        : host;
  }

  /**
   * Whether a request may be sent to {@code host}, the header {@code Host} with or without port.
   */
  public boolean allows(String host) {
    String name = withoutPort(host);
    for (String allowed : allowedHosts) {
      if (allowed.equals("*")
          || allowed.equalsIgnoreCase(name)
          || (allowed.startsWith(".") && belongsTo(name, allowed))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code host}, with or without port, may stand in a link that leaves this site, as in a
   * mail: one that {@code ALLOWED_HOSTS} spells out, or any while the site is debugged. A pattern
   * allows hosts that somebody else may have.
   */
  public boolean names(String host) {
    return debug || allowedHosts.stream().anyMatch(withoutPort(host)::equalsIgnoreCase);
  }

  private static boolean belongsTo(String name, String domain) {
    return name.regionMatches(true, name.length() - domain.length(), domain, 0, domain.length())
        || name.equalsIgnoreCase(domain.substring(1));
  }

  /** Whether errors of this path are answered as JSON whatever the client accepts. */
  boolean isApi(String path) {
    return path.startsWith(apiPrefix)
        && (path.length() == apiPrefix.length() || path.charAt(apiPrefix.length()) == '/');
  }
}
