package benchmark.harness;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jars that one side runs from.
 *
 * @param jars all of them, its own first
 */
record Deployment(List<Path> jars) {
  /** Jars of the class path that nothing by hand needs. */
  private static final List<String> ONLY_PLECTRUM =
      List.of(
          "angus-",
          "checker-qual",
          "jackson-annotations",
          "jackson-databind",
          "jakarta.activation",
          "jakarta.mail",
          "jakarta.validation",
          "jspecify",
          "jstachio",
          "org.eclipse.jdt",
          "plectrum-",
          "smtp-",
          "sqlite-jdbc",
          "zxcvbn");

  /**
   * Packs what was compiled.
   *
   * @param classes the benchmark's own classes
   * @param classPath what it depends on at run time
   * @param folder where the jars go
   */
  static Deployment of(Side side, Path classes, String classPath, Path folder) throws IOException {
    delete(folder);
    Files.createDirectories(folder);
    List<Path> jars = new ArrayList<>();
    jars.add(pack(classes, folder.resolve(side.label() + ".jar"), own(side)));
    for (String entry : classPath.split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        if (side == Side.PLECTRUM) {
          // …/runtime/target/classes
          String module = path.getParent().getParent().getFileName().toString();
          jars.add(pack(path, folder.resolve("plectrum-" + module + ".jar"), name -> true));
        }
      } else if (side == Side.PLECTRUM || isNeeded(path.getFileName().toString())) {
        Path copy = folder.resolve(path.getFileName());
        jars.add(Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES));
      }
    }
    return new Deployment(jars);
  }

  private static Predicate<String> own(Side side) {
    return switch (side) {
      case PLECTRUM -> name -> !name.startsWith("benchmark/limit/");
      case LIMIT ->
          name -> name.startsWith("benchmark/limit/") || name.equals("simplelogger.properties");
    };
  }

  private static boolean isNeeded(String jar) {
    return ONLY_PLECTRUM.stream().noneMatch(jar::startsWith);
  }

  private static Path pack(Path classes, Path jar, Predicate<String> which) throws IOException {
    try (Stream<Path> files = Files.walk(classes);
        OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        if (which.test(name)) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(file, zip);
        }
      }
    }
    return jar;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  String classPath() {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }

  /** MiB of all jars together. */
  double size() throws IOException {
    long bytes = 0;
    for (Path jar : jars) {
      bytes += Files.size(jar);
    }
    return bytes / 1048576.0;
  }
}
