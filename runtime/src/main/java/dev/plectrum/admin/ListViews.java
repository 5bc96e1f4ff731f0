package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.http.QueryString;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a list shows. */
final class ListViews<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  private static final int NEIGHBOURS = 2;

  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;
  private final ListState state;
  private final AdminList<T, F, Q> list;
  private final ModelName name;

  ListViews(AdminPages<T, F, Q, D> pages, AdminRequest request, ListState state) {
    this.pages = pages;
    this.request = request;
    this.state = state;
    this.list = pages.list();
    this.name = pages.name();
  }

  ListView view(ListRows<T> rows, Map<String, RowForm<T, D>> forms, @Nullable String errors) {
    List<Choice> actions =
        rows.rows().isEmpty() || request.isPopup()
            ? List.of()
            : ListActions.choices(pages, request.user());
    boolean across = !actions.isEmpty() && (rows.before() || rows.after());
    return new ListView(
        Layout.of(
            request,
            name.title(),
            name,
            List.of(new Link(Words.capitalized(name.app()), request.app(name.app())))),
        name.title(),
        count(rows),
        pages.mayAdd(request.user()) ? request.keeping(request.add(name), state.query()) : null,
        "Add " + name.singular(),
        search(),
        filters(rows.rows()),
        state.isFiltered() ? request.list(name, sorted()) : null,
        periods(),
        request.list(name, state.query()),
        headers(),
        rows(rows.rows(), forms),
        actions,
        !actions.isEmpty(),
        !forms.isEmpty() && !rows.rows().isEmpty(),
        across ? across(rows) : null,
        pager(rows),
        errors);
  }

  private String across(ListRows<T> rows) {
    return rows.isCounted()
        ? "All " + Words.number(rows.count()) + " " + name.plural()
        : "All " + name.plural() + " that match";
  }

  private String count(ListRows<T> rows) {
    if (rows.count() < 0) {
      return Words.capitalized(name.plural());
    }
    if (!rows.isCounted()) {
      return "More than " + Words.number(rows.counted()) + " " + name.plural();
    }
    return Words.number(rows.count()) + " " + (rows.count() == 1 ? name.singular() : name.plural());
  }

  /** The parameters that only say how to sort. */
  private QueryString sorted() {
    QueryString only = QueryString.parse("");
    String sort = state.query().get(ListState.SORT);
    only = sort == null ? only : only.with(ListState.SORT, sort);
    return request.isPopup() ? only.with(AdminRequest.POPUP, "1") : only;
  }

  private String link(QueryString query) {
    return request.list(name, query);
  }

  private static List<ListView.Hidden> hidden(QueryString query) {
    List<ListView.Hidden> hidden = new ArrayList<>();
    for (String parameter : query.names()) {
      query.all(parameter).forEach(value -> hidden.add(new ListView.Hidden(parameter, value)));
    }
    return hidden;
  }

  private ListView.@Nullable Search search() {
    return list.searched().isEmpty()
        ? null
        : new ListView.Search(
            state.search(),
            "Search " + name.plural(),
            list.searchHelp().isEmpty() ? null : list.searchHelp(),
            hidden(state.onFirstPage().without(ListState.SEARCH)));
  }

  private List<ListView.Filter> filters(List<T> rows) {
    List<ListView.Filter> views = new ArrayList<>();
    for (ListFilter<T, F> filter : list.filters()) {
      String value = state.chosen().get(filter.name());
      QueryString without = state.onFirstPage().without(filter.name());
      Target<?> target = filter.target();
      AdminPages<?, ?, ?, ?> others =
          target == null ? null : request.site().pages(target.table().model());
      List<Link> links = new ArrayList<>();
      for (Choice choice : filter.choices()) {
        links.add(
            new Link(
                choice.label(),
                link(without.with(filter.name(), choice.value())),
                choice.value().equals(value)));
      }
      views.add(
          new ListView.Filter(
              "filter_" + views.size(),
              filter.name(),
              filter.title(),
              value == null ? null : chosen(filter, value, rows),
              value == null ? null : link(without),
              links,
              filter.isEntered(),
              value == null || value.equals(ListFilter.NONE) ? "" : value,
              others == null ? null : request.autocomplete(others.name()),
              hidden(without)));
    }
    return views;
  }

  private String chosen(ListFilter<T, F> filter, String value, List<T> rows) {
    for (Choice choice : filter.choices()) {
      if (choice.value().equals(value)) {
        return choice.label();
      }
    }
    Target<?> target = filter.target();
    // All rows that are shown point to the one that was chosen.
    String shown = rows.isEmpty() ? null : filter.shown(rows.get(0));
    return shown != null ? shown : target == null ? value : title(target, value);
  }

  private <A> String title(Target<A> target, String value) {
    Object key = target.key().parse(value);
    return key == null
        ? value
        : pages.database().find(target.table(), key).map(target::titleOf).orElse(value);
  }

  private List<ListView.Header> headers() {
    List<ListView.Header> headers = new ArrayList<>();
    for (int i = 0; i < list.columns().size(); i++) {
      headers.add(header(i, list.columns().get(i)));
    }
    return headers;
  }

  private ListView.Header header(int index, ListColumn<T, F> column) {
    ListState.Sort known = null;
    List<ListState.Sort> others = new ArrayList<>();
    for (ListState.Sort one : state.sort()) {
      if (one.column() == index) {
        known = one;
      } else {
        others.add(one);
      }
    }
    List<ListState.Sort> next = new ArrayList<>(others);
    next.add(0, new ListState.Sort(index, known != null && !known.descending()));
    QueryString base = state.onFirstPage().without(ListState.SORT);
    boolean first = known != null && state.sort().get(0).equals(known);
    return new ListView.Header(
        column.header(),
        column.kind() == ListColumn.Kind.NUMBER,
        column.isSortable() ? link(base.with(ListState.SORT, ListState.text(next))) : null,
        !first ? null : known.descending() ? "descending" : "ascending",
        known != null && !known.descending(),
        known != null && known.descending(),
        known == null || state.sort().size() < 2
            ? null
            : Integer.toString(state.sort().indexOf(known) + 1),
        known == null
            ? null
            : link(others.isEmpty() ? base : base.with(ListState.SORT, ListState.text(others))));
  }

  private List<ListView.Row> rows(List<T> rows, Map<String, RowForm<T, D>> forms) {
    Map<String, FormField<T, D>> fields = new HashMap<>();
    if (!forms.isEmpty()) {
      pages.form().fields().forEach(field -> fields.put(field.name(), field));
    }
    boolean anyLinked = list.columns().stream().anyMatch(ListColumn::isLinked);
    List<ListView.Row> views = new ArrayList<>(rows.size());
    for (T row : rows) {
      String key = pages.key(row).toString();
      String href = request.keeping(request.row(name, key, "change"), state.query());
      RowForm<T, D> form = forms.get(key);
      List<ListView.Cell> cells = new ArrayList<>();
      for (ListColumn<T, F> column : list.columns()) {
        FormField<T, D> field = column.isEditable() ? fields.get(column.name()) : null;
        boolean first = cells.isEmpty();
        boolean linked = list.isLinked() && (anyLinked ? column.isLinked() : first);
        cells.add(
            cell(
                column,
                row,
                first,
                linked ? href : null,
                field == null || form == null || !form.isEditable(field)
                    ? null
                    : new RowFields<>(request, pages, form, true).view(field)));
      }
      views.add(new ListView.Row(key, pages.title(row), form == null ? null : form.seen(), cells));
    }
    return views;
  }

  private ListView.Cell cell(
      ListColumn<T, F> column,
      T row,
      boolean first,
      @Nullable String href,
      @Nullable FieldView field) {
    String text = column.text(row);
    boolean empty = text.isEmpty();
    boolean flag = column.kind() == ListColumn.Kind.FLAG && !empty;
    boolean yes = flag && text.equals("true");
    return new ListView.Cell(
        column.header(),
        empty ? column.empty() : flag ? (yes ? "Yes" : "No") : text,
        column.kind() == ListColumn.Kind.NUMBER,
        empty,
        flag,
        yes,
        first,
        href,
        field);
  }

  /**
   * The way to the chosen period, and the shorter ones in it. They lie between the first and the
   * last day of all rows, whatever else is chosen: of these an index knows.
   */
  private List<Link> periods() {
    Hierarchy<T, F> hierarchy = list.hierarchy();
    if (hierarchy == null) {
      return List.of();
    }
    List<Link> links = new ArrayList<>();
    QueryString base = state.onFirstPage().without(ListState.PERIOD);
    Period chosen = state.period();
    if (chosen != null) {
      links.add(new Link("All dates", link(base)));
      Period year = Period.year(chosen.from().getYear());
      if (chosen.unit() == Period.Unit.DAY) {
        Period month = new Period(chosen.from().withDayOfMonth(1), Period.Unit.MONTH);
        links.add(new Link(year.label(), link(base.with(ListState.PERIOD, year.text()))));
        links.add(new Link(month.label(), link(base.with(ListState.PERIOD, month.text()))));
      } else if (chosen.unit() == Period.Unit.MONTH) {
        links.add(new Link(year.label(), link(base.with(ListState.PERIOD, year.text()))));
      }
      links.add(new Link(chosen.label(), null, true));
    }
    List<LocalDate> ends =
        chosen != null && chosen.unit() == Period.Unit.DAY ? List.of() : ends(hierarchy);
    if (ends.isEmpty()) {
      return links;
    }
    LocalDate first = ends.get(0);
    LocalDate last = ends.get(ends.size() - 1);
    if (chosen != null) {
      first = first.isBefore(chosen.from()) ? chosen.from() : first;
      last = last.isBefore(chosen.to()) ? last : chosen.to().minusDays(1);
    }
    for (Period period : Periods.between(first, last, chosen)) {
      links.add(new Link(period.label(), link(base.with(ListState.PERIOD, period.text()))));
    }
    return links;
  }

  /** The first and the last day; empty if there is none. */
  private List<LocalDate> ends(Hierarchy<T, F> hierarchy) {
    List<LocalDate> days = new ArrayList<>(2);
    for (T row :
        pages
            .rows(request)
            .where(fields -> hierarchy.dates().isPresent(fields))
            .ordered(fields -> List.of(hierarchy.dates().ascending(fields)))
            .ends()) {
      LocalDate day = hierarchy.day().apply(row);
      if (day != null) {
        days.add(day);
      }
    }
    return days;
  }

  private ListView.Pager pager(ListRows<T> rows) {
    QueryString base = state.onFirstPage();
    if (!rows.isCounted()) {
      return uncounted(rows, base);
    }
    int current = rows.page();
    int last = (int) Math.max(1, (rows.count() + rows.size() - 1) / rows.size());
    List<ListView.Step> steps = new ArrayList<>();
    int before = 0;
    for (int number = 1; number <= last; number++) {
      if (number == 1 || number == last || Math.abs(number - current) <= NEIGHBOURS) {
        steps.add(
            new ListView.Step(
                Integer.toString(number),
                page(base, number),
                number == current,
                number > before + 1));
        before = number;
      }
    }
    boolean shownAll = state.all() && last == 1;
    return new ListView.Pager(
        current > 1 ? page(base, current - 1) : null,
        current < last ? page(base, current + 1) : null,
        null,
        null,
        last > 1 && rows.count() <= list.showAll() && !shownAll
            ? link(base.with(ListState.ALL, "1"))
            : null,
        last > 1 ? steps : List.of());
  }

  /** Pages of a list that is too long to be counted: one row leads to the next page. */
  private ListView.Pager uncounted(ListRows<T> rows, QueryString base) {
    int size = rows.rows().size();
    String first = size == 0 ? "" : pages.key(rows.rows().get(0)).toString();
    String last = size == 0 ? "" : pages.key(rows.rows().get(size - 1)).toString();
    return new ListView.Pager(
        rows.before() ? link(base.with(ListState.BEFORE, first)) : null,
        rows.after() ? link(base.with(ListState.AFTER, last)) : null,
        rows.before() ? link(base) : null,
        rows.after() ? link(base.with(ListState.LAST, "1")) : null,
        null,
        List.of());
  }

  private String page(QueryString base, int number) {
    return link(number == 1 ? base : base.with(ListState.PAGE, Integer.toString(number)));
  }
}
