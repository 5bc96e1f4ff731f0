package dev.plectrum.processor.write;

import dev.plectrum.processor.model.AppRoutes;
import dev.plectrum.processor.model.Project;
import dev.plectrum.processor.plan.json.Codec;
import dev.plectrum.processor.schema.Migrations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what routes and commands need: tables, URLs, JSON, the site and the main class. */
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
   */
  public void write(
      List<AppRoutes> all,
      List<AppRoutes> sound,
      @Nullable Project project,
      List<Migrations.Planned> migrations) {
    for (AppRoutes app : all) {
      new UrlsWriter().write(app, sources);
    }
    for (AppRoutes app : sound) {
      new RoutesWriter(app).write(sources);
      if (!app.commands().isEmpty()) {
        new CommandsWriter(app).write(sources);
      }
      Codec.of(app).forEach(codec -> new CodecWriter(app, codec).write(sources));
    }
    if (project != null) {
      new SiteWriter(project, sound, migrations).write(sources);
    }
  }
}
