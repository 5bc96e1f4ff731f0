package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.app.Site;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Response;
import dev.plectrum.http.RouteTable;
import dev.plectrum.migrate.HistoricModels;
import dev.plectrum.migrate.HistoricRow;
import dev.plectrum.migrate.Migration;
import dev.plectrum.project.Command;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The command of docs/migrations.md, which a migration runs. */
class HistoricCommandTest {
  private static final Site SITE =
      new Site() {
        @Override
        public String name() {
          return "Shop";
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

  @Test
  void itIsNotRunByItself() {
    Settings settings = Settings.of(Map.of("DATABASE_URL", Databases.sqlite()));
    try (Management manage = new Management(SITE, List.of(), settings, System.out, System.err)) {
      assertThatThrownBy(() -> fillSlugs(manage))
          .isInstanceOf(CommandException.class)
          .hasMessage("This command is part of a migration. Run ./manage migrate.");
    }
  }

  @Command("fillslugs")
  static void fillSlugs(Management manage) {
    HistoricModels models = manage.historicModels();
    for (HistoricRow track : models.get("Track").rows()) {
      track.set("slug", models.backwards() ? null : slugOf(track.string("name"))).save();
    }
  }

  private static String slugOf(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
