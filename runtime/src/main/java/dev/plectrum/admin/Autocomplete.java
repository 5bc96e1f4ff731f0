package dev.plectrum.admin;

import dev.plectrum.db.Draft;
import dev.plectrum.http.Response;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.json.Notation;
import dev.plectrum.query.Fields;
import dev.plectrum.query.Query;
import java.util.List;

/** Finds rows by their titles while somebody types, as JSON. */
final class Autocomplete<T, F extends Fields<T>, Q extends Query<T, F, Q>, D extends Draft<T>> {
  private static final int SIZE = 20;
  private static final int MOST_PAGES = 50;

  private final AdminPages<T, F, Q, D> pages;
  private final AdminRequest request;

  Autocomplete(AdminPages<T, F, Q, D> pages, AdminRequest request) {
    this.pages = pages;
    this.request = request;
  }

  Response answer() {
    if (!pages.mayView(request.user(), null)) {
      return Response.status(403);
    }
    String asked = request.query("term");
    String term = asked == null ? "" : Words.cut(asked.strip(), 100).replace("\0", "");
    String number = request.query("page");
    Integer page = number == null ? Integer.valueOf(1) : Notation.intValue(number);
    int skipped = page == null || page < 1 || page > MOST_PAGES ? 0 : (page - 1) * SIZE;
    AdminList<T, F, Q> list = pages.list();
    List<T> rows =
        pages
            .rows(request)
            .where(fields -> ListState.searched(list.searchedByTitle(), fields, term))
            .ordered(
                fields ->
                    ListState.asFound(
                        list,
                        pages.target().table().ordering(),
                        fields,
                        term,
                        list.order().stream().map(order -> order.apply(fields)).toList()))
            .part(skipped, SIZE + 1);
    boolean more = rows.size() > SIZE;
    List<Choice> found =
        rows.stream()
            .limit(SIZE)
            .map(row -> new Choice(pages.key(row).toString(), pages.title(row)))
            .toList();
    return Response.json((json, all) -> write(json, all, more), found)
        .header("Cache-Control", "no-store");
  }

  private static void write(JsonWriter json, List<Choice> found, boolean more) {
    json.startObject();
    json.name("results")
        .list(
            (each, choice) ->
                each.startObject()
                    .name("id")
                    .value(choice.value())
                    .name("text")
                    .value(choice.label())
                    .endObject(),
            found);
    json.name("pagination").startObject().name("more").value(more).endObject();
    json.endObject();
  }
}
