package dev.plectrum.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.auth.Browser;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Concert;
import dev.plectrum.fixture.store.Playlist;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackDraft;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin as a browser meets it, on a database that a subclass chooses. */
abstract class AdminContract {
  private static final String TRACKS = "/admin/store/track";

  private Desk desk;
  private Browser ada;
  private Album album;
  private Track track;

  abstract Dialect dialect();

  @BeforeEach
  void open() {
    desk = Desk.open(dialect());
    album = desk.store.album("Let There Be Rock", "AC/DC");
    track = desk.store.track("Go Down", album, "Rock", "0.99");
    desk.store.track("Overdose", album, "Rock", "1.29");
    desk.store.track("So What", desk.store.album("Kind of Blue", "Miles Davis"), "Jazz", "0.79");
    ada = desk.browser();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String change() {
    return TRACKS + "/" + track.id() + "/change";
  }

  /** The value of the hidden field that says what the row held. */
  private static String seen(HttpResponse<String> page) {
    return hidden(page, "_seen");
  }

  private static String hidden(HttpResponse<String> page, String name) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private String[] fields(String seen, String name, String price) {
    return new String[] {
      "_seen",
      seen,
      "name",
      name,
      "album",
      Long.toString(album.id()),
      "genre",
      "",
      "composer",
      "",
      "milliseconds",
      "180000",
      "bytes",
      "",
      "unitPrice",
      price
    };
  }

  /** A page whose links are readable. */
  private String links(String path) {
    return ada.get(path).body().replace("&#x3D;", "=");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void whoIsNotSignedInIsSentToTheLogin() {
    HttpResponse<String> answer = new Browser("http://127.0.0.1:" + desk.port()).get(TRACKS);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).contains("next=/admin/store/track");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/store", "/store/track", "/store/track/add", "/store/track/1/change"})
  void aSlashAtTheEndLeadsToThePageWithoutIt(String path) {
    HttpResponse<String> answer = ada.get("/admin" + path + "/?q=x");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(location(answer)).isEqualTo("/admin" + path + "?q=x");
  }

  @Test
  void whoIsNotStaffStaysOutside() {
    desk.users.create("grace", "grace@example.com", Desk.PASSWORD);
    assertThat(desk.browser("grace").get("/admin").statusCode()).isEqualTo(403);
  }

  @Test
  void theIndexListsWhatMayBeSeen() {
    assertThat(ada.get("/admin").body()).contains("/admin/store/track", "/admin/store/album/add");
    desk.staff("bob", "store.view_genre");
    String body = desk.browser("bob").get("/admin").body();
    assertThat(body).contains("/admin/store/genre").doesNotContain("/admin/store/track", "/add");
  }

  @Test
  void aListShowsColumnsOfItsOwnAndOfOtherTables() {
    HttpResponse<String> page = ada.get(TRACKS);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Go Down", "Kind of Blue", "AC/DC", "3:20", "3 tracks");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void aListTakesThreeStatementsWhateverItsColumns() {
    List<String> statements = desk.store.statements(() -> ada.get(TRACKS));
    List<String> own = statements.stream().filter(sql -> sql.contains("store_")).toList();
    assertThat(own).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void everyWordOfASearchIsFoundSomewhere() {
    assertThat(ada.get(TRACKS + "?q=blue+so").body()).contains("So What", "1 track");
    assertThat(ada.get(TRACKS + "?q=%22so+what%22").body()).contains("So What");
    assertThat(ada.get(TRACKS + "?q=blue+rock").body()).contains("Nothing matches");
  }

  @Test
  void filtersKeepWhatMatches() {
    long rock = desk.store.genres.query().where(f -> f.name.eq("Rock")).get().id();
    String body = ada.get(TRACKS + "?genre=" + rock).body();
    assertThat(body).contains("2 tracks", "Genre: <b>Rock</b>").doesNotContain("So What");
  }

  @Test
  void aListIsSortedBySeveralColumns() {
    String body = ada.get(TRACKS + "?o=3.-6").body();
    assertThat(body).containsSubsequence("Overdose", "Go Down", "So What");
    assertThat(body).contains("aria-sort=\"ascending\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?bogus=1",
        "?p=0",
        "?p=x",
        "?p=77",
        "?genre=x",
        "?composer=maybe",
        "?on=2024",
        "?p=99999999999"
      })
  void parametersThatMakeNoSenseLeadToTheWholeList(String query) {
    HttpResponse<String> answer = ada.get(TRACKS + query);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo(TRACKS + "?e=1");
    assertThat(ada.get(TRACKS + "?e=1").body()).contains("This is the whole list.", "3 tracks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?o=abc", "?o=99.-0", "?o=-", "?o=", "?q=", "?_popup=x", "?after=x", "?q=%00"})
  void otherNonsenseIsLeftOut(String query) {
    assertThat(ada.get(TRACKS + query).statusCode()).isIn(200, 400);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int i = 0; i < 45; i++) {
      desk.store.artist("Artist %02d".formatted(i));
    }
    String list = "/admin/store/artist";
    assertThat(links(list)).contains("47 artists", "Show all", list + "?p=3");
    assertThat(ada.get(list + "?p=3").body()).contains("Miles Davis").doesNotContain("Artist 05");
    assertThat(ada.get(list + "?all=1").body()).contains("Artist 00", "Miles Davis");
    assertThat(links(list + "?last=1")).contains("Miles Davis", "before=");
    long key = desk.store.artists.query().where(f -> f.name.eq("Artist 10")).get().id();
    assertThat(ada.get(list + "?after=" + key).body())
        .contains("Artist 11", "Artist 30")
        .doesNotContain("Artist 10<", "Artist 31<");
    assertThat(ada.get(list + "?before=" + key).body())
        .contains("Artist 00", "Artist 09")
        .doesNotContain("Artist 10<");
  }

  @Test
  void aLongListIsNotCounted() {
    List<TrackDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 10_100; i++) {
      drafts.add(new TrackDraft().name("Z" + i).album(album).milliseconds(1));
    }
    desk.store.tracks.createAll(drafts);
    String body = links(TRACKS);
    assertThat(body).contains("More than 10,000 tracks", "?after=", "?last=1");
    assertThat(links(TRACKS + "?last=1")).contains("Z9999", "?before=");
    assertThat(ada.get(TRACKS + "?o=2.-1&last=1").statusCode()).isEqualTo(200);
    assertThat(ada.get(TRACKS + "?o=-2.1&after=" + track.id()).statusCode()).isEqualTo(200);
  }

  @Test
  void pricesAreChangedInTheList() {
    HttpResponse<String> page = ada.get(TRACKS);
    Matcher row = Pattern.compile("value=\"(" + track.id() + " [^\"]+)\"").matcher(page.body());
    assertThat(row.find()).isTrue();
    HttpResponse<String> answer =
        ada.post(
            TRACKS, "row", row.group(1), "r" + track.id() + "-unitPrice", "1.49", "_save", "1");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(ada.get(location(answer)).body()).contains("1 track changed.");
    assertThat(desk.store.tracks.get(track.id()).unitPrice()).isEqualByComparingTo("1.49");
  }

  @Test
  void aWrongPriceInTheListStaysThereWithItsError() {
    ada.get(TRACKS);
    HttpResponse<String> answer =
        ada.post(
            TRACKS,
            "row",
            track.id() + " ",
            "r" + track.id() + "-unitPrice",
            "cheap",
            "_save",
            "1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("value=\"cheap\"", "Enter a number.");
    assertThat(desk.store.tracks.get(track.id()).unitPrice()).isEqualByComparingTo("0.99");
  }

  @Test
  void anActionAsksFirst() {
    ada.get(TRACKS);
    String key = Long.toString(track.id());
    HttpResponse<String> asked = ada.post(TRACKS, "action", "putOnSale", "selected", key);
    assertThat(asked.body())
        .contains("Do you want to do this", "Go Down")
        .doesNotContain("So What");
    HttpResponse<String> done =
        ada.post(TRACKS, "action", "putOnSale", "selected", key, "confirmed", "1");
    assertThat(ada.get(location(done)).body()).contains("done for 1 track");
    assertThat(desk.store.tracks.get(track.id()).unitPrice()).isEqualByComparingTo("0.89");
  }

  @Test
  void anActionReachesEveryRowThatMatches() {
    ada.get(TRACKS);
    ada.post(TRACKS + "?q=rock", "action", "putOnSale", "across", "1", "confirmed", "1");
    assertThat(desk.store.tracks.query().where(f -> f.unitPrice.eq(new BigDecimal("0.79"))).count())
        .isEqualTo(1);
    assertThat(desk.store.tracks.query().where(f -> f.unitPrice.eq(new BigDecimal("1.16"))).count())
        .isEqualTo(1);
  }

  @Test
  void anActionNeedsRowsAndMustExist() {
    ada.get(TRACKS);
    HttpResponse<String> none = ada.post(TRACKS, "action", "putOnSale");
    assertThat(ada.get(location(none)).body()).contains("Items must be selected");
    HttpResponse<String> unknown = ada.post(TRACKS, "action", "sell", "selected", "1");
    assertThat(ada.get(location(unknown)).body()).contains("There is no such action");
  }

  @Test
  void aRowIsAddedChangedAndRemembered() {
    ada.get(TRACKS + "/add");
    HttpResponse<String> added = ada.post(TRACKS + "/add", fields("", "Problem Child", "0.99"));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    assertThat(location(added)).isEqualTo(TRACKS);
    assertThat(ada.get(TRACKS).body()).contains("“Problem Child” was added successfully");
    Track made = desk.store.tracks.query().where(f -> f.name.eq("Problem Child")).get();
    String url = TRACKS + "/" + made.id();
    HttpResponse<String> form = ada.get(url + "/change");
    HttpResponse<String> saved =
        ada.post(
            url + "/change",
            with(fields(seen(form), "Problem Child II", "1.99"), "_continue", "1"));
    assertThat(location(saved)).isEqualTo(url + "/change");
    assertThat(desk.store.tracks.get(made.id()).unitPrice()).isEqualByComparingTo("1.99");
    assertThat(ada.get(url + "/history").body())
        .contains("Added.", "Changed Name and Unit price.", "ada");
    assertThat(ada.get("/admin").body()).contains("Problem Child II");
  }

  private static String[] with(String[] fields, String... more) {
    List<String> all = new ArrayList<>(List.of(fields));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void everyErrorStandsBesideItsFieldAndNothingIsLost() {
    HttpResponse<String> form = ada.get(change());
    HttpResponse<String> answer = ada.post(change(), fields(seen(form), "x".repeat(201), "free"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "at most 200 characters",
            "Enter a number.",
            "value=\"free\"",
            "Please correct the errors below.",
            "id=\"id_name_errors\"");
    assertThat(desk.store.tracks.get(track.id()).name()).isEqualTo("Go Down");
  }

  @Test
  void aMissingValueAndAKeyOfNobodyAreErrors() {
    ada.get(TRACKS + "/add");
    assertThat(ada.post(TRACKS + "/add").body()).contains("This field is required.");
    String[] fields = fields("", "Rocker", "0.99");
    fields[5] = "987654";
    assertThat(ada.post(TRACKS + "/add", fields).body()).contains("Select a valid choice");
    fields[5] = "abc";
    assertThat(ada.post(TRACKS + "/add", fields).body())
        .contains("Choose one of the rows offered.");
  }

  @Test
  void whatIsTakenIsSaidByTheLabelsOfTheFields() {
    ada.get("/admin/store/genre/add");
    assertThat(ada.post("/admin/store/genre/add", "name", "Rock").body())
        .contains("Genre with this Name already exists.");
  }

  @Test
  void theSecondOfTwoIsToldWhatChanged() {
    HttpResponse<String> first = ada.get(change());
    String[] mine = fields(seen(first), "Mine", "0.99");
    desk.store.tracks.update(track, draft -> draft.composer("Young"));
    HttpResponse<String> told = ada.post(change(), mine);
    assertThat(told.body())
        .contains("Somebody else saved this", "Composer is now “Young”", "value=\"Mine\"");
    assertThat(desk.store.tracks.get(track.id()).name()).isEqualTo("Go Down");
    mine[1] = seen(told);
    assertThat(ada.post(change(), mine).statusCode()).isEqualTo(303);
    assertThat(desk.store.tracks.get(track.id()).name()).isEqualTo("Mine");
  }

  @Test
  void aRowIsSavedAsANewOne() {
    HttpResponse<String> form = ada.get(change());
    HttpResponse<String> saved =
        ada.post(change(), with(fields(seen(form), "Go Down (live)", "0.99"), "_saveasnew", "1"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(desk.store.tracks.count()).isEqualTo(4);
    assertThat(desk.store.tracks.get(track.id()).name()).isEqualTo("Go Down");
  }

  @Test
  void manyToManyIsLinkedByTickingAndByTyping() {
    Playlist playlist = desk.store.playlists.create(d -> d.name("Evening"));
    playlist.tracks().add(track);
    Track other = desk.store.tracks.query().where(f -> f.name.eq("So What")).get();
    String url = "/admin/store/playlist/" + playlist.id() + "/change";
    HttpResponse<String> form = ada.get(url);
    assertThat(form.body()).contains("Go Down");
    HttpResponse<String> saved =
        ada.post(
            url, "_seen", seen(form), "name", "Evening", "tracks__more", Long.toString(other.id()));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    List<Track> linked = desk.store.playlists.get(playlist.id()).tracks().list();
    assertThat(linked).extracting(Track::name).containsExactly("So What");
    HttpResponse<String> wrong =
        ada.post(url, "name", "Evening", "tracks", "999", "tracks__more", "abc");
    assertThat(wrong.statusCode()).isEqualTo(200);
  }

  @Test
  void rowsAreEditedInTheFormOfTheOneTheyPointTo() {
    String url = "/admin/store/album/" + album.id() + "/change";
    HttpResponse<String> form = ada.get(url);
    assertThat(form.body()).contains("name=\"tracks-0-name\" value=\"Go Down\"");
    long second = desk.store.tracks.query().where(f -> f.name.eq("Overdose")).get().id();
    HttpResponse<String> saved =
        ada.post(
            url,
            "_seen",
            seen(form),
            "title",
            "Let There Be Rock",
            "artist",
            album.artist().key().toString(),
            "tracks-TOTAL",
            "4",
            "tracks-0-KEY",
            Long.toString(track.id()),
            "tracks-0-name",
            "Go Down!",
            "tracks-0-genre",
            track.genre().key().toString(),
            "tracks-0-milliseconds",
            "200000",
            "tracks-0-unitPrice",
            "0.99",
            "tracks-1-KEY",
            Long.toString(second),
            "tracks-1-DELETE",
            "on",
            "tracks-2-name",
            "Dog Eat Dog",
            "tracks-2-milliseconds",
            "210000",
            "tracks-2-unitPrice",
            "0.99",
            "tracks-3-name",
            "",
            "tracks-3-milliseconds",
            "",
            "tracks-3-unitPrice",
            "0.99");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    List<Track> tracks =
        desk.store.tracks.query().where(f -> f.album().eq(album)).orderBy(f -> f.id.asc()).list();
    assertThat(tracks).extracting(Track::name).containsExactly("Go Down!", "Dog Eat Dog");
    assertThat(ada.get("/admin/store/album/" + album.id() + "/history").body())
        .contains(
            "Changed Name for track “Go Down!”", "Added track “Dog Eat Dog”", "Deleted track");
  }

  @Test
  void oneWrongLineKeepsAllFromBeingSaved() {
    String url = "/admin/store/album/" + album.id() + "/change";
    HttpResponse<String> form = ada.get(url);
    HttpResponse<String> answer =
        ada.post(
            url,
            "_seen",
            seen(form),
            "title",
            "Other",
            "artist",
            album.artist().key().toString(),
            "tracks-TOTAL",
            "1",
            "tracks-0-name",
            "Dog Eat Dog",
            "tracks-0-milliseconds",
            "long",
            "tracks-0-unitPrice",
            "0.99");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Enter a whole number.", "value=\"long\"", "value=\"Other\"");
    assertThat(desk.store.albums.get(album.id()).title()).isEqualTo("Let There Be Rock");
  }

  @Test
  void aDeletionListsWhatGoesAlong() {
    String url = "/admin/store/album/" + album.id() + "/delete";
    assertThat(ada.get(url).body()).contains("Go Down", "Overdose", "Yes, delete");
    HttpResponse<String> done = ada.post(url);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(desk.store.albums.find(album.id())).isEmpty();
    assertThat(desk.store.tracks.count()).isEqualTo(1);
    assertThat(ada.get("/admin").body()).contains("Deleted", "Let There Be Rock");
  }

  @Test
  void protectedRowsCannotGo() {
    long artist = album.artist().id();
    String url = "/admin/store/artist/" + artist + "/delete";
    assertThat(ada.get(url).body())
        .contains("Protected by", "Album: Let There Be Rock")
        .doesNotContain("Yes, delete");
    ada.post(url);
    assertThat(desk.store.artists.find(artist)).isPresent();
  }

  @Test
  void selectedRowsAreDeletedAfterAQuestion() {
    ada.get(TRACKS);
    String key = Long.toString(track.id());
    assertThat(ada.post(TRACKS, "action", "delete_selected", "selected", key).body())
        .contains("Are you sure", "Go Down");
    ada.post(TRACKS, "action", "delete_selected", "selected", key, "confirmed", "1");
    assertThat(desk.store.tracks.find(track.id())).isEmpty();
  }

  @Test
  void aRowThatIsGoneGivesAMessage() {
    desk.store.tracks.delete(track);
    HttpResponse<String> answer = ada.get(change());
    assertThat(location(answer)).isEqualTo("/admin");
    assertThat(ada.get("/admin").body()).contains("doesn’t exist. Perhaps it was deleted?");
    assertThat(ada.get(TRACKS + "/abc/change").statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsInTheDatabaseIsTextOnThePage() {
    String evil = "<script>alert(1)</script>\"'";
    desk.store.tracks.update(track, draft -> draft.name(evil));
    for (String path : new String[] {TRACKS, change(), TRACKS + "/" + track.id() + "/delete"}) {
      assertThat(ada.get(path).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }
  }

  @Test
  void aForgedFormChangesNothing() {
    ada.get(change());
    HttpResponse<String> answer = ada.postForm(change(), Map.of("name", "Forged"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(desk.store.tracks.get(track.id()).name()).isEqualTo("Go Down");
  }

  @Test
  void whoMayOnlyLookSeesNoButtons() {
    desk.staff("bob", "store.view_track");
    Browser bob = desk.browser("bob");
    assertThat(bob.get(TRACKS).body()).contains("Go Down").doesNotContain("_save", "/add");
    HttpResponse<String> form = bob.get(change());
    assertThat(form.body()).contains("Go Down").doesNotContain("name=\"_save\"", "name=\"name\"");
    assertThat(bob.post(change(), fields("", "Bobs", "1")).statusCode()).isEqualTo(403);
    assertThat(bob.get(TRACKS + "/add").statusCode()).isEqualTo(403);
    assertThat(bob.get(TRACKS + "/" + track.id() + "/delete").statusCode()).isEqualTo(403);
    assertThat(bob.get("/admin/store/album").statusCode()).isEqualTo(403);
    assertThat(bob.get("/admin/store/album/autocomplete").statusCode()).isEqualTo(403);
  }

  @Test
  void rowsThatSomebodyMayNotSeeAreInNoFormEither() {
    desk.staff("bob", "store.view_album", "store.change_album");
    String url = "/admin/store/album/" + album.id() + "/change";
    assertThat(ada.get(url).body()).contains("tracks-0-name", "Go Down");
    assertThat(desk.browser("bob").get(url).body())
        .contains(album.title())
        .doesNotContain("tracks-", "Go Down");
  }

  @Test
  void rowsAreFoundWhileTyping() {
    HttpResponse<String> found = ada.get(TRACKS + "/autocomplete?term=over");
    assertThat(found.body()).contains("\"text\":\"Overdose\"", "\"more\":false");
    assertThat(ada.get(TRACKS + "/autocomplete?term=%27%22&page=-5").statusCode()).isEqualTo(200);
  }

  @Test
  void aPopupTellsWhatItSaved() {
    String url = "/admin/store/genre/add?_popup=1";
    assertThat(ada.get(url).body()).doesNotContain("_addanother");
    assertThat(ada.post(url, "name", "Ska").body()).contains("data-title=\"Ska\"");
  }

  @Test
  void everyTypeOfFieldComesBackAsItWas() {
    String url = "/admin/store/concert/add";
    ada.get(url);
    String[] fields = {
      "title",
      "Live",
      "note",
      "one\r\ntwo",
      "visitors",
      "5",
      "seats",
      "100",
      "stage",
      "1",
      "openAir",
      "on",
      "televised",
      "false",
      "loudness",
      "96.5",
      "price",
      "25.00",
      "ticket",
      "123e4567-e89b-12d3-a456-426614174000",
      "startsAt",
      "2026-05-01T20:00",
      "day",
      "2026-05-01",
      "doors",
      "19:30",
      "soundCheck",
      "2026-05-01T16:00:30",
      "mood",
      "LOUD",
      "encore",
      "WILD"
    };
    HttpResponse<String> added = ada.post(url, fields);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    Concert concert = desk.store.concerts.query().get();
    assertThat(concert.openAir()).isTrue();
    assertThat(concert.televised()).isFalse();
    assertThat(concert.note()).isEqualTo("one\ntwo");
    assertThat(concert.startsAt()).hasToString("2026-05-01T20:00:00Z");
    String body = ada.get("/admin/store/concert/" + concert.id() + "/change").body();
    assertThat(body)
        .contains("value=\"19:30\"", "value=\"2026-05-01T16:00:30\"", "2026-05-01T20:00");
    String list =
        ada.get("/admin/store/concert?mood=LOUD&openAir=true&note=false&on=2026-05").body();
    assertThat(list).contains("1 concert", "Loud and clear", "1 May 2026");
    assertThat(ada.get("/admin/store/concert?seats=1&day=week&startsAt=none").statusCode())
        .isEqualTo(200);
  }

  @Test
  void pagesStaySmall() {
    List<TrackDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      drafts.add(new TrackDraft().name("Some Song " + i).album(album).milliseconds(1));
    }
    desk.store.tracks.createAll(drafts);
    assertThat(ada.get(TRACKS).body().length()).isLessThan(80_000);
  }
}
