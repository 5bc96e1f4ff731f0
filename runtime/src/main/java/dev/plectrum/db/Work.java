package dev.plectrum.db;

/**
 * What runs inside a transaction and answers something.
 *
 * @param <R> the answer
 * @param <E> the checked exception it throws; {@link RuntimeException} if none
 */
@FunctionalInterface
public interface Work<R, E extends Exception> {
  /** Runs it. */
  R run() throws E;
}
