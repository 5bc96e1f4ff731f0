package dev.plectrum.processor.validate;

import dev.plectrum.processor.diagnostics.Problem;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.RouteProblem;
import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Compilation;
import dev.plectrum.processor.model.Handler;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RouteParameter.Supply;
import dev.plectrum.processor.model.SiteCommand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules of routes and commands, each on its own; {@link RoutePathRules} compares routes. */
public final class RouteRules {
  private static final Set<Supply> WAITING =
      EnumSet.of(Supply.DAO, Supply.DATABASE, Supply.USER, Supply.USER_OR_NULL, Supply.SESSION);

  private final Report report;
  private final Compilation compilation;
  private final AccessRules access;

  /** Rules for the routes of a compilation, which knows the permissions that there are. */
  public RouteRules(Report report, Compilation compilation) {
    this.report = report;
    this.compilation = compilation;
    this.access = new AccessRules(report, compilation);
  }

  /** Reports what is wrong, and returns the routes and commands in which nothing was. */
  public List<AppRoutes> check(List<AppRoutes> apps) {
    List<AppRoutes> sound = new ArrayList<>();
    CommandRules commandRules = new CommandRules(report, compilation);
    for (AppRoutes app : apps) {
      String home = app.app().type().packageName();
      RoutePathRules paths = new RoutePathRules(report);
      JsonRules json = new JsonRules(report, app);
      RouteParameterRules parameters = new RouteParameterRules(report);
      List<Route> routes = new ArrayList<>();
      for (Route route : app.routes()) {
        int before = report.findings().size();
        boolean wellFormed = paths.isWellFormed(route);
        boolean called = isCallable(route.handler(), home);
        if (called) {
          access.check(route, app.app());
          parameters.check(route, wellFormed);
          checkNonBlocking(route);
          checkNonAtomic(route);
        }
        boolean answered = json.check(route);
        if (report.findings().size() == before && answered && route.handler().resolved()) {
          routes.add(route);
        }
      }
      List<Route> apart = paths.apart(app.routes(), routes);
      List<SiteCommand> commands = new ArrayList<>();
      for (SiteCommand command : app.commands()) {
        if (isCallable(command.handler(), home) & commandRules.isSound(command)) {
          commands.add(command);
        }
      }
      sound.add(new AppRoutes(app.app(), apart, commands, app.columns(), json.sound()));
    }
    return List.copyOf(sound);
  }

  private boolean isCallable(Handler handler, String home) {
    if (!handler.isStatic()) {
      return complain(RouteProblem.HANDLER_NOT_STATIC, handler, handler.displayName());
    }
    if (handler.generic()) {
      return complain(RouteProblem.HANDLER_GENERIC, handler, handler.displayName());
    }
    if (!handler.reach().isSeen(handler.owner(), home)) {
      boolean near = handler.owner().packageName().equals(home);
      return complain(
          RouteProblem.HANDLER_NOT_VISIBLE,
          handler,
          handler.displayName(),
          home.isEmpty() ? "the unnamed package" : home,
          near && handler.reach() == Reach.PRIVATE
              ? "neither it nor a class around it private"
              : "it and its class public");
    }
    if (!handler.named()) {
      return complain(RouteProblem.NAMES_MISSING, handler, handler.displayName());
    }
    return true;
  }

  private boolean complain(Problem problem, Handler handler, Object... words) {
    report.add(problem, handler.position(), words);
    return false;
  }

  private void checkNonBlocking(Route route) {
    if (!route.nonBlocking()) {
      return;
    }
    for (RouteParameter parameter : route.handler().parameters()) {
      boolean waits =
          parameter instanceof RouteParameter.Body && route.method().hasBody()
              || parameter instanceof RouteParameter.Injected injected
                  && WAITING.contains(injected.supply());
      if (waits) {
        report.add(
            RouteProblem.NON_BLOCKING_WAITS,
            parameter.position(),
            route.handler().displayName(),
            parameter.name());
        return;
      }
    }
    if (route.method() != Route.Method.GET) {
      report.add(
          RouteProblem.NON_BLOCKING_UNSAFE,
          route.handler().position(),
          route.handler().displayName(),
          route.method());
    }
  }

  private void checkNonAtomic(Route route) {
    if (route.nonAtomic() && route.method() == Route.Method.GET) {
      report.add(
          RouteProblem.NON_ATOMIC_SAFE, route.handler().position(), route.handler().displayName());
    }
  }
}
