package dev.plectrum.management;

/**
 * The processor has to run once more before a command can go on: {@code ./manage} sees to that when
 * the process ends with {@link #STATUS}.
 */
final class CompileAgain extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The status of the process. */
  static final int STATUS = 3;

  CompileAgain() {
    super("The processor was asked; compile again and repeat the command.");
  }
}
