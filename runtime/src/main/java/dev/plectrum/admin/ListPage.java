package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.db.InexactDecimalException;
import dev.plectrum.db.TimeLimitException;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Method;
import dev.plectrum.http.QueryString;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers requests for the list of a model. */
final class ListPage<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;
  private final AdminList<T, F, Q> list;
  private final ModelName name;
  private final boolean mayChange;

  ListPage(AdminPages<T, F, Q, D> pages, AdminRequest request) {
    this.pages = pages;
    this.request = request;
    this.list = pages.list();
    this.name = pages.name();
    this.mayChange = pages.mayChange(request.user(), null);
  }

  Response answer() {
    if (!mayChange && !pages.mayView(request.user(), null)) {
      return Response.status(403);
    }
    ListState state = ListState.of(list, pages.target().key(), request.request().query());
    Q matching = state == null ? null : matching(state);
    if (state == null || matching == null) {
      return Response.redirect(request.list(name) + "?" + ListState.ERROR + "=1");
    }
    try {
      return answer(state, matching);
    } catch (InexactDecimalException e) {
      // A filter asks for a decimal that no row can hold.
      return Response.redirect(request.list(name) + "?" + ListState.ERROR + "=1");
    }
  }

  private Response answer(ListState state, Q matching) {
    if (request.request().method() == Method.POST) {
      return post(state, matching, request.request().form());
    }
    if (request.query(ListState.ERROR) != null) {
      request.tell(
          Message.Level.WARNING, "That filter or page does not exist. This is the whole list.");
    }
    return show(state, matching, Map.of(), null);
  }

  /** The rows that search and filters keep; null if a filter makes no sense. */
  private @Nullable Q matching(ListState state) {
    return state.kept(list, pages.rows(request));
  }

  private Response post(ListState state, Q matching, FormData form) {
    if (form.has("_save") && editable()) {
      return save(state, matching, form);
    }
    return new ListActions<>(pages, request, state).answer(matching, form);
  }

  /** Whether there is a column that the user can change here. */
  private boolean editable() {
    return mayChange && list.columns().stream().anyMatch(ListColumn::isEditable);
  }

  private @Nullable Response wrongPage(ListState state, ListRows<T> rows) {
    return rows.exists()
        ? null
        : Response.redirect(request.list(name) + "?" + ListState.ERROR + "=1");
  }

  private Response show(
      ListState state, Q matching, Map<String, RowForm<T, D>> forms, @Nullable String errors) {
    ListRows<T> rows;
    try {
      rows = ListRows.of(joined(state, matching), list, pages.target().table().ordering(), state);
    } catch (TimeLimitException e) {
      return tooLong(state);
    }
    Response wrong = wrongPage(state, rows);
    if (wrong != null) {
      return wrong;
    }
    Map<String, RowForm<T, D>> all = forms;
    if (editable() && forms.isEmpty()) {
      all = new LinkedHashMap<>();
      for (T row : rows.rows()) {
        all.put(pages.key(row).toString(), rowForm(row, null));
      }
    }
    return request.page(
        Response.html(
            ListViewRenderer.of(), new ListViews<>(pages, request, state).view(rows, all, errors)));
  }

  /** What the columns show of other tables is read along, and the rows that were chosen there. */
  private Q joined(ListState state, Q matching) {
    Q rows = pages.joined(matching);
    for (ListFilter<T, F> filter : state.filters(list)) {
      Function<? super F, ? extends Fields<?>> way = filter.way();
      if (way != null) {
        rows = rows.select(way);
      }
    }
    return rows;
  }

  /** The page without rows, on which something else can be asked for. */
  private Response tooLong(ListState state) {
    String message =
        "The database would take too long to find these "
            + name.plural()
            + ". Search for something else, choose a filter or another order.";
    ListView view =
        new ListViews<>(pages, request, state)
            .view(ListRows.unknown(list.perPage()), Map.of(), message);
    return request.page(Response.html(ListViewRenderer.of(), view).withStatus(503));
  }

  private RowForm<T, D> rowForm(T row, @Nullable FormData form) {
    boolean writable = pages.mayWrite(request.user(), row);
    return new RowForm<>(
        request,
        pages,
        row,
        "r" + pages.key(row) + "-",
        form,
        QueryString.parse(""),
        field ->
            writable
                && list.columns().stream()
                    .anyMatch(column -> column.isEditable() && column.name().equals(field))
                && pages.mayFill(request.user(), field, row));
  }

  /** Saves what was changed in the list: all of it or, if anything is wrong, nothing. */
  private Response save(ListState state, Q matching, FormData form) {
    Map<Object, String> seen = new LinkedHashMap<>();
    for (String text : form.all("row")) {
      // The key, a space, and what the row held.
      int space = text.lastIndexOf(' ');
      Object key = space < 0 ? null : pages.target().key().parse(text.substring(0, space));
      if (key != null) {
        seen.put(key, text.substring(space + 1));
      }
    }
    pages.lock(seen.keySet());
    Map<String, RowForm<T, D>> forms = new LinkedHashMap<>();
    for (T row : pages.joined(pages.rows(request).withKeys(seen.keySet())).list()) {
      String held = Objects.requireNonNullElse(seen.get(pages.key(row)), "");
      forms.put(pages.key(row).toString(), rowForm(row, form).seen(held));
    }
    Saving<T, D> saving = new Saving<>(pages, request);
    int changed = saving.saveAll(new ArrayList<>(forms.values()));
    if (changed < 0) {
      int wrong = (int) forms.values().stream().filter(one -> !one.errors().isEmpty()).count();
      return show(
          state,
          matching,
          forms,
          wrong == 1 ? "Please correct the error below." : "Please correct the errors below.");
    }
    if (forms.size() < seen.size()) {
      request.tell(Message.Level.WARNING, "Some rows were deleted meanwhile.");
    }
    return request
        .tell(
            Message.Level.SUCCESS,
            changed == 0 ? "Nothing was changed." : name.counted(changed) + " changed.")
        .redirect(request.list(name, state.query()));
  }
}
