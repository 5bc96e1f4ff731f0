package dev.plectrum.db;

import dev.plectrum.db.DeleteGraph.Edge;
import dev.plectrum.db.ReferredToException.Referrer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what goes along when rows are deleted, and deletes it in an order that the database takes.
 * The rules are Django's.
 */
final class Collector {
  /** How many rows in the way are named for each key. */
  private static final int NAMED = 100;

  private final Database database;
  private final DeleteGraph graph;
  private final boolean preview;
  private final Map<Table<?>, Set<Object>> doomed = new LinkedHashMap<>();
  private final Map<Edge, Set<Object>> restricted = new LinkedHashMap<>();
  private final Map<Table.LinkTable, Set<Object>> linked = new LinkedHashMap<>();
  private final Map<Edge, Set<Object>> freed = new LinkedHashMap<>();
  private final Map<Edge, Set<Object>> unseen = new LinkedHashMap<>();
  private final List<Referrer> protectors = new ArrayList<>();

  /**
   * A collector.
   *
   * @param preview whether every row is counted, though nothing will be deleted
   */
  Collector(Database database, boolean preview) {
    this.database = database;
    this.graph = database.graph();
    this.preview = preview;
  }

  /** Collects the rows with these keys, as far as they exist, and what goes along. */
  void collect(Table<?> table, List<Object> keys) {
    if (!keys.isEmpty()) {
      add(
          table,
          find(table, table.primaryKey().any("", database.dialect()), keys, Integer.MAX_VALUE));
    }
  }

