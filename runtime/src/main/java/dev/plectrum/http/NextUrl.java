package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/** Where someone goes on after signing in: a path of this site, never another one. */
public final class NextUrl {
  /** The parameter that holds it. */
  public static final String PARAMETER = "next";

  private NextUrl() {}

  /**
   * Whether {@code url} is a path of this site that a browser takes as one: it begins with one
   * slash, and holds neither a backslash, which browsers read as a slash, nor anything but visible
   * ASCII.
   */
  public static boolean isSafe(String url) {
    if (!url.startsWith("/") || url.startsWith("//")) {
      return false;
    }
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c <= ' ' || c > '~' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  /** {@code url} if it {@link #isSafe}, otherwise {@code fallback}. */
  public static String orElse(@Nullable String url, String fallback) {
    return url != null && isSafe(url) ? url : fallback;
  }

  /** The path and query of {@code request}; {@code "/"} where they could lead elsewhere. */
  static String of(Request request) {
    String query = request.query().toString();
    String url = query.isEmpty() ? request.path() : request.path() + "?" + query;
    return isSafe(url) ? url : "/";
  }
}
