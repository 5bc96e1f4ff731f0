package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin's pages that come of models with every kind of value, under every option. */
class GeneratedAdminTest {
  private static final Path SOURCES = Path.of("src/test/resources/generated/depot");
  private static final Path GOLDEN = Path.of("src/test/golden/depot");

  @TempDir private static Path folder;

  private static Generated depot;

  @BeforeAll
  static void compile() throws IOException {
    depot = Generated.from(Generated.sourcesIn(SOURCES), folder);
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>(depot.sources());
    pages.keySet().removeIf(path -> !path.matches(".*(AdminPages|Admin)\\.java"));
    return pages;
  }

  @Test
  void compilesWithEveryLintOn() {
    assertThat(depot.messages()).isEmpty();
    assertThat(pages()).hasSize(5);
  }

  @Test
  void looksAsTheFormatterWouldLeaveIt() throws FormatterException {
    Formatter formatter = new Formatter();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      String source = page.getValue();
      assertThat(source)
          .as(page.getKey())
          .isEqualTo(StringWrapper.wrap(formatter.formatSource(source), formatter));
    }
  }

  @Test
  void isWhatWasAgreedUpon() throws IOException {
    for (Map.Entry<String, String> page : pages().entrySet()) {
      Path golden = GOLDEN.resolve(page.getKey());
      if (System.getProperty("plectrum.update") != null) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, page.getValue());
      }
      assertThat(golden)
          .as("Run with -Dplectrum.update to write %s anew", golden)
          .content()
          .isEqualTo(page.getValue());
    }
  }
}