  private void add(Table<?> table, Set<Object> keys) {
    Set<Object> all = doomed.computeIfAbsent(table, t -> new LinkedHashSet<>());
    List<Object> fresh = new ArrayList<>();
    for (Object key : keys) {
      if (all.add(key)) {
        fresh.add(key);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    for (Edge edge : graph.edges(table)) {
      follow(edge, fresh);
    }
    for (Table.LinkTable link : table.links()) {
      linked.computeIfAbsent(link, l -> new LinkedHashSet<>()).addAll(fresh);
    }
  }

  private void follow(Edge edge, List<Object> keys) {
    switch (edge.rule()) {
      case CASCADE -> {
        if (!preview && graph.isLeaf(edge.from())) {
          unseen.computeIfAbsent(edge, e -> new LinkedHashSet<>()).addAll(keys);
        } else {
          add(edge.from(), find(edge, keys, Integer.MAX_VALUE));
        }
      }
      case PROTECT -> protectors.addAll(named(edge, find(edge, keys, NAMED)));
      case RESTRICT ->
          restricted
              .computeIfAbsent(edge, e -> new LinkedHashSet<>())
              .addAll(find(edge, keys, Integer.MAX_VALUE));
      case SET_NULL, SET_DEFAULT, SET ->
          freed.computeIfAbsent(edge, e -> new LinkedHashSet<>()).addAll(keys);
      case DO_NOTHING, DB_CASCADE, DB_SET_NULL -> {
        // The database alone deals with those rows.
      }
    }
  }

  private static List<Referrer> named(Edge edge, Set<Object> keys) {
    return keys.stream()
        .map(key -> new Referrer(edge.from().model(), key, edge.key().name()))
        .toList();
  }

  /** The rows in the way: protecting ones, and restricting ones that do not go along. */
  List<Referrer> referrers() {
    List<Referrer> all = new ArrayList<>(protectors);
    restricted.forEach(
        (edge, keys) -> {
          Set<Object> staying = new LinkedHashSet<>(keys);
          staying.removeAll(doomed.getOrDefault(edge.from(), Set.of()));
          all.addAll(named(edge, staying).stream().limit(NAMED).toList());
        });
    return all;
  }

  /** How many rows of each model there are to be deleted. */
  Deleted counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    doomed.forEach((table, keys) -> count(counts, table.model(), keys.size()));
    Map<String, Set<Object>> links = new LinkedHashMap<>();
    linked.forEach(
        (link, keys) ->
            links
                .computeIfAbsent(link.name(), name -> new LinkedHashSet<>())
                .addAll(
                    ids(
                        link.table(),
                        "id",
                        TableSql.anyOf(link.column(), database.dialect()),
                        List.copyOf(keys),
                        row -> row.key(1, ValueKind.LONG),
                        null)));
    links.forEach((name, ids) -> count(counts, name, ids.size()));
    return new Deleted(counts);
  }

  /** How many rows there are that would point elsewhere, by their model and component. */
  Map<String, Long> freed() {
    Map<String, Long> counts = new LinkedHashMap<>();
    freed.forEach(
        (edge, keys) -> {
          Set<Object> rows =
              new LinkedHashSet<>(find(edge, new ArrayList<>(keys), Integer.MAX_VALUE));
          rows.removeAll(doomed.getOrDefault(edge.from(), Set.of()));
          count(counts, edge.from().model() + "." + edge.key().name(), rows.size());
        });
    return counts;
  }

  /**
   * Deletes everything that was collected, beginning with rows of {@code first}.
   *
   * @throws ReferredToException if rows are in the way
   */
  Deleted delete(Table<?> first) {
    List<Referrer> inTheWay = referrers();
    if (!inTheWay.isEmpty()) {
      throw new ReferredToException(first.model(), inTheWay, sentence(first, inTheWay));
    }
    List<Hooked<?>> hooked = new ArrayList<>();
    for (Table<?> table : doomed.keySet()) {
      if (table.hasHooks()) {
        hooked.add(hooked(table));
      }
    }
    hooked.forEach(Hooked::before);
    Map<String, Long> counts = new LinkedHashMap<>();
    doomed.forEach((table, keys) -> count(counts, table.model(), keys.size()));
    freed.forEach(this::free);
    unseen.forEach(
        (edge, keys) ->
            count(
                counts,
                edge.from().model(),
                deleteBy(edge.from(), edge.key().column(), edge.key().type(), keys)));
    linked.forEach((link, keys) -> count(counts, link.name(), deleteLinks(link, keys)));
    List<Table<?>> order = order();
    boolean inACircle = order.size() < doomed.size();
    String checks = inACircle ? database.waitingChecks().keysOf(doomed.keySet()) : "";
    if (inACircle) {
      database.waitingChecks().defer(checks, true);
      order = new ArrayList<>(doomed.keySet());
    }
    for (Table<?> table : order) {
      deleteFrom(
          table.name(),
          table.primaryKey().any("", database.dialect()),
          doomed.getOrDefault(table, Set.of()),
          table);
    }
    if (inACircle) {
      database.waitingChecks().defer(checks, false);
    }
    hooked.forEach(Hooked::after);
    return new Deleted(counts);
  }

  private static void count(Map<String, Long> counts, String name, long count) {
    if (count > 0) {
      counts.merge(name, count, Long::sum);
    }
  }

  private static String sentence(Table<?> first, List<Referrer> inTheWay) {
    Referrer one = inTheWay.get(0);
    List<String> keys =
        inTheWay.stream()
            .filter(
                other ->
                    other.model().equals(one.model()) && other.component().equals(one.component()))
            .limit(5)
            .map(other -> other.key().toString())
            .toList();
    return first.model()
        + " is still referred to: "
        + one.model()
        + " "
        + String.join(", ", keys)
        + (inTheWay.size() > keys.size() ? " and others" : "")
        + " by "
        + one.component()
        + ".";
  }

  /** The tables in an order in which no row is deleted before those that point to it. */
  private List<Table<?>> order() {
    List<Table<?>> order = new ArrayList<>();
    boolean found = true;
    while (found) {
      found = false;
      for (Table<?> table : doomed.keySet()) {
        if (!order.contains(table) && isFree(table, order)) {
          order.add(table);
          found = true;
        }
      }
    }
    return order;
  }

  private boolean isFree(Table<?> table, List<Table<?>> deleted) {
    return graph.edges(table).stream()
        .map(Edge::from)
        .allMatch(from -> from == table || !doomed.containsKey(from) || deleted.contains(from));
  }

  private void free(Edge edge, Set<Object> keys) {
    Object value = edge.from().constraints().otherKey(edge.key(), database);
    String column = edge.key().column();
    TargetType type = edge.key().type();
    List<Object> all = TargetType.stored(type, keys);
    boolean toNull = value == null;
    database.execute(
        edge.from(),
        "UPDATE %s SET %s%s = %s%s WHERE %s"
            .formatted(
                edge.from().name(),
                type == null ? "" : type.column() + " = NULL, ",
                column,
                toNull ? "NULL" : "?",
                edge.from().versionStep(),
                TableSql.anyOf(column, type, "", database.dialect())),
        in -> {
          if (value != null) {
            in.setKey(1, value);
          }
          in.setAll(toNull ? 1 : 2, ValueKind.ofKey(all.get(0)), all);
        });
  }

  private long deleteLinks(Table.LinkTable link, Set<Object> keys) {
    return deleteFrom(link.table(), TableSql.anyOf(link.column(), database.dialect()), keys, null);
  }

  private long deleteBy(
      Table<?> table, String column, @Nullable TargetType type, Set<Object> keys) {
    return deleteFrom(
        table.name(),
        TableSql.anyOf(column, type, "", database.dialect()),
        TargetType.stored(type, keys),
        table);
  }

  private long deleteFrom(
      String name, String condition, Collection<Object> keys, @Nullable Table<?> table) {
    if (keys.isEmpty()) {
      return 0;
    }
    List<Object> all = List.copyOf(keys);
    String sql = "DELETE FROM " + name + " WHERE " + condition;
    Binder binder = in -> in.setKeys(1, all);
    return table == null ? database.execute(sql, binder) : database.execute(table, sql, binder);
  }

  /** The rows that point to rows with these keys. */
  private Set<Object> find(Edge edge, List<Object> keys, int limit) {
    String points = TableSql.anyOf(edge.key().column(), edge.key().type(), "", database.dialect());
    return find(edge.from(), points, TargetType.stored(edge.key().type(), keys), limit);
  }

  private Set<Object> find(Table<?> table, String condition, List<Object> keys, int limit) {
    return ids(
        table.name(),
        String.join(", ", table.primaryKey().columns()),
        condition,
        keys,
        row -> table.readKey(row, 1),
        limit == Integer.MAX_VALUE ? null : limit);
  }

  private Set<Object> ids(
      String table,
      String id,
      String condition,
      List<Object> keys,
      KeyReader reader,
      @Nullable Integer limit) {
    Set<Object> found = new LinkedHashSet<>();
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY %s%s"
            .formatted(id, table, condition, id, limit == null ? "" : " LIMIT " + limit);
    database.each(
        null,
        sql,
        in -> in.setKeys(1, keys),
        row -> {
          Object key = reader.read(row);
          if (key != null) {
            found.add(key);
          }
        });
    return found;
  }

  private <T> Hooked<T> hooked(Table<T> table) {
    return new Hooked<>(table, database.list(table, doomed.getOrDefault(table, Set.of())));
  }

  /** Reads the key of a row. */
  @FunctionalInterface
  private interface KeyReader {
    @Nullable Object read(Row row) throws SQLException;
  }

  /** The rows of a table whose hooks want to see them. */
  private record Hooked<T>(Table<T> table, List<T> rows) {
    void before() {
      rows.forEach(table::beforeDelete);
    }

    void after() {
      rows.forEach(table::afterDelete);
    }
  }
}
