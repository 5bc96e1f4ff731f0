package dev.plectrum.http;

/** Runs the handler of an unsafe method inside a transaction, and every other one by itself. */
@FunctionalInterface
public interface Transactions {
  /** No transactions at all. */
  Transactions NONE = Work::run;

  /**
   * Runs {@code work} once and commits before it returns.
   *
   * @throws Exception what {@code work} throws, after everything has been undone
   */
  void run(Work work) throws Exception;

  /**
   * Runs {@code work} once, each statement of which stands for itself.
   *
   * @throws Exception what {@code work} throws
   */
  default void runAlone(Work work) throws Exception {
    work.run();
  }

  /** What is done inside: the handler, and the rendering of its answer. */
  @FunctionalInterface
  interface Work {
    /** Does it. */
    void run() throws Exception;
  }
}
