package dev.plectrum.http;

import dev.plectrum.json.JsonFormat;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.templates.Html;
import io.jstach.jstachio.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An answer: a status, headers and a body. It never changes, so one that is always the same can be
 * a constant. An error status without a body gets the standard error page, or its JSON; one that
 * allows no body, like 204 and 304, leaves out the body and its type.
 */
public final class Response {
  private static final String[] NO_HEADERS = {};
  private static final String SET_COOKIE = "Set-Cookie";
  private static final Response NOT_FOUND = new Response(404, null, null, NO_HEADERS);
  private static final Response NO_CONTENT = new Response(204, null, null, NO_HEADERS);

  private final int status;
  private final @Nullable String contentType;
  private final @Nullable ResponseBody body;
  // Names and values in turn.
  private final String[] headers;

  private Response(
      int status, @Nullable String contentType, @Nullable ResponseBody body, String[] headers) {
    boolean mayHaveBody = status >= 200 && status != 204 && status != 205 && status != 304;
    this.status = status;
    this.contentType = mayHaveBody ? contentType : null;
    this.body = mayHaveBody ? body : null;
    this.headers = headers;
  }

  /** 200 with {@code value} as JSON. */
  public static <T> Response json(JsonFormat<? super T> format, T value) {
    return of(200, "application/json", out -> JsonWriter.write(out, format, value));
  }

  /** 200 with {@code values} as a JSON list. */
  public static <T> Response list(JsonFormat<? super T> format, List<? extends T> values) {
    return of(
        200,
        "application/json",
        out -> JsonWriter.write(out, (json, list) -> json.list(format, list), values));
  }

  /** 201 with what was created as JSON and where it is. */
  public static <T> Response created(JsonFormat<? super T> format, Created<? extends T> created) {
    return of(201, "application/json", out -> JsonWriter.<T>write(out, format, created.body()))
        .header("Location", created.location());
  }

  /** 200 with an HTML page. */
  public static <T> Response html(Template<T> template, T page) {
    return of(200, "text/html; charset=utf-8", out -> Html.write(template, page, out));
  }

  /** 200 with plain text. */
  public static Response text(String text) {
    return bytes("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** 200 with the given bytes, which must not be changed any more. */
  public static Response bytes(String contentType, byte[] bytes) {
    return of(200, contentType, new KnownBody(bytes));
  }

  /** An answer whose body {@code body} writes. */
  public static Response of(int status, String contentType, ResponseBody body) {
    return new Response(status, contentType, body, NO_HEADERS);
  }

  /** 204, nothing to say. */
  public static Response noContent() {
    return NO_CONTENT;
  }

  /** 303 to another URL, to be fetched with {@code GET}. */
  public static Response redirect(String location) {
    return status(303).header("Location", location);
  }

  /** 404. */
  public static Response notFound() {
    return NOT_FOUND;
  }

  /** Any status, without a body. */
  public static Response status(int status) {
    return switch (status) {
      case 204 -> NO_CONTENT;
      case 404 -> NOT_FOUND;
      default -> new Response(status, null, null, NO_HEADERS);
    };
  }

  /** This answer with another status. */
  public Response withStatus(int status) {
    return new Response(status, contentType, body, headers);
  }

  /**
   * This answer with one more header, or with another value of a header it has. Of several with the
   * same name the first is replaced; see {@link #addHeader}.
   *
   * @throws IllegalArgumentException if the name or the value cannot stand in a header
   */
  public Response header(String name, String value) {
    HeaderText.check(name, value);
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase(name)) {
        String[] changed = headers.clone();
        changed[i + 1] = value;
        return new Response(status, contentType, body, changed);
      }
    }
    return longer(name, value);
  }

  /**
   * This answer with one more header, beside those of the same name that it has.
   *
   * @throws IllegalArgumentException if the name or the value cannot stand in a header
   */
  public Response addHeader(String name, String value) {
    HeaderText.check(name, value);
    return longer(name, value);
  }

  /**
   * This answer, of which a cache learns that it depends on a header of the request. Said once, and
   * beside what else it depends on.
   *
   * @param requestHeader {@code Cookie}, {@code Accept}, …
   * @throws IllegalArgumentException if the name cannot stand in a header
   */
  public Response vary(String requestHeader) {
    return headers("Vary").stream().anyMatch(requestHeader::equalsIgnoreCase)
        ? this
        : addHeader("Vary", requestHeader);
  }

  private Response longer(String name, String value) {
    String[] longer = Arrays.copyOf(headers, headers.length + 2);
    longer[headers.length] = name;
    longer[headers.length + 1] = value;
    return new Response(status, contentType, body, longer);
  }

  /** This answer with a cookie; one more, or in place of one with the same name and path. */
  public Response cookie(Cookie cookie) {
    String header = cookie.header();
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equals(SET_COOKIE) && isSame(cookie, headers[i + 1])) {
        String[] changed = headers.clone();
        changed[i + 1] = header;
        return new Response(status, contentType, body, changed);
      }
    }
    return addHeader(SET_COOKIE, header);
  }

  private static boolean isSame(Cookie cookie, String header) {
    return header.startsWith(cookie.name() + "=")
        && header.contains("; Path=" + cookie.path() + ";");
  }

  /** This answer, after which the browser has no cookie with this name for the whole site. */
  public Response deleteCookie(String name) {
    return cookie(Cookie.of(name, "").withMaxAge(Duration.ZERO));
  }

  /** The status. */
  public int status() {
    return status;
  }

  /** The type of the body; null if there is none. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** What writes the body; null if there is none. */
  public @Nullable ResponseBody body() {
    return body;
  }

  /** The value of a header set here, the first if there are several, or null. */
  public @Nullable String header(String name) {
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase(name)) {
        return headers[i + 1];
      }
    }
    return null;
  }

  /** The values of all headers with this name set here. */
  public List<String> headers(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      if (headers[i].equalsIgnoreCase(name)) {
        values.add(headers[i + 1]);
      }
    }
    return values;
  }

  /** Whether any header is set here. */
  public boolean hasHeaders() {
    return headers.length > 0;
  }

  /** How many characters the names and values of all headers set here have. */
  public int headerLength() {
    int length = 0;
    for (String part : headers) {
      length += part.length();
    }
    return length;
  }

  /** Passes every header set here, its name and its value; a name as often as it has values. */
  public void forEachHeader(BiConsumer<String, String> action) {
    for (int i = 0; i < headers.length; i += 2) {
      action.accept(headers[i], headers[i + 1]);
    }
  }

  /** The body as it would be sent, for tests. */
  public String bodyText() throws IOException {
    if (body == null) {
      return "";
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
