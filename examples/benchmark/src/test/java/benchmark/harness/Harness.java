package benchmark.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures both sides. Ends with status 1 if nothing, or not everything, could be measured. */
public final class Harness {
  private static final PrintStream OUT = System.out;

  /** A server is warm when its compilers take less than this part of its processor time. */
  private static final double WARM = 0.05;

  private static final int MOST_WARM_UPS = 8;

  private final Options options;
  private final Postgres postgres;
  private final Connection database;
  private final Cores cores;
  private final Map<Side, Deployment> deployed = new EnumMap<>(Side.class);
  private final Map<Side, Double> memory = new EnumMap<>(Side.class);
  private final Results results = new Results();
  private final Wrk wrk;

  private Harness(Options options, Postgres postgres, Connection database, Cores cores) {
    this.options = options;
    this.postgres = postgres;
    this.database = database;
    this.cores = cores;
    this.wrk = new Wrk(cores.load(), options.connections());
  }

  /**
   * Measures by the options in {@code arguments}, after where the classes of the module are, its
   * class path at run time, and where jars go.
   */
  public static void main(String[] arguments) {
    try {
      List<String> all = Arrays.asList(arguments);
      List<String> options = all.subList(3, all.size());
      if (options.contains("--help")) {
        OUT.print(Options.USAGE);
        return;
      }
      System.exit(
          run(Options.parse(options), Path.of(all.get(0)), all.get(1), Path.of(all.get(2))));
    } catch (HarnessException e) {
      System.err.println(e.getMessage());
    } catch (IOException | SQLException e) {
      e.printStackTrace();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(1);
  }

  private static int run(Options options, Path classes, String classPath, Path folder)
      throws IOException, SQLException, InterruptedException {
    String path = String.valueOf(System.getenv("PATH"));
    Programs.needWrk(path);
    Cores cores =
        Cores.of(Runtime.getRuntime().availableProcessors(), Programs.isInstalled("taskset", path));
    if (!cores.load().isEmpty()) {
      // The database is a child of this process.
      new ProcessBuilder(
              "taskset", "-acp", cores.load(), Long.toString(ProcessHandle.current().pid()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
    try (Postgres postgres = Postgres.open(System.getenv("DATABASE_URL"));
        Connection database = postgres.connect()) {
      BenchmarkData.load(postgres.url());
      Harness harness = new Harness(options, postgres, database, cores);
      for (Side side : Side.values()) {
        harness.deployed.put(
            side, Deployment.of(side, classes, classPath, folder.resolve(side.label())));
      }
      return harness.measure();
    }
  }

  private int measure() throws IOException, SQLException, InterruptedException {
    OUT.printf(
        Locale.ROOT,
        "JDK %s, %s; %d rounds of %d s on %d connections, %s.%n",
        Runtime.version(),
        cores,
        options.rounds(),
        options.duration(),
        options.connections(),
        options.inTurn() ? "one side running at a time" : "both sides running, taking turns");
    if (options.inTurn()) {
      inTurn();
    } else {
      sideBySide();
    }
    OUT.println();
    OUT.println(results.tables());
    printMemoryAndSize();
    if (options.starts() > 0) {
      new FirstAnswers(deployed, postgres.url(), cores.server()).print(OUT, options.starts());
    }
    List<String> voided = results.voided();
    voided.forEach(System.err::println);
    return voided.isEmpty() ? 0 : 1;
  }

  private void sideBySide() throws IOException, SQLException, InterruptedException {
    try (ServerProcess plectrum = start(Side.PLECTRUM);
        ServerProcess limit = start(Side.LIMIT)) {
      Map<Side, ServerProcess> servers =
          new EnumMap<>(Map.of(Side.PLECTRUM, plectrum, Side.LIMIT, limit));
      for (Endpoint endpoint : options.endpoints()) {
        warmUp(plectrum, endpoint);
        warmUp(limit, endpoint);
        for (int round = 0; round < options.rounds(); round++) {
          for (Side side : order(round)) {
            measure(endpoint, side, servers.get(side));
          }
        }
      }
      for (Side side : Side.values()) {
        memory.put(side, servers.get(side).memory());
      }
    }
  }

  private void inTurn() throws IOException, SQLException, InterruptedException {
    for (int round = 0; round < options.rounds(); round++) {
      for (Side side : order(round)) {
        try (ServerProcess server = start(side)) {
          for (Endpoint endpoint : options.endpoints()) {
            warmUp(server, endpoint);
            measure(endpoint, side, server);
          }
          memory.put(side, server.memory());
        }
      }
    }
  }

  /** Who comes first changes from round to round. */
  private static List<Side> order(int round) {
    return round % 2 == 0 ? List.of(Side.PLECTRUM, Side.LIMIT) : List.of(Side.LIMIT, Side.PLECTRUM);
  }

  private ServerProcess start(Side side) throws IOException, InterruptedException {
    List<String> flags = new ArrayList<>();
    if (options.profile() != null) {
      Files.createDirectories(Path.of(options.profile()));
      Path recording = Path.of(options.profile(), side.label() + ".jfr").toAbsolutePath();
      flags.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
    }
    return ServerProcess.start(
        side, deployed.get(side).classPath(), postgres.url(), cores.server(), flags);
  }

  /**
   * Warms a server up until its compilers have next to nothing to do: what they take stands in for
   * no request, and is as much as all else in the first seconds.
   */
  private void warmUp(ServerProcess server, Endpoint endpoint)
      throws IOException, SQLException, InterruptedException {
    for (int i = 0; options.warmup() > 0 && i < MOST_WARM_UPS; i++) {
      double all = server.cpu();
      double compilers = server.compilers();
      wrk.run(server.url(), endpoint, options.warmup());
      BenchmarkData.tidy(database);
      if (server.compilers() - compilers < WARM * (server.cpu() - all)) {
        return;
      }
    }
  }

  private void measure(Endpoint endpoint, Side side, ServerProcess server)
      throws IOException, SQLException, InterruptedException {
    List<String> faults = new ArrayList<>(AnswerCheck.faults(server.url(), database, endpoint));
    double before = server.cpu();
    double compilersBefore = server.compilers();
    WrkOutput load = wrk.run(server.url(), endpoint, options.duration());
    double seconds = server.cpu() - before;
    double compilers = server.compilers() - compilersBefore;
    BenchmarkData.tidy(database);
    faults.addAll(AnswerCheck.faults(server.url(), database, endpoint));
    Figure figure = new Figure(load, 1e6 * seconds / Math.max(1, load.requests()), faults);
    results.add(endpoint, side, figure);
    OUT.printf(
        Locale.ROOT,
        "%-12s %-9s %9.0f requests/s  %7.1f µs CPU/request  p50 %6.0f µs  p99 %6.0f µs%s%s%n",
        endpoint.label(),
        side.label(),
        load.requestsPerSecond(),
        figure.cpu(),
        load.p50(),
        load.p99(),
        compilers < WARM * seconds
            ? ""
            : String.format(Locale.ROOT, "  compilers %.0f %%", 100 * compilers / seconds),
        figure.voidBecause() == null ? "" : "  VOID");
  }

  private void printMemoryAndSize() throws IOException {
    double ours = memory.get(Side.PLECTRUM);
    double limit = memory.get(Side.LIMIT);
    OUT.printf(
        Locale.ROOT,
        "Memory after load: plectrum %.0f MiB, limit %.0f MiB, ratio %.2f%n",
        ours,
        limit,
        ours / limit);
    OUT.printf(
        Locale.ROOT,
        "Size of what is deployed: plectrum %.1f MiB in %d jars, limit %.1f MiB in %d jars%n",
        deployed.get(Side.PLECTRUM).size(),
        deployed.get(Side.PLECTRUM).jars().size(),
        deployed.get(Side.LIMIT).size(),
        deployed.get(Side.LIMIT).jars().size());
  }
}
