package dev.plectrum.http.undertow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the headers by which a browser sends its cookies back: {@code a=1; b=2}. */
final class CookieHeader {
  private CookieHeader() {}

  /** The value of the first cookie with this name, or null. */
  static @Nullable String find(List<String> headers, String name) {
    for (String header : headers) {
      int start = 0;
      while (start < header.length()) {
        int end = header.indexOf(';', start);
        end = end < 0 ? header.length() : end;
        int equals = header.indexOf('=', start);
        if (equals >= 0 && equals < end && header.substring(start, equals).trim().equals(name)) {
          return unquoted(header.substring(equals + 1, end).trim());
        }
        start = end + 1;
      }
    }
    return null;
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
