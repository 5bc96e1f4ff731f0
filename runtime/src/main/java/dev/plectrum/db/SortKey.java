package dev.plectrum.db;

import java.util.List;

/**
 * One step of a model's default order.
 *
 * @param steps the foreign keys on the way to the table of the column; none for one of its own
 * @param column the column
 * @param descending whether large values come first
 */
public record SortKey(List<ToOne<?>> steps, StoredColumn column, boolean descending) {
  public SortKey {
    steps = List.copyOf(steps);
  }

  /** Whether a row may have no value there. */
  boolean nullable() {
    return column.nullable() || steps.stream().anyMatch(ToOne::nullable);
  }
}
