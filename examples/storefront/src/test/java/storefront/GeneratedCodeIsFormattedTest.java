package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import dev.plectrum.processor.tidy.Tidy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler writes looks as if the formatter had been over it. */
class GeneratedCodeIsFormattedTest {
  private static final Path WRITTEN = Path.of("target/generated-sources/annotations");

  @Test
  void theFormatterLeavesItAsItIs() throws Exception {
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    List<Path> sources = ours();
    assertThat(sources).hasSizeGreaterThan(50);
    for (Path source : sources) {
      String text = Files.readString(source);
      assertThat(text)
          .as(source.toString())
          .isEqualTo(formatter.formatSourceAndFixImports(text))
          .doesNotContain("@SuppressWarnings", "arg0", "__", "/home/", "(Object)");
    }
  }

  @Test
  void itHasNoShapeThatOurLayouterDoesNotKnow() throws IOException {
    for (Path source : ours()) {
      String text = Files.readString(source);
      assertThat(Tidy.laidOut(text)).as(source.toString()).isEqualTo(text);
    }
  }

  /** The sources that our processor wrote, not those of the templates. */
  private static List<Path> ours() throws IOException {
    try (Stream<Path> files = Files.walk(WRITTEN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> text(file).contains("@Generated(\"dev.plectrum."))
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
