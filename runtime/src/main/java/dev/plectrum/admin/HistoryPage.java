package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import io.jstach.jstache.JStache;
import java.util.List;

/**
 * What was done to a row.
 *
 * @param entries the last first
 */
@JStache(path = "history")
record HistoryPage(Layout layout, String heading, String title, List<Entry> entries) {
  private static final int MOST = 200;

  /** Something that was done. */
  record Entry(String iso, String time, String user, String what) {}

  static <T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> Response answer(
      AdminRequest request, AdminPages<T, F, Q, D> pages, T row) {
    if (!pages.mayView(request.user(), row)) {
      return Response.status(403);
    }
    ModelName name = pages.name();
    Object key = pages.key(row);
    List<Entry> entries =
        request.site().history().of(name, key, MOST).stream()
            .map(
                entry ->
                    new Entry(
                        entry.actionTime().toString(),
                        Display.instant(entry.actionTime()),
                        entry.user().get().username(),
                        Change.sentence(entry.changeMessage(), entry.actionFlag())))
            .toList();
    List<Link> crumbs =
        List.of(
            new Link(Words.capitalized(name.app()), request.app(name.app())),
            new Link(name.title(), request.list(name)),
            new Link(pages.title(row), request.row(name, key, "change")));
    return request.page(
        Response.html(
            HistoryPageRenderer.of(),
            new HistoryPage(
                Layout.of(request, "History", name, crumbs),
                "History",
                pages.title(row),
                entries)));
  }
}
