package storefront.store;

import dev.plectrum.query.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The links from one page of a list to its others.
 *
 * @param previous the URL of the page before, null on the first
 * @param next the URL of the page after, null on the last
 * @param steps the first page, the last, and those around this one
 */
record Pager(@Nullable String previous, @Nullable String next, List<Step> steps) {
  private static final int AROUND = 1;

  /**
   * One page in the row of numbers.
   *
   * @param number its number
   * @param href its URL
   * @param current whether this is the page that is shown
   * @param afterGap whether numbers were left out before it
   */
  record Step(int number, String href, boolean current, boolean afterGap) {}

  static Pager of(Page<?> page, IntFunction<String> href) {
    int number = page.number();
    List<Step> steps = new ArrayList<>();
    int last = 0;
    for (int i = 1; i <= page.pages(); i++) {
      if (i == 1 || i == page.pages() || Math.abs(i - number) <= AROUND) {
        steps.add(new Step(i, href.apply(i), i == number, i > last + 1));
        last = i;
      }
    }
    return new Pager(
        page.hasPrevious() ? href.apply(number - 1) : null,
        page.hasNext() ? href.apply(number + 1) : null,
        steps);
  }

  /** Whether there is more than one page. */
  boolean isNeeded() {
    return steps.size() > 1;
  }
}
