package dev.plectrum.processor.model;

import dev.plectrum.processor.diagnostics.Position;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an app answers and does: its routes, its commands and the records they exchange as JSON.
 *
 * @param routes by the name of their class, and inside of a class in the order of the source
 * @param columns the components of its models that are kept as JSON
 * @param records every record that is a result, a body or a column, or is inside of one, sorted by
 *     name
 */
public record AppRoutes(
    App app,
    List<Route> routes,
    List<SiteCommand> commands,
    List<JsonColumn> columns,
    List<JsonRecord> records) {
  public AppRoutes {
    routes = List.copyOf(routes);
    commands = List.copyOf(commands);
    columns = List.copyOf(columns);
    records = List.copyOf(records);
  }

  /** The paths that the routes answer, sorted. */
  public List<RouteShape> shapes() {
    return routes.stream().map(RouteShape::of).distinct().sorted().toList();
  }

  /**
   * A component of a model that is kept as JSON.
   *
   * @param name as messages have it: {@code Product.dimensions}
   * @param home the package of the model
   */
  public record JsonColumn(JsonType type, String name, String home, Position position) {}

  /** The URLs of apps that routes are given, sorted. */
  public List<JavaClass> routeUrls() {
    return urls(routes.stream().map(Route::handler));
  }

  /** The URLs of apps that commands are given, sorted. */
  public List<JavaClass> commandUrls() {
    return urls(commands.stream().map(SiteCommand::handler));
  }

  private static List<JavaClass> urls(Stream<Handler> handlers) {
    return handlers
        .flatMap(handler -> handler.parameters(RouteParameter.Injected.class).stream())
        .filter(injected -> injected.supply() == RouteParameter.Supply.URLS)
        .map(RouteParameter.Injected::type)
        .distinct()
        .sorted()
        .toList();
  }

  /** The record of this name. */
  public Optional<JsonRecord> record(JavaClass type) {
    return records.stream().filter(record -> record.type().equals(type)).findFirst();
  }

  /** The records at this place of a JSON text and inside of it, outermost first. */
  public List<JsonRecord> inside(JsonType type) {
    Set<JsonRecord> inside = new LinkedHashSet<>();
    collect(type, inside);
    return List.copyOf(inside);
  }

  private void collect(JsonType type, Set<JsonRecord> inside) {
    if (type instanceof JsonType.Many many) {
      collect(many.element(), inside);
    } else if (type instanceof JsonType.Object object) {
      Optional<JsonRecord> found = record(object.type());
      if (found.isPresent() && inside.add(found.get())) {
        found.get().components().forEach(component -> collect(component.type(), inside));
      }
    }
  }
}
