package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app with more routes than there is room for in a class file. */
class ManyRoutesTest {
  private static final int ROUTES = 5_000;
  private static final int IN_A_CLASS = 500;

  @TempDir private Path folder;

  /** At the top, below many paths, behind a variable, and beside and behind another one. */
  private static String path(int number) {
    return switch (number % 5) {
      case 0 -> "/page" + number;
      case 1 -> "/area" + number % 40 + "/page" + number;
      case 2 -> "/shop/page" + number;
      case 3 -> "/shop/{id}/part" + number;
      default -> "/things/{name}/part" + number;
    };
  }

  private void writeSources(Path sources) throws IOException {
    Files.writeString(
        sources.resolve("ManyApp.java"),
        """
        package many;

        /** An app. */
        @dev.plectrum.project.App("many")
        public final class ManyApp {
          private ManyApp() {}
        }
        """);
    for (int first = 0; first < ROUTES; first += IN_A_CLASS) {
      StringBuilder source = new StringBuilder("package many;\n\n");
      source.append("import dev.plectrum.route.*;\n\nfinal class Pages").append(first);
      source.append(" {\n  private Pages").append(first).append("() {}\n");
      for (int number = first; number < first + IN_A_CLASS; number++) {
        String path = path(number);
        boolean named = path.contains("{");
        String parameter = path.contains("{id}") ? "long id" : named ? "String name" : "";
        source.append("  @Route(\"").append(path).append("\") @Public static String page");
        source.append(number).append("(").append(parameter).append(") { return ");
        source
            .append(named ? parameter.split(" ")[1] + " + " : "")
            .append("\" ")
            .append(number)
            .append("\"; }\n");
      }
      Files.writeString(
          sources.resolve("Pages" + first + ".java"), source.append("}\n").toString());
    }
  }

  @Test
  void allOfThemAreAnswered() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("many"));
    writeSources(sources);

    CompiledApp app = CompiledApp.of(sources, folder.resolve("target"));

    assertThat(app.messages()).isEmpty();
    assertThat(app.written()).containsKeys("many/ManyRoutes.java", "many/ManyRoutes9.java");
    try (Database database = Database.open(Databases.sqlite());
        Served site =
            new Served(app.create(RouteTable.class, "many.ManyRoutes", database), Map.of())) {
      for (int number = 0; number < ROUTES; number += 7) {
        String path = path(number);
        String target = path.replace("{name}", "area" + number % 50).replace("{id}", "41");
        String answer = site.get(target).body();
        assertThat(answer)
            .as(target)
            .isEqualTo(
                (path.contains("{name}") ? "area" + number % 50 : path.contains("{") ? "41" : "")
                    + " "
                    + number);
      }
      assertThat(site.get("/shop/page1").statusCode()).isEqualTo(404);
      assertThat(site.get("/page1").statusCode()).isEqualTo(404);
      assertThat(site.get("/zzz").statusCode()).isEqualTo(404);
      assertThat(site.get("/area1/nothing").statusCode()).isEqualTo(404);
    }
  }
}
