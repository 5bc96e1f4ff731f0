package dev.plectrum.query;

import dev.plectrum.db.Table;
import dev.plectrum.db.TargetType;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one SELECT: the one it begins with, and those joined to it, each once. A SELECT
 * inside another one sees the tables of that too.
 */
final class Scope {
  private final @Nullable Scope outer;
  private final Path<?> base;
  private final Set<String> aliases;
  private final Node root;
  private final List<Node> joined = new ArrayList<>();
  private boolean qualified;
  private boolean sum;
  private boolean adding;
  private ToMany.@Nullable Link link;
  private String linkAlias = "";
  private @Nullable Runnable source;

  private Scope(@Nullable Scope outer, Path<?> base, Set<String> aliases) {
    this.outer = outer;
    this.base = base;
    this.aliases = aliases;
    this.root = node(null, base);
    this.qualified = outer != null;
  }

  /** The rows of one table that is joined, being chosen. */
  private Scope(Scope outer, Node node) {
    this.outer = outer;
    this.base = node.path;
    this.aliases = outer.aliases;
    this.root = node;
    this.qualified = true;
  }

  /** The tables of a statement. */
  static Scope of(Path<?> root) {
    return new Scope(null, root, new HashSet<>());
  }

  /**
   * The tables of a SELECT inside this one.
   *
   * @param base where it begins: another query, or a to-many relation of a row of this one
   */
  Scope inside(Path<?> base) {
    return new Scope(this, base, aliases);
  }

  /** The tables of the same query once more, inside this one. */
  Scope again() {
    qualified = true;
    return new Scope(this, base, aliases);
  }

  /** The tables of a query once more, inside of this where it is the one that is written here. */
  Scope again(Path<?> root) {
    return outer != null && base == root ? again() : of(root);
  }

  /** Joins the table that links rows with those of another table, whose keys are asked for too. */
  void link(ToMany.Link between) {
    link = between;
    linkAlias = alias(between.table());
    qualified = true;
  }

  /** Writes the column of the table of {@link #link} that has the keys of the other rows. */
  void writeLinkedOwner(SqlText out) {
    ToMany.Link known = link;
    if (known != null) {
      out.append(linkAlias).append(".").append(known.ownColumn());
    }
  }

  /** Reads the rows that {@code source} writes instead of those of the table it begins with. */
  void beginWith(Runnable source) {
    this.source = source;
  }

  /** Whether it begins with the rows of several queries, put together. */
  boolean beginsWithMany() {
    return source != null;
  }

  /** What tables are called by now. */
  Set<String> aliases() {
    return Set.copyOf(aliases);
  }

  /** Forgets what tables have been called since. */
  void forgetAllBut(Set<String> known) {
    aliases.retainAll(known);
  }

  /** The model whose rows it begins with. */
  String model() {
    return base.table().model();
  }

  /** Whether nothing is around it. */
  boolean isOutermost() {
    return outer == null;
  }

