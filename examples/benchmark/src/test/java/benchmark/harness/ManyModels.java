package benchmark.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;

/** Apps with as many models as one likes, as somebody might have written them. */
final class ManyModels {
  private static final String MODEL =
      """
      package many.app%4$d;

      import static dev.plectrum.model.DeleteRule.CASCADE;

      import dev.plectrum.model.ForeignKey;
      import dev.plectrum.model.Id;
      import dev.plectrum.model.Index;
      import dev.plectrum.model.Label;
      import dev.plectrum.model.Model;
      import dev.plectrum.model.OnDelete;
      import jakarta.validation.constraints.DecimalMin;
      import jakarta.validation.constraints.Digits;
      import jakarta.validation.constraints.NotBlank;
      import jakarta.validation.constraints.Positive;
      import jakarta.validation.constraints.Size;
      import java.math.BigDecimal;
      import java.time.Instant;
      import org.jspecify.annotations.Nullable;

      /** One of many. */
      @Model(ordering = "title", indexes = @Index("unitPrice"))
      public record Thing%1$d(
          @Id long id,
          @Label @NotBlank @Size(max = 200) String title,
          @Size(max = 2000) @Nullable String note,
          @Positive int amount,
          @Digits(integer = 8, fraction = 2) @DecimalMin("0.00") BigDecimal unitPrice,
          boolean active,
          Instant added,
          @OnDelete(CASCADE) %2$s ForeignKey<Thing%3$d> parent) {}
      """;

  private static final String APP =
      """
      package many.app%1$d;

      /** The app. */
      @dev.plectrum.project.App("app%1$d")
      public final class App%1$d {}
      """;

  private static final List<String> OPERATIONS =
      List.of(
          """
          {"operation": "AddField", "model": "%s", "field": {"name": "extra", "column": "extra", \
          "type": "string", "length": 200, "nullable": true}}\
          """,
          """
          {"operation": "RenameField", "model": "%s", "from": "extra", "field": {"name": "more", \
          "column": "more", "type": "string", "length": 200, "nullable": true}}\
          """,
          """
          {"operation": "RemoveField", "model": "%s", "name": "more"}\
          """);

  private ManyModels() {}

  /** Writes the sources of {@code count} models in so many apps into {@code folder}. */
  static void write(Path folder, int count, int apps) throws IOException {
    for (int i = 0; i < count; i++) {
      int app = app(i, count, apps);
      // Ten of them hang together; the first of each ten points to itself.
      boolean first = i % 10 == 0 || app(i - 1, count, apps) != app;
      String source = MODEL.formatted(i, first ? "@Nullable" : "", first ? i : i - 1, app);
      Path home = Files.createDirectories(folder.resolve("many/app" + app));
      Files.writeString(home.resolve("Thing" + i + ".java"), source);
    }
    StringJoiner classes = new StringJoiner(", ");
    StringJoiner urls = new StringJoiner(", ");
    for (int app = 0; app < apps; app++) {
      String name = "many.app" + app + ".App" + app + ".class";
      classes.add(name);
      urls.add("@Include(path = \"/app" + app + "\", app = " + name + ")");
      Files.writeString(
          folder.resolve("many/app" + app + "/App" + app + ".java"), APP.formatted(app));
    }
    String project =
        """
        package many;

        import dev.plectrum.project.Include;

        /** The site. */
        @dev.plectrum.project.Project(apps = {%s}, urls = {%s})
        final class Many {}
        """;
    Files.writeString(folder.resolve("many/Many.java"), project.formatted(classes, urls));
  }

  private static int app(int model, int count, int apps) {
    return Math.min(apps - 1, model / Math.max(1, count / apps));
  }

  /**
   * Writes so many migrations for each app: the first creates its models, the others add a field,
   * rename it and take it away again.
   *
   * @param project where the migrations go
   * @param classes where the compiler has left the first migration of each app
   */
  static void migrations(Path project, Path classes, int count, int apps, int migrations)
      throws IOException {
    for (int app = 0; app < apps; app++) {
      Path folder = project.resolve("src/main/resources/migrations/app" + app);
      Files.createDirectories(folder);
      String name = "0001_initial";
      Files.copy(
          classes.resolve("plectrum/candidate/app" + app + "/" + name + ".json"),
          folder.resolve(name + ".json"));
      int each = count / apps;
      for (int i = 0; i < migrations - 1; i++) {
        // Whole rounds only, so that the models are as the sources say in the end.
        boolean whole = i / 3 * 3 + 3 <= migrations - 1;
        String model = "Thing" + (app * each + i / 3 % each);
        String operation = whole ? OPERATIONS.get(i % 3).formatted(model) : "";
        String loses = whole && i % 3 == 2 ? "\"loses\": [\"" + model + ".more\"], " : "";
        String next = "%04d_step".formatted(i + 2);
        Files.writeString(
            folder.resolve(next + ".json"),
            "{\"parents\": [\"app%d.%s\"], \"atomic\": true, %s\"operations\": [%s]}\n"
                .formatted(app, name, loses, operation));
        name = next;
      }
    }
  }
}
