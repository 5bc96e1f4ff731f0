package dev.plectrum.query;

import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.ToOne;

/**
 * Where a column stands: the path that has to be joined, the column's name there, and whether it
 * can be null, be it because it is nullable or because a row on the way may be missing.
 */
record Place(Path<?> path, String column, boolean nullable) {
  /**
   * The place of a column. The key of another table stands in the foreign key that points there, so
   * comparing it joins nothing.
   */
  static Place of(Path<?> path, String column) {
    ToOne<?> step = path.step();
    Path<?> parent = path.parent();
    if (step != null && parent != null && column.equals(path.table().idColumn())) {
      return new Place(parent, step.column(), path.optional());
    }
    boolean nullable =
        path.table().columns().stream()
            .filter(stored -> stored.column().equals(column))
            .findFirst()
            .map(StoredColumn::nullable)
            .orElseThrow(
                () -> new IllegalArgumentException(path.table() + " has no column " + column));
    return new Place(path, column, nullable || path.optional());
  }
}
