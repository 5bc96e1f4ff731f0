package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.Deletion;
import dev.plectrum.db.MultipleFoundException;
import dev.plectrum.db.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A query over the rows of a model. Immutable: every step gives a new query, and nothing is sent
 * before one of {@link #list}, {@link #first}, {@link #get}, {@link #find}, {@link #count}, {@link
 * #exists} and {@link #page} asks for an answer. The processor writes one subclass per model.
 *
 * @param <T> the model
 * @param <F> its columns
 * @param <Q> the subclass itself
 */
public abstract class Query<T, F extends Fields<T>, Q extends Query<T, F, Q>>
    extends CombinedQuery<T, F, Q> {
  /** How many rows of a stream are read at a time. */
  static final int CHUNK = 2000;

  private final Selection<T> selection;
  private final F fields;
  private final boolean within;

  /** Every row of a table, whose columns are {@code fields}, made for this query alone. */
  protected Query(Database database, F fields) {
    this(Selection.of(database, fields.path), fields);
  }

  /** What {@code selection} says. */
  protected Query(Selection<T> selection, F fields) {
    this.selection = selection;
    this.fields = fields;
    this.within = Asking.isOf(selection.root);
  }

  /** Whether it was made where the query that it comes from was being told something. */
  final boolean isWithin() {
    return within;
  }

  @Override
  protected final F fields() {
    return fields;
  }

  @Override
  final Selection<T> selection() {
    return selection;
  }

  /**
   * Keeps the rows that meet a condition. Several calls keep those that meet all of them, each with
   * a row of its own in a to-many relation.
   */
  public final Q where(Function<? super F, Condition> condition) {
    return with(selection.uncut("filtered").where(asked(condition)));
  }

  /**
   * Leaves out the rows that meet a condition. As in Django, parts of the condition about a to-many
   * relation may be met by different rows of it; {@code where(f -> not(…))} asks for the same one.
   */
  public final Q exclude(Function<? super F, Condition> condition) {
    return with(selection.uncut("filtered").where(Exclusion.of(asked(condition)).not()));
  }

  /** No row. Nothing is sent. */
  public final Q none() {
    return with(
        selection.compound() == null ? selection.where(Condition.never()) : selection.limit(0));
  }

  /**
   * Gives each row once, but for an order through a to-many relation: there once for each different
   * value that it is ordered by.
   */
  public final Q distinct() {
    return with(selection.uncut("made distinct").distinct());
  }

  /** Gives the first row, in the order of the query, for each combination of some values. */
  @SafeVarargs
  public final Q distinctOn(Function<? super F, ? extends Expression<?>>... expressions) {
    List<Term> terms = new ArrayList<>(expressions.length);
    for (Function<? super F, ? extends Expression<?>> expression : expressions) {
      terms.add(asked(expression).term());
    }
    return with(selection.uncut("made distinct").distinctOn(terms));
  }

  /** Turns the order around. */
  public final Q reverse() {
    List<Order> order = new ArrayList<>(Ordering.stable(selection.uncut("reversed")));
    order.replaceAll(Order::reversed);
    return with(selection.orderBy(order));
  }

  /** Orders the rows, replacing the order there was; by nothing, not even the model's own order. */
  @SafeVarargs
  public final Q orderBy(Function<? super F, Order>... order) {
    List<Order> all = new ArrayList<>(order.length);
    for (Function<? super F, Order> one : order) {
      all.add(asked(one));
    }
    return with(selection.uncut("ordered").inOrderOf(all));
  }

  /** Orders the rows by any number of steps; in the model's own order if there are none. */
  public final Q ordered(Function<? super F, List<Order>> order) {
    return with(selection.uncut("ordered").orderBy(asked(order)));
  }

  /** Reads the rows that foreign keys point to in the same statement, by joining them. */
  @SafeVarargs
  public final Q select(Function<? super F, ? extends Fields<?>>... paths) {
    List<Path<?>> all = new ArrayList<>(paths.length);
    for (Function<? super F, ? extends Fields<?>> path : paths) {
      all.add(asked(path).path);
    }
    return with(selection.select(all));
  }

  /**
   * Loads relations of all rows right after them, each in one more statement; a key that points to
   * several models in one for each of them.
   */
  @SafeVarargs
  public final Q prefetch(Function<? super F, ? extends Loadable>... relations) {
    List<Prefetching<?>> all = new ArrayList<>(relations.length);
    for (Function<? super F, ? extends Loadable> relation : relations) {
      Loadable.paths(asked(relation)).forEach(path -> all.add(new Prefetching<>(path, null)));
    }
    return with(selection.prefetch(all));
  }

  /**
   * Loads only some of the rows of a relation right after the rows: Django's {@code Prefetch}. The
   * order of {@code rows} is theirs, its limit and offset are those of each row's own, and what it
   * selects and prefetches comes along. What is left out of a to-many relation is not seen there.
   */
  public final <A> Q prefetch(
      Function<? super F, ? extends Fields<A>> relation, Query<A, ?, ?> rows) {
    Path<A> path = asked(relation).path;
    return with(selection.prefetch(List.of(new Prefetching<>(path, rows.selection()))));
  }

  /** Locks the rows until the transaction ends: {@link Lock#forUpdate}. */
  public final Q forUpdate() {
    return lock(Lock.forUpdate());
  }

  /**
   * Locks the rows until the transaction ends, and with them those that are selected along and
   * always there. Asking for rows outside of a transaction is an {@link IllegalStateException}.
   */
  public final Q lock(Lock lock) {
    return with(selection.lock(lock, List.of()));
  }

  /** Locks only the rows at the end of these paths; {@code f -> f} is the row itself. */
  @SafeVarargs
  public final Q lock(Lock lock, Function<? super F, ? extends Fields<?>>... of) {
    List<Path<?>> paths = new ArrayList<>(of.length);
    for (Function<? super F, ? extends Fields<?>> path : of) {
      paths.add(asked(path).path);
    }
    return with(selection.lock(lock, paths));
  }

  /** The same query, asked of another database. */
  public final Q using(Database database) {
    return with(selection.using(database));
  }

  /** Gives at most this many rows. */
  public final Q limit(int limit) {
    return with(selection.limit(limit));
  }

  /** Leaves out this many rows at the beginning. */
  public final Q offset(long offset) {
    return with(selection.offset(offset));
  }

  /** The rows between two places of the order, among those that are left by now, from 0. */
  public final Q slice(long from, long to) {
    return with(selection.slice(from, to));
  }

  /** The rows. */
  public final List<T> list() {
    return new Statement<>(selection).list(false);
  }

  /**
   * The rows, of which only some thousand are in memory at a time; Django's {@code iterator()}.
   * Relations that are selected, prefetched or loaded by themselves are loaded for those.
   *
   * <p>The statement is sent when the first row is asked for. Outside of a transaction the rows are
   * read on a connection of their own, from what was committed by then, and whatever is done with
   * them is no part of that. It is given back after the last row; where a stream may stop before
   * that, it has to be closed:
   *
   * <pre>{@code
   * try (Stream<Track> rows = tracks.query().stream()) {
   *   return rows.takeWhile(…).count();
   * }
   * }</pre>
   *
   * <p>A transaction that ends closes the streams that were opened in it.
   */
  public final Stream<T> stream() {
    return stream(CHUNK);
  }

  /** The same with so many rows at a time. */
  public final Stream<T> stream(int rows) {
    return new Statement<>(selection).stream(checked(rows));
  }

  /** Hands on each row, and keeps only some thousand of them at a time. */
  public final void forEach(Consumer<? super T> action) {
    try (Stream<T> rows = stream()) {
      rows.forEachOrdered(action);
    }
  }

  static int checked(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("Rows cannot be read " + rows + " at a time.");
    }
    return rows;
  }

  /** The first row, by key if no order was given; empty if there is none. */
  public final Optional<T> first() {
    return new Statement<>(selection).list(1).stream().findFirst();
  }

  /** The last row, by key if no order was given; empty if there is none. */
  public final Optional<T> last() {
    return reverse().first();
  }

  /**
   * The row with the smallest value; of several, the one with the smallest next value. Empty if
   * there is no row.
   */
  @SafeVarargs
  public final Optional<T> earliest(Function<? super F, ? extends Expression<?>>... by) {
    List<Order> order = new ArrayList<>(by.length);
    for (Function<? super F, ? extends Expression<?>> one : by) {
      order.add(asked(one).asc());
    }
    return first(order);
  }

  /**
   * The row with the largest value; of several, the one with the largest next value. Empty if there
   * is no row.
   */
  @SafeVarargs
  public final Optional<T> latest(Function<? super F, ? extends Expression<?>>... by) {
    List<Order> order = new ArrayList<>(by.length);
    for (Function<? super F, ? extends Expression<?>> one : by) {
      order.add(asked(one).desc().nullsLast());
    }
    return first(order);
  }

  private Optional<T> first(List<Order> order) {
    if (order.isEmpty()) {
      throw new IllegalArgumentException(
          "By what is it the first or last " + selection.table.model() + "? Name a field.");
    }
    return with(selection.uncut("ordered").orderBy(order)).first();
  }

  /** Whether {@code row} is among the rows. */
  public final boolean contains(T row) {
    return with(selection.uncut("filtered").where(fields.eq(row))).exists();
  }

  /**
   * The rows with some keys by these keys, in their order; those that are not there are left out.
   */
  public final <K> Map<K, T> byKeys(Collection<K> keys) {
    Map<Object, T> found = new HashMap<>();
    for (T row : withKeys(keys).list()) {
      found.put(selection.table.key(row), row);
    }
    return inOrder(keys, found);
  }

  /**
   * The rows with some values of a unique column by these values, in their order; those that are
   * not there are left out.
   *
   * @param of the value in a row, such as {@code Artist::name}
   * @throws IllegalStateException if two rows have the same value
   */
  public final <V> Map<V, T> byKeys(
      Function<? super F, ? extends Expression<V>> column,
      Function<? super T, ? extends V> of,
      Collection<V> values) {
    Map<Object, T> found = new HashMap<>();
    for (T row : where(f -> column.apply(f).in(values)).list()) {
      if (found.put(of.apply(row), row) != null) {
        throw new IllegalStateException(
            "Several rows of " + selection.table.model() + " have " + of.apply(row) + ".");
      }
    }
    return inOrder(values, found);
  }

  private static <K, T> Map<K, T> inOrder(Collection<K> keys, Map<Object, T> found) {
    Map<K, T> rows = new LinkedHashMap<>();
    for (K key : keys) {
      T row = found.get(key);
      if (row != null) {
        rows.put(key, row);
      }
    }
    return rows;
  }

  /** The different years, months or days that a column has, in their order. */
  public final <V> List<V> dates(
      Function<? super F, ? extends CalendarExpression<V, ?>> column, DateUnit unit) {
    return values(f -> column.apply(f).truncatedTo(unit))
        .where(f -> column.apply(f).isNotNull())
        .distinct()
        .orderBy(f -> column.apply(f).truncatedTo(unit).asc())
        .list();
  }

  /**
   * The only row.
   *
   * @throws NotFoundException if there is none
   * @throws MultipleFoundException if there are several
   */
  public final T get() {
    List<T> rows = new Statement<>(selection).list(2);
    String model = selection.table.model();
    return switch (rows.size()) {
      case 0 -> throw new NotFoundException(model, "No " + model + " matches.", null);
      case 1 -> rows.get(0);
      default -> throw new MultipleFoundException(model);
    };
  }

  /** The row with this key, if it is among the rows of this query. */
  public final Optional<T> find(long key) {
    return find(Long.valueOf(key));
  }

  /** The row with this key, if it is among the rows of this query. */
  public final Optional<T> find(Object key) {
    Selection<T> one = selection.uncut("filtered").where(fields.key(key, true));
    return new Statement<>(one).list(1).stream().findFirst();
  }

  /**
   * The row with this key.
   *
   * @throws NotFoundException if it is not among the rows of this query
   */
  public final T get(long key) {
    return get(Long.valueOf(key));
  }

  /**
   * The row with this key.
   *
   * @throws NotFoundException if it is not among the rows of this query
   */
  public final T get(Object key) {
    return find(key).orElseThrow(() -> new NotFoundException(selection.table.model(), key));
  }

  /** Whether there is any row. */
  public final boolean exists() {
    return new Statement<>(selection).exists();
  }

  /**
   * The first row and the last one, with the key deciding as in {@link #part}; twice the same where
   * there is only one, none where there is none. One statement, and where an index has the order it
   * reads no other row.
   */
  public final List<T> ends() {
    List<Order> order = Ordering.stable(selection);
    List<Order> backwards = order.stream().map(Order::reversed).toList();
    Q last = with(selection.orderBy(backwards).slice(0, 1));
    return with(selection.orderBy(order).slice(0, 1)).unionAll(last).list();
  }

  /** The rows with one of these keys, among the rows of this query. */
  public final Q withKeys(Collection<?> keys) {
    List<Object> all = List.copyOf(keys);
    return with(selection.uncut("filtered").where(Conditions.anyKey(fields.path.key(), all)));
  }

  /** The SQL that {@link #list} sends, with {@code ?} for the values; for people. */
  public final String sql() {
    return asSelect().sql().toString();
  }

  /** How the database would find the rows. */
  public final String explain() {
    return explain(Explain.plan());
  }

  /**
   * How the database would find the rows, told in some way.
   *
   * @throws UnsupportedOperationException on SQLite, if there is anything to be said of the way
   */
  public final String explain(Explain how) {
    String model = selection.table.model();
    return Explaining.explain(selection.database, model, asSelect().sql(), how);
  }

  /**
   * One value of the only row, or of the first one in the order, to be used inside another query;
   * null if there is no row. It can use the columns of that one.
   */
  public final <V, S extends Expression<V>> S scalar(
      Function<? super F, ? extends TypedExpression<V, S>> value) {
    selection.checkNotLocked("asked for by another query");
    TypedExpression<V, S> expression = asked(value);
    Selection<T> one =
        Survey.of(expression.term()).hasAggregates() || selection.limit() == 1
            ? selection
            : selection.slice(0, 1);
    return expression.like(
        new Subquery(
            Select.ofValues(one, List.of(expression.term())),
            true,
            within || Asking.isOf(selection.root)));
  }

  /** Gives columns of all rows new values, and answers how many rows there were. */
  @SafeVarargs
  public final long update(Function<? super F, Assignment>... assignments) {
    List<Assignment> all = new ArrayList<>(assignments.length);
    for (Function<? super F, Assignment> assignment : assignments) {
      all.addAll(asked(assignment).parts());
    }
    return new Change<>(selection).update(all);
  }

  /** What goes along when all rows are deleted, and what is in the way, before anything happens. */
  public final Deletion deletion() {
    return new Change<>(selection).deletion();
  }

  /** Deletes all rows, and answers how many there were. */
  public final long delete() {
    return new Change<>(selection).delete();
  }

  Select asSelect() {
    return new Statement<>(selection).rows(false);
  }

  /** The rows as a part of another statement. */
  Select inside() {
    selection.checkNotLocked("asked for by another query");
    return asSelect();
  }

  Select asKeys() {
    return inside().ofKeys(fields.path);
  }

  @Override
  public final String toString() {
    return sql();
  }
}
