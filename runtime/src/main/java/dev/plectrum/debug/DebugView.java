package dev.plectrum.debug;

import dev.plectrum.debug.SourceCode.Excerpt;
import dev.plectrum.debug.SourceCode.Line;
import dev.plectrum.debug.Statements.Statement;
import dev.plectrum.json.JsonWriter;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a developer is shown of a request that failed.
 *
 * @param styles the URL of the style sheet
 * @param detail what everybody is told
 * @param id names the fault in the log, or null
 * @param request the method and the path
 * @param causes the exception and what caused it
 * @param frames the places in the project's own code, the innermost first
 * @param statements what was sent to the database
 * @param sections the request and the settings
 * @param trace the stack trace, line by line
 */
@JStache(path = "debug")
record DebugView(
    String styles,
    int status,
    String detail,
    @Nullable String id,
    String request,
    List<Cause> causes,
    List<Frame> frames,
    List<Statement> statements,
    List<Section> sections,
    List<String> trace) {
  /** An exception. */
  record Cause(String type, String message) {}

  /** A place in the project's own code, such as {@code TrackApi.track}. */
  record Frame(String method, Excerpt excerpt, boolean first) {}

  /** Names and their values under a title. */
  record Section(String title, List<Entry> entries) {}

  /** A name and its value. */
  record Entry(String name, String value) {}

  /** What happened, in the words of the outermost exception. */
  Cause cause() {
    return causes.get(0);
  }

  /** What caused it, from the outside to the inside. */
  List<Cause> causedBy() {
    return causes.subList(1, causes.size());
  }

  /** How many statements there were, how long they took, and how many more than once. */
  String statementsInShort() {
    if (statements.isEmpty()) {
      return "None was sent.";
    }
    double total = statements.stream().mapToLong(Statement::nanoseconds).sum() / 1e6;
    long again = statements.size() - statements.stream().map(Statement::sql).distinct().count();
    String words =
        String.format(
            Locale.ROOT,
            "%d %s, %.1f ms",
            statements.size(),
            statements.size() == 1 ? "statement" : "statements",
            total);
    return again == 0 ? words : words + ", " + again + " of them repeat another one";
  }

  /** Writes {@code view} as {@code application/problem+json}. */
  static void write(JsonWriter out, DebugView view) {
    out.startObject();
    out.name("type").value("about:blank");
    out.name("title").value("Internal Server Error");
    out.name("status").value(view.status);
    out.name("detail").value(view.detail);
    if (view.id != null) {
      out.name("id").value(view.id);
    }
    out.name("request").value(view.request);
    out.name("exceptions")
        .list(
            (each, cause) ->
                each.startObject()
                    .name("type")
                    .value(cause.type())
                    .name("message")
                    .value(cause.message())
                    .endObject(),
            view.causes);
    if (!view.frames.isEmpty()) {
      out.name("source");
      write(out, view.frames.get(0).excerpt());
    }
    out.name("statements")
        .list(
            (each, statement) ->
                each.startObject()
                    .name("sql")
                    .value(statement.sql())
                    .name("milliseconds")
                    .value(statement.nanoseconds() / 1e6)
                    .name("times")
                    .value(statement.times())
                    .endObject(),
            view.statements);
    for (Section section : view.sections) {
      out.name(section.title().toLowerCase(Locale.ROOT)).startObject();
      section.entries().forEach(entry -> out.name(entry.name()).value(entry.value()));
      out.endObject();
    }
    out.name("trace").list(JsonWriter::value, view.trace);
    out.endObject();
  }

  private static void write(JsonWriter out, Excerpt source) {
    out.startObject();
    out.name("file").value(source.file());
    out.name("line").value(source.number());
    out.name("code")
        .value(
            source.lines().stream().filter(Line::current).map(Line::text).findFirst().orElse(""));
    out.endObject();
  }
}
