package dev.plectrum.db;

import java.math.BigDecimal;

/** A decimal that SQLite cannot keep as it is. */
public final class InexactDecimalException extends DatabaseException {
  private static final long serialVersionUID = 1;

  /** What is said of a field that holds such a decimal. */
  static final String MESSAGE = "Ensure that there are no more than 15 significant digits.";

  InexactDecimalException(BigDecimal value) {
    super("SQLite keeps 15 digits of a decimal; " + value + " would become another number.");
  }

  private InexactDecimalException(String message, InexactDecimalException cause) {
    super(message, cause);
  }

  /**
   * The same with what stands before the message, such as a field.
   *
   * @param where what it is about
   */
  public InexactDecimalException in(String where) {
    return new InexactDecimalException(where + ": " + getMessage(), this);
  }
}
