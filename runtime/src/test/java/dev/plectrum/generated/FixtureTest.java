package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The classes in {@code dev.plectrum.fixture.store} and {@code studio} are the golden of what is
 * written for models: the tests of {@code db} and {@code query} run them, and this one holds the
 * processor to them.
 */
class FixtureTest {
  private static final Path FIXTURES = Path.of("src/test/java/dev/plectrum/fixture");

  @TempDir private Path folder;

  /** What a user would have written; all else there is generated, or belongs to the tests. */
  @ParameterizedTest
  @CsvSource({
    "store, Store, 8, Album Artist Concert ConcertLine Country Employee Genre GenreTotal Mood Playlist"
        + " Track TrackLine TrackQueries TrackReports package-info",
    "garden, Garden, 8, Animal Bed Comparison Label Living Mineral Sign TaggedItem Vegetable package-info",
    "archive, Archive, 12, Shelf Folder Paper Seal Loan Tag Stain Chicken Egg Box Lid Hinge"
        + " package-info",
    "library, Library, 14, Author Book Category Company Experiment Extra Item Maker Note Person"
        + " Publisher Report Shop Tag package-info",
    "studio, Studio, 8, Band Fee Hit Membership Passport Person Song Take TakeHooks package-info",
    "vault, Vault, 10, Courier Crate Cut Gem Place Round Rung Safe Scan Shelfmark Stamp Stop Tally"
        + " package-info",
  })
  void theProcessorWritesWhatTheTestsRunOn(String label, String app, int count, String written)
      throws IOException {
    Path fixture = FIXTURES.resolve(label);
    List<Path> sources = new ArrayList<>();
    for (String name : written.split(" ")) {
      sources.add(fixture.resolve(name + ".java"));
    }
    String source =
        """
        package dev.plectrum.fixture.%s;

        @dev.plectrum.project.App("%s")
        final class %sApp {}
        """
            .formatted(label, label, app);
    sources.add(Files.writeString(folder.resolve(app + "App.java"), source));

    Path reports = folder.resolve("project/src/main/resources/reports");
    Files.createDirectories(reports);
    Files.copy(Path.of("src/test/resources/reports/lasting.sql"), reports.resolve("lasting.sql"));

    Generated generated = Generated.from(sources, folder);

    Map<String, String> models = new TreeMap<>();
    for (Map.Entry<String, String> one : generated.sources().entrySet()) {
      String name = Path.of(one.getKey()).getFileName().toString();
      if (name.matches(".*(Dao|Draft|Fields|Key|Projection|Query|Sql|Table|Text|Json)\\.java")) {
        models.put(name, one.getValue());
        if (System.getProperty("plectrum.update") != null) {
          Files.writeString(fixture.resolve(name), one.getValue());
        }
      }
    }
    Map<String, String> golden = new TreeMap<>();
    for (String name : models.keySet()) {
      golden.put(name, Files.readString(fixture.resolve(name)));
    }
    assertThat(generated.messages()).isEmpty();
    assertThat(models).hasSizeGreaterThanOrEqualTo(count * 5).isEqualTo(golden);
  }
}
