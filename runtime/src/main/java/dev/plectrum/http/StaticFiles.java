package dev.plectrum.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Serves what lies under {@code /static/} on the class path at {@code /static/}. A URL made by
 * {@link #url} names the content, so browsers keep it for a year; at any other they ask each time
 * whether it has changed.
 */
public final class StaticFiles {
  /** Where the paths of static files begin. */
  public static final String PREFIX = "/static/";

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String REVALIDATED = "no-cache";

  // Only files that exist come in here, so nobody can fill it from outside.
  private static final Map<String, StaticFile> FILES = new ConcurrentHashMap<>();

  private StaticFiles() {}

  /**
   * The URL of a file with the hash of its content: {@code "/static/store/site.css?v=0a1b…"}.
   *
   * @param path the path of the file below {@code static/} on the class path
   */
  public static String url(String path) {
    StaticFile file;
    try {
      file = find(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file == null ? PREFIX + path : PREFIX + path + "?v=" + file.hash();
  }

  /**
   * Answers a request for a path that begins with {@link #PREFIX}.
   *
   * @param compress whether clients that understand it get compressed files
   */
  public static Response serve(Request request, boolean compress) {
    if (request.method() != Method.GET && request.method() != Method.HEAD) {
      return request.notAllowed("GET, HEAD");
    }
    String path = path(request.path());
    if (path == null) {
      return Response.notFound();
    }
    StaticFile cached = FILES.get(path);
    if (cached != null && cached.isCurrent()) {
      return response(request, cached, compress);
    }
    return request.blocking(
        () -> {
          StaticFile file = find(path);
          return file == null ? Response.notFound() : response(request, file, compress);
        });
  }

  /** The path of the resource below {@code static/}; null for one that would lead elsewhere. */
  private static @Nullable String path(String requested) {
    StringBuilder path = new StringBuilder();
    Segments segments = Segments.of(requested);
    segments.next();
    while (!segments.atEnd()) {
      String segment = segments.next();
      if (segment.isEmpty() || segment.startsWith(".") || hasSeparator(segment)) {
        return null;
      }
      path.append(path.isEmpty() ? "" : "/").append(segment);
    }
    return path.isEmpty() ? null : path.toString();
  }

  private static boolean hasSeparator(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '/' || c == '\\' || c == ':' || c < ' ') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable StaticFile find(String path) throws IOException {
    StaticFile cached = FILES.get(path);
    if (cached != null && cached.isCurrent()) {
      return cached;
    }
    StaticFile file = StaticFile.read(PREFIX.substring(1) + path);
    if (file == null) {
      FILES.remove(path);
    } else {
      FILES.put(path, file);
    }
    return file;
  }

  private static Response response(Request request, StaticFile file, boolean compress) {
    byte[] gzip = compress ? file.gzip() : null;
    boolean chosen = gzip != null && ContentEncoding.acceptsGzip(request.header("Accept-Encoding"));
    String etag = file.etag(chosen);
    Response response =
        isCurrent(request, file, etag)
            ? Response.status(304)
            : Response.bytes(file.contentType(), chosen ? gzip : file.content());
    response =
        response
            .header("ETag", etag)
            .header("Last-Modified", file.lastModified())
            .header(
                "Cache-Control", file.hash().equals(request.query("v")) ? FOREVER : REVALIDATED);
    if (gzip != null) {
      response = response.vary("Accept-Encoding");
    }
    return chosen && response.body() != null
        ? response.header("Content-Encoding", ContentEncoding.GZIP)
        : response;
  }

  /** Whether the client has the file as it is. */
  private static boolean isCurrent(Request request, StaticFile file, String etag) {
    String known = request.header("If-None-Match");
    if (known != null) {
      return EntityTag.isKnown(known, etag);
    }
    String since = request.header("If-Modified-Since");
    if (since == null) {
      return false;
    }
    try {
      return !file.isModifiedSince(HttpDate.parse(since));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
