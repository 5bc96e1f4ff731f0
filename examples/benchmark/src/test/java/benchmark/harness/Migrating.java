package benchmark.harness;

import dev.plectrum.db.Database;
import dev.plectrum.migrate.Migration;
import dev.plectrum.migrate.Migrator;
import dev.plectrum.migrate.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures migrations: a SQLite table of a million rows that is rebuilt, against the same INSERT …
 * SELECT and index by hand, in turn; and how long {@code migrate} takes in a new process to find
 * that a thousand migrations are applied.
 */
public final class Migrating {
  private static final int ROUNDS = 5;
  private static final int ROWS = 1_000_000;
  private static final int MIGRATIONS = 1_000;

  private static final List<Migration> HITS =
      List.of(
          new Migration("hits", "0001_initial", List.of(), true, "1"),
          new Migration("hits", "0002_year", List.of("hits.0001_initial"), true, "2"));

  private Migrating() {}

  /** Prints both; with the argument {@code again} it is the process that finds nothing to do. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 2 && arguments[0].equals("again")) {
      again(arguments[1]);
      return;
    }
    Path folder = Files.createTempDirectory("plectrum-migrating");
    rebuilds("sqlite:" + folder.resolve("rows.db"));
    nothingToDo("sqlite:" + folder.resolve("history.db"));
  }

  private static void rebuilds(String url) {
    try (Database database = Database.open(url)) {
      Migrator migrator = new Migrator(database, HITS);
      migrator.migrate("hits", "0001", Progress.SILENT);
      String numbers =
          " WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ";
      run(
          database,
          "INSERT INTO hits_artist (id)" + numbers + "10000) SELECT n FROM n",
          "INSERT INTO hits_album (id, year, title, artist_id)"
              + numbers
              + ROWS
              + ") SELECT n, 1950 + n % 60, 'Album number ' || n, n % 10000 + 1 FROM n");
      double[] byHand = new double[ROUNDS];
      double[] migrate = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        byHand[i] =
            milliseconds(
                () ->
                    run(
                        database,
                        "PRAGMA foreign_keys = OFF",
                        "BEGIN IMMEDIATE",
                        "CREATE TABLE copy (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, year"
                            + " bigint, title varchar(100) NOT NULL, artist_id bigint NOT NULL)",
                        "INSERT INTO copy SELECT id, year, title, artist_id FROM hits_album",
                        "CREATE INDEX copy_idx ON copy (artist_id)",
                        "DROP TABLE copy",
                        "COMMIT",
                        "PRAGMA foreign_keys = ON"));
        migrate[i] = milliseconds(() -> migrator.migrate(Progress.SILENT));
        migrator.migrate("hits", "0001", Progress.SILENT);
      }
      System.out.printf(
          Locale.ROOT,
          "%d rows rebuilt: by hand %.0f ms, migrate %.0f ms, ratio %.2f%n",
          ROWS,
          median(byHand),
          median(migrate),
          median(migrate) / median(byHand));
    }
  }

  private static List<Migration> history() {
    List<Migration> history = new ArrayList<>();
    for (int i = 0; i < MIGRATIONS; i++) {
      String app = "app" + i % 20;
      List<String> parents = i < 20 ? List.of() : List.of(app + "." + name(i - 20));
      history.add(new Migration(app, name(i), parents, true, "checksum of " + i));
    }
    return history;
  }

  private static String name(int i) {
    return String.format(Locale.ROOT, "%04d_change", i / 20 + 1);
  }

  private static void nothingToDo(String url) throws IOException, InterruptedException {
    try (Database database = Database.open(url)) {
      new Migrator(database, List.of()).migrate(Progress.SILENT);
      for (Migration one : history()) {
        String key = "'" + one.app() + "', '" + one.name() + "', ";
        run(
            database,
            "INSERT INTO django_migrations (app, name, applied) VALUES (" + key + "'2026-01-01')",
            "INSERT INTO plectrum_migration_checksums VALUES ("
                + key
                + "'"
                + one.checksum()
                + "')");
      }
      new Migrator(database, history()).migrate(Progress.SILENT);
    }
    double[] open = new double[ROUNDS];
    double[] migrate = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Migrating.class.getName(),
                  "again",
                  url)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] words = new String(process.getInputStream().readAllBytes()).strip().split(" ");
      process.waitFor(1, TimeUnit.MINUTES);
      open[i] = Double.parseDouble(words[0]);
      migrate[i] = Double.parseDouble(words[1]);
    }
    System.out.printf(
        Locale.ROOT,
        "%d migrations applied: %.0f ms until the database is open, then %.0f ms for migrate%n",
        MIGRATIONS,
        median(open),
        median(migrate));
  }

  private static void again(String url) {
    List<Migration> history = history();
    long start = System.nanoTime();
    try (Database database = Database.open(url)) {
      database.withConnection(connection -> true);
      long open = System.nanoTime();
      int done = new Migrator(database, history).migrate(Progress.SILENT).size();
      long end = System.nanoTime();
      if (done > 0) {
        throw new IllegalStateException("There was something to do");
      }
      System.out.println((open - start) / 1e6 + " " + (end - open) / 1e6);
    }
  }

  private static void run(Database database, String... statements) {
    database.withConnection(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
              statement.execute(sql);
            }
          }
          return true;
        });
  }

  private static double milliseconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
