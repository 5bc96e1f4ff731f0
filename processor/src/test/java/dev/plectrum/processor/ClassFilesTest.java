package dev.plectrum.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools with incremental compilation show the processor class files instead of sources. */
class ClassFilesTest {
  private static final String APP =
      "package shop; @dev.plectrum.project.App(\"shop\") class ShopApp {}";

  private static final String ROUTES =
      "package shop;"
          + "import dev.plectrum.route.Public;"
          + "import dev.plectrum.route.Route;"
          + "class TrackRoutes {"
          + "  @Route(\"/tracks/{id}\") @Public static String track(long id) { return \"\"; }"
          + "}";

  @TempDir Path project;

  @Test
  void aClassFileWithoutParameterNamesIsOneMessage() throws IOException {
    compile(ROUTES, List.of("-proc:none"));

    assertThat(process())
        .containsExactly(
            "PL2207 The parameters of TrackRoutes.track have lost their names, so nothing tells"
                + " which is which. Compile that class with -parameters, or from its source.");
  }

  @Test
  void aClassFileWithParameterNamesIsAsGoodAsASource() throws IOException {
    compile(ROUTES, List.of("-proc:none", "-parameters"));

    assertThat(process()).isEmpty();
    assertThat(Files.readString(project.resolve("shop/ShopRoutes.java")))
        .contains("TrackRoutes.track(id)");
  }

  private void compile(String routes, List<String> options) throws IOException {
    Path app = Files.writeString(project.resolve("ShopApp.java"), APP);
    Path source = Files.writeString(project.resolve("TrackRoutes.java"), routes);
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-d", project.toString()));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      assertThat(
              javac
                  .getTask(null, files, null, all, null, files.getJavaFileObjects(app, source))
                  .call())
          .isTrue();
    }
  }

  private List<String> process() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              new StringWriter(),
              files,
              found,
              List.of(
                  "-proc:only",
                  "-d",
                  project.toString(),
                  "-cp",
                  project + java.io.File.pathSeparator + System.getProperty("java.class.path"),
                  "-Aplectrum.project=" + project),
              List.of("shop.ShopApp", "shop.TrackRoutes"),
              null);
      task.setProcessors(List.of(new PlectrumProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(null))
        .filter(message -> message.startsWith("PL"))
        .toList();
  }
}
