package dev.plectrum.db;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which tables the site of a database has, and which of them it has chosen in place of others. */
final class SiteTables {
  private final Map<Table<?>, Table<?>> chosen = new ConcurrentHashMap<>();
  private volatile DeleteGraph graph = new DeleteGraph(List.of(), this::origin);

  /** Says which tables there are. */
  void install(List<Table<?>> tables) {
    graph = new DeleteGraph(tables, this::origin);
  }

  /** Says that {@code table} is meant by {@code placeholder}. */
  <A> void choose(Table<A> placeholder, Table<A> table) {
    chosen.put(placeholder, table);
    graph = graph.anew();
  }

  /** What is meant by a table; as a rule the table itself. */
  @SuppressWarnings("unchecked") // Only a Table<A> is ever chosen in the place of a Table<A>.
  <A> Table<A> chosen(Table<A> table) {
    return (Table<A>) chosen.getOrDefault(table, table);
  }

  /** Whether a foreign key points to rows of {@code table}, or to what is chosen in its place. */
  boolean isTo(ToOne<?> key, Table<?> table) {
    return origin(key.target()) == origin(table);
  }

  /** Who points to whom. */
  DeleteGraph graph() {
    return graph;
  }

  /** The table that has the rows which are meant by a table. */
  private Table<?> origin(Table<?> table) {
    Table<?> meant = chosen.getOrDefault(table, table);
    return meant instanceof MappedTable<?, ?> mapped ? mapped.source() : meant;
  }
}
