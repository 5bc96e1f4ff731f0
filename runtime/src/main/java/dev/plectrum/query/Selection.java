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

  private Selection(
      Database database,
      Table<T> table,
      @Nullable Condition where,
      List<Order> order,
      List<Path<?>> selected,
      List<Related<?>> prefetched,
      int limit,
      long offset) {
    this.database = database;
    this.table = table;
    this.where = where;
    this.order = order;
    this.selected = selected;
    this.prefetched = prefetched;
    this.limit = limit;
    this.offset = offset;
  }

  /** Every row of a table. */
  static <T> Selection<T> of(Database database, Table<T> table) {
    return new Selection<>(
        database, table, null, List.of(), List.of(), List.of(), Integer.MAX_VALUE, 0);
  }

  Selection<T> using(Database other) {
    return new Selection<>(other, table, where, order, selected, prefetched, limit, offset);
  }

  Selection<T> where(Condition condition) {
    Condition both = where == null ? condition : where.and(condition);
    return new Selection<>(database, table, both, order, selected, prefetched, limit, offset);
  }

  Selection<T> orderBy(List<Order> order) {
    return new Selection<>(
        database, table, where, List.copyOf(order), selected, prefetched, limit, offset);
  }

  Selection<T> select(List<Path<?>> paths) {
    List<Path<?>> all = new ArrayList<>(selected);
    all.addAll(paths);
    return new Selection<>(
        database, table, where, order, List.copyOf(all), prefetched, limit, offset);
  }

  Selection<T> prefetch(List<Related<?>> relations) {
    List<Related<?>> all = new ArrayList<>(prefetched);
    all.addAll(relations);
    return new Selection<>(
        database, table, where, order, selected, List.copyOf(all), limit, offset);
  }

  Selection<T> limit(int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException("A limit cannot be negative: " + limit);
    }
    return new Selection<>(database, table, where, order, selected, prefetched, limit, offset);
  }

  Selection<T> offset(long offset) {
    if (offset < 0) {
      throw new IllegalArgumentException("An offset cannot be negative: " + offset);
    }
    return new Selection<>(database, table, where, order, selected, prefetched, limit, offset);
  }
}
