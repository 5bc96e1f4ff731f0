package dev.plectrum.migrate;

import org.jspecify.annotations.Nullable;

/** A migration cannot be found, planned or run; the message is written for people. */
public final class MigrationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what stands in the way. */
  public MigrationException(String message) {
    super(message);
  }

  /** With what stands in the way and what was behind it. */
  public MigrationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
