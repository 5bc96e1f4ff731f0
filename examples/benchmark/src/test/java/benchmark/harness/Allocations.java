package benchmark.harness;

import benchmark.BenchmarkSite;
import benchmark.limit.Limit;
import com.sun.management.ThreadMXBean;
import dev.plectrum.app.Server;
import dev.plectrum.config.Settings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts how many bytes each side allocates for a request, on all threads of its server together.
 * Neighbours on the same machine make no difference to that.
 */
public final class Allocations {
  private static final int WARM_UP = 12_000;
  private static final int MEASURED = 2_000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocations() {}

  /** Prints a table; one side after the other in this process, on a database of its own. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (Postgres postgres = Postgres.open(System.getenv("DATABASE_URL"))) {
      BenchmarkData.load(postgres.url());
      System.out.println("| endpoint | plectrum, bytes/request | limit, bytes/request | ratio |");
      System.out.println("|---|--:|--:|--:|");
      try (Server plectrum = plectrum(postgres.url());
          Limit limit = Limit.start(postgres.url(), 0, 10)) {
        for (Endpoint endpoint : Options.parse(List.of(arguments)).endpoints()) {
          double ours = perRequest(plectrum.port(), endpoint, WARM_UP, MEASURED);
          double theirs = perRequest(limit.port(), endpoint, WARM_UP, MEASURED);
          System.out.printf(
              Locale.ROOT,
              "| %s | %.0f | %.0f | %.2f |%n",
              endpoint.label(),
              ours,
              theirs,
              ours / theirs);
        }
      }
    }
    System.exit(0);
  }

  static Server plectrum(String databaseUrl) {
    return Server.start(
        new BenchmarkSite(), Settings.of(Map.of("DATABASE_URL", databaseUrl, "PORT", "0")));
  }

  /** Bytes for one request to a server of this process, when {@code warmUp} have been answered. */
  static double perRequest(int port, Endpoint endpoint, int warmUp, int measured)
      throws IOException {
    try (KeptConnection connection = new KeptConnection(port, endpoint)) {
      boolean heavy = endpoint == Endpoint.QUERIES || endpoint == Endpoint.UPDATES;
      connection.send(heavy ? warmUp / 8 : warmUp);
      long before = allocated();
      connection.send(measured);
      return (double) (allocated() - before) / measured;
    }
  }

  /** What the threads of the servers have allocated so far. */
  private static long allocated() {
    long sum = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("XNIO")) {
        sum += THREADS.getThreadAllocatedBytes(thread.getId());
      }
    }
    return sum;
  }
}
