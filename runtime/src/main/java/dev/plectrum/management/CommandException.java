package dev.plectrum.management;

/**
 * A command cannot go on, for a reason the user can do something about. The message is printed to
 * standard error as it is, and the exit status is 1.
 */
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a whole sentence for the user. */
  public CommandException(String message) {
    super(message);
  }

  /** With a whole sentence for the user, and what was behind it. */
  public CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
