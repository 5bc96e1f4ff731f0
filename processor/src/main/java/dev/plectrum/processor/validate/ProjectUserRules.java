package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.UserProblem;
import dev.plectrum.processor.model.Access;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteParameter.Supply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project has users of one model, and everything in it is about those. */
public final class ProjectUserRules {
  private static final JavaClass ADMIN = new JavaClass("dev.plectrum.admin", "AdminApp");
  private static final JavaClass AUTH = new JavaClass("dev.plectrum.auth", "AuthApp");
  private static final JavaClass USER = new JavaClass("dev.plectrum.auth", "User");

  private final Report report;

  public ProjectUserRules(Report report) {
    this.report = report;
  }

  /** Checks the project, if the sources have one, and the routes among them. */
  public void check(Compilation compilation, List<AppRoutes> apps) {
    Project project = compilation.project();
    if (project == null) {
      return;
    }
    Project.Users users = project.user();
    JavaClass model = users == null ? USER : users.model();
    if (users != null && !isSound(project, users)) {
      return;
    }
    for (AppRoutes app : apps) {
      app.routes().forEach(route -> checkRoute(project, model, route));
    }
    if (users != null) {
      for (App app : project.apps()) {
        boolean own = app.type().equals(AUTH);
        app.models().stream().filter(one -> !own).forEach(one -> checkKeys(project, users, one));
      }
    }
  }

  private boolean isSound(Project project, Project.Users users) {
    Model model =
        project.apps().stream()
            .flatMap(app -> app.models().stream())
            .filter(one -> one.type().equals(users.model()))
            .findFirst()
            .orElse(null);
    if (model == null) {
      report.add(UserProblem.PROJECT_USER_WRONG, users.position(), users.model().simpleName());
      return false;
    }
    if (project.apps().stream().anyMatch(app -> app.type().equals(ADMIN)) && !model.rejected()) {
      for (String flag : List.of("isStaff", "isSuperuser")) {
        if (model.field(flag).isEmpty()) {
          report.add(
              UserProblem.USER_FOR_ADMIN, users.position(), users.model().simpleName(), flag);
          return false;
        }
      }
    }
    return true;
  }

  private void checkRoute(Project project, JavaClass model, Route route) {
    for (RouteParameter.Injected injected :
        route.handler().parameters(RouteParameter.Injected.class)) {
      boolean user = injected.supply() == Supply.USER || injected.supply() == Supply.USER_OR_NULL;
      if (user && !isAbout(model, injected.type())) {
        String what = "The parameter \"" + injected.name() + "\"";
        complain(project, model, what, injected.type(), injected.position());
      }
    }
    for (Access access : route.access()) {
      JavaClass tested =
          access instanceof Access.Passes passes && passes.test() != null
              ? passes.test().user()
              : null;
      if (tested != null && !isAbout(model, tested)) {
        complain(project, model, access.written(), tested, access.position());
      }
    }
  }

  /** Whether a type is that of the project's users, or of users of whatever model. */
  private static boolean isAbout(JavaClass model, JavaClass type) {
    return type.equals(model) || type.equals(Field.Key.ACCOUNT);
  }

  private void checkKeys(Project project, Project.Users users, Model model) {
    for (Field field : model.fields()) {
      JavaClass target = target(field);
      if (USER.equals(target)) {
        Position position = field.position() == Position.NONE ? users.position() : field.position();
        String what = model.name() + "." + field.name();
        complain(project, users.model(), what, USER, position);
      }
    }
  }

  private static @Nullable JavaClass target(Field field) {
    if (field instanceof Field.Key key) {
      return key.target();
    }
    return field instanceof Field.Many many ? many.target() : null;
  }

  private void complain(
      Project project, JavaClass model, String what, JavaClass about, Position position) {
    report.add(
        UserProblem.OTHER_USERS,
        position,
        what,
        about.simpleName(),
        project.type().simpleName(),
        model.simpleName());
  }
}
