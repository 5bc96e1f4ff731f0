package benchmark.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmarks of the parts compile, run, and the way to a constant page and to the SQL of a
 * query allocate little.
 */
class PartsTest {
  private static final int TIMES = 30_000;

  /** The answer, its text as bytes, what writes it, and where the path has been read to. */
  private static final double CONSTANT_PAGE = 136;

  /**
   * A query for each of five conditions, what they are made of, and the text twice: before the
   * virtual machine's compilers find what of it nobody sees, which they do early or late.
   */
  private static final double FIVE_CONDITIONS = 8_700;

  @TempDir private Path folder;

  @Test
  void eachPartRunsAndAllocatesLittle() throws Exception {
    compile();
    System.setProperty("benchmark.routes", "20");
    // All in one loader: they see what others keep to their package.
    List<URL> classes = new ArrayList<>(List.of(folder.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      classes.add(Path.of(entry).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(classes.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Class<?> type = loader.loadClass("benchmark.parts.Parts");
      Object parts = type.getConstructor().newInstance();
      type.getMethod("setUp").invoke(parts);
      try {
        for (String part : List.of("dispatchThousandRoutes", "jsonIn", "queryBuilding", "html")) {
          assertThat(type.getMethod(part).invoke(parts)).as(part).isNotNull();
        }
        type.getMethod("jsonOut").invoke(parts);
        assertThat((List<?>) type.getMethod("rowMapping").invoke(parts)).hasSize(20);
        assertThat(allocated(type.getMethod("dispatchConstant"), parts))
            .isLessThanOrEqualTo(CONSTANT_PAGE);
        assertThat(allocated(type.getMethod("fiveConditions"), parts))
            .isLessThanOrEqualTo(FIVE_CONDITIONS);
      } finally {
        type.getMethod("tearDown").invoke(parts);
      }
    }
  }

  /** Bytes for one call. */
  private static double allocated(Method method, Object target) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long self = Thread.currentThread().getId();
    double least = Double.MAX_VALUE;
    for (int attempt = 0; attempt < 3; attempt++) {
      long before = threads.getThreadAllocatedBytes(self);
      for (int i = 0; i < TIMES; i++) {
        method.invoke(target);
      }
      least = Math.min(least, (threads.getThreadAllocatedBytes(self) - before) / (double) TIMES);
    }
    return least;
  }

  private void compile() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/jmh/java"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).toList();
    }
    List<String> options =
        List.of(
            "-parameters",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-processor",
            "org.openjdk.jmh.generators.BenchmarkProcessor");
    StringWriter said = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      assertThat(
              javac
                  .getTask(
                      said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                  .call())
          .as("%s", said)
          .isTrue();
    }
  }
}
