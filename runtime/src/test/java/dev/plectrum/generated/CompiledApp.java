package dev.plectrum.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** An app of the tests, compiled with every lint and without a warning. */
final class CompiledApp {
  private final Path target;
  private final List<String> messages;
  private final ClassLoader loader;

  private CompiledApp(Path target, List<String> messages) {
    this.target = target;
    this.messages = messages;
    this.loader = loader(target.resolve("classes"));
  }

  /** Compiles every source in {@code sources} into {@code target}. */
  static CompiledApp of(Path sources, Path target) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      Files.createDirectories(target.resolve("classes"));
      Files.createDirectories(target.resolve("sources"));
      JavaCompiler.CompilationTask task =
          javac.getTask(
              new StringWriter(),
              files,
              found,
              List.of(
                  "-parameters",
                  "-Xlint:all,-processing,-requires-automatic",
                  "-Xmaxerrs",
                  "1000",
                  "-d",
                  target.resolve("classes").toString(),
                  "-s",
                  target.resolve("sources").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-processorpath",
                  System.getProperty("java.class.path"),
                  "-processor",
                  "dev.plectrum.processor.PlectrumProcessor",
                  "-Aplectrum.project=" + target),
              null,
              files.getJavaFileObjectsFromPaths(javaFiles(sources)));
      task.call();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new CompiledApp(
        target,
        found.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
            .map(Object::toString)
            .toList());
  }

  private static ClassLoader loader(Path classes) {
    try {
      URL[] urls = {classes.toUri().toURL()};
      return new URLClassLoader(urls, CompiledApp.class.getClassLoader());
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** What the compiler complained about. */
  List<String> messages() {
    return messages;
  }

  /** The generated sources, by their path. */
  Map<String, String> written() {
    Map<String, String> written = new TreeMap<>();
    Path root = target.resolve("sources");
    try {
      for (Path file : javaFiles(root)) {
        written.put(root.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return written;
  }

  /** An object of a generated class, made by its only constructor. */
  <T> T create(Class<T> type, String name, Object... arguments) {
    try {
      Object made = loader.loadClass(name).getDeclaredConstructors()[0].newInstance(arguments);
      assertThat(made).isInstanceOf(type);
      return type.cast(made);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
