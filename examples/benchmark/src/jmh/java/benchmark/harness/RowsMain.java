package benchmark.harness;

import benchmark.rows.RowRounds;
import java.util.Arrays;
import java.util.List;

/** Starts a PostgreSQL for {@link RowRounds}, unless {@code DATABASE_URL} names one. */
public final class RowsMain {
  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

  private RowsMain() {}

  /** Measures the work that {@code arguments} name, or all. */
  public static void main(String[] arguments) throws Exception {
    List<String> which = Arrays.asList(arguments);
    try (Postgres postgres = Postgres.open(System.getenv("DATABASE_URL"))) {
      RowRounds.run(postgres.url(), ROUNDS, which);
    }
  }
}
