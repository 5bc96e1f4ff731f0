package dev.plectrum.query;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.Shape;
import dev.plectrum.db.SortKey;
import dev.plectrum.db.StoredColumn;
import dev.plectrum.db.Table;
import dev.plectrum.db.ToOne;
import dev.plectrum.db.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Turns what a query says into SQL and sends it. */
final class Statement<T> {
  private final Selection<T> selection;
  private final Table<T> table;
  private final Path<T> root;

  Statement(Selection<T> selection) {
    this.selection = selection;
    this.table = selection.table;
    this.root = Path.of(table);
  }

  /**
   * The rows.
   *
   * @param limit how many at most
   * @param stable whether the key decides between rows that the order holds for equal
   */
  List<T> list(int limit, boolean stable) {
    if (limit == 0) {
      return List.of();
    }
    checkLock();
    List<Path<?>> paths = selectedPaths();
    List<List<ToOne<?>>> joined = new ArrayList<>(paths.size());
    paths.forEach(path -> joined.add(path.steps()));
    List<Shape.Prefetch> prefetches = new ArrayList<>(selection.prefetched.size());
    for (Related<?> related : selection.prefetched) {
      prefetches.add(new Shape.Prefetch(related.path().steps(), related.relation()));
    }
    SqlText sql = rows(paths, limit, stable);
    Shape<T> shape = new Shape<>(table, joined, prefetches);
    return selection.database.list(shape, sql.toString(), sql);
  }

  /**
   * The rows that follow another one.
   *
   * @param key the key of that row; null to begin at the start
   * @param backwards whether the order is turned around
   */
  List<T> from(@Nullable Object key, int limit, boolean backwards) {
    List<Order> order = order(true, true);
    if (backwards) {
      order.replaceAll(Order::reversed);
    }
    Selection<T> part = selection.orderBy(order);
    if (key != null) {
      part = part.where(new Condition.Following(root, order, key));
    }
    return new Statement<>(part).list(limit, false);
  }

  String sql() {
    return rows(selectedPaths(), selection.limit, false).toString();
  }

  long count() {
    if (isWhole()) {
      SqlText sql = begin(List.of(), List.of());
      sql.append("SELECT COUNT(*)");
      from(sql);
      return selection.database.count(sql.toString(), sql);
    }
    SqlText sql = begin(List.of(), List.of());
    sql.append("SELECT COUNT(*) FROM (SELECT 1");
    from(sql);
    part(sql, selection.limit);
    sql.append(") AS part");
    return selection.database.count(sql.toString(), sql);
  }

  boolean exists() {
    if (selection.limit == 0) {
      return false;
    }
    SqlText sql = begin(List.of(), List.of());
    sql.append("SELECT 1");
    from(sql);
    part(sql, 1);
    return selection.database.exists(sql.toString(), sql);
  }

  private SqlText rows(List<Path<?>> paths, int limit, boolean stable) {
    List<Order> order = order(stable || limit != Integer.MAX_VALUE || selection.offset > 0, stable);
    SqlText sql = begin(paths, order);
    sql.append("SELECT ");
    columns(sql, root);
    for (Path<?> path : paths) {
      sql.append(", ");
      columns(sql, path);
    }
    from(sql);
    for (int i = 0; i < order.size(); i++) {
      sql.append(i == 0 ? "\nORDER BY " : ", ");
      order.get(i).write(sql);
    }
    part(sql, limit);
    lock(sql, paths);
    return sql;
  }

  /** Locks what was asked for or, if nothing was, every row that is read and always there. */
  private void lock(SqlText sql, List<Path<?>> selected) {
    Lock lock = selection.lock;
    if (lock == null || sql.dialect() == Dialect.SQLITE) {
      return;
    }
    List<Path<?>> paths = new ArrayList<>(selection.locked);
    if (paths.isEmpty()) {
      paths.add(root);
      // PostgreSQL locks nothing on the side of an outer join that may be missing.
      selected.stream().filter(path -> !path.optional()).forEach(paths::add);
    }
    StringJoiner tables = new StringJoiner(", ");
    paths.forEach(path -> tables.add(sql.alias(path)));
    sql.append(lock.sql(sql.hasOneTable() ? "" : tables.toString()));
  }

  private void checkLock() {
    if (selection.lock != null && !selection.database.inTransaction()) {
      throw new IllegalStateException(
          "Rows of " + table.model() + " are locked for a transaction, and there is none.");
    }
  }

  /** Finds out which tables take part before anything is written. */
  private SqlText begin(List<Path<?>> paths, List<Order> order) {
    Joins joins = new Joins(table);
    paths.forEach(joins::add);
    if (selection.where != null) {
      selection.where.places(place -> joins.add(place.path()));
    }
    order.forEach(one -> joins.add(one.place().path()));
    return new SqlText(selection.database.dialect(), joins);
  }

  private void from(SqlText sql) {
    sql.append("\nFROM ").tables();
    if (selection.where != null) {
      sql.append("\nWHERE ");
      selection.where.write(sql);
    }
  }

  private void part(SqlText sql, int limit) {
    boolean skips = selection.offset > 0;
    if (limit != Integer.MAX_VALUE) {
      sql.append("\nLIMIT ").value(ValueKind.INT, limit);
    } else if (skips) {
      sql.withoutLimit();
    }
    if (skips) {
      sql.append("\nOFFSET ").value(ValueKind.LONG, selection.offset);
    }
  }

  private void columns(SqlText sql, Path<?> path) {
    String separator = "";
    for (StoredColumn column : path.table().columns()) {
      sql.append(separator).column(path, column.column());
      separator = ", ";
    }
  }

  /** The paths to read along, each after the path it continues. */
  private List<Path<?>> selectedPaths() {
    List<Path<?>> paths = new ArrayList<>();
    for (Path<?> path : selection.selected) {
      add(path, paths);
    }
    return paths;
  }

  private static void add(Path<?> path, List<Path<?>> paths) {
    Path<?> parent = path.parent();
    if (parent == null) {
      return;
    }
    add(parent, paths);
    List<ToOne<?>> steps = path.steps();
    if (paths.stream().noneMatch(known -> known.steps().equals(steps))) {
      paths.add(path);
    }
  }

  /**
   * The order that was asked for, or else the model's own, or else, for a part of the rows, the
   * key.
   */
  private List<Order> order(boolean part, boolean stable) {
    List<Order> order = new ArrayList<>(selection.order.size() + 1);
    for (Order one : selection.order) {
      // A place that has decided already says nothing more, and would hide an index.
      if (order.stream().noneMatch(known -> known.isAt(one.place()))) {
        order.add(one);
      }
    }
    if (order.isEmpty()) {
      for (SortKey key : table.ordering()) {
        Place place = new Place(root, key.column().column(), key.column().nullable());
        order.add(new Order(place, key.descending(), key.descending()));
      }
    }
    if (stable || (part && order.isEmpty())) {
      // In the direction of the step before, as an index would have it.
      boolean descending = !order.isEmpty() && order.get(order.size() - 1).isDescending();
      order.add(new Order(root.key(), descending, false));
    }
    return order;
  }

  private boolean isWhole() {
    return selection.limit == Integer.MAX_VALUE && selection.offset == 0;
  }
}
