package dev.plectrum.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements that one thread sends, counted; Django's {@code assertNumQueries}.
 *
 * <pre>{@code
 * StatementCount.assertQueries(db, 2, () -> pages.list());
 * }</pre>
 */
public final class StatementCount {
  private StatementCount() {}

  /**
   * Runs {@code work} and makes sure that it sends exactly so many statements.
   *
   * @throws AssertionError if it sends more or fewer; its message lists them, and those that came
   *     more than once with how often they did
   */
  public static <E extends Exception> void assertQueries(
      Database database, int expected, Action<E> work) throws E {
    List<String> sent = of(database, work);
    if (sent.size() != expected) {
      throw new AssertionError(
          "Expected " + expected + " statements, but there were " + sent.size() + listed(sent));
    }
  }

  /** The statements that {@code work} sends in this thread, in their order. */
  public static <E extends Exception> List<String> of(Database database, Action<E> work) throws E {
    Thread here = Thread.currentThread();
    List<String> sent = new ArrayList<>();
    StatementListener listener =
        (sql, nanoseconds) -> {
          if (Thread.currentThread() == here) {
            sent.add(sql);
          }
        };
    database.addListener(listener);
    try {
      work.run();
    } finally {
      database.removeListener(listener);
    }
    return sent;
  }

  private static String listed(List<String> sent) {
    Map<String, Integer> times = new LinkedHashMap<>();
    sent.forEach(sql -> times.merge(sql, 1, Integer::sum));
    StringBuilder list = new StringBuilder(sent.isEmpty() ? "." : ":");
    times.forEach(
        (sql, count) -> {
          list.append("\n  ").append(sql.strip().replaceAll("\\s+", " "));
          if (count > 1) {
            list.append(" (").append(count).append(" times)");
          }
        });
    return list.toString();
  }
}
