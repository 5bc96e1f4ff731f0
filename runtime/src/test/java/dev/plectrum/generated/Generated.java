package dev.plectrum.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plectrum.processor.PlectrumProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What came of compiling some sources with the processor, every lint on, against the runtime.
 *
 * @param sources the generated sources by path
 * @param classes the compiled classes by path, those of the user too
 * @param messages what the compiler said, but for the fields that are in no migration
 */
public record Generated(
    Map<String, String> sources, Map<String, byte[]> classes, List<String> messages) {
  /** Compiles sources; {@code work} is an empty folder. */
  public static Generated from(Collection<Path> sources, Path work) throws IOException {
    return from(sources, work, List.of());
  }

  /** The same with more on the class path than the runtime. */
  static Generated from(Collection<Path> sources, Path work, List<Path> classPath)
      throws IOException {
    Path generated = Files.createDirectories(work.resolve("generated"));
    Path classes = Files.createDirectories(work.resolve("classes"));
    Path project = Files.createDirectories(work.resolve("project"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      List<File> all = new ArrayList<>(classPath.stream().map(Path::toFile).toList());
      files.getLocation(StandardLocation.CLASS_PATH).forEach(all::add);
      files.setLocation(StandardLocation.CLASS_PATH, all);
      List<String> options =
          List.of(
              "--release",
              "17",
              "-parameters",
              "-Xlint:all,-processing,-requires-automatic",
              "-Aplectrum.project=" + project);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new PlectrumProcessor()));
      task.call();
    }
    List<String> messages = new ArrayList<>();
    for (Diagnostic<?> diagnostic : diagnostics.getDiagnostics()) {
      String message = diagnostic.getMessage(Locale.ROOT);
      if (!message.contains("PL4101") && diagnostic.getKind() != Diagnostic.Kind.NOTE) {
        messages.add(diagnostic.toString());
      }
    }
    Map<String, String> texts = new TreeMap<>();
    read(generated, ".java").forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
    return new Generated(texts, read(classes, ".class"), messages);
  }

  /** Every Java source in a folder and below. */
  public static List<Path> sourcesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Map<String, byte[]> read(Path folder, String suffix) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> path.toString().endsWith(suffix))
          .forEach(path -> files.put(folder.relativize(path).toString(), bytes(path)));
    }
    return files;
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
