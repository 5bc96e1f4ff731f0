package dev.plectrum.query;

import dev.plectrum.db.Shape;
import dev.plectrum.db.Step;
import dev.plectrum.db.ToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a query says into SQL and sends it. */
final class Statement<T> {
  private final Selection<T> selection;

  Statement(Selection<T> selection) {
    this.selection = selection;
  }

  /**
   * The rows.
   *
   * @param stable whether the key decides between rows that the order holds for equal
   */
  List<T> list(boolean stable) {
    if (selection.isNone()) {
      return List.of();
    }
    checkLock();
    SqlText sql = rows(stable).sql();
    return selection.database.list(shape(), sql.toString(), sql);
  }

  /** The rows, so many of them at a time. */
  Stream<T> stream(int rows) {
    if (selection.isNone()) {
      return Stream.of();
    }
    checkLock();
    SqlText sql = rows(false).sql();
    return selection.database.stream(shape(), sql.toString(), sql, rows);
  }

  /** Looks whether the rows can be locked, if they have to be. */
  void checkLock() {
    selection.checkLock(selection.isDistinct() || selection.compound() != null);
  }

  /** The first rows. */
  List<T> list(int limit) {
    return new Statement<>(selection.slice(0, limit)).list(false);
  }

  /**
   * The rows that follow another one.
   *
   * @param key the key of that row; null to begin at the start
   * @param backwards whether the order is turned around
   */
  List<T> from(@Nullable Object key, int limit, boolean backwards) {
    if (key != null && selection.repeatsRows()) {
      throw new IllegalArgumentException(
          "A row of "
              + selection.table.model()
              + " comes several times in an order through a relation to many rows, so that none"
              + " follow it; ask for pages.");
    }
    List<Order> order = new ArrayList<>(Ordering.stable(selection));
    if (backwards) {
      order.replaceAll(Order::reversed);
    }
    if (order.size() > 1 && order.get(0).term().nullable()) {
      return fromNullable(order, key, limit);
    }
    Selection<T> part = selection.orderBy(order);
    if (key != null) {
      part = part.where(new Following(selection.root, order, key));
    }
    return new Statement<>(part).list(limit);
  }

  /**
   * {@link #from} in an order that begins with a term that may be null: the rows with a value and
   * those without are one run each in an index, but both together are none.
   */
  private List<T> fromNullable(List<Order> order, @Nullable Object key, int limit) {
    Order first = order.get(0);
    List<T> rows = new ArrayList<>();
    boolean start = key == null ? first.putsNullsFirst() : isEmpty(first.term(), key);
    boolean end = !first.putsNullsFirst();
    for (boolean empty : start == end ? new boolean[] {end} : new boolean[] {start, end}) {
      if (rows.size() == limit) {
        break;
      }
      // Among rows without a value the next step decides.
      List<Order> steps = new ArrayList<>(order.subList(empty ? 1 : 0, order.size()));
      if (!empty) {
        steps.set(0, first.ofValues());
      }
      Selection<T> run = selection.orderBy(steps).where(new Condition.Null(first.term(), empty));
      if (key != null && empty == start) {
        run = run.where(new Following(selection.root, steps, key));
      }
      rows.addAll(new Statement<>(run).list(limit - rows.size()));
    }
    return rows;
  }

  /** Whether the row with this key has no value for a term. */
  private boolean isEmpty(Term term, Object key) {
    Condition same =
        new Condition.Comparison(selection.root.key(), Condition.Operator.EQ, Term.key(key));
    return new Statement<>(selection.where(same).where(new Condition.Null(term, true))).exists();
  }

  /** What a row of the result holds. */
  Shape<T> shape() {
    List<List<Step>> joined = new ArrayList<>();
    selectedPaths().forEach(path -> joined.add(path.steps()));
    List<Shape.Prefetch> prefetches = new ArrayList<>(selection.prefetched().size());
    for (Prefetching<?> one : selection.prefetched()) {
      prefetches.add(one.plan());
    }
    return new Shape<>(selection.table, joined, prefetches);
  }

  /**
   * The rows of some owners.
   *
   * @param relation how the rows belong to them; null if {@code owners} are the keys of the rows
   */
  SqlText related(@Nullable ToMany<?> relation, List<Object> owners) {
    return RelatedRows.sql(selection, selectedPaths(), relation, owners);
  }

  Select rows(boolean stable) {
    if (selection.compound() != null && !selection.selected().isEmpty()) {
      throw new IllegalStateException(
          "The rows of several queries of "
              + selection.table.model()
              + " cannot be joined to others; prefetch those.");
    }
    return Select.ofRows(selection, selectedPaths(), stable);
  }

  long count() {
    if (selection.isNone()) {
      return 0;
    }
    boolean plain = !selection.isPart() && !selection.isDistinct() && selection.compound() == null;
    if (plain) {
      Selection<T> bare = selection.orderBy(List.of());
      SqlText sql = Select.ofValues(bare, List.of(Aggregate.countAll())).sql();
      return selection.database.count(sql.toString(), sql);
    }
    Select part =
        selection.isDistinct() || selection.compound() != null
            ? plainRows(selection).unordered()
            : selection.repeatsRows()
                ? ones(selection)
                : ones(selection.orderBy(List.of())).inNoOrder();
    return Counting.count(selection.database, part);
  }

  /** How many rows {@link #list} gives, which may give one several times. */
  long countListed() {
    if (selection.isNone() || !selection.repeatsRows()) {
      return count();
    }
    return Counting.count(
        selection.database, selection.isDistinct() ? plainRows(selection) : ones(selection));
  }

  /** {@link #count} of rows that are taken in an order. */
  long countAlong(List<Order> order) {
    if (order.isEmpty()
        || selection.isNone()
        || selection.isDistinct()
        || selection.compound() != null) {
      return count();
    }
    return Counting.count(selection.database, ones(selection.orderBy(order)));
  }

  boolean exists() {
    if (selection.isNone()) {
      return false;
    }
    Select first =
        selection.compound() != null
            ? plainRows(selection)
            : selection.repeatsRows() && selection.offset() > 0
                ? plainRows(selection.slice(0, 1))
                : ones(selection.orderBy(List.of()).once().slice(0, 1)).inNoOrder();
    SqlText sql = first.sql();
    return selection.database.exists(sql.toString(), sql);
  }

  /** A one for each of the rows, where nothing else of them matters. */
  private static Select ones(Selection<?> selection) {
    return Select.ofValues(selection, List.of(Functions.number(1)));
  }

  /** The rows, which are only looked at and not locked. */
  private static Select plainRows(Selection<?> selection) {
    return new Statement<>(selection.unlocked()).rows(false);
  }

  /** The paths to read along, each after the path it continues. */
  private List<Path<?>> selectedPaths() {
    List<Path<?>> paths = new ArrayList<>();
    for (Path<?> path : selection.selected()) {
      add(path, paths);
    }
    return paths;
  }

  private static void add(Path<?> path, List<Path<?>> paths) {
    Path<?> parent = path.parent();
    if (parent == null) {
      return;
    }
    ToMany<?> many = path.many();
    if (many != null && !many.isSingle()) {
      throw new IllegalArgumentException(
          many + " leads to many rows, which are not joined to each row; prefetch() them.");
    }
    if (path.isFiltered()) {
      throw new IllegalArgumentException(
          path
              + " leads to some rows only, and select() reads the row that each key points to;"
              + " select it without where(), or ask for values().");
    }
    add(parent, paths);
    if (paths.stream().noneMatch(known -> known.isSame(path))) {
      paths.add(path);
    }
  }
}
