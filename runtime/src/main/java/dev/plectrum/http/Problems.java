package dev.plectrum.http;

import org.jspecify.annotations.Nullable;

/** Knows which exceptions of higher floors are the client's doing, and how to answer them. */
@FunctionalInterface
public interface Problems {
  /** Knows none. */
  Problems NONE = thrown -> null;

  /** The problem that {@code thrown} stands for; null if it is a fault of the program. */
  @Nullable Problem of(Throwable thrown);

  /**
   * Whether a problem with status 503 means that the site cannot work, which is logged as an error;
   * otherwise it is busy, which is a warning.
   */
  default boolean isOutage(Throwable thrown) {
    return true;
  }
}
