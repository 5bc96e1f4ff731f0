package dev.plectrum.admin;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.Draft;
import dev.plectrum.http.FormData;
import dev.plectrum.http.Method;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import java.util.ArrayList;
import java.util.List;

/** Answers requests to delete one row or those that were selected. */
final class DeletePage<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;
  private final ModelName name;

  DeletePage(AdminPages<T, F, Q, D> pages, AdminRequest request) {
    this.pages = pages;
    this.request = request;
    this.name = pages.name();
  }

  Response answer(T row) {
    if (!pages.mayRemove(request.user(), row)) {
      return Response.status(403);
    }
    Deletion deletion = new Deletion(request);
    deletion.add(pages.target(), name, List.of(row));
    String title = pages.title(row);
    String url = request.keeping(request.row(name, pages.key(row), "delete"));
    if (request.request().method() == Method.POST && deletion.isPossible()) {
      return delete(List.of(row), "The " + name.singular() + " “" + title + "” was deleted.", url);
    }
    String change = request.keeping(request.row(name, pages.key(row), "change"));
    return show(
        deletion,
        "Delete " + name.singular(),
        "Are you sure you want to delete the " + name.singular() + " “" + title + "”?",
        url,
        List.of(),
        change,
        List.of(new Link(title, change)));
  }

  Response answerSelected(Q selected, FormData form, ListState state, boolean confirmed) {
    List<T> rows = new ArrayList<>();
    boolean allowed = true;
    for (T row : selected.list()) {
      allowed &= pages.mayRemove(request.user(), row);
      rows.add(row);
    }
    String list = request.list(name, state.query());
    if (!allowed) {
      return request
          .tell(
              Message.Level.ERROR, "You may not delete all of the selected " + name.plural() + ".")
          .redirect(list);
    }
    if (rows.isEmpty()) {
      return request
          .tell(Message.Level.WARNING, "The selected " + name.plural() + " do not exist any more.")
          .redirect(list);
    }
    Deletion deletion = new Deletion(request);
    deletion.add(pages.target(), name, rows);
    if (confirmed && deletion.isPossible()) {
      return delete(rows, "Deleted " + name.counted(rows.size()) + ".", list);
    }
    return show(
        deletion,
        "Delete " + name.counted(rows.size()),
        "Are you sure you want to delete the selected " + name.plural() + "?",
        list,
        ListActions.hidden(form, ListActions.DELETE),
        list,
        List.of());
  }

  private Response delete(List<T> rows, String done, String back) {
    try {
      pages
          .database()
          .<RuntimeException>atomic(
              () -> {
                for (T row : rows) {
                  request
                      .site()
                      .history()
                      .note(
                          request.user(),
                          name,
                          pages.key(row),
                          pages.title(row),
                          LogEntry.DELETION,
                          List.of());
                  pages.delete(row);
                  pages.deleted(request.user(), row);
                }
              });
    } catch (ConflictException e) {
      return request
          .tell(Message.Level.ERROR, "Nothing was deleted: other rows still point there.")
          .redirect(back);
    }
    boolean listed = pages.mayView(request.user(), null);
    return request
        .tell(Message.Level.SUCCESS, done)
        .redirect(listed ? request.back(name) : request.home());
  }

  private Response show(
      Deletion deletion,
      String heading,
      String question,
      String action,
      List<ListView.Hidden> hidden,
      String no,
      List<Link> crumbs) {
    List<Link> way = new ArrayList<>();
    way.add(new Link(Words.capitalized(name.app()), request.app(name.app())));
    way.add(new Link(name.title(), request.list(name)));
    way.addAll(crumbs);
    return request.page(
        Response.html(
            DeleteViewRenderer.of(),
            new DeleteView(
                Layout.of(request, heading, name, way),
                heading,
                question,
                deletion.counts(),
                deletion.doomed(),
                deletion.more(),
                deletion.protectors(),
                deletion.forbidden(),
                deletion.isPossible(),
                action,
                hidden,
                no)));
  }
}
