package benchmark.rows;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link Rows} round by round, each piece of work in two virtual machines of its own, by hand
 * and by Plectrum in turn, and prints the medians.
 */
public final class RowRounds {
  private static final PrintStream OUT = System.out;

  /** What each piece of work may take of the time by hand. */
  private static final Map<String, Double> WORK =
      new TreeMap<>(
          Map.of(
              "get", 1.05,
              "list", 1.05,
              "stream", 1.05,
              "insert", 1.10,
              "insertMany", 1.10,
              "update", 1.10));

  private RowRounds() {}

  /**
   * Prints the figures.
   *
   * @param postgres the URL of a PostgreSQL, whose tables are emptied
   * @param rounds how often each piece of work is measured on each side
   * @param which the names of the work to measure; all if there are none
   */
  public static void run(String postgres, int rounds, List<String> which) throws RunnerException {
    List<String> names = which.isEmpty() ? List.copyOf(WORK.keySet()) : which;
    for (String name : names) {
      if (!WORK.containsKey(name)) {
        throw new IllegalArgumentException(
            "There is no work " + name + "; there are " + WORK.keySet() + ".");
      }
    }
    OUT.println(
        "| work | database | by hand µs | plectrum µs | ratio | from – to | to reach |"
            + " bytes by hand | bytes |");
    OUT.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    for (String name : names) {
      for (String database : List.of("sqlite", "postgresql")) {
        List<Measured> byHand = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
          // Who comes first changes from round to round.
          for (int side = 0; side < 2; side++) {
            boolean hand = (round + side) % 2 == 0;
            (hand ? byHand : ours).add(measure(name + (hand ? "ByHand" : "ByPlectrum"), database, postgres));
          }
        }
        print(name, database, byHand, ours);
      }
    }
  }

  private static Measured measure(String method, String database, String postgres)
      throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include("\\.Rows\\." + method + "$")
                    .param("database", database)
                    .forks(1)
                    // Its statements take milliseconds each, of which few seconds have too few.
                    .warmupIterations(method.startsWith("update") ? 8 : 2)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(2)
                    .measurementTime(TimeValue.seconds(1))
                    .jvmArgsAppend(flags(method.startsWith("stream"), postgres))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .shouldFailOnError(true)
                    .build())
            .runSingle();
    double bytes =
        result.getSecondaryResults().entrySet().stream()
            .filter(entry -> entry.getKey().endsWith("alloc.rate.norm"))
            .mapToDouble(entry -> entry.getValue().getScore())
            .findFirst()
            .orElse(Double.NaN);
    return new Measured(result.getPrimaryResult().getScore(), bytes);
  }

  /** A million rows come by in a heap that could not hold them. */
  private static String[] flags(boolean streams, String postgres) {
    return new String[] {
      "-XX:+UseSerialGC",
      streams ? "-Xmx64m" : "-Xmx512m",
      "-D" + Store.POSTGRES + "=" + postgres,
      "-D" + Store.ROWS + "=" + (streams ? Store.STREAMED : 10_000)
    };
  }

  private static void print(
      String name, String database, List<Measured> byHand, List<Measured> ours) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = ours.get(i).micros / byHand.get(i).micros;
    }
    Arrays.sort(ratios);
    OUT.printf(
        Locale.ROOT,
        "| %s | %s | %.3f | %.3f | %.2f | %.2f – %.2f | %.2f | %.0f | %.0f |%n",
        name,
        database,
        median(byHand.stream().mapToDouble(Measured::micros).toArray()),
        median(ours.stream().mapToDouble(Measured::micros).toArray()),
        median(ratios),
        ratios[0],
        ratios[ratios.length - 1],
        WORK.get(name),
        median(byHand.stream().mapToDouble(Measured::bytes).toArray()),
        median(ours.stream().mapToDouble(Measured::bytes).toArray()));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Microseconds and bytes for one row or statement. */
  private record Measured(double micros, double bytes) {}
}
