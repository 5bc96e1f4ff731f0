package dev.plectrum.json;

/** Says that a text is not JSON, and where it stops being so. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /**
   * Describes a fault.
   *
   * @param message what is wrong, a sentence
   * @param line the line of the fault, from 1
   * @param column the column of the fault in its line, from 1, in bytes
   */
  public MalformedJsonException(String message, int line, int column) {
    super(message);
    this.line = line;
    this.column = column;
  }

  /** The line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** The column of the fault in its line, from 1, in bytes. */
  public int column() {
    return column;
  }
}
