package dev.plectrum.db;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a new row that a unique constraint forbids.
 *
 * @param target the columns that a row exists with already; empty for those of any constraint
 * @param updated the columns of that row that get the values of the new one; empty to leave it as
 *     it is
 */
public record OnConflict(List<String> target, List<String> updated) {
  public OnConflict {
    target = List.copyOf(target);
    updated = List.copyOf(updated);
  }

  /** The clause that follows the values. A row that is updated has been changed once more. */
  String sql(Table<?> table) {
    String columns = target.isEmpty() ? "" : " (" + String.join(", ", target) + ")";
    if (updated.isEmpty()) {
      return "ON CONFLICT" + columns + " DO NOTHING\n";
    }
    List<String> set = new ArrayList<>();
    updated.forEach(column -> set.add(column + " = EXCLUDED." + column));
    StoredColumn version = table.versionColumn();
    if (version != null && !updated.contains(version.column())) {
      set.add(version.column() + " = " + table.name() + "." + version.column() + " + 1");
    }
    return "ON CONFLICT" + columns + " DO UPDATE SET " + String.join(", ", set) + "\n";
  }
}
