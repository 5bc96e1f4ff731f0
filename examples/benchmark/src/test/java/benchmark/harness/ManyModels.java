package benchmark.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An app with as many models as one likes, as somebody might have written them. */
final class ManyModels {
  private static final String MODEL =
      """
      package many;

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

  private ManyModels() {}

  /** Writes the sources of {@code count} models into {@code folder}, and answers with all files. */
  static List<Path> write(Path folder, int count) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // Ten of them hang together; the first of each ten points to itself.
      boolean first = i % 10 == 0;
      String source = MODEL.formatted(i, first ? "@Nullable" : "", first ? i : i - 1);
      sources.add(Files.writeString(folder.resolve("Thing" + i + ".java"), source));
    }
    String app =
        """
        package many;

        /** The app. */
        @dev.plectrum.project.App("many")
        public final class ManyApp {}
        """;
    sources.add(Files.writeString(folder.resolve("ManyApp.java"), app));
    String project =
        """
        package many;

        import dev.plectrum.project.Include;

        /** The site. */
        @dev.plectrum.project.Project(
            apps = ManyApp.class,
            urls = @Include(path = "/", app = ManyApp.class))
        final class Many {}
        """;
    sources.add(Files.writeString(folder.resolve("Many.java"), project));
    return sources;
  }
}
