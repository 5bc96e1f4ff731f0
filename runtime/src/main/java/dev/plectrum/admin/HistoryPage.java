package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.http.Response;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

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
    History history = request.site().history();
    List<Done> done = history.of(name, key, MOST);
    Map<String, String> users = history.names(done);
    List<Entry> entries =
        done.stream()
            .map(
                entry ->
                    new Entry(
                        entry.time().toString(),
                        Display.instant(entry.time()),
                        users.getOrDefault(entry.user(), ""),
                        Change.sentence(entry.message(), entry.flag())))
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
