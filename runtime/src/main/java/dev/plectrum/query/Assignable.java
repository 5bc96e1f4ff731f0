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
        place instanceof Column<?> column ? column.place() : ((Fields<?>) place).path.key();
    if (found.path().parent() != null) {
      throw new IllegalArgumentException(
          found.path() + "." + found.column() + " is a column of another table.");
    }
    return found.column();
  }
}
