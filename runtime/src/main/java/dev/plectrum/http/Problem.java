package dev.plectrum.http;

import dev.plectrum.json.JsonWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 words it.
 *
 * @param status 400 to 599
 * @param detail a sentence for whoever sent the request
 * @param errors messages by field; empty if no field is to blame
 * @param id names an unexpected fault in the log, or null
 * @param trace the stack trace, line by line; empty unless {@code DEBUG} is set
 */
public record Problem(
    int status,
    String detail,
    Map<String, List<String>> errors,
    @Nullable String id,
    List<String> trace) {
  public Problem {
    trace = List.copyOf(trace);
  }

  /** A problem that a sentence describes. */
  public static Problem of(int status, String detail) {
    return new Problem(status, detail, Map.of(), null, List.of());
  }

  /** A problem with the fields of what was sent; {@code errors} keeps its order. */
  public static Problem of(int status, String detail, Map<String, List<String>> errors) {
    return new Problem(status, detail, errors, null, List.of());
  }

  /** The words for the status, {@code "Bad Request"}. */
  public String title() {
    return Status.title(status);
  }

  /** Writes {@code problem} as {@code application/problem+json}. */
  static void write(JsonWriter out, Problem problem) {
    out.startObject();
    out.name("type").value("about:blank");
    out.name("title").value(problem.title());
    out.name("status").value(problem.status);
    out.name("detail").value(problem.detail);
    if (!problem.errors.isEmpty()) {
      out.name("errors").startObject();
      problem.errors.forEach((field, texts) -> out.name(field).list(JsonWriter::value, texts));
      out.endObject();
    }
    if (problem.id != null) {
      out.name("id").value(problem.id);
    }
    if (!problem.trace.isEmpty()) {
      out.name("trace").list(JsonWriter::value, problem.trace);
    }
    out.endObject();
  }
}
