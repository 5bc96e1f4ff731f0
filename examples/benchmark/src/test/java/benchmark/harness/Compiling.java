package benchmark.harness;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How long models take to compile with the processor, compared with the same sources and what the
 * processor made of them, compiled without it. Each time in a virtual machine of its own, with the
 * same options, and in turn; a ratio is that of one round. What javac does is measured, and its
 * start: folders are emptied and sources are found before.
 */
public final class Compiling {
  /** The processor may take half as long again as javac takes for everything it wrote. */
  static final double LIMIT = 1.5;

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

  private Compiling() {}

  /**
   * Prints a table for what {@code arguments} say, {@code models}, {@code models/apps} or {@code
   * models/apps/migrations}; or for 100 models, 500, and 500 in 20 apps with 1,000 migrations.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 1 && arguments[0].equals("one")) {
      one(Path.of(arguments[1]), arguments[2].equals("with"));
      return;
    }
    List<Size> sizes = new ArrayList<>();
    for (String argument :
        arguments.length == 0 ? new String[] {"100", "500", "500/20/1000"} : arguments) {
      Size size = Size.parse(argument);
      if (size == null) {
        System.err.println(
            "Say models, models/apps or models/apps/migrations in numbers, not " + argument + ".");
        System.exit(1);
        return;
      }
      sizes.add(size);
    }
    System.out.println(
        "| models | side | CPU s | spread | time s | ratio of CPU | from – to | ratio of time |");
    System.out.println("|---|---|--:|--:|--:|--:|--:|--:|");
    for (Size size : sizes) {
      compare(size);
    }
  }

  /** How much there is to compile; migrations are those of all apps together. */
  private record Size(int models, int apps, int migrations) {
    static @Nullable Size parse(String text) {
      if (!text.matches("[1-9][0-9]{0,4}(/[1-9][0-9]{0,2}(/[1-9][0-9]{0,4})?)?")) {
        return null;
      }
      int[] numbers = Arrays.stream(text.split("/")).mapToInt(Integer::parseInt).toArray();
      int apps = numbers.length > 1 ? Math.min(numbers[0], numbers[1]) : 1;
      return new Size(numbers[0], apps, numbers.length > 2 ? numbers[2] : 0);
    }

    @Override
    public String toString() {
      return migrations > 0
          ? models + " in " + apps + " apps, " + migrations + " migrations"
          : apps > 1 ? models + " in " + apps + " apps" : Integer.toString(models);
    }
  }

  private static void compare(Size size) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("models");
    try {
      ManyModels.write(Files.createDirectories(folder.resolve("sources")), size.models, size.apps);
      if (size.migrations > 0) {
        apart(folder, "with");
        ManyModels.migrations(
            folder,
            folder.resolve("classes"),
            size.models,
            size.apps,
            Math.max(1, size.migrations / size.apps));
      }
      List<Seconds> with = new ArrayList<>();
      List<Seconds> without = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        with.add(apart(folder, "with"));
        without.add(apart(folder, "without"));
      }
      print(size, with, without);
    } finally {
      delete(folder);
    }
  }

  private static void print(Size size, List<Seconds> with, List<Seconds> without) {
    List<Double> ratios = new ArrayList<>();
    List<Double> ratiosOfTime = new ArrayList<>();
    for (int round = 0; round < with.size(); round++) {
      ratios.add(with.get(round).cpu() / without.get(round).cpu());
      ratiosOfTime.add(with.get(round).time() / without.get(round).time());
    }
    Spread ratio = Spread.of(ratios);
    System.out.printf(
        Locale.ROOT,
        "| %s | processor | %s | %.2f | %.2f – %.2f | %.2f |%n",
        size,
        columns(with),
        ratio.median(),
        ratio.min(),
        ratio.max(),
        Spread.of(ratiosOfTime).median());
    System.out.printf(Locale.ROOT, "| %s | javac alone | %s | | | |%n", size, columns(without));
  }

  private static String columns(List<Seconds> rounds) {
    Spread cpu = Spread.of(rounds.stream().map(Seconds::cpu).toList());
    Spread time = Spread.of(rounds.stream().map(Seconds::time).toList());
    return String.format(
        Locale.ROOT, "%.1f | %.0f %% | %.1f", cpu.median(), cpu.width() * 100, time.median());
  }

  /** Seconds of processor time and on the clock. */
  private record Seconds(double cpu, double time) {}

  /** A compilation in a virtual machine of its own. */
  private static Seconds apart(Path folder, String how) throws IOException, InterruptedException {
    boolean with = how.equals("with");
    Path generated = folder.resolve("generated");
    delete(folder.resolve("classes"));
    Files.createDirectories(folder.resolve("classes"));
    if (with) {
      delete(generated);
      Files.createDirectories(generated);
    }
    List<Path> sources = new ArrayList<>(javaFiles(folder.resolve("sources")));
    if (!with) {
      sources.addAll(javaFiles(generated));
    }
    Files.write(folder.resolve("files"), sources.stream().map(Path::toString).toList());
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    String flags = System.getProperty("benchmark.flags", "");
    if (!flags.isEmpty()) {
      command.addAll(List.of(flags.split(" ")));
    }
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            Compiling.class.getName(),
            "one",
            folder.toString(),
            how));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new HarnessException("It does not compile: " + said);
    }
    String last = said.strip().lines().reduce("", (before, line) -> line);
    String[] seconds = last.split(" ");
    return new Seconds(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
  }

  private static void one(Path folder, boolean with) throws IOException {
    List<String> sources = Files.readAllLines(folder.resolve("files"));
    List<String> options =
        new ArrayList<>(
            List.of(
                "-parameters",
                "-implicit:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                classPath()));
    if (with) {
      options.addAll(
          List.of(
              "-processor",
              "dev.plectrum.processor.PlectrumProcessor",
              "-processorpath",
              System.getProperty("java.class.path"),
              "-s",
              folder.resolve("generated").toString(),
              "-Aplectrum.project=" + folder));
    } else {
      options.add("-proc:none");
    }
    long start = System.nanoTime();
    StringWriter said = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean compiled =
          javac
              .getTask(
                  said, files, null, options, null, files.getJavaFileObjectsFromStrings(sources))
              .call();
      if (!compiled) {
        throw new HarnessException(said.toString());
      }
    }
    double time = (System.nanoTime() - start) / 1e9;
    com.sun.management.OperatingSystemMXBean system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.println(system.getProcessCpuTime() / 1e9 + " " + time);
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("processor"))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElse("");
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
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
}
