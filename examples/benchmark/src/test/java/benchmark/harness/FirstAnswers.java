package benchmark.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long both sides take from the start of the process to the first answer with a row. */
final class FirstAnswers {
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
    Map<Side, List<Double>> plain = new EnumMap<>(Side.class);
    for (int i = 0; i < times; i++) {
      for (Side side : Side.values()) {
        plain.computeIfAbsent(side, key -> new ArrayList<>()).add(start(side));
      }
    }
    Spread ours = Spread.of(plain.get(Side.PLECTRUM));
    Spread limit = Spread.of(plain.get(Side.LIMIT));
    print(out, "plectrum", ours, limit);
    print(out, "limit", limit, limit);
  }

  private double start(Side side) throws IOException, InterruptedException {
    try (ServerProcess server =
        ServerProcess.start(side, deployed.get(side).classPath(), databaseUrl, cores, List.of())) {
      return server.firstAnswer();
    }
  }

  private static void print(PrintStream out, String name, Spread time, Spread limit) {
    out.printf(
        Locale.ROOT,
        "First answer: %s %.0f ms (%.0f – %.0f), ratio %.2f%n",
        name,
        time.median(),
        time.min(),
        time.max(),
        time.median() / limit.median());
  }
}
