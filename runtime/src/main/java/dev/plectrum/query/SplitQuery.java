package dev.plectrum.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The part of a query that gives each row together with some of the rows of its relations: Django's
 * {@code Prefetch(…, to_attr=…)}. The relations themselves stay as they are, so that one of them
 * can be asked for several times, with other rows each time.
 *
 * @param <T> the model
 * @param <F> the columns of the query
 */
public abstract class SplitQuery<T, F> extends PagedQuery<T, F> {
  SplitQuery() {}

  /**
   * What is made of each row and some rows of a relation, which take one more statement and know
   * the row that they stand beside if they point to it. Their order is that of {@code rows}, its
   * limit and offset are those of each row's own, and what it selects and prefetches comes along.
   *
   * @throws IllegalArgumentException if it is no relation of the model itself to many rows
   */
  public final <A, R> List<R> listWith(
      Function<? super F, ? extends Fields<A>> relation,
      Query<A, ?, ?> rows,
      BiFunction<? super T, ? super List<A>, ? extends R> make) {
    Owners owners = new Owners();
    Map<Object, List<A>> a = owners.read(relation, rows);
    return owners.each((row, key) -> make.apply(row, a.getOrDefault(key, List.of())));
  }

  /** The same with some rows of two relations, or of one twice. */
  public final <A, B, R> List<R> listWith(
      Function<? super F, ? extends Fields<A>> first,
      Query<A, ?, ?> firstRows,
      Function<? super F, ? extends Fields<B>> second,
      Query<B, ?, ?> secondRows,
      Make3<? super T, ? super List<A>, ? super List<B>, ? extends R> make) {
    Owners owners = new Owners();
    Map<Object, List<A>> a = owners.read(first, firstRows);
    Map<Object, List<B>> b = owners.read(second, secondRows);
    return owners.each(
        (row, key) -> make.of(row, a.getOrDefault(key, List.of()), b.getOrDefault(key, List.of())));
  }

  /** The same with some rows of three relations. */
  public final <A, B, C, R> List<R> listWith(
      Function<? super F, ? extends Fields<A>> first,
      Query<A, ?, ?> firstRows,
      Function<? super F, ? extends Fields<B>> second,
      Query<B, ?, ?> secondRows,
      Function<? super F, ? extends Fields<C>> third,
      Query<C, ?, ?> thirdRows,
      Make4<? super T, ? super List<A>, ? super List<B>, ? super List<C>, ? extends R> make) {
    Owners owners = new Owners();
    Map<Object, List<A>> a = owners.read(first, firstRows);
    Map<Object, List<B>> b = owners.read(second, secondRows);
    Map<Object, List<C>> c = owners.read(third, thirdRows);
    return owners.each(
        (row, key) ->
            make.of(
                row,
                a.getOrDefault(key, List.of()),
                b.getOrDefault(key, List.of()),
                c.getOrDefault(key, List.of())));
  }

  /** The rows of this query, each with its key. */
  private final class Owners {
    private final List<T> rows = new Statement<>(selection()).list(false);
    private final List<Object> keys = new ArrayList<>(rows.size());
    private final Map<Object, T> found = new HashMap<>();

    Owners() {
      for (T row : rows) {
        Object key = selection().table.key(row);
        keys.add(key);
        found.putIfAbsent(key, row);
      }
    }

    <A> Map<Object, List<A>> read(
        Function<? super F, ? extends Fields<A>> relation, Query<A, ?, ?> rows) {
      return Prefetching.beside(selection(), found, asked(relation).path, rows.selection());
    }

    <R> List<R> each(BiFunction<? super T, Object, ? extends R> make) {
      List<R> made = new ArrayList<>(rows.size());
      for (int i = 0; i < rows.size(); i++) {
        made.add(make.apply(rows.get(i), keys.get(i)));
      }
      return made;
    }
  }
}
