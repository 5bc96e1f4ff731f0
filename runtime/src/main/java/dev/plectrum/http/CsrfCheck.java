package dev.plectrum.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Refuses requests that the page of another site may have caused. */
public final class CsrfCheck {
  private static final int FORBIDDEN = 403;

  private final SecuritySettings settings;

  /** Checks by {@code settings}. */
  public CsrfCheck(SecuritySettings settings) {
    this.settings = settings;
  }

  /**
   * Refuses an unsafe request that a browser sends for another site. Clients that are no browsers
   * say nothing of where a request comes from, and pass.
   *
   * @throws HttpException 403
   */
  public void site(Request request) {
    if (request.method().isSafe()) {
      return;
    }
    String origin = request.header("Origin");
    String site = request.header("Sec-Fetch-Site");
    boolean same =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || host(origin).equalsIgnoreCase(host(request.origin()));
    if (!same && (origin == null || !isTrusted(origin))) {
      throw refused(
          "This request comes from another site, "
              + (origin == null ? site : origin)
              + ". CSRF_TRUSTED_ORIGINS names those that may send some.");
    }
  }

  /**
   * Refuses an unsafe request that does not come from a page of this site: its origin, or over TLS
   * its referrer, must be ours or trusted, and it must hold the token of its cookie.
   *
   * @param form what the request holds, if that is a form
   * @throws HttpException 403
   */
  public void token(Request request, @Nullable FormData form) {
    if (request.method().isSafe()) {
      return;
    }
    origin(request);
    Csrf csrf = request.csrf();
    if (!csrf.hasCookie()) {
      throw refused(
          "The cookie "
              + Csrf.COOKIE
              + " is missing. Allow cookies, load the page again, and retry.");
    }
    String token = form == null ? null : form.get(Csrf.FIELD);
    if (token == null || token.isEmpty()) {
      token = request.header(Csrf.HEADER);
    }
    if (token == null || token.isEmpty()) {
      throw refused(
          "The CSRF token is missing: send it as the field "
              + Csrf.FIELD
              + " of the form or as the header "
              + Csrf.HEADER
              + ".");
    }
    if (!csrf.matches(token)) {
      throw refused("The CSRF token is not right. Load the page again, and retry.");
    }
  }

  private void origin(Request request) {
    String origin = request.header("Origin");
    if (origin != null) {
      boolean own =
          origin.equalsIgnoreCase(request.origin())
              || "same-origin".equals(request.header("Sec-Fetch-Site"));
      if (!own && !isTrusted(origin)) {
        throw refused(
            "The origin " + origin + " is not this site, nor one of CSRF_TRUSTED_ORIGINS.");
      }
    } else if (request.isSecure()) {
      referer(request);
    }
  }

  /** Over TLS a page always says where it is, and nobody on the way can have sent the form. */
  private void referer(Request request) {
    String referer = request.header("Referer");
    String from = referer == null ? null : originOf(referer);
    if (from == null) {
      throw refused("The request does not say from which page it comes: it needs a Referer.");
    }
    if (!from.equalsIgnoreCase(request.origin()) && !isTrusted(from)) {
      throw refused("The page " + from + " is not of this site, nor of CSRF_TRUSTED_ORIGINS.");
    }
  }

  private static @Nullable String originOf(String url) {
    try {
      URI uri = new URI(url);
      return uri.getScheme() == null || uri.getRawAuthority() == null
          ? null
          : uri.getScheme() + "://" + uri.getRawAuthority();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private boolean isTrusted(String origin) {
    for (String trusted : settings.csrfTrustedOrigins()) {
      int star = trusted.indexOf("*.");
      if (star < 0) {
        if (trusted.equalsIgnoreCase(origin)) {
          return true;
        }
      } else if (scheme(origin).equalsIgnoreCase(trusted.substring(0, star))) {
        String domain = trusted.substring(star + 1);
        String host = host(origin);
        int rest = host.length() - domain.length();
        if (rest >= 0 && host.regionMatches(true, rest, domain, 0, domain.length())
            || host.equalsIgnoreCase(domain.substring(1))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code "https://"} of an origin; empty if it is none. */
  private static String scheme(String origin) {
    int end = origin.indexOf("://");
    return end < 0 ? "" : origin.substring(0, end + 3);
  }

  /** The host and port of an origin; empty for {@code "null"}. */
  private static String host(String origin) {
    return scheme(origin).isEmpty() ? "" : origin.substring(scheme(origin).length());
  }

  private static HttpException refused(String why) {
    return new HttpException(FORBIDDEN, why);
  }
}
