package benchmark.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * Which processors the server has, and which the load and the database.
 *
 * @param server such as {@code 0-1}; empty where nothing can be pinned
 * @param load such as {@code 2-3}; empty where nothing can be pinned
 */
record Cores(String server, String load) {
  /** A half each, where there are two at least and {@code taskset} can pin. */
  static Cores of(int processors, boolean canPin) {
    if (!canPin || processors < 2) {
      return new Cores("", "");
    }
    int half = processors / 2;
    return new Cores(range(0, half - 1), range(half, processors - 1));
  }

  private static String range(int from, int to) {
    return from == to ? Integer.toString(from) : from + "-" + to;
  }

  /** {@code command}, pinned to {@code cores} unless there are none. */
  static List<String> pinned(String cores, List<String> command) {
    if (cores.isEmpty()) {
      return command;
    }
    List<String> pinned = new ArrayList<>(List.of("taskset", "-c", cores));
    pinned.addAll(command);
    return pinned;
  }

  @Override
  public String toString() {
    return server.isEmpty()
        ? "nothing is pinned"
        : "server on processor " + server + ", load and database on " + load;
  }
}
