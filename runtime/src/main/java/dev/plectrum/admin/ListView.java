package dev.plectrum.admin;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a model.
 *
 * @param layout what all pages have in common
 * @param heading what is listed
 * @param count how many there are, in words
 * @param add where to add one, or null
 * @param search the search, or null
 * @param filters the filters
 * @param clear where all are listed again, or null
 * @param periods the years, months and days
 * @param action where the form goes
 * @param headers the heads of the columns
 * @param rows the rows
 * @param actions what can be done with selected ones
 * @param selectable whether any can be selected
 * @param editable whether any can be changed here
 * @param across what selects all rows of all pages, or null
 * @param pager the pages
 * @param errors how many fields are wrong, in words; null if none is
 */
@JStache(path = "list")
record ListView(
    Layout layout,
    String heading,
    String count,
    @Nullable String add,
    String addLabel,
    @Nullable Search search,
    List<Filter> filters,
    @Nullable String clear,
    List<Link> periods,
    String action,
    List<Header> headers,
    List<Row> rows,
    List<Choice> actions,
    boolean selectable,
    boolean editable,
    @Nullable String across,
    Pager pager,
    @Nullable String errors) {

  /** A parameter that a form sends along. */
  record Hidden(String name, String value) {}

  /** The search. */
  record Search(String value, String label, @Nullable String help, List<Hidden> hidden) {}

  /**
   * A filter.
   *
   * @param chosen what is chosen, or null
   * @param clear where nothing is
   * @param links what can be chosen; empty if it is to be entered
   * @param url where rows can be searched for, or null
   */
  record Filter(
      String id,
      String name,
      String title,
      @Nullable String chosen,
      @Nullable String clear,
      List<Link> links,
      boolean entered,
      String value,
      @Nullable String url,
      List<Hidden> hidden) {}

  /**
   * The head of a column.
   *
   * @param href where it is sorted by; null if it cannot be
   * @param sorted {@code ascending} or {@code descending}, or null
   * @param rank its weight among several columns that it is sorted by, or null
   * @param remove where it is not sorted by any more, or null
   */
  record Header(
      String title,
      boolean number,
      @Nullable String href,
      @Nullable String sorted,
      boolean up,
      boolean down,
      @Nullable String rank,
      @Nullable String remove) {}

  /** A row. */
  record Row(String key, String title, @Nullable String seen, List<Cell> cells) {}

  /**
   * What a row has in a column.
   *
   * @param href where it leads, or null
   * @param field how it can be changed, or null
   */
  record Cell(
      String header,
      String text,
      boolean number,
      boolean missing,
      boolean flag,
      boolean yes,
      boolean lead,
      @Nullable String href,
      @Nullable FieldView field) {}

  /** The pages. */
  record Pager(
      @Nullable String previous,
      @Nullable String next,
      @Nullable String first,
      @Nullable String last,
      @Nullable String all,
      List<Step> steps) {
    /** Whether there is more than one page. */
    boolean any() {
      return previous != null || next != null || all != null;
    }
  }

  /** A page. */
  record Step(String number, String href, boolean current, boolean afterGap) {}
}
