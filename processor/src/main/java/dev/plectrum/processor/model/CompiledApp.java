package dev.plectrum.processor.model;

import java.util.List;

/**
 * An app that came compiled, in a jar or with another module, as its generated info tells of it.
 *
 * @param app the app with its models, which need no further check
 * @param migrations in the order of their numbers
 * @param commands the names of its commands
 * @param routes the paths that its routes answer
 */
public record CompiledApp(
    App app, List<Migration> migrations, List<String> commands, List<RouteShape> routes) {
  public CompiledApp {
    migrations = List.copyOf(migrations);
    commands = List.copyOf(commands);
    routes = List.copyOf(routes);
  }

  /** A migration as the text of its file. */
  public record Migration(String name, String text) {}
}
