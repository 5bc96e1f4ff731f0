package dev.plectrum.processor.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyTest {
  /** A class with every shape that writers use; each {@code X} is a name of any length. */
  private static final Path SHAPES = Path.of("src/test/resources/tidy/Shapes.java.txt");

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 3, 5, 8, 11, 13, 17, 20, 23, 25, 29, 33, 37, 40, 48, 56, 64, 80, 96, 120})
  void laysOutAsTheFormatterDoesWhateverTheLengthOfNames(int length) throws Exception {
    String source = shapes(length);

    String tidy = Tidy.laidOut(source);

    assertThat(tidy).isEqualTo(formatted(tidy));
    assertThat(dense(tidy)).isEqualTo(dense(formatted(source)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 80})
  void leavesAloneWhatIsTidy(int length) throws Exception {
    String tidy = Tidy.laidOut(shapes(length));

    assertThat(Tidy.laidOut(tidy)).isEqualTo(tidy);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 13, 20, 29, 40, 64, 96, 120})
  void laysOutLineByLineAsItDoesWholly(int length) throws Exception {
    String source = shapes(length);
    int end = Tidy.endOfImports(source);

    StringBuilder lines = new StringBuilder(source.substring(0, end));
    LineByLine.layOut(source.substring(end), lines);

    assertThat(lines.toString()).isEqualTo(Tidy.wholly(source, end));
  }

  @Test
  void changesOnlyWhatJavaPoetWritesOtherwise() {
    String source =
        """
        class Thing {
          private static final String FIND = \"""
          SELECT 1
          \""";

          private Map. @Nullable Entry entry;

          Thing() {
          }

          Thing get(String one,
              Map. @Nullable Entry two) {

            return switch (one) {
                  case "a" -> this;
                  default -> new Thing();
                };
          }

          void put(String one,
              String two) {
            if (one.equals(")};")) {

              two.strip();

              // Why.
              one.strip();
            } else {
            }
          }
        }
        """;

    assertThat(Tidy.format(source))
        .isEqualTo(Tidy.wholly(source, 0))
        .isEqualTo(
            """
            class Thing {
              private static final String FIND =
                  \"""
                  SELECT 1
                  \""";

              private Map.@Nullable Entry entry;

              Thing() {}

              Thing get(String one, Map.@Nullable Entry two) {
                return switch (one) {
                  case "a" -> this;
                  default -> new Thing();
                };
              }

              void put(String one, String two) {
                if (one.equals(")};")) {
                  two.strip();

                  // Why.
                  one.strip();
                } else {
                }
              }
            }
            """);
  }

  @Test
  void putsShortJavadocOnOneLine() {
    assertThat(Tidy.format("/**\n * A thing.\n */\nclass Thing {\n}\n"))
        .isEqualTo("/** A thing. */\nclass Thing {}\n");
  }

  @Test
  void movesFieldsWithoutJavadocTogether() {
    String source =
        "class Thing {\n  private int a;\n\n  private int b;\n\n  static int c = 1;\n}\n";

    assertThat(Tidy.format(source))
        .isEqualTo("class Thing {\n  private int a;\n  private int b;\n\n  static int c = 1;\n}\n");
  }

  @Test
  void leavesShapesThatItDoesNotKnowAsTheyAreButForSpacesAtTheEndOfLines() {
    String source = "enum Thing { \n  ONE, TWO\n}\n";

    assertThat(Tidy.format(source)).isEqualTo("enum Thing {\n  ONE, TWO\n}\n");
    assertThatThrownBy(() -> Tidy.laidOut(source)).isInstanceOf(UnknownShapeException.class);
  }

  private static String shapes(int length) throws IOException {
    String name = "abcdefghij".repeat(12).substring(0, length - 1);
    String capital = ("N" + name).substring(0, length);
    return Files.readString(SHAPES)
        .replace("XXX", capital.toUpperCase(Locale.ROOT))
        .replace("Xx", capital)
        .replace("xx", ("n" + name).substring(0, length));
  }

  /** Without empty lines: those between fields are ours to choose. */
  private static String dense(String source) {
    return source.replaceAll("\n\n+", "\n");
  }

  private static String formatted(String source) throws FormatterException {
    Formatter formatter = new Formatter();
    return StringWrapper.wrap(formatter.formatSource(source), formatter);
  }
}
