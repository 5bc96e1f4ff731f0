package dev.plectrum.query;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param items what is on it
 * @param number its number, from 1
 * @param size how many a full page holds
 * @param count how many there are on all pages together
 * @param <T> the items
 */
public record Page<T>(List<T> items, int number, int size, long count) {
  public Page {
    items = List.copyOf(items);
  }

  /** How many pages there are; at least one, which may be empty. */
  public int pages() {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (count + size - 1) / size));
  }

  /** Whether a page follows. */
  public boolean hasNext() {
    return number < pages();
  }

  /** Whether a page comes before. */
  public boolean hasPrevious() {
    return number > 1;
  }

  /** The same page with other items in place of these. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), number, size, count);
  }
}
