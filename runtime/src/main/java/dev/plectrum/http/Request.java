package dev.plectrum.http;

import dev.plectrum.json.JsonInput;
import dev.plectrum.json.JsonReader;
import java.util.List;
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

  /**
   * The body, empty if there is none; only inside {@link #blocking}.
   *
   * @throws IllegalStateException outside {@link #blocking}
   */
  byte[] body();

  /**
   * Answers with {@code handler} on a worker thread, once the body has arrived; an unsafe method
   * inside a transaction that is committed before the answer leaves.
   *
   * @return what stands for the answer until then; to be returned as it is
   */
  Response blocking(Handler handler);

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
