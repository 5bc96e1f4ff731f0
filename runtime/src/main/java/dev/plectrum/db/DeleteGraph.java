package dev.plectrum.db;

import dev.plectrum.model.DeleteRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which keys point to which tables, and what they say about a deletion there. */
final class DeleteGraph {
  private final List<Table<?>> installed;
  private final UnaryOperator<Table<?>> chosen;
  private final Map<Table<?>, List<Edge>> edges = new ConcurrentHashMap<>();
  private final Map<Table<?>, Boolean> collected = new ConcurrentHashMap<>();

  /**
   * A graph.
   *
   * @param installed tables that may point to others without those knowing, as an app from a jar
   *     does
   * @param chosen the table that a key points to where the site has chosen one
   */
  DeleteGraph(List<Table<?>> installed, UnaryOperator<Table<?>> chosen) {
    this.installed = List.copyOf(installed);
    this.chosen = chosen;
  }

  /** The same graph, to be found out anew. */
  DeleteGraph anew() {
    return new DeleteGraph(installed, chosen);
  }

  /** A key that points to a table. */
  record Edge(Table<?> from, ToOne<?> key, DeleteRule rule) {}

  /** The keys that point to {@code table}. */
  List<Edge> edges(Table<?> table) {
    List<Edge> known = edges.get(table);
    if (known == null) {
      known = find(table);
      edges.put(table, known);
    }
    return known;
  }

  private List<Edge> find(Table<?> table) {
    Set<Table<?>> referrers = new LinkedHashSet<>(table.referrers());
    referrers.addAll(installed);
    List<Edge> found = new ArrayList<>();
    for (Table<?> from : referrers) {
      addAll(from, from.keys(), table, found);
      addAll(from, from.targets(), table, found);
    }
    return List.copyOf(found);
  }

  private void addAll(Table<?> from, List<ToOne<?>> keys, Table<?> table, List<Edge> found) {
    for (ToOne<?> key : keys) {
      if (chosen.apply(key.target()) == table) {
        found.add(new Edge(from, key, from.rule(key)));
      }
    }
  }

  /**
   * Whether deleting a row takes more than a DELETE, which leaves the rest to the database: where a
   * rule is in the graph that the database does not know as we mean it, or a hook is to be run.
   */
  boolean needsCollecting(Table<?> table) {
    Boolean known = collected.get(table);
    if (known == null) {
      known = needsCollecting(table, new HashSet<>());
      collected.put(table, known);
    }
    return known;
  }

  private boolean needsCollecting(Table<?> table, Set<Table<?>> seen) {
    if (!seen.add(table)) {
      return false;
    }
    if (table.hasHooks()) {
      return true;
    }
    for (Edge edge : edges(table)) {
      boolean ours =
          switch (edge.rule()) {
            case PROTECT, RESTRICT, SET_DEFAULT, SET -> true;
            // The database knows nothing of a key that points to several tables.
            case CASCADE -> edge.key().type() != null || needsCollecting(edge.from(), seen);
            // Nor of a version, which counts that the row points elsewhere.
            case SET_NULL -> edge.key().type() != null || edge.from().versionColumn() != null;
            case DO_NOTHING, DB_CASCADE, DB_SET_NULL -> false;
          };
      if (ours) {
        return true;
      }
    }
    return false;
  }

  /** Whether rows that go along can be deleted unseen: nothing depends on which ones they are. */
  boolean isLeaf(Table<?> table) {
    return edges(table).isEmpty()
        && table.links().isEmpty()
        && !table.hasHooks()
        && Stream.concat(table.keys().stream(), table.targets().stream())
            .noneMatch(key -> table.rule(key) == DeleteRule.RESTRICT);
  }
}
