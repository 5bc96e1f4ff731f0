package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.model.Access;
import dev.plectrum.processor.model.Handler;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Reach;
import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RoutePath;
import dev.plectrum.processor.model.RouteResult;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.model.ValueType.Kind;
import java.util.List;

/** Routes in one line; a variable is a text, or a number where its name ends in "Id". */
final class Routes {
  private Routes() {}

  static Route get(String path) {
    return route(Route.Method.GET, path);
  }

  static Route route(Route.Method method, String path) {
    RoutePath parsed = new RoutePath(path);
    List<RouteParameter> parameters =
        parsed.variables().stream().map(Routes::parameter).map(RouteParameter.class::cast).toList();
    Handler handler =
        new Handler(
            new JavaClass("shop", "ShopRoutes"),
            "handler",
            true,
            Reach.PUBLIC,
            false,
            true,
            true,
            false,
            parameters,
            0,
            Position.NONE);
    return new Route(
        method,
        parsed,
        handler,
        new RouteResult.Text(),
        false,
        List.of(new Access.Open(Position.NONE)),
        false,
        false,
        Position.NONE);
  }

  private static RouteParameter.Value parameter(String name) {
    ValueType type =
        name.toLowerCase(java.util.Locale.ROOT).endsWith("id")
            ? ValueType.of(Kind.LONG, true)
            : ValueType.of(Kind.STRING, false);
    return new RouteParameter.Value(name, type, false, false, null, List.of(), Position.NONE);
  }
}
