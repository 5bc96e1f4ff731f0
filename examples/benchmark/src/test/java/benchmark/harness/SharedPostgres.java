package benchmark.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One server for all tests. It goes with the virtual machine. */
final class SharedPostgres {
  static final Postgres SERVER = start();

  private SharedPostgres() {}

  private static Postgres start() {
    try {
      return Postgres.open(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
