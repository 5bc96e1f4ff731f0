package dev.plectrum.db;

/** A relation was asked for that no query had loaded, where that is {@link LazyLoading#REFUSED}. */
public final class LazyLoadingException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  LazyLoadingException(String message) {
    super(message);
  }
}
