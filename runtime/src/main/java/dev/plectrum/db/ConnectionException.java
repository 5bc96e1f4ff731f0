package dev.plectrum.db;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, or a connection to it was lost. */
public final class ConnectionException extends DatabaseException {
  private static final long serialVersionUID = 1;

  ConnectionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
