package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes in {@code dev.plectrum.fixture.store} are the golden of what is written for models:
 * the tests of {@code db} and {@code query} run them, and this one holds the processor to them.
 */
class FixtureTest {
  private static final Path FIXTURE = Path.of("src/test/java/dev/plectrum/fixture/store");

  /** What a user would have written; all else there is generated, or belongs to the tests. */
  private static final List<String> WRITTEN =
      List.of(
          "Album",
          "Artist",
          "Concert",
          "Country",
          "Employee",
          "Genre",
          "Mood",
          "Playlist",
          "Track",
          "package-info");

  private static final String APP =
      """
      package dev.plectrum.fixture.store;

      @dev.plectrum.project.App("store")
      final class StoreApp {}
      """;

  @TempDir private Path folder;

  @Test
  void theProcessorWritesWhatTheTestsRunOn() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String name : WRITTEN) {
      sources.add(FIXTURE.resolve(name + ".java"));
    }
    sources.add(Files.writeString(folder.resolve("StoreApp.java"), APP));

    Generated generated = Generated.from(sources, folder);

    assertThat(generated.messages()).isEmpty();
    Map<String, String> models = new TreeMap<>();
    Map<String, String> golden = new TreeMap<>();
    for (Map.Entry<String, String> source : generated.sources().entrySet()) {
      String name = Path.of(source.getKey()).getFileName().toString();
      if (name.matches(".*(Dao|Draft|Fields|Query|Table|Text)\\.java")) {
        models.put(name, source.getValue());
        golden.put(name, Files.readString(FIXTURE.resolve(name)));
      }
    }
    assertThat(models).hasSize(8 * 5 + 1).isEqualTo(golden);
  }
}
