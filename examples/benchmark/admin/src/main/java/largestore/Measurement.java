package largestore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures pages of the admin over few rows and over very many, on SQLite and PostgreSQL, side by
 * side. Ends with status 1 if a page takes more than twice the time over many, or more statements
 * than it may.
 *
 * <p>Takes {@code --rows 1000000}, {@code --rounds 60}, {@code --folder target/stores} where the
 * stores of SQLite are kept, and {@code --postgresql postgresql://postgres@localhost:5432} for a
 * server of one's own, on which databases are kept likewise. {@code --sql} prints statements.
 */
public final class Measurement {
  private static final int FEW = 3_503;
  private static final double LIMIT = 2;
  private static final int MOST_STATEMENTS = 3;

  private final int rounds;
  private final boolean sql;
  private boolean failed;

  private Measurement(int rounds, boolean sql) {
    this.rounds = rounds;
    this.sql = sql;
  }

  /** Measures. */
  public static void main(String[] arguments) throws IOException, SQLException {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      options.put(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : "");
    }
    int many = Integer.parseInt(options.getOrDefault("--rows", "1000000"));
    int rounds = Integer.parseInt(options.getOrDefault("--rounds", "60"));
    Measurement measurement = new Measurement(rounds, options.containsKey("--sql"));
    Path folder = Path.of(options.getOrDefault("--folder", "target/stores"));
    Files.createDirectories(folder);
    String only = options.getOrDefault("--only", "");
    if (!only.equals("postgresql")) {
      measurement.compare("SQLite", sqlite(folder, FEW), sqlite(folder, many), many);
    }
    if (only.equals("sqlite")) {
      System.exit(measurement.failed ? 1 : 0);
    }
    String url = options.get("--postgresql");
    if (url != null) {
      measurement.compare("PostgreSQL", url + "/store_" + FEW, url + "/store_" + many, many);
    } else {
      try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("CREATE DATABASE few");
          statement.execute("CREATE DATABASE many");
        }
        String own = "postgresql://postgres:postgres@localhost:" + server.getPort();
        measurement.compare("PostgreSQL", own + "/few", own + "/many", many);
      }
    }
    System.exit(measurement.failed ? 1 : 0);
  }

  private static String sqlite(Path folder, int rows) {
    return "sqlite:" + folder.resolve("store-" + rows + ".db");
  }

  private void compare(String database, String few, String many, int rows) {
    try (RunningStore small = RunningStore.open(few, FEW);
        RunningStore large = RunningStore.open(many, rows)) {
      System.out.printf(
          Locale.ROOT,
          "%n%-44s %9s %9s %6s %10s%n",
          database,
          "%,d".formatted(FEW),
          "%,d".formatted(rows),
          "ratio",
          "statements");
      for (Page page : Page.ALL) {
        measure(page, small, large);
      }
    }
  }

  private void measure(Page page, RunningStore small, RunningStore large) {
    String check = large.get(page.path());
    if (!check.contains(page.text())) {
      throw new IllegalStateException(page.path() + " does not show " + page.text());
    }
    small.get(page.path());
    List<String> statements = large.statements(page.path());
    if (sql) {
      statements.forEach(System.out::println);
    }
    long[] few = new long[rounds];
    long[] many = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      few[i] = time(small, page);
      many[i] = time(large, page);
    }
    double ratio = (double) median(many) / median(few);
    System.out.printf(
        Locale.ROOT,
        "%-44s %6.1f ms %6.1f ms %6.2f %10d%n",
        page.name(),
        median(few) / 1e6,
        median(many) / 1e6,
        ratio,
        statements.size());
    // A chosen filter says what was chosen, which is one more.
    int most = MOST_STATEMENTS + (page.path().contains("genre=") ? 1 : 0);
    if (page.counts() && (ratio > LIMIT || statements.size() > most)) {
      failed = true;
    }
  }

  private static long time(RunningStore store, Page page) {
    long start = System.nanoTime();
    store.get(page.path());
    return System.nanoTime() - start;
  }

  /** The median of the second half, when everything is warm. */
  private static long median(long[] times) {
    long[] warm = Arrays.copyOfRange(times, times.length / 2, times.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }
}
