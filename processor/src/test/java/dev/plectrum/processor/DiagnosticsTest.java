package dev.plectrum.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.InternalProblem;
import dev.plectrum.processor.diagnostics.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of the catalogue gives its one message, at its line and column. */
class DiagnosticsTest {
  /** Mistakes that are in class files; {@link ClassFilesTest} makes them. */
  private static final Set<String> IN_CLASS_FILES = Set.of("PL2207");

  @TempDir private static Path projects;

  private static final Map<OneMistake, OneMistake.Result> COMPILED = new HashMap<>();

  private static OneMistake.Result compiled(OneMistake mistake) throws IOException {
    OneMistake.Result result = COMPILED.get(mistake);
    if (result == null) {
      result = mistake.compile(projects.resolve(mistake.name()));
      COMPILED.put(mistake, result);
    }
    return result;
  }

  /** The whole catalogue. */
  static Stream<Problem> catalogue() {
    return Arrays.stream(Problem.class.getPermittedSubclasses())
        .flatMap(problems -> Arrays.stream(problems.getEnumConstants()))
        .map(Problem.class::cast);
  }

  /** All of them, or with {@code -Dplectrum.only=PL30} those whose folders begin like that. */
  static List<OneMistake> mistakes() {
    String only = System.getProperty("plectrum.only", "");
    return OneMistake.all().stream().filter(mistake -> mistake.name().startsWith(only)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void oneMistakeGivesOneMessageAtItsPlace(OneMistake mistake) throws IOException {
    OneMistake.Result result = compiled(mistake);
    assertThat(result.messages())
        .as(mistake + ": " + result.text())
        .containsExactlyElementsOf(mistake.expected())
        .extracting(OneMistake.Message::code)
        .containsExactly(mistake.code());
  }

  @Test
  void everyProblemHasAFile() {
    List<String> codes = OneMistake.all().stream().map(OneMistake::code).distinct().toList();
    assertThat(
            catalogue()
                .filter(problem -> !(problem instanceof InternalProblem))
                .map(problem -> problem.code() + " " + problem))
        .filteredOn(name -> !codes.contains(name.substring(0, 6)))
        .filteredOn(name -> !IN_CLASS_FILES.contains(name.substring(0, 6)))
        .isEmpty();
  }

  @Test
  void thePageOfDiagnosticsIsUpToDate() throws IOException {
    String page =
        DiagnosticsPage.of(
            catalogue().toList(), OneMistake.all(), mistake -> compiled(mistake).text());
    Path file = Path.of("../docs/diagnostics.md");
    if (System.getProperty("plectrum.update") != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page);
    }
    assertThat(file)
        .as("Run with -Dplectrum.update to write %s anew", file)
        .content()
        .isEqualTo(page);
  }

  @Test
  void noCodeIsGivenTwice() {
    assertThat(catalogue().map(Problem::code)).doesNotHaveDuplicates();
  }
}
