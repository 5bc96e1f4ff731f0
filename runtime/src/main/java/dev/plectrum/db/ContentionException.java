package dev.plectrum.db;

import org.jspecify.annotations.Nullable;

/**
 * Another transaction was in the way: a lock did not become free in time, or two waited for each
 * other. The same work may succeed a moment later, in a new transaction.
 */
public final class ContentionException extends DatabaseException {
  private static final long serialVersionUID = 1;

  ContentionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
