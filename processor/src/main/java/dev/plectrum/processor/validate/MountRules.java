package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.ProjectProblem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.RouteShape;
import java.util.List;
import java.util.Optional;

/**
 * No app of a project hides a route of another one. The app with the longest path is asked first,
 * and what it knows nobody else is asked for.
 */
public final class MountRules {
  private static final JavaClass ADMIN = new JavaClass("dev.plectrum.admin", "AdminApp");
  private static final String FILES = "static";

  private final Report report;
  private final Compilation compilation;
  private final List<AppRoutes> routes;

  /** Rules for the apps of a compilation, of which {@code routes} are among the sources. */
  public MountRules(Report report, Compilation compilation, List<AppRoutes> routes) {
    this.report = report;
    this.compilation = compilation;
    this.routes = routes;
  }

  /** Reports the routes that nobody can reach; one for each two apps. */
  public void check() {
    Project project = compilation.project();
    if (project == null) {
      return;
    }
    List<Project.Mount> mounts = project.mountsAsAsked();
    for (int i = 0; i < mounts.size(); i++) {
      checkFiles(mounts.get(i));
      for (int earlier = 0; earlier < i; earlier++) {
        if (!mounts.get(earlier).path().equals(mounts.get(i).path())) {
          check(mounts.get(i), mounts.get(earlier));
        }
      }
    }
  }

  private void check(Project.Mount hidden, Project.Mount asked) {
    for (RouteShape shape : shapes(hidden)) {
      Optional<RouteShape> other =
          shapes(asked).stream().filter(one -> one.covers(shape)).findFirst();
      if (other.isPresent()) {
        report.add(
            ProjectProblem.ROUTE_HIDDEN,
            hidden.position(),
            shape,
            hidden.app().simpleName(),
            asked.app().simpleName(),
            asked.path(),
            other.get());
        return;
      }
    }
  }

  private void checkFiles(Project.Mount mount) {
    for (RouteShape shape : shapes(mount)) {
      if (shape.segments().size() > 1 && shape.segments().get(0).equals(FILES)) {
        report.add(
            ProjectProblem.ROUTE_AMONG_FILES, mount.position(), shape, mount.app().simpleName());
        return;
      }
    }
  }

  private List<RouteShape> shapes(Project.Mount mount) {
    if (mount.app().equals(ADMIN)) {
      // Which others it has depends on what is registered.
      return List.of(new RouteShape("/").below(mount.path()));
    }
    for (AppRoutes app : routes) {
      if (app.app().type().equals(mount.app())) {
        return app.shapes().stream().map(shape -> shape.below(mount.path())).toList();
      }
    }
    for (CompiledApp app : compilation.compiled()) {
      if (app.app().type().equals(mount.app())) {
        return app.routes().stream().map(shape -> shape.below(mount.path())).toList();
      }
    }
    return List.of();
  }
}