  /** Whether a query is being written here already. */
  boolean isInside(Path<?> root) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (scope.base == root) {
        return true;
      }
    }
    return false;
  }

  /** The nearest SELECT that is a query and not the rows of a relation. */
  Scope query() {
    Scope here = this;
    while (here.base.parent() != null && here.outer != null) {
      here = here.outer;
    }
    return here;
  }

  /** The nearest SELECT that is a query, or the rows of a relation being summed up. */
  Scope summedUp() {
    Scope here = this;
    while (here.base.parent() != null && !here.sum && here.outer != null) {
      here = here.outer;
    }
    return here;
  }

  /** The rows of this relation are being summed up, and not looked for. */
  void sumUp() {
    sum = true;
  }

  /** What is being summed up is the rows that are joined here, also those of to-many relations. */
  void addUp(Runnable writing) {
    adding = true;
    writing.run();
    adding = false;
  }

  private boolean joins(Path<?> path) {
    return joined.stream().anyMatch(node -> node.path.isSame(path));
  }

  /** The innermost SELECT to which a path belongs. */
  Scope of(Path<?> root, Object column) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      if (root.startsWith(scope.base)) {
        return scope;
      }
    }
    throw new IllegalArgumentException(
        column
            + " belongs to another query than the one over "
            + base.table().model()
            + " that it is used in.");
  }

  /** The first to-many relation on the way that no SELECT around has taken, or null. */
  @Nullable Path<?> open(Place place) {
    Path<?> path = place.path();
    if (!path.isToMany()) {
      return null;
    }
    Scope scope = of(path, place);
    Path<?> open = path.firstToMany(scope.base.depth());
    while (open != null && scope.adding && scope.joins(open)) {
      open = path.firstToMany(open.depth());
    }
    return open;
  }

  /** Joins what a survey found, as far as it belongs here, up to the next to-many relation. */
  void add(Survey survey) {
    survey.places().forEach(this::addStart);
    survey.inner().forEach(this::addStart);
    qualified |= survey.hasSubqueries();
  }

  private void addStart(Place place) {
    if (place.path().startsWith(base)) {
      Path<?> open = place.path().firstToMany(base.depth());
      if (open == null) {
        add(place);
      } else if (open.parent() != null) {
        add(open.parent().key());
      }
    }
  }

  /** Joins the tables on the way to a place, to-many relations too. */
  void addAll(Survey survey) {
    for (Place place : survey.places()) {
      if (place.path().startsWith(base)) {
        add(place);
      }
    }
    survey.inner().forEach(this::addStart);
    qualified |= survey.hasSubqueries();
  }

  private void add(Place place) {
    Node node = node(place.path());
    node.target |= !place.isLinkedKey();
  }

  /** Joins the tables on a path that are not joined yet. */
  void add(Path<?> path) {
    node(path).target = true;
  }

  /** Lets a join that keeps rows without a match drop them: a condition does so anyway. */
  void require(Place place) {
    if (place.path().startsWith(base) && place.path().firstToMany(base.depth()) == null) {
      require(place.path());
    }
  }

  /** Leaves out the rows that have none at the end of a path. */
  void require(Path<?> path) {
    for (Node node = node(path); node != null; node = node.parent) {
      node.optional = false;
    }
  }

  /** Writes the table in front of every column. */
  void qualify() {
    qualified = true;
  }

  /** A column that every row has that it begins with. */
  Place key() {
    return base.key().columns().get(0);
  }

  /** Whether this begins at the end of a path. */
  boolean begins(Path<?> path) {
    return base.isSame(path);
  }

  /** Writes a column, qualified if there are several tables. */
  void writeColumn(SqlText out, Place place) {
    GroupedValues grouped = out.grouped();
    if (grouped != null) {
      grouped.check(this, place);
    }
    Node node = node(place.path());
    ToMany<?> many = node.path.many();
    ToMany.Link link = many == null ? null : many.link();
    if (link != null && place.isLinkedKey()) {
      out.append(node.link).append(".").append(link.targetColumn());
      return;
    }
    if (qualified || !joined.isEmpty()) {
      out.append(node.alias).append(".");
    }
    out.append(place.column());
  }

  /** What the table at the end of a path is called. */
  String alias(Path<?> path) {
    return node(path).alias;
  }

  /** Whether nothing is joined. */
  boolean hasOneTable() {
    return joined.isEmpty();
  }

  /** Writes what follows FROM. */
  void write(SqlText out) {
    ToMany<?> many = base.many();
    ToMany.Link link = many == null ? null : many.link();
    Runnable rows = source;
    if (rows != null) {
      out.append("(");
      rows.run();
      out.append(") AS ").append(root.alias);
    } else if (link == null) {
      named(out, base.table().name(), root.alias);
    } else {
      named(out, link.table(), root.link);
      if (root.target) {
        out.append("\nJOIN ");
        named(out, base.table().name(), root.alias);
        on(out, root.alias, base.table().idColumn(), root.link, link.targetColumn());
      }
    }
    ToMany.Link between = this.link;
    if (between != null) {
      out.append("\nJOIN ");
      named(out, between.table(), linkAlias);
      on(out, linkAlias, between.targetColumn(), root.alias, base.table().idColumn());
    }
    for (Node node : joined) {
      write(out, node);
    }
  }

  private void write(SqlText out, Node node) {
    Node parent = node.parent;
    if (parent == null) {
      return;
    }
    String join = node.optional ? "\nLEFT JOIN " : "\nJOIN ";
    Table<?> table = node.path.table();
    ToOne<?> step = node.path.step();
    ToMany<?> many = node.path.many();
    ToMany.Link link = many == null ? null : many.link();
    out.append(join);
    if (step != null) {
      named(out, table.name(), node.alias);
      if (TargetKeys.areText(step.type())) {
        out.append(" ON ").append(node.alias).append(".").append(table.idColumn()).append(" = ");
        TargetKeys.fromText(out, step.type(), table.idKind(), parent.alias, step.column());
      } else {
        on(out, node.alias, table.idColumn(), parent.alias, step.column());
      }
      only(out, step.type(), parent.alias);
    } else if (link != null) {
      named(out, link.table(), node.link);
      on(out, node.link, link.ownColumn(), parent.alias, parent.path.table().idColumn());
      if (node.target) {
        out.append(join);
        named(out, table.name(), node.alias);
        on(out, node.alias, table.idColumn(), node.link, link.targetColumn());
      }
    } else if (many != null) {
      named(out, table.name(), node.alias);
      Table<?> owner = parent.path.table();
      if (TargetKeys.areText(many.type())) {
        out.append(" ON ").append(node.alias).append(".").append(many.column()).append(" = ");
        String id = parent.alias + "." + owner.idColumn();
        TargetKeys.asText(out, owner.idKind(), () -> out.append(id));
      } else {
        on(out, node.alias, many.column(), parent.alias, owner.idColumn());
      }
      only(out, many.type(), node.alias);
    }
    Condition filter = node.path.filter();
    if (filter != null) {
      out.append(" AND ");
      out.inside(new Scope(this, node), () -> out.each(filter));
    }
  }

  /** Writes that the rows of the relation where this begins are those of a row around. */
  void writeCorrelation(SqlText out) {
    ToMany<?> many = base.many();
    Path<?> parent = base.parent();
    if (many == null || parent == null || outer == null) {
      throw new IllegalStateException(base + " is no to-many relation.");
    }
    out.append(ownerColumn(many)).append(" = ");
    Place key = parent.key();
    Scope around = outer.of(key.path(), key);
    if (TargetKeys.areText(many.type())) {
      TargetKeys.asText(out, parent.table().idKind(), () -> around.writeColumn(out, key));
    } else {
      around.writeColumn(out, key);
    }
    only(out, many.type(), root.alias);
  }

  /** Writes that the rows of the relation where this begins point to the table that it is of. */
  void writeOwnerType(SqlText out) {
    ToMany<?> many = base.many();
    if (many != null) {
      only(out, many.type(), root.alias);
    }
  }

  private static void only(SqlText out, @Nullable TargetType type, String alias) {
    if (type != null) {
      out.append(" AND ").append(type.condition(alias + "."));
    }
  }

  /** Writes the key of the row around to which a row of this relation belongs. */
  void writeOwnerKey(SqlText out) {
    ToMany<?> many = base.many();
    if (many != null && TargetKeys.areText(many.type())) {
      TargetKeys.fromText(out, many.type(), many.table().idKind(), root.alias, many.column());
    } else if (many != null) {
      out.append(ownerColumn(many));
    }
  }

  private String ownerColumn(ToMany<?> many) {
    return (many.link() == null ? root.alias : root.link) + "." + many.column();
  }

  private static void named(SqlText out, String table, String alias) {
    out.append(table);
    if (!alias.equals(table)) {
      out.append(" AS ").append(alias);
    }
  }

  private static void on(SqlText out, String left, String column, String right, String other) {
    out.append(" ON ").append(left).append(".").append(column);
    out.append(" = ").append(right).append(".").append(other);
  }

  private Node node(Path<?> path) {
    if (path.depth() <= base.depth()) {
      return root;
    }
    Path<?> before = path.parent();
    Node parent = before == null ? root : node(before);
    for (Node child : parent.children) {
      if (child.path.isSame(path)) {
        return child;
      }
    }
    if (path.many() != null || path.step() != null) {
      parent.target = true;
    }
    Node child = node(parent, path);
    parent.children.add(child);
    joined.add(child);
    Condition filter = path.filter();
    if (filter != null) {
      Survey survey = Survey.of(filter);
      for (Place place : survey.places()) {
        if (place.path().startsWith(path) && !place.path().isSame(path)) {
          throw new IllegalArgumentException(
              "The rows of "
                  + path
                  + " are joined and can only be filtered by columns of "
                  + path.table().model()
                  + ", not by "
                  + place
                  + ".");
        }
      }
      add(survey);
    }
    return child;
  }

  private Node node(@Nullable Node parent, Path<?> path) {
    ToMany<?> many = path.many();
    ToMany.Link link = many == null ? null : many.link();
    String linkAlias = link == null ? "" : alias(link.table());
    return new Node(parent, path, alias(path.table().name()), linkAlias);
  }

  /** The table's own name, or, where that is taken, one with a number. */
  String alias(String table) {
    String alias = table;
    for (int n = 2; !aliases.add(alias); n++) {
      alias = table.endsWith("\"") ? table.substring(0, table.length() - 1) : table;
      // PostgreSQL cuts names after 63 bytes, and with them the number.
      alias = alias.length() > 58 ? alias.substring(0, 58) : alias;
      alias += "_" + n + (table.endsWith("\"") ? "\"" : "");
    }
    return alias;
  }

  /** One table in the statement. */
  private static final class Node {
    final @Nullable Node parent;
    final Path<?> path;
    final String alias;
    final String link;
    final List<Node> children = new ArrayList<>();
    boolean optional;
    boolean target;

    Node(@Nullable Node parent, Path<?> path, String alias, String link) {
      this.parent = parent;
      this.path = path;
      this.alias = alias;
      this.link = link;
      this.optional = parent != null && (parent.optional || path.many() != null || path.optional());
    }
  }
}
