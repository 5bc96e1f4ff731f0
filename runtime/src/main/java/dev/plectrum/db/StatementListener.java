package dev.plectrum.db;

/** Hears of every statement that a {@link Database} sends; for query logs and tests. */
@FunctionalInterface
public interface StatementListener {
  /**
   * A statement was sent, by the thread that calls this.
   *
   * @param sql its text, with {@code ?} for the values
   * @param nanoseconds the time until the answer had been read
   */
  void executed(String sql, long nanoseconds);
}
