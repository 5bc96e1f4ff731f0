package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import storefront.store.Album;
import storefront.store.Artist;

/** What the store answers, the same on every database. */
abstract class HttpContract {
  abstract RunningStore store();

  @Test
  void aTrackComesWithWhatItsKeysPointTo() {
    Answer answer = store().get("/api/tracks/1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).hasValue("application/json");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"id":1,"name":"For Those About To Rock (We Salute You)",\
            "album":{"id":1,"title":"For Those About To Rock We Salute You"},\
            "genre":{"id":1,"name":"Rock"},\
            "mediaType":{"id":1,"name":"MPEG audio file"},\
            "composer":"Angus Young, Malcolm Young, Brian Johnson",\
            "milliseconds":343719,"bytes":11170334,"unitPrice":"0.99"}""");
  }

  @Test
  void tracksComeInPagesOfTwenty() {
    Answer first = store().get("/api/tracks");
    assertThat(first.<Integer>json("$.count")).isEqualTo(3503);
    assertThat(first.<List<?>>json("$.results")).hasSize(20);
    assertThat(first.<String>json("$.previous")).isNull();
    assertThat(first.<String>json("$.next")).isEqualTo(store().url() + "/api/tracks?page=2");

    Answer last = store().get("/api/tracks?page=176");
    assertThat(last.<List<?>>json("$.results")).hasSize(3);
    assertThat(last.<String>json("$.next")).isNull();
    assertThat(last.<String>json("$.previous")).isEqualTo(store().url() + "/api/tracks?page=175");
  }

  @Test
  void thePagesTogetherHoldEveryTrackOnce() {
    String next = "/api/tracks?genre=Jazz&ordering=unitPrice";
    List<Integer> ids = new ArrayList<>();
    while (next != null) {
      Answer page = store().get(next);
      ids.addAll(page.<List<Integer>>json("$.results[*].id"));
      String url = page.json("$.next");
      next = url == null ? null : url.substring(store().url().length());
    }
    assertThat(ids).hasSize(130).doesNotHaveDuplicates();
  }

  @Test
  void aPageAfterTheLastIsNotThere() {
    assertThat(store().get("/api/tracks?page=177").status()).isEqualTo(404);
    assertThat(store().get("/?page=1000").status()).isEqualTo(404);
  }

  @Test
  void thereAre130JazzTracks() {
    Answer answer = store().get("/api/tracks?genre=Jazz");
    assertThat(answer.<Integer>json("$.count")).isEqualTo(130);
    assertThat(answer.<List<String>>json("$.results[*].genre.name")).containsOnly("Jazz");
    assertThat(answer.<String>json("$.next"))
        .isEqualTo(store().url() + "/api/tracks?genre=Jazz&page=2");
  }

  @Test
  void aGenreThatNobodyKnowsHasNoTracks() {
    Answer answer = store().get("/api/tracks?genre=Polka");
    assertThat(answer.body())
        .isEqualTo("{\"count\":0,\"next\":null,\"previous\":null,\"results\":[]}");
  }

