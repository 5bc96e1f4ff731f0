package dev.plectrum.query;

import dev.plectrum.db.Table;
import dev.plectrum.db.ToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of one statement: the one it begins with, and those joined to it, each once. */
final class Joins {
  private final Node root;
  private final List<Node> joined = new ArrayList<>();

  Joins(Table<?> table) {
    this.root = new Node(null, null, table, table.name());
  }

  /** Joins the tables on a path that are not joined yet. */
  void add(Path<?> path) {
    node(path);
  }

  boolean isEmpty() {
    return joined.isEmpty();
  }

  /** Writes a column, qualified if there are several tables. */
  void writeColumn(StringBuilder sql, Path<?> path, String column) {
    if (!joined.isEmpty()) {
      sql.append(node(path).alias).append('.');
    }
    sql.append(column);
  }

  /** What the table at the end of a path is called in the statement. */
  String alias(Path<?> path) {
    return node(path).alias;
  }

  /** Writes what follows FROM. */
  void write(SqlText out) {
    out.append(root.table.name());
    for (Node node : joined) {
      Node parent = node.parent;
      ToOne<?> step = node.step;
      if (parent == null || step == null) {
        continue;
      }
      out.append(node.optional ? "\nLEFT JOIN " : "\nJOIN ").append(node.table.name());
      if (!node.alias.equals(node.table.name())) {
        out.append(" AS ").append(node.alias);
      }
      out.append(" ON ").append(node.alias).append(".").append(node.table.idColumn());
      out.append(" = ").append(parent.alias).append(".").append(step.column());
    }
  }

  private Node node(Path<?> path) {
    Path<?> parentPath = path.parent();
    ToOne<?> step = path.step();
    if (parentPath == null || step == null) {
      return root;
    }
    Node parent = node(parentPath);
    for (Node child : parent.children) {
      if (child.step == step) {
        return child;
      }
    }
    Node child = new Node(parent, step, path.table(), alias(path.table().name()));
    parent.children.add(child);
    joined.add(child);
    return child;
  }

  /** The table's own name, or, where that is taken, one with a number. */
  private String alias(String table) {
    String alias = table;
    for (int n = 2; isTaken(alias); n++) {
      alias = table.endsWith("\"") ? table.substring(0, table.length() - 1) : table;
      // PostgreSQL cuts names after 63 bytes, and with them the number.
      alias = alias.length() > 58 ? alias.substring(0, 58) : alias;
      alias += "_" + n + (table.endsWith("\"") ? "\"" : "");
    }
    return alias;
  }

  private boolean isTaken(String alias) {
    return root.alias.equals(alias) || joined.stream().anyMatch(node -> node.alias.equals(alias));
  }

  /** One table in the statement. */
  private static final class Node {
    final @Nullable Node parent;
    final @Nullable ToOne<?> step;
    final Table<?> table;
    final String alias;
    final boolean optional;
    final List<Node> children = new ArrayList<>();

    Node(@Nullable Node parent, @Nullable ToOne<?> step, Table<?> table, String alias) {
      this.parent = parent;
      this.step = step;
      this.table = table;
      this.alias = alias;
      this.optional = parent != null && step != null && (parent.optional || step.nullable());
    }
  }
}
