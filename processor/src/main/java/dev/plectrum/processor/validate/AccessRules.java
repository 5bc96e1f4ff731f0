package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.Access;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteParameter.Supply;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** The rules of who may call a route, and of handlers that want to know who did. */
final class AccessRules {
  private static final JavaClass AUTH = new JavaClass("dev.plectrum.auth", "AuthApp");

  private static final Set<Supply> OF_AUTH =
      EnumSet.of(Supply.USER, Supply.USER_OR_NULL, Supply.SESSION);

  private final Report report;
  private final Set<String> permissions = new TreeSet<>();

  AccessRules(Report report, Compilation compilation) {
    this.report = report;
    for (App app : compilation.known()) {
      for (Model model : app.models()) {
        model
            .permissions()
            .forEach(permission -> permissions.add(app.label() + "." + permission.codename()));
      }
    }
  }

  void check(Route route, App app) {
    if (route.access().isEmpty()) {
      report.add(
          RouteProblem.ACCESS_MISSING, route.handler().position(), route.handler().displayName());
      return;
    }
    if (route.access().size() > 1) {
      Access second = route.access().get(1);
      report.add(
          RouteProblem.ACCESS_TWICE,
          second.position(),
          route.handler().displayName(),
          route.access().get(0).written(),
          second.written());
      return;
    }
    Access access = route.access().get(0);
    if (!(access instanceof Access.Open) && !usesAuth(app)) {
      report.add(
          RouteProblem.AUTH_NOT_USED, access.position(), access.written(), app.type().simpleName());
      return;
    }
    if (access instanceof Access.Permission permission) {
      checkPermission(permission);
    } else if (access instanceof Access.Passes passes) {
      checkTest(passes, app);
    }
    if (route.nonBlocking() && !(access instanceof Access.Open)) {
      report.add(
          RouteProblem.NON_BLOCKING_NOT_PUBLIC,
          access.position(),
          route.handler().displayName(),
          access.written());
    }
    for (RouteParameter.Injected injected :
        route.handler().parameters(RouteParameter.Injected.class)) {
      checkUser(injected, access, app);
    }
  }

  private static boolean usesAuth(App app) {
    return app.type().equals(AUTH) || app.uses().contains(AUTH);
  }

  private void checkPermission(Access.Permission permission) {
    // The empty text is one that the compiler could not read.
    if (!permission.name().isEmpty() && !permissions.contains(permission.name())) {
      report.add(
          RouteProblem.PERMISSION_UNKNOWN,
          permission.position(),
          permission.name(),
          Suggestion.of(permission.name(), permissions));
    }
  }

  private void checkTest(Access.Passes passes, App app) {
    Access.Test test = passes.test();
    if (test == null) {
      report.add(
          RouteProblem.TEST_UNKNOWN,
          passes.position(),
          passes.owner().simpleName(),
          passes.method(),
          passes.tests().isEmpty()
              ? "Write static boolean " + passes.method() + "(User user)."
              : Suggestion.of(passes.method(), passes.tests()));
    } else if (!test.fits() || !test.reach().isSeen(passes.owner(), app.type().packageName())) {
      report.add(
          RouteProblem.TEST_WRONG,
          passes.position(),
          passes.owner().simpleName() + "." + passes.method(),
          app.type().packageName());
    }
  }

  private void checkUser(RouteParameter.Injected injected, Access access, App app) {
    if (!OF_AUTH.contains(injected.supply())) {
      return;
    }
    boolean required = injected.supply() == Supply.USER;
    if (!usesAuth(app)) {
      report.add(
          RouteProblem.AUTH_NOT_USED,
          injected.position(),
          "The parameter \"" + injected.name() + "\"",
          app.type().simpleName());
    } else if (injected.supply() == Supply.SESSION) {
      return;
    } else if (required && access instanceof Access.Open) {
      report.add(RouteProblem.USER_MAY_BE_NOBODY, injected.position(), injected.name());
    } else if (!required && !(access instanceof Access.Open)) {
      report.add(
          RouteProblem.USER_IS_NEVER_NULL, injected.position(), injected.name(), access.written());
    }
  }
}
