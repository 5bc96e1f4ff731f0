package dev.plectrum.mail;

/** A mail that could not be sent; the message is one sentence that says why. */
public final class MailException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with its reason. */
  public MailException(String message, Throwable cause) {
    super(message, cause);
  }
}
