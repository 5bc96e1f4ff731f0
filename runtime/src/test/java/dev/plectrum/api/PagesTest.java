package dev.plectrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.ConflictException;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.http.RouteTable;
import dev.plectrum.http.Served;
import dev.plectrum.http.Transactions;
import dev.plectrum.json.JsonWriter;
import dev.plectrum.query.Page;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final RouteTable ROUTES =
      (request, path) ->
          request.blocking(
              () ->
                  switch (path.next()) {
                    case "pages" -> {
                      int number = Integer.parseInt(Objects.requireNonNull(request.query("page")));
                      yield Pages.json(
                          request, JsonWriter::value, new Page<>(List.of("a", "b"), number, 2, 5));
                    }
                    case "missing" -> throw new NotFoundException("store.Track", 5L);
                    case "beyond" ->
                        throw new NotFoundException("store.Track", "There is no page 9.", null);
                    case "unique" ->
                        throw ConflictException.of(
                            ConflictException.Kind.UNIQUE,
                            "store.Playlist",
                            List.of("name"),
                            new SQLException("UNIQUE constraint failed: store_playlist.name"));
                    default ->
                        throw ConflictException.of(
                            ConflictException.Kind.REFERRED_TO,
                            "store.Album",
                            List.of(),
                            new SQLException("FOREIGN KEY constraint failed"));
                  });
  private static Served site;

  @BeforeAll
  static void start() {
    site = new Served(ROUTES, Map.of(), Transactions.NONE, new DatabaseProblems());
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void leadsToThePagesBeforeAndAfter() {
    String pages = site.origin() + "/pages?";

    assertThat(site.get("/pages?page=2&search=a%26b+c").body())
        .isEqualTo(
            "{\"count\":5,\"next\":\""
                + pages
                + "search=a%26b%20c&page=3\",\"previous\":\""
                + pages
                + "search=a%26b%20c\",\"results\":[\"a\",\"b\"]}");
    assertThat(site.get("/pages?page=1").body())
        .startsWith("{\"count\":5,\"next\":\"" + pages + "page=2\",\"previous\":null,");
    assertThat(site.get("/pages?page=3").body()).contains("\"next\":null");
  }

  @Test
  void leadsBackToTheFirstPageWithoutANumber() {
    assertThat(site.get("/pages?page=2").body())
        .contains("\"previous\":\"" + site.origin() + "/pages\"");
  }

  @Test
  void answersARowThatDoesNotExistWith404() {
    HttpResponse<String> missing = site.get("/missing", "Accept", "application/json");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("\"detail\":\"There is no Track 5.\"");
    HttpResponse<String> beyond = site.get("/beyond", "Accept", "application/json");
    assertThat(beyond.statusCode()).isEqualTo(404);
    assertThat(beyond.body()).contains("\"detail\":\"There is no page 9.\"");
  }

  @Test
  void answersConflictsWith409AndTheirFields() {
    HttpResponse<String> unique = site.get("/unique", "Accept", "application/json");

    assertThat(unique.statusCode()).isEqualTo(409);
    assertThat(unique.body())
        .contains("\"errors\":{\"name\":[\"Playlist with this name already exists.\"]}")
        .doesNotContain("constraint");
    HttpResponse<String> key = site.get("/key", "Accept", "application/json");
    assertThat(key.statusCode()).isEqualTo(409);
    assertThat(key.body())
        .contains("\"detail\":\"Album is still referred to by other rows.\"")
        .doesNotContain("errors", "constraint");
  }
}
