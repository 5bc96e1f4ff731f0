package dev.plectrum.query;

import dev.plectrum.db.Database;
import dev.plectrum.db.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a query says, without the types that make it safe to say. Immutable; generated queries
 * only pass it on.
 *
 * @param <T> the model
 */
public final class Selection<T> {
  final Database database;
  final Table<T> table;
  final @Nullable Condition where;
  final List<Order> order;
  final List<Path<?>> selected;
  final List<Related<?>> prefetched;
  final int limit;
  final long offset;
  final @Nullable Lock lock;
  final List<Path<?>> locked;

  private Selection(
      Database database,
      Table<T> table,
      @Nullable Condition where,
      List<Order> order,
      List<Path<?>> selected,
      List<Related<?>> prefetched,
      int limit,
      long offset,
      @Nullable Lock lock,
      List<Path<?>> locked) {
    this.database = database;
    this.table = table;
    this.where = where;
    this.order = order;
    this.selected = selected;
    this.prefetched = prefetched;
    this.limit = limit;
    this.offset = offset;
    this.lock = lock;
    this.locked = locked;
  }

  /** Every row of a table. */
  static <T> Selection<T> of(Database database, Table<T> table) {
    return new Selection<>(
        database,
        table,
        null,
        List.of(),
        List.of(),
        List.of(),
        Integer.MAX_VALUE,
        0,
        null,
        List.of());
  }

  Selection<T> using(Database other) {
    return new Selection<>(
        other, table, where, order, selected, prefetched, limit, offset, lock, locked);
  }

  Selection<T> where(Condition condition) {
    Condition both = where == null ? condition : where.and(condition);
    return new Selection<>(
        database, table, both, order, selected, prefetched, limit, offset, lock, locked);
  }

  Selection<T> orderBy(List<Order> order) {
    return new Selection<>(
        database,
        table,
        where,
        List.copyOf(order),
        selected,
        prefetched,
        limit,
        offset,
        lock,
        locked);
  }

  Selection<T> select(List<Path<?>> paths) {
    List<Path<?>> all = new ArrayList<>(selected);
    all.addAll(paths);
    return new Selection<>(
        database, table, where, order, List.copyOf(all), prefetched, limit, offset, lock, locked);
  }

  Selection<T> prefetch(List<Related<?>> relations) {
    List<Related<?>> all = new ArrayList<>(prefetched);
    all.addAll(relations);
    return new Selection<>(
        database, table, where, order, selected, List.copyOf(all), limit, offset, lock, locked);
  }

  Selection<T> limit(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("A limit cannot be negative: " + limit);
    }
    return new Selection<>(
        database, table, where, order, selected, prefetched, limit, offset, lock, locked);
  }

  Selection<T> offset(long offset) {
    if (offset < 0) {
      throw new IllegalArgumentException("An offset cannot be negative: " + offset);
    }
    return new Selection<>(
        database, table, where, order, selected, prefetched, limit, offset, lock, locked);
  }

  /**
   * The same with its rows locked.
   *
   * @param of the paths to the tables whose rows are locked; empty for all that are read
   */
  Selection<T> lock(Lock lock, List<Path<?>> of) {
    return new Selection<>(
        database, table, where, order, selected, prefetched, limit, offset, lock, List.copyOf(of));
  }
}