  @Test
  void aSearchLooksAtNameAndComposerInAnyCase() {
    List<Map<String, String>> found =
        store().get("/api/tracks?search=YOUNG&page=1").json("$.results");
    assertThat(found)
        .isNotEmpty()
        .allMatch(
            track ->
                (track.get("name") + "|" + track.get("composer")).toLowerCase().contains("young"));
    assertThat(found).anyMatch(track -> !track.get("name").toLowerCase().contains("young"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%25", "_", "%5C", "'", "%3B--"})
  void aSearchTakesEveryCharacterAsItIs(String character) {
    Answer answer = store().get("/api/tracks?search=" + character);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.<Integer>json("$.count")).isLessThan(700);
  }

  @Test
  void tracksAreOrderedAsAsked() {
    List<Integer> shortest =
        store().get("/api/tracks?ordering=milliseconds").json("$.results[*].milliseconds");
    assertThat(shortest).isSorted().startsWith(1071);
    List<Integer> longest =
        store().get("/api/tracks?ordering=-milliseconds").json("$.results[*].milliseconds");
    assertThat(longest).isSortedAccordingTo(Comparator.reverseOrder()).startsWith(5286953);
    List<String> dearest =
        store().get("/api/tracks?ordering=-unitPrice").json("$.results[*].unitPrice");
    assertThat(dearest).containsOnly("1.99");
    List<String> cheapest =
        store().get("/api/tracks?ordering=unitPrice").json("$.results[*].unitPrice");
    assertThat(cheapest).containsOnly("0.99");
    assertThat(store().get("/api/tracks?ordering=name").<Integer>json("$.results[0].id"))
        .isNotEqualTo(store().get("/api/tracks?ordering=-name").<Integer>json("$.results[0].id"));
  }

  @Test
  void everyBadParameterIsNamed() {
    Answer answer = store().get("/api/tracks?ordering=composer&page=zero");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.<List<String>>json("$.errors.ordering"))
        .containsExactly(
            "Order by name, unitPrice or milliseconds, with - before it for descending.");
    assertThat(answer.<List<?>>json("$.errors.page")).hasSize(1);
    assertThat(store().get("/api/tracks?page=0").<List<?>>json("$.errors.page")).hasSize(1);
  }

  @Test
  void theTracksOfAnAlbumComeInItsOrder() {
    Answer answer = store().get("/api/albums/1/tracks");
    assertThat(answer.<List<Integer>>json("$[*].id"))
        .containsExactly(1, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(answer.<List<Integer>>json("$[*].album.id")).containsOnly(1);
    assertThat(store().get("/api/albums/9999/tracks").status()).isEqualTo(404);
  }

  @Test
  void aPlaylistIsMadeReadAndDeleted() {
    Answer made = store().post("/api/playlists", "{\"name\":\"Manouche\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.<String>json("$.name")).isEqualTo("Manouche");
    assertThat(made.<String>json("$.createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    String location = made.header("Location").orElseThrow();
    assertThat(location).isEqualTo("/api/playlists/" + made.<Integer>json("$.id"));

    assertThat(store().get(location).body()).isEqualTo(made.body());
    Answer gone = store().delete(location);
    assertThat(gone.status()).isEqualTo(204);
    assertThat(gone.body()).isEmpty();
    assertThat(store().get(location).status()).isEqualTo(404);
    assertThat(store().delete(location).status()).isEqualTo(404);
  }

  @Test
  void whoHasNotSignedInOrHasNoPermissionChangesNoPlaylist() {
    long before = store().playlists().count();
    String body = "{\"name\":\"Mine\"}";
    String[] json = {"Content-Type", "application/json"};
    Answer unknown = store().send("POST", "/api/playlists", body, json);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.header("Content-Type")).hasValue("application/problem+json");
    assertThat(store().send("DELETE", "/api/playlists/1", null).status()).isEqualTo(401);

    String[] newcomer = store().newcomer("newcomer");
    String[] headers = RunningStore.with(newcomer, json[0], json[1]);
    assertThat(store().send("POST", "/api/playlists", body, headers).status()).isEqualTo(403);
    String[] withoutToken = {newcomer[0], newcomer[1], json[0], json[1]};
    assertThat(store().send("POST", "/api/playlists", body, withoutToken).status()).isEqualTo(403);
    assertThat(store().send("DELETE", "/api/playlists/1", null, newcomer).status()).isEqualTo(403);
    assertThat(store().get("/api/playlists/1", newcomer).status()).isEqualTo(200);
    assertThat(store().playlists().count()).isEqualTo(before);
  }

  @Test
  void aTrackStandsOnAPlaylistOnce() {
    String location =
        store().post("/api/playlists", "{\"name\":\"Once\"}").header("Location").orElseThrow();
    store().post(location + "/tracks", "{\"track\":1}");
    Answer again = store().post(location + "/tracks", "{\"track\":1}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.<Integer>json("$.trackCount")).isEqualTo(1);
    store().delete(location);
  }

  @Test
  void manyClientsWriteAtOnce() {
    long before = store().playlists().count();
    List<String> locations =
        IntStream.range(0, 60)
            .parallel()
            .mapToObj(i -> store().post("/api/playlists", "{\"name\":\"No. " + i + "\"}"))
            .map(answer -> answer.header("Location").orElseThrow())
            .toList();
    assertThat(locations).doesNotHaveDuplicates();
    assertThat(store().playlists().count()).isEqualTo(before + 60);
    locations.parallelStream()
        .forEach(location -> assertThat(store().delete(location).status()).isEqualTo(204));
    assertThat(store().playlists().count()).isEqualTo(before);
  }

  @Test
  void aTrackThatDoesNotExistIsAConflictAndChangesNothing() {
    String location =
        store().post("/api/playlists", "{\"name\":\"Empty\"}").header("Location").orElseThrow();
    Answer answer = store().post(location + "/tracks", "{\"track\":987654}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.<Integer>json("$.status")).isEqualTo(409);
    assertThat(store().get(location).<Integer>json("$.trackCount")).isZero();
    store().delete(location);
  }

  @Test
  void aNameThatIsTakenIsAConflictAndChangesNothing() {
    long genres = store().genres().count();
    Answer answer = store().post("/api/trouble/genres", "");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.body()).contains("name").doesNotContain("SQL");
    assertThat(store().genres().count()).isEqualTo(genres);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                        | name  | This field is required.",
        "{\"name\":null}           | name  | This field may not be null.",
        "{\"name\":7}              | name  | Must be a string.",
        "{\"name\":\"x\",\"no\":1} | no    | Unknown field.",
        "{\"name\":\"  \"}         | name  | This field must not be blank."
      })
  void aBodyThatIsWrongIsRefusedByField(String body, String field, String message) {
    Answer answer = store().post("/api/playlists", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.<Map<String, List<String>>>json("$.errors"))
        .containsExactly(Map.entry(field, List.of(message)));
  }

  @Test
  void everythingWrongWithABodyIsSaidAtOnce() {
    String name = "x".repeat(121);
    Answer answer = store().post("/api/playlists", "{\"no\":[1],\"name\":\"" + name + "\"}");
    assertThat(answer.<List<String>>json("$.errors.name"))
        .containsExactly("Ensure this value has at most 120 characters (it has 121).");
    assertThat(answer.<List<String>>json("$.errors.no")).containsExactly("Unknown field.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":", "{\"name\":\"x\"} trailing", "", "[", "{\"name\":\"x\",}"})
  void malformedJsonIsRefusedWithThePosition(String body) {
    Answer answer = store().post("/api/playlists", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.<String>json("$.detail")).containsPattern("line \\d+").contains("column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/api/tracks/1/more",
        "/api/tracks/99999",
        "/api/tracks/one",
        "/api/tracks/-1",
        "/api/tracks/+1",
        "/api/tracks/1.0",
        "/api/tracks/99999999999999999999",
        "/api/tracks/1%2F2"
      })
  void whatDoesNotExistIsNotFound(String path) {
    Answer answer = store().get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.<Integer>json("$.status")).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/albums/99999", "/albums/one", "/albums"})
  void whatDoesNotExistIsAPageOutsideTheApi(String path) {
    Answer answer = store().get(path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.page().select("h1")).isNotEmpty();
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    Answer answer = store().send("PUT", "/api/playlists/1", "{}");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow").orElseThrow().split(", ")).contains("GET", "HEAD", "DELETE");
    assertThat(store().delete("/").status()).isEqualTo(405);
    assertThat(store().post("/api/tracks/1", "{}").header("Allow").orElseThrow())
        .contains("GET")
        .doesNotContain("POST");
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    String body = "{\"name\":\"" + "x".repeat(2_000_000) + "\"}";
    assertThat(store().post("/api/playlists", body).status()).isEqualTo(413);
  }

  @Test
  void anUnexpectedExceptionHasAnIdAndNoStackTrace() {
    Answer answer = store().get("/api/trouble/exception");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.<String>json("$.id")).isNotBlank();
    assertThat(answer.body()).doesNotContain("storefront.").doesNotContain("the secret");
    Answer page = store().get("/trouble/exception");
    assertThat(page.status()).isEqualTo(500);
    assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).doesNotContain("at storefront.").doesNotContain("the secret");
  }

  @Test
  void scriptAndSqlAreText() {
    String name = "<script>alert('x')</script>'; DROP TABLE store_track; --";
    Answer made = store().post("/api/playlists", "{\"name\":\"" + name + "\"}");
    assertThat(made.<String>json("$.name")).isEqualTo(name);
    store().delete(made.header("Location").orElseThrow());

    String search = RunningStore.encoded("<script>alert(1)</script>");
    Answer page = store().get("/?search=" + search);
    assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(page.page().select("input[name=search]").val())
        .isEqualTo("<script>alert(1)</script>");
    assertThat(store().get("/api/tracks").<Integer>json("$.count")).isEqualTo(3503);
  }

  @Test
  void anAlbumWithMarkupInItsTitleIsShownAsText() {
    String markup = "<b onmouseover=\"alert(1)\">Nuages & \"Minor\" Swing</b>";
    Artist artist = store().artists().create(d -> d.name(markup));
    Album album = store().albums().create(d -> d.title(markup).artist(artist));
    Answer page = store().get("/albums/" + album.id());
    assertThat(page.page().select("h1").text()).isEqualTo(markup);
    assertThat(page.page().select("[onmouseover]")).isEmpty();
    store().artists().delete(artist);
    assertThat(store().get("/albums/" + album.id()).status()).isEqualTo(404);
  }

  @Test
  void theFrontPageListsArtistsAndSearchesThem() {
    Answer front = store().get("/");
    assertThat(front.header("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(front.page().select(".artist h3")).hasSize(24);
    assertThat(front.page().select(".stock dd").eachText()).containsExactly("275", "347", "3,503");
    Answer search = store().get("/?search=Iron+Maiden");
    assertThat(search.page().select(".artist h3").eachText()).containsExactly("Iron Maiden");
    assertThat(search.page().select(".albums .title")).hasSize(21);
    Answer nothing = store().get("/?search=nobody+at+all");
    assertThat(nothing.status()).isEqualTo(200);
    assertThat(nothing.page().select(".nothing")).isNotEmpty();
  }

  @Test
  void theLinksOfTheFrontPageKeepTheSearch() {
    Answer answer = store().get("/?search=orchestra");
    String next = answer.page().select("a[rel=next]").attr("href");
    if (!next.isEmpty()) {
      assertThat(next).contains("search=orchestra").contains("page=2");
    }
    assertThat(store().get("/?page=2").page().select("a[rel=prev]").attr("href"))
        .isEqualTo("/?page=1");
  }

  @Test
  void anAlbumShowsItsTracks() {
    Answer answer = store().get("/albums/1");
    assertThat(answer.page().select("h1").text())
        .isEqualTo("For Those About To Rock We Salute You");
    assertThat(answer.page().select(".tracks tbody tr")).hasSize(10);
    assertThat(answer.page().select(".tracks tbody tr").first().text())
        .contains("For Those About To Rock (We Salute You)", "Angus Young", "5:43", "$0.99");
    assertThat(answer.page().select(".tracks tfoot").text()).contains("40:00", "$9.90");
    assertThat(answer.page().select(".others .title").eachText())
        .containsExactly("Let There Be Rock");
  }

  @Test
  void theApiHasNoCookiesAndEveryAnswerSafeHeaders() {
    for (String path : List.of("/", "/api/tracks/1", "/static/store.css", "/nothing")) {
      Answer answer = store().get(path);
      assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
      assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
      assertThat(answer.header("Content-Security-Policy").orElseThrow())
          .contains("default-src 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void staticFilesAreCached() {
    Answer answer = store().get("/static/store.css");
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/css");
    assertThat(answer.header("Cache-Control")).isPresent();
    String tag = answer.header("ETag").orElseThrow();
    Answer again = store().get("/static/store.css", "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(store().get("/static/../application.properties").status()).isEqualTo(404);
    assertThat(store().get("/static/%2e%2e/application.properties").status()).isEqualTo(404);
  }

  @Test
  void headAnswersWithoutABodyAndASlashTooManyIsRedirected() {
    Answer head = store().send("HEAD", "/api/tracks/1", null);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    Answer slash = store().get("/albums/1/");
    assertThat(slash.status()).isEqualTo(308);
    assertThat(slash.header("Location")).hasValue("/albums/1");
  }
}
