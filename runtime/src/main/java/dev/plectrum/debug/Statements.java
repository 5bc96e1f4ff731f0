package dev.plectrum.debug;

import dev.plectrum.db.StatementListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that each thread has sent for the request that it answers. */
final class Statements implements StatementListener {
  private static final int MOST = 500;

  private final ThreadLocal<List<Statement>> sent = ThreadLocal.withInitial(ArrayList::new);

  /**
   * A statement.
   *
   * @param sql its text, without the values
   */
  record Statement(String sql, long nanoseconds) {
    String milliseconds() {
      return String.format(Locale.ROOT, "%.1f", nanoseconds / 1e6);
    }
  }

  @Override
  public void executed(String sql, long nanoseconds) {
    List<Statement> mine = sent.get();
    if (mine.size() < MOST) {
      mine.add(new Statement(sql.strip(), nanoseconds));
    }
  }

  /** Forgets what this thread has sent. */
  void forget() {
    sent.remove();
  }

  /** What this thread has sent since it forgot, 500 at most. */
  List<Statement> sent() {
    return List.copyOf(sent.get());
  }
}
