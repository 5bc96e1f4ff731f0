package dev.plectrum.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A cookie as an answer sets it. {@link #of} makes a careful one; the other methods change that.
 *
 * @param name visible ASCII without separators
 * @param value visible ASCII without spaces, quotes, commas, semicolons and backslashes
 * @param path below which path it is sent back
 * @param maxAge for how long it is kept; null until the browser is closed
 * @param httpOnly whether scripts cannot read it
 * @param sameSite whether it is sent along with requests from other sites
 * @param secure whether it is sent over TLS only
 */
public record Cookie(
    String name,
    String value,
    String path,
    @Nullable Duration maxAge,
    boolean httpOnly,
    SameSite sameSite,
    boolean secure) {
  private static final String SEPARATORS = "()<>@,;:\\\"/[]?={}";
  private static final String NOT_IN_VALUES = "\",;\\";

  /**
   * A cookie.
   *
   * @throws IllegalArgumentException if the name, the value or the path cannot stand in a header
   */
  public Cookie {
    if (name.isEmpty() || !isVisible(name, SEPARATORS)) {
      throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a cookie.");
    }
    if (!isVisible(value, NOT_IN_VALUES)) {
      throw new IllegalArgumentException(
          "The value of the cookie " + name + " holds a character that no cookie can hold.");
    }
    if (!path.startsWith("/") || !isVisible(path, ";")) {
      throw new IllegalArgumentException("\"" + path + "\" cannot be the path of a cookie.");
    }
  }

  private static boolean isVisible(String text, String except) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~' || except.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** A cookie for the whole site until the browser is closed, not for scripts, {@code Lax}. */
  public static Cookie of(String name, String value) {
    return new Cookie(name, value, "/", null, true, SameSite.LAX, false);
  }

  /** This cookie below {@code path} only. */
  public Cookie withPath(String path) {
    return new Cookie(name, value, path, maxAge, httpOnly, sameSite, secure);
  }

  /** This cookie for a while, or, with null, until the browser is closed. */
  public Cookie withMaxAge(@Nullable Duration maxAge) {
    return new Cookie(name, value, path, maxAge, httpOnly, sameSite, secure);
  }

  /** This cookie, hidden from scripts or not. */
  public Cookie withHttpOnly(boolean httpOnly) {
    return new Cookie(name, value, path, maxAge, httpOnly, sameSite, secure);
  }

  /** This cookie with another rule for requests from other sites. */
  public Cookie withSameSite(SameSite sameSite) {
    return new Cookie(name, value, path, maxAge, httpOnly, sameSite, secure);
  }

  /** This cookie, over TLS only or not. */
  public Cookie withSecure(boolean secure) {
    return new Cookie(name, value, path, maxAge, httpOnly, sameSite, secure);
  }

  /** The value of the header {@code Set-Cookie}. */
  String header() {
    StringBuilder header = new StringBuilder(name).append('=').append(value);
    header.append("; Path=").append(path);
    if (maxAge != null) {
      header.append("; Max-Age=").append(maxAge.toSeconds());
    }
    header.append("; SameSite=").append(sameSite.text());
    if (secure) {
      header.append("; Secure");
    }
    if (httpOnly) {
      header.append("; HttpOnly");
    }
    return header.toString();
  }
}
