package dev.plectrum.db;

import org.jspecify.annotations.Nullable;

/** Something the database could not do; its message is a sentence for people. */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An exception without a cause. */
  public DatabaseException(String message) {
    super(message);
  }

  /** An exception with what the driver said, if anything. */
  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
