package dev.plectrum.admin;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Draft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import dev.plectrum.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does something with the rows that were selected in a list. */
final class ListActions<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  /** The action that every list has. */
  static final String DELETE = "delete_selected";

  private static final int LISTED = 50;

  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;
  private final ListState state;
  private final ModelName name;

  ListActions(AdminPages<T, F, Q, D> pages, AdminRequest request, ListState state) {
    this.pages = pages;
    this.request = request;
    this.state = state;
    this.name = pages.name();
  }

  /** The actions that a user may choose from. */
  static <T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>>
      List<Choice> choices(AdminPages<T, F, Q, D> pages, AdminUser user) {
    List<Choice> choices = new ArrayList<>();
    if (pages.list().deletes() && pages.mayDelete(user, null)) {
      choices.add(new Choice(DELETE, "Delete selected " + pages.name().plural()));
    }
    for (ListAction<Q> action : pages.list().actions()) {
      if (action.isAllowed(user, pages)) {
        choices.add(new Choice(action.name(), action.title()));
      }
    }
    return choices;
  }

  Response answer(Q matching, FormData form) {
    String chosen = form.get("action");
    boolean across = "1".equals(form.get("across"));
    List<Object> keys = new ArrayList<>();
    for (String text : form.all("selected")) {
      Object key = pages.target().key().parse(text);
      if (key != null) {
        keys.add(key);
      }
    }
    if (chosen == null || chosen.isEmpty()) {
      return back(Message.Level.WARNING, "No action selected.");
    }
    if (choices(pages, request.user()).stream().noneMatch(one -> one.value().equals(chosen))) {
      return back(Message.Level.WARNING, "There is no such action, or you may not use it.");
    }
    if (keys.isEmpty() && !across) {
      return back(
          Message.Level.WARNING,
          "Items must be selected in order to perform actions on them. No items have been changed.");
    }
    Q selected = across ? matching : pages.rows(request).withKeys(keys);
    boolean confirmed = form.has("confirmed");
    if (chosen.equals(DELETE)) {
      return new DeletePage<>(pages, request).answerSelected(selected, form, state, confirmed);
    }
    for (ListAction<Q> action : pages.list().actions()) {
      if (action.name().equals(chosen)) {
        return !action.isConfirmed() || confirmed
            ? run(action, selected)
            : confirm(action, selected, form, across);
      }
    }
    return back(Message.Level.WARNING, "There is no such action.");
  }

  private Response run(ListAction<Q> action, Q selected) {
    try {
      ListAction.Done done =
          pages
              .database()
              .<ListAction.Done, RuntimeException>atomic(
                  () -> action.run(selected, request.request()));
      if (done instanceof ListAction.Answered answered) {
        return answered.response();
      }
      if (done instanceof ListAction.Told told) {
        String text = told.text();
        return text == null || text.isBlank()
            ? request.redirect(request.list(name, state.query()))
            : back(Message.Level.SUCCESS, text);
      }
      return back(
          Message.Level.SUCCESS,
          "“"
              + action.title()
              + "”: done for "
              + name.counted(((ListAction.Counted) done).rows())
              + ".");
    } catch (ValidationException | ConflictException e) {
      return back(Message.Level.ERROR, "Nothing was changed: " + e.getMessage());
    }
  }

  private Response confirm(ListAction<Q> action, Q selected, FormData form, boolean across) {
    List<T> rows = selected.part(0, LISTED + 1);
    if (rows.isEmpty()) {
      return back(
          Message.Level.WARNING, "The selected " + name.plural() + " do not exist any more.");
    }
    boolean more = rows.size() > LISTED;
    List<Link> titles = new ArrayList<>();
    for (T row : more ? rows.subList(0, LISTED) : rows) {
      titles.add(new Link(pages.title(row), request.row(name, pages.key(row), "change")));
    }
    return request.page(
        Response.html(
            ConfirmViewRenderer.of(),
            new ConfirmView(
                Layout.of(
                    request,
                    action.title(),
                    name,
                    List.of(
                        new Link(Words.capitalized(name.app()), request.app(name.app())),
                        new Link(name.title(), request.list(name)))),
                action.title(),
                "Do you want to do this with "
                    + (more
                        ? "these and all other " + name.plural() + " that match"
                        : rows.size() == 1 ? "this " + name.singular() : "these " + name.plural())
                    + "?",
                titles,
                more,
                request.list(name, state.query()),
                hidden(form, action.name()),
                "Yes, go on",
                false,
                request.list(name, state.query()))));
  }

  /** What the page that asks sends along when it is answered with yes. */
  static List<ListView.Hidden> hidden(FormData form, String action) {
    List<ListView.Hidden> hidden = new ArrayList<>();
    hidden.add(new ListView.Hidden("action", action));
    hidden.add(new ListView.Hidden("confirmed", "1"));
    if ("1".equals(form.get("across"))) {
      hidden.add(new ListView.Hidden("across", "1"));
    } else {
      form.all("selected").forEach(key -> hidden.add(new ListView.Hidden("selected", key)));
    }
    return hidden;
  }

  private Response back(Message.Level level, @Nullable String text) {
    return request
        .tell(level, text == null ? "" : text)
        .redirect(request.list(name, state.query()));
  }
}
