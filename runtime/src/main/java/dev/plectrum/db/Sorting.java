package dev.plectrum.db;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The default order of a table in a statement, and the tables that have to be joined for it. */
final class Sorting {
  private final Table<?> table;
  private final Dialect dialect;
  private final Map<List<ToOne<?>>, String> aliases = new LinkedHashMap<>();
  private final StringBuilder joins = new StringBuilder();

  Sorting(Table<?> table, Dialect dialect) {
    this.table = table;
    this.dialect = dialect;
    table.ordering().forEach(key -> join(tableOf(key)));
  }

  /** What follows the table in FROM; empty if the order is by its own columns. */
  String joins() {
    return joins.toString();
  }

  /**
   * The ORDER BY, which the key ends.
   *
   * @param prefix what comes before the table's own columns
   */
  String by(String prefix) {
    StringJoiner order = new StringJoiner(", ", "ORDER BY ", "\n");
    for (SortKey key : table.ordering()) {
      String alias = aliases.get(tableOf(key));
      String column = (alias == null ? prefix : alias + ".") + columnOf(key);
      // Nulls are the largest values, as PostgreSQL has them; SQLite has them the smallest.
      String nulls = !key.nullable() || dialect != Dialect.SQLITE ? "" : nulls(key);
      order.add(column + (key.descending() ? " DESC" : "") + nulls);
    }
    table.primaryKey().columns().forEach(column -> order.add(prefix + column));
    return order.toString();
  }

  private static String nulls(SortKey key) {
    return key.descending() ? " NULLS FIRST" : " NULLS LAST";
  }

  /** Whether a key orders by what the foreign key before it holds. */
  private static boolean isHeld(SortKey key) {
    int steps = key.steps().size();
    return steps > 0
        && key.column().column().equals(key.steps().get(steps - 1).target().idColumn());
  }

  private static List<ToOne<?>> tableOf(SortKey key) {
    List<ToOne<?>> steps = key.steps();
    return isHeld(key) ? steps.subList(0, steps.size() - 1) : steps;
  }

  private static String columnOf(SortKey key) {
    return isHeld(key) ? key.steps().get(key.steps().size() - 1).column() : key.column().column();
  }

  private void join(List<ToOne<?>> steps) {
    if (steps.isEmpty() || aliases.containsKey(steps)) {
      return;
    }
    List<ToOne<?>> before = steps.subList(0, steps.size() - 1);
    join(before);
    ToOne<?> step = steps.get(steps.size() - 1);
    String from = before.isEmpty() ? table.name() : aliases.get(before);
    String alias = "o" + (aliases.size() + 1);
    aliases.put(new ArrayList<>(steps), alias);
    joins
        .append("\nLEFT JOIN ")
        .append(step.target().name())
        .append(" AS ")
        .append(alias)
        .append(
            " ON %s.%s = %s.%s".formatted(alias, step.target().idColumn(), from, step.column()));
  }
}
