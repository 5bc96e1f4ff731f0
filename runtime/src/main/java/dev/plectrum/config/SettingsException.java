package dev.plectrum.config;

/** Says in one sentence which setting is wrong and what would be right. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault that {@code message} describes, one sentence for whoever runs the site. */
  public SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
