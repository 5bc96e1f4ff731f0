package dev.plectrum.query;

/**
 * What a table holds a value for: a column, or a step to another row, whose key it holds.
 *
 * @see Column
 * @see Fields
 */
public sealed interface Assignable permits Column, Fields {
  /** The column of {@code place}, which has to be in the table that is written. */
  static String columnOf(Assignable place) {
    Place found =
        place instanceof Column<?> column
            ? Assignment.place(column)
            : ((Fields<?>) place).path.key();
    if (found.path().parent() != null) {
      throw new IllegalArgumentException(
          found + " is a column of another table than the one that is written.");
    }
    return found.column();
  }
}
