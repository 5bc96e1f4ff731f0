package dev.plectrum.query;

import dev.plectrum.db.NotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The part of a query that asks for some of its rows by their places.
 *
 * @param <T> the model
 * @param <F> the columns of the query
 */
public abstract class PagedQuery<T, F> extends ValueQuery<F> {
  PagedQuery() {}

  @Override
  abstract Selection<T> selection();

  /** How many rows there are. */
  public final long count() {
    return new Statement<>(selection()).count();
  }

  /**
   * Some of the rows. The key decides between rows that the order holds for equal, so that no row
   * is in two parts.
   *
   * @param skipped how many rows are left out at the beginning
   * @param limit how many rows there are at most
   */
  public final List<T> part(long skipped, int limit) {
    return new Statement<>(selection().slice(skipped, skipped + limit)).list(true);
  }

  /**
   * The rows that follow the one with this key, with the key deciding as in {@link #part}. However
   * far on they are, no row before them is read where an index has the order.
   *
   * @throws IllegalArgumentException if the order goes through a relation to many rows, in which a
   *     row has several places
   */
  public final List<T> after(Object key, int limit) {
    return new Statement<>(selection()).from(key, limit, false);
  }

  /** The rows that come before the one with this key, nearest to it, in their order. */
  public final List<T> before(Object key, int limit) {
    return reversed(new Statement<>(selection()).from(key, limit, true));
  }

  /** The last rows, in their order. */
  public final List<T> last(int limit) {
    return reversed(new Statement<>(selection()).from(null, limit, true));
  }

  /** How many rows there are, but counting no further than {@code limit}. */
  public final long countUpTo(int limit) {
    return new Statement<>(selection().slice(0, limit)).count();
  }

  /**
   * {@link #countUpTo(int)} along an index: the rows are taken in an order that the index has which
   * finds them. Without that, a database that expects to find very many reads the table from its
   * start instead, which takes longer than to count what is wanted.
   *
   * @param along the order of the index; if it is empty, the database decides
   */
  public final long countUpTo(int limit, Function<? super F, List<Order>> along) {
    return new Statement<>(selection().slice(0, limit)).countAlong(asked(along));
  }

  /**
   * One page of the rows, and how many {@code list()} gives in all. The key decides between rows
   * that the order holds for equal, so that no row is on two pages.
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
    long count = new Statement<>(selection()).countListed();
    long before = (long) (number - 1) * size;
    if (before >= count && number > 1) {
      throw new NotFoundException(
          selection().table.model(), "There is no page " + number + ".", null);
    }
    if (count == 0) {
      return new Page<>(List.of(), number, size, count);
    }
    // The last page is asked for in the words of the others, whose statement is prepared.
    Selection<T> part = selection().slice(before, before + size);
    return new Page<>(new Statement<>(part).list(true), number, size, count);
  }

  private static <T> List<T> reversed(List<T> rows) {
    List<T> copy = new ArrayList<>(rows);
    Collections.reverse(copy);
    return copy;
  }
}
