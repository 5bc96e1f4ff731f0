package dev.plectrum.db;

/**
 * What runs inside a transaction.
 *
 * @param <E> the checked exception it throws; {@link RuntimeException} if none
 */
@FunctionalInterface
public interface Action<E extends Exception> {
  /** Runs it. */
  void run() throws E;
}
