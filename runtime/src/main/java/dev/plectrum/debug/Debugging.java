package dev.plectrum.debug;

import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.debug.DebugView.Cause;
import dev.plectrum.debug.DebugView.Entry;
import dev.plectrum.debug.DebugView.Frame;
import dev.plectrum.debug.DebugView.Section;
import dev.plectrum.debug.SourceCode.Excerpt;
import dev.plectrum.http.FormData;
import dev.plectrum.http.HttpException;
import dev.plectrum.http.Inspector;
import dev.plectrum.http.Problem;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.StaticFiles;
import dev.plectrum.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that failed with everything that helps to find out why. It is for the settings'
 * {@code DEBUG} alone.
 */
public final class Debugging implements Inspector {
  private static final Logger LOG = LoggerFactory.getLogger(Debugging.class);
  private static final String STYLE = "plectrum/errors.css";
  private static final int MOST_FRAMES = 12;
  private static final int LONGEST = 2000;

  private final Settings settings;
  private final SourceCode sources;
  private final Statements statements = new Statements();

  private Debugging(Settings settings, Path project) {
    this.settings = settings;
    this.sources = new SourceCode(project);
  }

  /**
   * Listens to {@code database}, and finds sources in the project that {@code ./manage} was called
   * in, or else in the current directory.
   */
  public static Debugging of(Settings settings, Database database) {
    Path project = Path.of(System.getProperty("plectrum.project", ""));
    Debugging debugging = new Debugging(settings, project);
    database.addListener(debugging.statements);
    return debugging;
  }

  @Override
  public void begin() {
    statements.forget();
  }

  /** Logs what a request has sent to the database. */
  @Override
  public void end(Request request) {
    if (!statements.sent().isEmpty()) {
      LOG.info("{} {}: {}", request.method(), request.path(), statements.inShort());
    }
  }

  @Override
  public Response inspect(Request request, Problem problem, Throwable thrown, boolean json) {
    DebugView view =
        new DebugView(
            StaticFiles.url(STYLE),
            problem.status(),
            problem.detail(),
            problem.id(),
            request.method() + " " + request.path(),
            causes(thrown),
            frames(thrown),
            statements.sent(),
            List.of(
                new Section("Parameters", parameters(request)),
                new Section("Form", form(request)),
                new Section("Headers", headers(request)),
                new Section("Cookies", cookies(request)),
                new Section("Settings", settings())),
            problem.trace().stream().map(Secrets::masked).toList());
    return json
        ? Response.of(
            problem.status(),
            "application/problem+json",
            out -> JsonWriter.write(out, DebugView::write, view))
        : Response.html(DebugViewRenderer.of(), view).withStatus(problem.status());
  }

  private static List<Cause> causes(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Cause> causes = new ArrayList<>();
    for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
      String message = each.getMessage();
      causes.add(
          new Cause(each.getClass().getName(), message == null ? "" : Secrets.masked(message)));
    }
    return causes;
  }

  /** Where it happened in the project's own code, of the innermost cause that has been there. */
  private List<Frame> frames(Throwable thrown) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Frame> frames = List.of();
    for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
      List<Frame> here = framesOf(each);
      frames = here.isEmpty() ? frames : here;
    }
    return frames;
  }

  private List<Frame> framesOf(Throwable thrown) {
    List<Frame> frames = new ArrayList<>();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      Excerpt excerpt = frames.size() == MOST_FRAMES ? null : sources.excerpt(frame);
      if (excerpt != null) {
        String type = frame.getClassName();
        String method = type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
        frames.add(new Frame(method, excerpt, frames.isEmpty()));
      }
    }
    return frames;
  }

  private static List<Entry> parameters(Request request) {
    List<Entry> entries = new ArrayList<>();
    for (String name : request.query().names()) {
      request.query().all(name).forEach(value -> entries.add(entry(name, value)));
    }
    return entries;
  }

  private static List<Entry> form(Request request) {
    List<Entry> entries = new ArrayList<>();
    if (!request.method().isSafe() && FormData.isForm(request.header("Content-Type"))) {
      try {
        FormData form = request.form();
        for (String name : form.names()) {
          form.all(name).forEach(value -> entries.add(entry(name, value)));
        }
      } catch (HttpException e) {
        entries.add(new Entry("(unreadable)", e.detail()));
      }
    }
    return entries;
  }

  private static List<Entry> headers(Request request) {
    List<Entry> entries = new ArrayList<>();
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> entries.add(entry(name, value))));
    return entries;
  }

  private static List<Entry> cookies(Request request) {
    List<Entry> entries = new ArrayList<>();
    String header = request.header("Cookie");
    for (String cookie : header == null ? new String[0] : header.split(";")) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        entries.add(entry(cookie.substring(0, equals).strip(), cookie.substring(equals + 1)));
      }
    }
    return entries;
  }

  private List<Entry> settings() {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, String> one : new TreeMap<>(settings.asked()).entrySet()) {
      entries.add(entry(one.getKey(), one.getValue()));
    }
    return entries;
  }

  private static Entry entry(String name, String value) {
    String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    return new Entry(name, Secrets.masked(name, shown));
  }
}
