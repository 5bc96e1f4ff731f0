package dev.plectrum.admin;

import dev.plectrum.db.SortKey;
import dev.plectrum.http.QueryString;
import dev.plectrum.json.Notation;
import dev.plectrum.query.Condition;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Order;
import dev.plectrum.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a list say: search, filters, order and page.
 *
 * @param search what is searched for; may be empty
 * @param sort the columns to sort by, the first weighs most; empty for the standard order
 * @param chosen the chosen values of filters
 * @param period the year, month or day that was chosen above the list, or null
 * @param page the number of the page, from 1
 * @param all whether all rows are to be on one page
 * @param place where to go on in a list that is not counted, or null
 * @param query the parameters themselves
 */
record ListState(
    String search,
    List<Sort> sort,
    Map<String, String> chosen,
    @Nullable Period period,
    int page,
    boolean all,
    @Nullable Cursor place,
    QueryString query) {
  static final String SEARCH = "q";
  static final String SORT = "o";
  static final String PAGE = "p";
  static final String ALL = "all";
  static final String PERIOD = "on";
  static final String AFTER = "after";
  static final String BEFORE = "before";
  static final String LAST = "last";
  static final String ERROR = "e";

  private static final Set<String> OWN =
      Set.of(SEARCH, SORT, PAGE, ALL, PERIOD, AFTER, BEFORE, LAST, ERROR, AdminRequest.POPUP);
  private static final int MOST_TERMS = 20;
  private static final int LONGEST = 500;

  /**
   * A column to sort by.
   *
   * @param column its place, from 0
   */
  record Sort(int column, boolean descending) {}

  /**
   * Where to go on in a list that is too long to be counted.
   *
   * @param key the row before or after the page; null for the end of the list
   * @param backwards whether the rows before are wanted
   */
  record Cursor(@Nullable Object key, boolean backwards) {}

  /** Reads the parameters; null if they make no sense. */
  static <T, F extends Fields<T>, Q extends Query<T, F, Q>> @Nullable ListState of(
      AdminList<T, F, Q> list, KeyKind keys, QueryString query) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String name : query.names()) {
      if (list.filters().stream().anyMatch(filter -> filter.name().equals(name))) {
        String value = query.get(name);
        if (value != null && !value.isEmpty()) {
          chosen.put(name, value);
        }
      } else if (!OWN.contains(name)) {
        return null;
      }
    }
    String on = query.get(PERIOD);
    Period period = on == null || list.hierarchy() == null ? null : Period.parse(on);
    if (on != null && period == null) {
      return null;
    }
    String number = query.get(PAGE);
    Integer page = number == null ? Integer.valueOf(1) : Notation.intValue(number);
    if (page == null || page < 1) {
      return null;
    }
    String search = query.get(SEARCH);
    return new ListState(
        search == null ? "" : Words.cut(search.strip(), LONGEST).replace("\0", ""),
        sort(list, query.get(SORT)),
        chosen,
        period,
        page,
        query.get(ALL) != null,
        cursor(keys, query),
        query);
  }

  private static <T, F extends Fields<T>, Q extends Query<T, F, Q>> List<Sort> sort(
      AdminList<T, F, Q> list, @Nullable String text) {
    List<Sort> sort = new ArrayList<>();
    if (text == null) {
      return sort;
    }
    for (String part : text.split("\\.")) {
      boolean descending = part.startsWith("-");
      Integer number = Notation.intValue(descending ? part.substring(1) : part);
      int column = number == null ? -1 : number - 1;
      if (column >= 0
          && column < list.columns().size()
          && list.columns().get(column).isSortable()
          && sort.stream().noneMatch(known -> known.column() == column)) {
        sort.add(new Sort(column, descending));
      }
    }
    return sort;
  }

  private static @Nullable Cursor cursor(KeyKind keys, QueryString query) {
    if (query.get(LAST) != null) {
      return new Cursor(null, true);
    }
    String after = query.get(AFTER);
    String before = query.get(BEFORE);
    String text = after == null ? before : after;
    Object key = text == null ? null : keys.parse(text);
    return key == null ? null : new Cursor(key, after == null);
  }

  /**
   * The rows of {@code all} that search, filters and period keep; null if a filter has no such
   * value. Where they go to many rows, each may mean another one of these, as in Django.
   */
  <T, F extends Fields<T>, Q extends Query<T, F, Q>> @Nullable Q kept(
      AdminList<T, F, Q> list, Q all) {
    Q rows = search.isEmpty() ? all : all.where(f -> searched(list.searched(), f, search));
    for (ListFilter<T, F> filter : list.filters()) {
      String value = chosen.get(filter.name());
      if (value != null) {
        List<Condition> none = new ArrayList<>(1);
        rows =
            rows.where(
                fields -> {
                  Condition one = filter.condition(fields, value);
                  if (one == null) {
                    none.add(Condition.never());
                  }
                  return one == null ? Condition.never() : one;
                });
        if (!none.isEmpty()) {
          return null;
        }
      }
    }
    Hierarchy<T, F> hierarchy = list.hierarchy();
    Period on = period;
    return on == null || hierarchy == null
        ? rows
        : rows.where(f -> hierarchy.dates().between(f, on.from(), on.to()));
  }

  /** The filters that something was chosen in. */
  <T, F extends Fields<T>, Q extends Query<T, F, Q>> List<ListFilter<T, F>> filters(
      AdminList<T, F, Q> list) {
    return list.filters().stream().filter(filter -> chosen.containsKey(filter.name())).toList();
  }

  /** The rows in which every word is found somewhere. */
  static <F> Condition searched(List<SearchTerm<F>> columns, F fields, String search) {
    Condition all = Condition.always();
    if (columns.isEmpty()) {
      return all;
    }
    for (String term : terms(search)) {
      Condition any = Condition.never();
      for (SearchTerm<F> column : columns) {
        Condition one = column.matches(fields, term);
        any = one == null ? any : any.or(one);
      }
      all = all.and(any);
    }
    return all;
  }

  /** The words of a search; quotes hold several together. */
  static List<String> terms(String search) {
    List<String> terms = new ArrayList<>();
    StringBuilder term = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < search.length(); i++) {
      char c = search.charAt(i);
      if (quote == 0 && term.isEmpty() && (c == '"' || c == '\'') && search.indexOf(c, i + 1) > 0) {
        quote = c;
      } else if (quote == 0 ? Character.isWhitespace(c) : c == quote) {
        quote = 0;
        add(terms, term);
      } else {
        term.append(c);
      }
    }
    add(terms, term);
    return terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms;
  }

  private static void add(List<String> terms, StringBuilder term) {
    if (!term.isEmpty()) {
      terms.add(term.toString());
      term.setLength(0);
    }
  }

  /** Whether not all rows are wanted. */
  boolean isFiltered() {
    return !search.isEmpty() || !chosen.isEmpty() || period != null;
  }

  /** The order of the rows; empty for that of the model, which {@code natural} is. */
  <T, F extends Fields<T>, Q extends Query<T, F, Q>> List<Order> order(
      AdminList<T, F, Q> list, List<SortKey> natural, F fields) {
    return asFound(list, natural, fields, search, wanted(list, fields));
  }

  /** The order of the index that finds the rows, if the list is in it, too; empty otherwise. */
  <T, F extends Fields<T>, Q extends Query<T, F, Q>> List<Order> found(
      AdminList<T, F, Q> list, List<SortKey> natural, F fields) {
    List<Order> wanted = wanted(list, fields);
    List<Order> found = asFound(list, natural, fields, search, wanted);
    return found == wanted ? List.of() : found.subList(0, 1);
  }

  private <T, F extends Fields<T>, Q extends Query<T, F, Q>> List<Order> wanted(
      AdminList<T, F, Q> list, F fields) {
    List<Order> orders = new ArrayList<>();
    for (Sort one : sort) {
      orders.addAll(list.columns().get(one.column()).order(fields, one.descending()));
    }
    list.order().forEach(order -> orders.add(order.apply(fields)));
    return orders;
  }

  /**
   * {@code orders}, but what is found by its beginning in the order of the index that finds it,
   * where that is nearly the same: in an order of capital and small letters the rows with one
   * beginning stand anywhere, and all rows would be read to find them.
   */
  static <T, F extends Fields<T>, Q extends Query<T, F, Q>> List<Order> asFound(
      AdminList<T, F, Q> list, List<SortKey> natural, F fields, String search, List<Order> orders) {
    if (search.isEmpty() || list.searched().size() != 1) {
      return orders;
    }
    SearchTerm<F> only = list.searched().get(0);
    Order found = only.order(fields, false);
    if (found == null) {
      return orders;
    }
    if (orders.isEmpty() && natural.size() == 1 && found.isBy(natural.get(0))) {
      Order order = only.order(fields, natural.get(0).descending());
      return order == null ? orders : List.of(order.ignoringCase());
    }
    if (!orders.isEmpty() && orders.get(0).isBy(found)) {
      List<Order> changed = new ArrayList<>(orders);
      Order order = only.order(fields, orders.get(0).isDescending());
      changed.set(0, (order == null ? found : order).ignoringCase());
      return changed;
    }
    return orders;
  }

  /** The parameters without those that say which page it is. */
  QueryString onFirstPage() {
    return query
        .without(PAGE)
        .without(ALL)
        .without(AFTER)
        .without(BEFORE)
        .without(LAST)
        .without(ERROR);
  }

  /** The parameter that says how to sort. */
  static String text(List<Sort> sort) {
    return String.join(
        ".", sort.stream().map(one -> (one.descending() ? "-" : "") + (one.column() + 1)).toList());
  }
}
