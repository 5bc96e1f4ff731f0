package dev.plectrum.admin;

import dev.plectrum.db.SortKey;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import java.util.List;

/**
 * The rows of one page of a list, and how many there are on all pages.
 *
 * @param rows the rows
 * @param count how many there are; more than {@code counted} stands for an unknown number
 * @param counted how far they were counted
 * @param page the number of the page; 0 if the list is not counted
 * @param size how many rows a page holds
 * @param before whether rows come before
 * @param after whether rows come after
 * @param exists whether there is such a page
 */
record ListRows<T>(
    List<T> rows,
    long count,
    int counted,
    int page,
    int size,
    boolean before,
    boolean after,
    boolean exists) {
  /** How far rows are counted. */
  static final int COUNTED = 10_000;

  /** How far the rows are counted that a search or a filter finds, each in a place of its own. */
  static final int FOUND = 1_000;

  /** Whether the number of rows is known. */
  boolean isCounted() {
    return count >= 0 && count <= counted;
  }

  static <T, F extends Fields<T>, Q extends Query<T, F, Q>> ListRows<T> of(
      Q matching, AdminList<T, F, Q> list, List<SortKey> natural, ListState state) {
    Q ordered = matching.ordered(fields -> state.order(list, natural, fields));
    int size = list.perPage();
    int counted = state.isFiltered() ? FOUND : COUNTED;
    if (state.place() != null) {
      return at(ordered, size, state.place());
    }
    if (state.all()) {
      int most = Math.max(list.showAll(), size);
      List<T> rows = ordered.part(0, most + 1);
      if (rows.size() <= most) {
        return new ListRows<>(rows, rows.size(), counted, 1, most, false, false, true);
      }
    }
    long skipped = (long) (state.page() - 1) * size;
    if (skipped > counted) {
      return missing(size);
    }
    List<T> rows = ordered.part(skipped, size + 1);
    boolean more = rows.size() > size;
    if (rows.isEmpty() && state.page() > 1) {
      return missing(size);
    }
    long count =
        more
            ? matching.countUpTo(counted + 1, fields -> state.found(list, natural, fields))
            : skipped + rows.size();
    List<T> shown = more ? rows.subList(0, size) : rows;
    return new ListRows<>(shown, count, counted, state.page(), size, state.page() > 1, more, true);
  }

  /** What is shown where the database would take too long. */
  static <T> ListRows<T> unknown(int size) {
    return new ListRows<>(List.of(), -1, COUNTED, 0, size, false, false, true);
  }

  private static <T> ListRows<T> missing(int size) {
    return new ListRows<>(List.of(), 0, COUNTED, 1, size, false, false, false);
  }

  /** The rows before or after a row, or the last ones. */
  private static <T, F extends Fields<T>, Q extends Query<T, F, Q>> ListRows<T> at(
      Q ordered, int size, ListState.Cursor place) {
    Object key = place.key();
    boolean backwards = place.backwards();
    List<T> rows =
        key == null
            ? ordered.last(size + 1)
            : backwards ? ordered.before(key, size + 1) : ordered.after(key, size + 1);
    boolean more = rows.size() > size;
    List<T> shown = !more ? rows : backwards ? rows.subList(1, size + 1) : rows.subList(0, size);
    return new ListRows<>(
        shown,
        COUNTED + 1L,
        COUNTED,
        0,
        size,
        backwards ? more : key != null,
        backwards ? key != null : more,
        true);
  }
}
