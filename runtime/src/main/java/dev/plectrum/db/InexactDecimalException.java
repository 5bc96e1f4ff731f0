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
}
