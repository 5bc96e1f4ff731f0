package dev.plectrum.db;

import org.jspecify.annotations.Nullable;

/** A statement took longer than {@link Database#within} allows, and was broken off. */
public final class TimeLimitException extends DatabaseException {
  private static final long serialVersionUID = 1;

  TimeLimitException(@Nullable Throwable cause) {
    super("A statement took longer than it may, and was broken off.", cause);
  }
}
