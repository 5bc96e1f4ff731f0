package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documentation shows code that exists and points to files that are there. */
class DocumentationTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SNIPPET =
      Pattern.compile("^```(java|xml|sql|html)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  private static List<String> sources;

  @BeforeAll
  static void readExamples() throws IOException {
    sources = new ArrayList<>();
    for (String directory :
        List.of(
            "examples/storefront/src",
            "examples/storefront/target/generated-sources",
            "examples/storefront/target/classes/plectrum",
            "examples/tutorial",
            "runtime/src")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
        for (Path file :
            files.filter(f -> f.toString().matches(".*\\.(java|xml|sql|mustache)")).toList()) {
          sources.add(squeezed(Files.readString(file)));
        }
      }
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.endsWith("diagnostics.md"))
          // Written by the test that runs what stands there: OperationsTest of the runtime.
          .filter(file -> !file.endsWith("operations.md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void snippetsAreLinesThatAreCompiled(Path document) throws IOException {
    Matcher snippet = SNIPPET.matcher(Files.readString(document));
    while (snippet.find()) {
      // A line with nothing but an ellipsis stands for lines that were left out.
      for (String piece : snippet.group(2).split("(?m)^\\s*…\\n")) {
        String lines = squeezed(piece);
        assertThat(sources.stream().anyMatch(source -> source.contains(lines))).as(piece).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    Matcher link = LINK.matcher(Files.readString(document));
    while (link.find()) {
      String target = link.group(1);
      if (!target.startsWith("http")) {
        assertThat(document.resolveSibling(target)).exists();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/music/Music.java",
        "src/main/java/music/catalogue/Artist.java",
        "src/main/java/music/catalogue/ArtistAdmin.java",
        "src/main/java/music/catalogue/ArtistInput.java",
        "src/main/java/music/catalogue/ArtistApi.java"
      })
  void theGuideShowsWholeFiles(String file) throws IOException {
    String text = Files.readString(ROOT.resolve("examples/tutorial").resolve(file));
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("`" + file + "`", text);
  }

  @Test
  void theTwoCommandsComeFirst() throws IOException {
    String screen =
        Files.readString(ROOT.resolve("README.md")).lines().limit(15).collect(Collectors.joining());
    assertThat(screen).contains("examples/storefront/manage demo", "mvn verify");
  }

  /** Without the white space that differs where code is quoted. */
  private static String squeezed(String text) {
    return text.lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
