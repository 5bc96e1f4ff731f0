package dev.plectrum.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the site needs to know of an app in order to mount it: what its generated classes are made
 * with.
 *
 * @param routes the URLs that the constructor of its dispatch table takes behind the database, or
 *     null if it has no table
 * @param admin whether it has pages in the admin
 * @param commands the URLs that the constructor of its commands takes, or null if it has none
 */
public record SiteApp(
    App app, @Nullable List<JavaClass> routes, @Nullable List<JavaClass> commands, boolean admin) {
  public SiteApp {
    routes = routes == null ? null : List.copyOf(routes);
    commands = commands == null ? null : List.copyOf(commands);
  }
}
