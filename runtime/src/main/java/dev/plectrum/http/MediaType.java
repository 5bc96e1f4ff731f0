package dev.plectrum.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the headers that name types of content. */
final class MediaType {
  private MediaType() {}

  /** Whether a {@code Content-Type} is JSON: {@code application/json} or {@code …+json}. */
  static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    String name = name(contentType);
    return name.equals("application/json")
        || (name.startsWith("application/") && name.endsWith("+json"));
  }

  /** Whether a {@code Content-Type} is that of forms without files. */
  static boolean isUrlEncoded(String contentType) {
    return name(contentType).equals("application/x-www-form-urlencoded");
  }

  /** Whether a {@code Content-Type} is that of forms with files. */
  static boolean isMultipart(String contentType) {
    return name(contentType).equals("multipart/form-data");
  }

  /** A {@code Content-Type} without its parameters. */
  private static String name(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.trim().toLowerCase(Locale.ROOT);
  }

  /** Whether an {@code Accept} asks for JSON rather than for HTML. */
  static boolean prefersJson(@Nullable String accept) {
    return accept != null && quality(accept, true) > quality(accept, false);
  }

  /** The highest quality, 0 to 1, that {@code accept} gives to JSON, or to HTML. */
  private static double quality(String accept, boolean json) {
    double best = 0;
    for (String range : accept.split(",", 50)) {
      String[] parts = range.split(";", 10);
      String name = parts[0].trim().toLowerCase(Locale.ROOT);
      boolean matches =
          json ? isJson(name) : name.equals("text/html") || name.equals("application/xhtml+xml");
      if (matches) {
        best = Math.max(best, weight(parts));
      }
    }
    return best;
  }

  /** The quality that the parameters after {@code parts[0]} say, 1 if they say none. */
  static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].trim();
      if (part.regionMatches(true, 0, "q=", 0, 2)) {
        try {
          return Double.parseDouble(part.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
