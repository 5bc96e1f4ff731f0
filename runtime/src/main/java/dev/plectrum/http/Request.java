package dev.plectrum.http;

import dev.plectrum.json.JsonInput;
import dev.plectrum.json.JsonReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, as a route table and a handler see it. */
public interface Request {
  /** The method. */
  Method method();

  /** The path as it was sent, percent-encoded, without the query: {@code "/api/tracks"}. */
  String path();

  /** The parameters of the URL. */
  QueryString query();

  /**
   * The scheme and host that the request was sent to, {@code "https://example.com"}, for absolute
   * URLs.
   */
  String origin();

  /** The value of a header, whatever the case of its name; the first if it was sent repeatedly. */
  @Nullable String header(String name);

  /** All headers as they were sent, in the order of their names. */
  Map<String, List<String>> headers();

  /** Whether the request came over TLS, as far as this server or a trusted proxy knows. */
  boolean isSecure();

  /** The address of the client: of the connection, or what {@code TRUSTED_PROXIES} say it is. */
  String address();

  /** The value of the cookie with this name, the first if there are several, or null. */
  @Nullable String cookie(String name);

  /** What is kept with the request under {@code key}, or null. */
  <T> @Nullable T attribute(Attribute<T> key);

  /** Keeps {@code value} with the request, in place of what was kept; null keeps nothing. */
  <T> void attribute(Attribute<T> key, @Nullable T value);

  /**
   * The body, empty if there is none; only inside {@link #blocking}.
   *
   * @throws IllegalStateException outside {@link #blocking}
   */
  byte[] body();

  /**
   * The fields of a form that was posted; only inside {@link #blocking}. A post without the token
   * of {@link #csrf} never gets here.
   *
   * @throws HttpException 415 if the body is no form or holds a file, 400 if it is malformed, 403
   *     if another site may have sent it
   * @throws IllegalStateException outside {@link #blocking}
   */
  FormData form();

  /** The token that a form on a page of this site sends along. */
  Csrf csrf();

  /**
   * Answers with {@code handler} on a worker thread, once the body has arrived, if the gatekeeper
   * finds that {@code rule} is met; an unsafe method inside a transaction that is committed before
   * the answer leaves.
   *
   * @return what stands for the answer until then; to be returned as it is
   */
  Response blocking(Rule rule, Handler handler);

  /** {@link #blocking(Rule, Handler)} for everybody. */
  default Response blocking(Handler handler) {
    return blocking(Rule.PUBLIC, handler);
  }

  /**
   * {@link #blocking(Rule, Handler)}, but never inside a transaction: each statement of {@code
   * handler} is committed by itself.
   */
  Response nonAtomic(Rule rule, Handler handler);

  /** {@link #nonAtomic(Rule, Handler)} for everybody. */
  default Response nonAtomic(Handler handler) {
    return nonAtomic(Rule.PUBLIC, handler);
  }

  /** The value of the last parameter with this name, or null. */
  default @Nullable String query(String name) {
    return query().get(name);
  }

  /** The values of all parameters with this name. */
  default List<String> queries(String name) {
    return query().all(name);
  }

  /**
   * Reads the body as JSON; only inside {@link #blocking}.
   *
   * @throws HttpException 415, if the body is not declared as JSON
   */
  default <T> T body(JsonInput<T> input) {
    byte[] body = body();
    if (body.length > 0 && !MediaType.isJson(header("Content-Type"))) {
      throw new HttpException(
          415, "The body must be JSON; send it with Content-Type: application/json.");
    }
    return JsonReader.read(body, input);
  }

  /**
   * Answers a method that the path does not have: 405, or 204 for {@code OPTIONS}.
   *
   * @param allow the methods that the path has, {@code "GET, HEAD, POST"}
   */
  default Response notAllowed(String allow) {
    String methods = allow + ", OPTIONS";
    return method() == Method.OPTIONS
        ? Response.noContent().header("Allow", methods)
        : Response.status(405).header("Allow", methods);
  }
}
