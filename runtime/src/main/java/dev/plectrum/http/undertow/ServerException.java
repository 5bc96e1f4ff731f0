package dev.plectrum.http.undertow;

/** Says in one sentence why the server cannot start. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
