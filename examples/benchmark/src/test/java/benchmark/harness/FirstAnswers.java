package benchmark.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long both sides take from the start of the process to the first answer with a row. */
final class FirstAnswers {
  private static final int TIMES = 3;

  private final Map<Side, Deployment> deployed;
  private final String databaseUrl;
  private final String cores;

  FirstAnswers(Map<Side, Deployment> deployed, String databaseUrl, String cores) {
    this.deployed = new EnumMap<>(deployed);
    this.databaseUrl = databaseUrl;
    this.cores = cores;
  }

  /** Starts each side {@code times} times, in turn, and prints how long it took. */
  void print(PrintStream out, int times) throws IOException, InterruptedException {
    Map<Side, List<String>> archived = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      archived.put(side, archive(side));
    }
    Map<Side, List<Start>> plain = new EnumMap<>(Side.class);
    Map<Side, List<Start>> sooner = new EnumMap<>(Side.class);
    for (int i = 0; i < times; i++) {
      for (Side side : Side.values()) {
        plain.computeIfAbsent(side, key -> new ArrayList<>()).add(start(side, List.of()));
        sooner.computeIfAbsent(side, key -> new ArrayList<>()).add(start(side, archived.get(side)));
      }
    }
    List<Start> limit = plain.get(Side.LIMIT);
    for (Side side : Side.values()) {
      print(out, side.label(), plain.get(side), limit);
      print(out, side.label() + " from an archive", sooner.get(side), limit);
    }
  }

  /** Makes an archive of classes, or on JDK 25 more than that. Returns the flags that use it. */
  private List<String> archive(Side side) throws IOException, InterruptedException {
    Path folder = deployed.get(side).jars().get(0).toAbsolutePath().getParent();
    boolean newer = Runtime.version().feature() >= 25;
    Path file = folder.resolve(newer ? "site.aot" : "site.jsa");
    Files.deleteIfExists(file);
    String making = (newer ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file;
    try (ServerProcess server = start(side, making)) {
      server.ask(TIMES);
    }
    if (!Files.exists(file)) {
      throw new HarnessException("No archive was made for " + side.label() + ".");
    }
    return List.of((newer ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
  }

  private ServerProcess start(Side side, String flag) throws IOException, InterruptedException {
    return ServerProcess.start(
        side,
        deployed.get(side).classPath(),
        databaseUrl,
        cores,
        List.of(flag, "-Xlog:disable", "-Xlog:all=error:stderr"));
  }

  private Start start(Side side, List<String> flags) throws IOException, InterruptedException {
    try (ServerProcess server =
        ServerProcess.start(side, deployed.get(side).classPath(), databaseUrl, cores, flags)) {
      return new Start(server.firstAnswer(), server.cpuToAnswer());
    }
  }

  private static void print(PrintStream out, String name, List<Start> starts, List<Start> limit) {
    Spread time = spread(starts, Start::time);
    Spread cpu = spread(starts, Start::cpu);
    out.printf(
        Locale.ROOT,
        "First answer: %s %.0f ms (%.0f – %.0f), ratio %.2f; %.0f ms of CPU, ratio %.2f%n",
        name,
        time.median(),
        time.min(),
        time.max(),
        time.median() / spread(limit, Start::time).median(),
        cpu.median(),
        cpu.median() / spread(limit, Start::cpu).median());
  }

  private static Spread spread(List<Start> starts, ToDoubleFunction<Start> value) {
    return Spread.of(starts.stream().mapToDouble(value).boxed().toList());
  }

  /** Milliseconds until the first answer, on the clock and of the processor. */
  private record Start(double time, double cpu) {}
}
