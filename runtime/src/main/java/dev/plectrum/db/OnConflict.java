package dev.plectrum.db;

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

  /** The clause that follows the values. */
  String sql() {
    String columns = target.isEmpty() ? "" : " (" + String.join(", ", target) + ")";
    if (updated.isEmpty()) {
      return "ON CONFLICT" + columns + " DO NOTHING\n";
    }
    List<String> set = updated.stream().map(column -> column + " = EXCLUDED." + column).toList();
    return "ON CONFLICT" + columns + " DO UPDATE SET " + String.join(", ", set) + "\n";
  }
}
