package dev.plectrum.db;

import java.util.ArrayList;
import java.util.List;

/**
 * The default order of a table, as {@code @Model(ordering = …)} names it: {@code name}, {@code
 * album.title}. A foreign key stands for the default order of the rows it points to, and for its
 * own value where those have none.
 */
final class DefaultOrder {
  private final List<Named> names = new ArrayList<>();

  void add(String path, boolean descending) {
    names.add(new Named(path, descending));
  }

  void addAll(DefaultOrder other) {
    names.addAll(other.names);
  }

  /**
   * The columns. Other tables are asked, so this is not for the time before they are there.
   *
   * @param table whose order it is
   */
  List<SortKey> resolve(Table<?> table) {
    List<SortKey> found = new ArrayList<>();
    resolve(table, List.of(), false, new ArrayList<>(), found);
    return List.copyOf(found);
  }

  private void resolve(
      Table<?> table,
      List<ToOne<?>> steps,
      boolean reversed,
      List<DefaultOrder> seen,
      List<SortKey> found) {
    if (seen.contains(this)) {
      throw new IllegalStateException("The default order of " + table.model() + " has no end.");
    }
    seen.add(this);
    for (Named one : names) {
      List<ToOne<?>> way = new ArrayList<>(steps);
      Table<?> at = table;
      String rest = one.path();
      // A column of a group has a point in its own name.
      for (int dot = rest.indexOf('.'); dot > 0 && !at.has(rest); dot = rest.indexOf('.')) {
        ToOne<?> key = at.key(rest.substring(0, dot));
        way.add(key);
        at = key.target();
        rest = rest.substring(dot + 1);
      }
      resolveColumn(at, rest, way, reversed ^ one.descending(), seen, found);
    }
    seen.remove(this);
  }

  /** Adds what a column stands for. */
  private static void resolveColumn(
      Table<?> table,
      String component,
      List<ToOne<?>> way,
      boolean descending,
      List<DefaultOrder> seen,
      List<SortKey> found) {
    for (ToOne<?> key : table.keys()) {
      if (key.name().equals(component) && !key.target().order().names.isEmpty()) {
        List<ToOne<?>> further = new ArrayList<>(way);
        further.add(key);
        key.target().order().resolve(key.target(), further, descending, seen, found);
        return;
      }
    }
    found.add(new SortKey(way, table.column(component), descending));
  }

  private record Named(String path, boolean descending) {}
}
