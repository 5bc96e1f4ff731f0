package dev.plectrum.debug;

import dev.plectrum.db.StatementListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statements that each thread has sent for the request that it answers. */
final class Statements implements StatementListener {
  private static final int MOST = 500;

  private final ThreadLocal<List<Statement>> sent = ThreadLocal.withInitial(ArrayList::new);

  /**
   * A statement.
   *
   * @param sql its text, without the values
   * @param times how often this request has sent it
   */
  record Statement(String sql, long nanoseconds, int times) {
    boolean isRepeated() {
      return times > 1;
    }

    /** How often it was sent. */
    String repeated() {
      return times + " times";
    }

    String milliseconds() {
      return String.format(Locale.ROOT, "%.1f", nanoseconds / 1e6);
    }
  }

  @Override
  public void executed(String sql, long nanoseconds) {
    List<Statement> mine = sent.get();
    if (mine.size() < MOST) {
      mine.add(new Statement(sql.strip(), nanoseconds, 1));
    }
  }

  /**
   * What this thread has sent, in short: {@code 12 statements, 8.3 ms, 10 times SELECT …}. Of those
   * that were sent several times the one with the most.
   */
  String inShort() {
    List<Statement> sent = sent();
    double total = sent.stream().mapToLong(Statement::nanoseconds).sum() / 1e6;
    String many = sent.size() == MOST ? " or more" : "";
    String words =
        String.format(
            Locale.ROOT,
            "%d%s %s, %.1f ms",
            sent.size(),
            many,
            sent.size() == 1 ? "statement" : "statements",
            total);
    Statement most =
        sent.stream()
            .filter(one -> one.times() > 1)
            .max(Comparator.comparingInt(Statement::times))
            .orElse(null);
    return most == null
        ? words
        : words + ", " + most.times() + " times " + most.sql().replaceAll("\\s+", " ");
  }

  /** Forgets what this thread has sent. */
  void forget() {
    sent.remove();
  }

  /** What this thread has sent since it forgot, 500 at most. */
  List<Statement> sent() {
    List<Statement> mine = sent.get();
    Map<String, Integer> times = new HashMap<>();
    mine.forEach(one -> times.merge(one.sql(), 1, Integer::sum));
    return mine.stream()
        .map(one -> new Statement(one.sql(), one.nanoseconds(), times.getOrDefault(one.sql(), 1)))
        .toList();
  }
}
