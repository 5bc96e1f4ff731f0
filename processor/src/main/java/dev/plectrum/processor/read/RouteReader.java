package dev.plectrum.processor.read;

import dev.plectrum.model.Model;
import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Handler;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RoutePath;
import dev.plectrum.processor.model.RouteResult;
import dev.plectrum.processor.model.SiteCommand;
import dev.plectrum.project.Command;
import dev.plectrum.route.NonAtomic;
import dev.plectrum.route.NonBlocking;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the routes and commands of one round, and the records they exchange as JSON. */
public final class RouteReader {
  private final ProcessingEnvironment environment;
  private final AppDirectory apps;
  private final Report report;

  public RouteReader(ProcessingEnvironment environment, AppDirectory apps, Report report) {
    this.environment = environment;
    this.apps = apps;
    this.report = report;
  }

  /** The routes and commands of every app, in the order of the apps. */
  public List<AppRoutes> read(RoundEnvironment round, Compilation compilation) {
    List<ExecutableElement> routes = methods(round, dev.plectrum.route.Route.class);
    List<ExecutableElement> commands = methods(round, Command.class);
    List<AppRoutes> read = new ArrayList<>();
    List<TypeElement> models =
        ElementFilter.typesIn(round.getElementsAnnotatedWith(Model.class)).stream()
            .filter(model -> model.getKind().isClass())
            .sorted(Comparator.comparing(Object::toString))
            .toList();
    for (App app : compilation.apps()) {
      read.add(new AppReader(app, compilation).read(routes, commands, models));
    }
    reportHomeless(compilation, routes);
    reportHomeless(compilation, commands);
    return List.copyOf(read);
  }

  private static List<ExecutableElement> methods(
      RoundEnvironment round, Class<? extends Annotation> annotation) {
    // Build tools hand over files in any order; inside a class it is that of the source.
    return ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)).stream()
        .sorted(Comparator.comparing(method -> method.getEnclosingElement().toString()))
        .toList();
  }

  private void reportHomeless(Compilation compilation, List<ExecutableElement> methods) {
    for (ExecutableElement method : methods) {
      if (home(compilation, method).isEmpty()) {
        report.add(
            ProjectProblem.APP_MISSING,
            JavacPosition.of(method),
            method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName());
      }
    }
  }

  /** The app that a method belongs to, if it is one of this compilation. */
  private Optional<App> home(Compilation compilation, Element method) {
    return apps.appOf(method)
        .flatMap(
            entry ->
                compilation.apps().stream()
                    .filter(app -> app.type().equals(entry.type()))
                    .findFirst());
  }

  /** Reads one app. */
  private final class AppReader {
    private final App app;
    private final Compilation compilation;
    private final JsonRecordReader records;
    private final HandlerReader handlers;
    private final ResultReader results;

    AppReader(App app, Compilation compilation) {
      this.app = app;
      this.compilation = compilation;
      this.records = new JsonRecordReader(report, app);
      this.handlers = new HandlerReader(environment, report, compilation, records);
      this.results = new ResultReader(records);
    }

    AppRoutes read(
        List<ExecutableElement> routes,
        List<ExecutableElement> commands,
        List<TypeElement> models) {
      return new AppRoutes(
          app,
          routes.stream().filter(this::isMine).flatMap(method -> route(method).stream()).toList(),
          commands.stream()
              .filter(this::isMine)
              .flatMap(method -> command(method).stream())
              .toList(),
          JsonColumnReader.columns(app, models, records),
          records.found());
    }

    private boolean isMine(ExecutableElement method) {
      return home(compilation, method).filter(app::equals).isPresent();
    }

    /** The route; empty if the compiler cannot tell its path. */
    private Optional<Route> route(ExecutableElement method) {
      Mark mark = Mark.on(method, dev.plectrum.route.Route.class).orElseThrow();
      String path = mark.text("value");
      if (path == null) {
        return Optional.empty();
      }
      RouteResult result = results.read(method);
      Handler handler = handlers.read(method, HandlerReader.Caller.ROUTE);
      return Optional.of(
          new Route(
              verb(mark.constant("method")),
              new RoutePath(path),
              ResultReader.isResolved(result) ? handler : handler.unresolved(),
              result,
              Nullness.isNullable(method) || Nullness.isNullable(method.getReturnType()),
              AccessReader.read(method),
              Mark.isOn(method, NonBlocking.class),
              Mark.isOn(method, NonAtomic.class),
              mark.position("value")));
    }

    /** GET where the source names a constant that does not exist; the compiler says so. */
    private static Route.Method verb(@Nullable String constant) {
      for (Route.Method method : Route.Method.values()) {
        if (method.name().equals(constant)) {
          return method;
        }
      }
      return Route.Method.GET;
    }

    private Optional<SiteCommand> command(ExecutableElement method) {
      Mark mark = Mark.on(method, Command.class).orElseThrow();
      String name = mark.text("value");
      String help = mark.text("help");
      if (name == null || help == null) {
        return Optional.empty();
      }
      return Optional.of(
          new SiteCommand(
              name,
              help,
              handlers.read(method, HandlerReader.Caller.COMMAND),
              mark.position("value")));
    }
  }
}
