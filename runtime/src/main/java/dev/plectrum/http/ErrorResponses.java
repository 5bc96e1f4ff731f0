package dev.plectrum.http;

import dev.plectrum.json.JsonWriter;
import dev.plectrum.json.MalformedJsonException;
import dev.plectrum.validation.ValidationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Turns what went wrong into an answer: JSON below the API's prefix and for clients that prefer it,
 * pages elsewhere. What nobody foresaw is logged with an id, which is all that the answer tells.
 */
public final class ErrorResponses {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
  private static final String JSON = "application/problem+json";
  private static final String HTML = "text/html; charset=utf-8";

  private static final int UNAVAILABLE = 503;
  private static final String RETRY_AFTER = "5";

  private final HttpSettings settings;
  private final Problems problems;
  private final Inspector inspector;

  /**
   * Answers by {@code settings}, and what it does not know itself by {@code problems}.
   *
   * @param inspector what developers are told; it is asked only while {@code DEBUG} is set
   */
  public ErrorResponses(HttpSettings settings, Problems problems, Inspector inspector) {
    this.settings = settings;
    this.problems = problems;
    this.inspector = settings.debug() ? inspector : Inspector.NONE;
  }

  /** A request begins on this thread. */
  public void begin() {
    inspector.begin();
  }

  /** The request that began on this thread has been answered. */
  public void end(Request request) {
    inspector.end(request);
  }

  /** The answer to a request that ended with {@code thrown}. */
  public Response of(Request request, Throwable thrown) {
    Problem problem = known(thrown);
    if (problem == null) {
      Problem fault = unforeseen(request, thrown);
      Response inspected = inspector.inspect(request, fault, thrown, wantsJson(request));
      return inspected != null ? inspected : render(request, fault);
    }
    Response response = render(request, problem);
    if (problem.status() == UNAVAILABLE) {
      LOG.atLevel(problems.isOutage(thrown) ? Level.ERROR : Level.WARN)
          .log(
              "{} {} could not be answered: {}",
              request.method(),
              request.path(),
              thrown.toString());
      return response.header("Retry-After", RETRY_AFTER);
    }
    return response;
  }

  /** {@code response}, with the standard body if it is an error that has none. */
  public Response complete(Request request, Response response) {
    int status = response.status();
    if (status < 400 || response.body() != null) {
      return response;
    }
    Response[] complete = {render(request, Problem.of(status, Status.detail(status)))};
    response.forEachHeader((name, value) -> complete[0] = complete[0].addHeader(name, value));
    return complete[0];
  }

  private @Nullable Problem known(Throwable thrown) {
    if (thrown instanceof HttpException e) {
      return Problem.of(e.status(), e.detail());
    }
    if (thrown instanceof ValidationException e) {
      return Problem.of(400, "Some fields are not right.", e.errors());
    }
    if (thrown instanceof MalformedJsonException e) {
      return Problem.of(
          400,
          "The body is not JSON: line %d, column %d: %s"
              .formatted(e.line(), e.column(), e.getMessage()));
    }
    return problems.of(thrown);
  }

  private Problem unforeseen(Request request, Throwable thrown) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    LOG.error("{} {} failed [{}]", request.method(), request.path(), id, thrown);
    return new Problem(
        500,
        "Something went wrong on the server. It is in the log under " + id + ".",
        Map.of(),
        id,
        settings.debug() ? trace(thrown) : List.of());
  }

  private static List<String> trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().lines().map(line -> line.replace("\t", "  ")).toList();
  }

  private boolean wantsJson(Request request) {
    return settings.isApi(request.path()) || MediaType.prefersJson(request.header("Accept"));
  }

  private Response render(Request request, Problem problem) {
    int status = problem.status();
    Response response =
        wantsJson(request)
            ? Response.of(status, JSON, out -> JsonWriter.write(out, Problem::write, problem))
            : Response.of(status, HTML, out -> out.write(ErrorPage.of(problem)));
    return settings.isApi(request.path()) ? response : response.vary("Accept");
  }
}
