package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.MultipleFoundException;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.db.Table;
import dev.plectrum.db.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A query over the rows of a model. Immutable: every step gives a new query, and nothing is sent
 * before one of {@link #list}, {@link #first}, {@link #get}, {@link #find}, {@link #count}, {@link
 * #exists} and {@link #page} asks for an answer. The processor writes one subclass per model.
 *
 * @param <T> the model
 * @param <F> its columns
 * @param <Q> the subclass itself
 */
public abstract class Query<T, F extends Fields<T>, Q extends Query<T, F, Q>> {
  private final Selection<T> selection;
  private final F fields;

  /** Every row of {@code table}. */
  protected Query(Database database, Table<T> table, F fields) {
    this(Selection.of(database, table), fields);
  }

  /** What {@code selection} says. */
  protected Query(Selection<T> selection, F fields) {
    this.selection = selection;
    this.fields = fields;
  }

  /** The same kind of query that says something else. */
  protected abstract Q with(Selection<T> selection);

  /** Keeps the rows that meet a condition. Several calls keep those that meet all of them. */
  public final Q where(Function<? super F, Condition> condition) {
    return with(selection.where(condition.apply(fields)));
  }

  /** Orders the rows, replacing the order there was. */
  @SafeVarargs
  public final Q orderBy(Function<? super F, Order>... order) {
    List<Order> all = new ArrayList<>(order.length);
    for (Function<? super F, Order> one : order) {
      all.add(one.apply(fields));
    }
    return with(selection.orderBy(all));
  }

  /** Orders the rows by any number of steps, replacing the order there was. */
  public final Q ordered(Function<? super F, List<Order>> order) {
    return with(selection.orderBy(order.apply(fields)));
  }

  /** Reads the rows that foreign keys point to in the same statement, by joining them. */
  @SafeVarargs
  public final Q select(Function<? super F, ? extends Fields<?>>... paths) {
    List<Path<?>> all = new ArrayList<>(paths.length);
    for (Function<? super F, ? extends Fields<?>> path : paths) {
      all.add(path.apply(fields).path);
    }
    return with(selection.select(all));
  }

  /** Loads to-many relations of all rows right after them, each in one more statement. */
  @SafeVarargs
  public final Q prefetch(Function<? super F, ? extends Related<?>>... relations) {
    List<Related<?>> all = new ArrayList<>(relations.length);
    for (Function<? super F, ? extends Related<?>> relation : relations) {
      all.add(relation.apply(fields));
    }
    return with(selection.prefetch(all));
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
      paths.add(path.apply(fields).path);
    }
    return with(selection.lock(lock, paths));
  }

  /** Gives at most this many rows. */
  public final Q limit(int limit) {
    return with(selection.limit(limit));
  }

  /** Leaves out this many rows at the beginning. */
  public final Q offset(long offset) {
    return with(selection.offset(offset));
  }

  /** The same query, asked of another database. */
  public final Q using(Database database) {
    return with(selection.using(database));
  }

  /** The rows. */
  public final List<T> list() {
    return new Statement<>(selection).list(selection.limit, false);
  }

  /** The first row, by key if no order was given; empty if there is none. */
  public final Optional<T> first() {
    return new Statement<>(selection)
        .list(Math.min(1, selection.limit), false).stream().findFirst();
  }

  /**
   * The only row.
   *
   * @throws NotFoundException if there is none
   * @throws MultipleFoundException if there are several
   */
  public final T get() {
    List<T> rows = new Statement<>(selection).list(Math.min(2, selection.limit), false);
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
    Condition same =
        new Condition.Comparison(
            fields.path.key(), Condition.Operator.EQ, ValueKind.ofKey(key), key);
    return new Statement<>(selection.where(same)).list(1, false).stream().findFirst();
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

  /** How many rows there are. */
  public final long count() {
    return new Statement<>(selection).count();
  }

  /** Whether there is any row. */
  public final boolean exists() {
    return new Statement<>(selection).exists();
  }

  /**
   * Some of the rows. The key decides between rows that the order holds for equal, so that no row
   * is in two parts.
   *
   * @param skipped how many rows are left out at the beginning
   * @param limit how many rows there are at most
   */
  public final List<T> part(long skipped, int limit) {
    return new Statement<>(selection.offset(selection.offset + skipped)).list(limit, true);
  }

  /**
   * The rows that follow the one with this key, with the key deciding as in {@link #part}. However
   * far on they are, no row before them is read where an index has the order.
   */
  public final List<T> after(Object key, int limit) {
    return new Statement<>(selection).from(key, limit, false);
  }

  /** The rows that come before the one with this key, nearest to it, in their order. */
  public final List<T> before(Object key, int limit) {
    return reversed(new Statement<>(selection).from(key, limit, true));
  }

  /** The last rows, in their order. */
  public final List<T> last(int limit) {
    return reversed(new Statement<>(selection).from(null, limit, true));
  }

  private static <T> List<T> reversed(List<T> rows) {
    List<T> copy = new ArrayList<>(rows);
    Collections.reverse(copy);
    return copy;
  }

  /** How many rows there are, but counting no further than {@code limit}. */
  public final long countUpTo(int limit) {
    return new Statement<>(selection.limit(Math.min(limit, selection.limit))).count();
  }

  /** The rows with one of these keys, among the rows of this query. */
  public final Q withKeys(Collection<?> keys) {
    List<Object> all = List.copyOf(keys);
    return with(
        selection.where(
            all.isEmpty()
                ? Condition.never()
                : new Condition.AnyOf(fields.path.key(), ValueKind.ofKey(all.get(0)), all)));
  }

  /**
   * One page of the rows, and how many there are in all. The key decides between rows that the
   * order holds for equal, so that no row is on two pages.
   *
   * @param number the page, from 1
   * @param size how many rows a page holds
   * @throws IllegalArgumentException if either is less than 1
   * @throws NotFoundException if there are fewer pages; page 1 always exists
   */
  public final Page<T> page(int number, int size) {
    if (number < 1 || size < 1) {
      throw new IllegalArgumentException("There is no page " + number + " of size " + size + ".");
    }
    long count = count();
    long before = (long) (number - 1) * size;
    if (before >= count && number > 1) {
      throw new NotFoundException(
          selection.table.model(), "There is no page " + number + ".", null);
    }
    int rest = (int) Math.min(size, count - before);
    if (rest == 0) {
      return new Page<>(List.of(), number, size, count);
    }
    Selection<T> part = selection.offset(selection.offset + before);
    return new Page<>(new Statement<>(part).list(rest, true), number, size, count);
  }

  /** The SQL that {@link #list} sends, with {@code ?} for the values; for people. */
  public final String sql() {
    return new Statement<>(selection).sql();
  }

  @Override
  public final String toString() {
    return sql();
  }
}
