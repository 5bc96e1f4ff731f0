package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first site of a newcomer, which the README builds step by step. */
class TutorialTest {
  private static final Path SOURCES = Path.of("../tutorial/src/main/java");

  @Test
  void itCompilesWithEveryLint(@TempDir Path output) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
            javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(SOURCES)) {
      String path = System.getProperty("java.class.path");
      List<String> options =
          List.of(
              "-d",
              output.toString(),
              "-classpath",
              path,
              "-processorpath",
              path,
              "-processor",
              "dev.plectrum.processor.PlectrumProcessor",
              "-Aplectrum.project=" + Path.of("../tutorial").toRealPath(),
              "-parameters",
              "-Xlint:all,-processing,-path,-classfile");
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          javac
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
    assertThat(said.toString().lines().filter(line -> line.contains("warning:")))
        .as("The model is in no migration, as the guide says; nothing else is worth a warning.")
        .allMatch(line -> line.contains("PL41"));
    assertThat(output.resolve("music/catalogue/ArtistDao.class")).exists();
    assertThat(output.resolve("music/Manage.class")).exists();
  }
}
