package dev.plectrum.management;

import dev.plectrum.app.Site;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.Migration;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a command of a site without models, for tests elsewhere. */
public final class Inspected {
  private Inspected() {}

  /** What the command prints. */
  public static String print(String url, String command, String... arguments) {
    Site site =
        new Site() {
          @Override
          public String name() {
            return "Empty";
          }

          @Override
          public List<Migration> migrations() {
            return List.of();
          }

          @Override
          public RouteTable routes(Database db) {
            return (request, path) -> Response.notFound();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out);
    try (Management manage =
        new Management(site, List.of(), Settings.of(Map.of("DATABASE_URL", url)), print, print)) {
      manage.run(command, arguments);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
