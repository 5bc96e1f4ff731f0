package dev.plectrum.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says which answers are worth compressing, and which clients understand it. */
public final class ContentEncoding {
  /** The only encoding there is. */
  public static final String GZIP = "gzip";

  // Below this it would be sent in as many packets, and some tens of bytes of gzip are overhead.
  private static final int MIN_SIZE = 1024;

  private ContentEncoding() {}

  /**
   * Whether a body of this type and size gets smaller: text does, what is compressed already or
   * small does not.
   *
   * @param size the bytes of the body
   */
  public static boolean helps(@Nullable String contentType, long size) {
    return size >= MIN_SIZE && contentType != null && isText(contentType);
  }

  private static boolean isText(String contentType) {
    if (contentType.startsWith("text/") || contentType.equals("application/json")) {
      return true;
    }
    int end = contentType.indexOf(';');
    String type =
        (end < 0 ? contentType : contentType.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.endsWith("+json")
        || type.endsWith("+xml")
        || switch (type) {
          case "application/json",
              "application/xml",
              "application/javascript",
              "application/x-ndjson",
              "application/wasm",
              "font/otf",
              "font/ttf" ->
              true;
          default -> false;
        };
  }

  /**
   * Whether a client wants gzip rather than nothing of the kind.
   *
   * @param accept its header {@code Accept-Encoding}
   */
  public static boolean acceptsGzip(@Nullable String accept) {
    if (accept == null) {
      return false;
    }
    double gzip = -1;
    double any = -1;
    double identity = 0;
    for (String coding : accept.split(",", 50)) {
      String[] parts = coding.split(";", 10);
      String name = parts[0].trim();
      if (name.equalsIgnoreCase(GZIP) || name.equalsIgnoreCase("x-gzip")) {
        gzip = Math.max(gzip, MediaType.weight(parts));
      } else if (name.equals("*")) {
        any = MediaType.weight(parts);
      } else if (name.equalsIgnoreCase("identity")) {
        identity = MediaType.weight(parts);
      }
    }
    double quality = gzip >= 0 ? gzip : any;
    return quality > 0 && quality >= identity;
  }
}
