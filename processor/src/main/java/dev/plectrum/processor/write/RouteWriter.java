package dev.plectrum.processor.write;

import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.model.SiteApp;
import dev.plectrum.processor.plan.json.Codec;
import dev.plectrum.processor.schema.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what routes and commands need: tables, URLs, JSON, what other modules have to know, the
 * site and the main class.
 */
public final class RouteWriter {
  private final Sources sources;

  public RouteWriter(Sources sources) {
    this.sources = sources;
  }

  /**
   * Writes everything.
   *
   * @param all every route, also those with mistakes: sources that name their URLs still compile
   * @param sound the routes and commands without mistakes
   * @param fromJars the other apps of the project
   * @param administered the labels of the apps that register models in the admin
   */
  public void write(
      List<AppRoutes> all,
      List<AppRoutes> sound,
      List<SiteApp> fromJars,
      Set<String> administered,
      @Nullable Project project,
      Migrations migrations) {
    for (AppRoutes app : all) {
      new UrlsWriter().write(app, sources);
    }
    for (AppRoutes app : sound) {
      new RoutesWriter(app).write(sources);
      if (!app.commands().isEmpty()) {
        new CommandsWriter(app).write(sources);
      }
      Codec.of(app).forEach(codec -> new CodecWriter(app, codec).write(sources));
      new InfoWriter(app, migrations.of(app.app().label())).write(sources);
    }
    if (project != null) {
      List<SiteApp> apps = new ArrayList<>();
      sound.forEach(app -> apps.add(siteApp(app, administered)));
      apps.addAll(fromJars);
      new SiteWriter(project, apps, migrations.planned()).write(sources);
    }
  }

  private static SiteApp siteApp(AppRoutes app, Set<String> administered) {
    return new SiteApp(
        app.app(),
        app.routeUrls(),
        app.commands().isEmpty() ? null : app.commandUrls(),
        administered.contains(app.app().label()));
  }
}
