package dev.plectrum.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers that every answer has unless it sets them itself. */
public final class SecurityHeaders {
  private SecurityHeaders() {}

  /** Names and values, in a fixed order. */
  public static Map<String, String> defaults() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'");
    return headers;
  }
}
