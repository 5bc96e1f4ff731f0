package dev.plectrum.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.AlbumQuery;
import dev.plectrum.fixture.store.Playlist;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackQuery;
import dev.plectrum.fixture.studio.Person;
import dev.plectrum.fixture.studio.Studio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations that are loaded ahead of time with rows that a query of their own names. */
@ParameterizedClass
@EnumSource(Dialect.class)
class PrefetchTest {
  private static final BigDecimal ONE = new BigDecimal("1.00");

  @Parameter Dialect dialect;
  Store store;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    Album first = store.album("First", "Django Reinhardt");
    Album second = store.album("Second", "Django Reinhardt");
    store.album("Third", "Stéphane Grappelli");
    Track a = store.track("A", first, "Jazz", "0.50");
    Track b = store.track("B", first, "Jazz", "1.50");
    Track c = store.track("C", first, "Swing", "2.50");
    Track d = store.track("D", second, "Swing", "0.70");
    Track e = store.track("E", second, "Jazz", "0.60");
    Playlist quiet = store.playlists.create(p -> p.name("Quiet"));
    quiet.tracks().addAll(List.of(a, b, c, d));
    store.playlists.create(p -> p.name("Loud")).tracks().addAll(List.of(b, e));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private AlbumQuery albums() {
    return store.albums.query();
  }

  private TrackQuery tracks() {
    return store.tracks.query();
  }

  private static Map<String, List<String>> tracksOf(AlbumQuery albums) {
    Map<String, List<String>> found = new TreeMap<>();
    for (Album album : albums.list()) {
      found.put(album.title(), album.tracks().list().stream().map(Track::name).toList());
    }
    return found;
  }

  /** An album, its cheap and its dear tracks. */
  record Shelf(String album, List<String> cheap, List<String> dear) {
    Shelf(Album album, List<Track> cheap, List<Track> dear) {
      this(album.title(), names(cheap), names(dear));
    }

    private static List<String> names(List<Track> tracks) {
      return tracks.stream().map(Track::name).toList();
    }
  }

  @Test
  void oneRelationIsAskedForTwice() {
    List<Shelf> shelves = new ArrayList<>();
    TrackQuery cheap = tracks().where(f -> f.unitPrice.lt(ONE)).orderBy(f -> f.name.desc());
    TrackQuery dear = tracks().orderBy(f -> f.unitPrice.desc()).limit(1);
    assertThat(
            store.statements(
                () ->
                    shelves.addAll(
                        albums()
                            .listWith(f -> f.tracks(), cheap, f -> f.tracks(), dear, Shelf::new))))
        .hasSize(3);
    assertThat(shelves)
        .containsExactly(
            new Shelf("First", List.of("A"), List.of("C")),
            new Shelf("Second", List.of("E", "D"), List.of("D")),
            new Shelf("Third", List.of(), List.of()));
    List<String> quiet =
        store
            .playlists
            .query()
            .listWith(
                f -> f.tracks(),
                tracks().select(f -> f.genre()).where(f -> f.genre().name.eq("Jazz")),
                (playlist, jazz) ->
                    playlist.name() + " " + jazz.size() + " " + playlist.tracks().count());
    assertThat(quiet)
        .as("The relation itself has all rows")
        .containsExactly("Loud 2 2", "Quiet 2 4");
    assertThat(albums().none().listWith(f -> f.tracks(), cheap, (album, some) -> some)).isEmpty();
    List<String> known = new ArrayList<>();
    assertThat(
            store.statements(
                () ->
                    albums()
                        .listWith(
                            f -> f.tracks(),
                            cheap,
                            (album, some) ->
                                known.addAll(
                                    some.stream()
                                        .filter(track -> track.album().get() == album)
                                        .map(Track::name)
                                        .toList()))))
        .as("Rows know the one that they stand beside")
        .hasSize(2);
    assertThat(known).containsExactly("A", "E", "D");
    assertThatThrownBy(
            () ->
                albums()
                    .listWith(f -> f.tracks().playlists(), store.playlists.query(), (a, b) -> b))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album.tracks.playlists is no relation of store.Album itself");
  }

  @Test
  void aRelationIsFilteredAndOrdered() {
    AlbumQuery albums =
        albums()
            .prefetch(
                f -> f.tracks(),
                tracks().where(f -> f.unitPrice.gte(ONE)).orderBy(f -> f.unitPrice.desc()));
    assertThat(store.statements(() -> tracksOf(albums))).hasSize(2);
    assertThat(tracksOf(albums))
        .isEqualTo(Map.of("First", List.of("C", "B"), "Second", List.of(), "Third", List.of()));
  }

  @Test
  void aLimitIsThatOfEachRow() {
    TrackQuery cheapest = tracks().orderBy(f -> f.unitPrice.asc());
    assertThat(tracksOf(albums().prefetch(f -> f.tracks(), cheapest.limit(2))))
        .isEqualTo(
            Map.of("First", List.of("A", "B"), "Second", List.of("E", "D"), "Third", List.of()));
    assertThat(tracksOf(albums().prefetch(f -> f.tracks(), cheapest.offset(1).limit(1))))
        .isEqualTo(Map.of("First", List.of("B"), "Second", List.of("D"), "Third", List.of()));
    assertThat(tracksOf(albums().prefetch(f -> f.tracks(), cheapest.offset(2))))
        .isEqualTo(Map.of("First", List.of("C"), "Second", List.of(), "Third", List.of()));
  }

  @Test
  void manyToManyHasThemToo() {
    Map<String, List<String>> found = new TreeMap<>();
    TrackQuery dearest = tracks().select(f -> f.album()).orderBy(f -> f.unitPrice.desc()).limit(2);
    List<String> sent =
        store.statements(
            () -> {
              for (Playlist list :
                  store.playlists.query().prefetch(f -> f.tracks(), dearest).list()) {
                List<String> names = new ArrayList<>();
                for (Track track : list.tracks().list()) {
                  names.add(track.album().get().title() + " " + track.name());
                }
                found.put(list.name(), names);
              }
            });
    assertThat(found)
        .isEqualTo(
            Map.of("Quiet", List.of("First C", "First B"), "Loud", List.of("First B", "Second E")));
    assertThat(sent).hasSize(2);
    assertThat(
            store
                .playlists
                .query()
                .where(f -> f.name.eq("Quiet"))
                .prefetch(f -> f.tracks(), tracks().where(f -> f.genre().name.eq("Swing")))
                .get()
                .tracks()
                .list())
        .extracting(Track::name)
        .containsExactly("C", "D");
  }

  @Test
  void whatIsPrefetchedPrefetchesInTurn() {
    List<String> sent =
        store.statements(
            () -> {
              for (Album album :
                  albums()
                      .prefetch(
                          f -> f.tracks(),
                          tracks()
                              .limit(1)
                              .prefetch(
                                  f -> f.playlists(),
                                  store.playlists.query().where(f -> f.name.eq("Quiet"))))
                      .list()) {
                for (Track track : album.tracks().list()) {
                  assertThat(track.playlists().list())
                      .extracting(Playlist::name)
                      .containsExactlyElementsOf(
                          track.name().equals("A") || track.name().equals("D")
                              ? List.of("Quiet")
                              : List.of());
                }
              }
            });
    assertThat(sent).hasSize(3);
  }

  @Test
  void aRelationBehindAnotherOneIsFilteredAtItsEnd() {
    List<String> found = new ArrayList<>();
    store
        .artists
        .query()
        .prefetch(f -> f.albums().tracks(), tracks().where(f -> f.genre().name.eq("Swing")))
        .list()
        .forEach(
            artist ->
                artist
                    .albums()
                    .list()
                    .forEach(
                        album -> album.tracks().list().forEach(track -> found.add(track.name()))));
    assertThat(found).containsExactly("C", "D");
  }

  @Test
  void aForeignKeyIsLoadedWithWhatTheQuerySelects() {
    List<String> sent =
        store.statements(
            () -> {
              for (Track track :
                  tracks().prefetch(f -> f.album(), albums().select(f -> f.artist())).list()) {
                assertThat(track.album().get().artist().get().name()).isEqualTo("Django Reinhardt");
              }
            });
    assertThat(sent).hasSize(2);
  }

  @Test
  void aRelationHasOneQuery() {
    TrackQuery cheap = tracks().where(f -> f.unitPrice.lt(ONE));
    AlbumQuery twice = albums().prefetch(f -> f.tracks(), cheap);
    assertThatThrownBy(() -> twice.prefetch(f -> f.tracks(), tracks()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tracks has been prefetched already");
    assertThatThrownBy(() -> albums().prefetch(f -> f.tracks()).prefetch(f -> f.tracks(), cheap))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> albums().prefetch(f -> f.tracks().playlists()).prefetch(f -> f.tracks(), cheap))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("playlists");
    assertThat(tracksOf(twice.prefetch(f -> f.tracks().playlists())))
        .isEqualTo(Map.of("First", List.of("A"), "Second", List.of("D", "E"), "Third", List.of()));
  }

  @Test
  void rowsThatWereLeftOutStillPointHere() {
    Album first =
        albums()
            .where(f -> f.title.eq("First"))
            .prefetch(f -> f.tracks(), tracks().where(f -> f.name.eq("A")))
            .get();
    assertThatThrownBy(() -> first.tracks().set(first.tracks().list()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is never null");
    first.tracks().set(tracks().list());
    assertThat(first.tracks().list()).hasSize(5);
  }

  @Test
  void whatHasNoRowsOfEachOwnIsRefused() {
    assertThatThrownBy(
            () -> albums().prefetch(f -> f.tracks(), tracks().limit(1).union(tracks().limit(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album.tracks");
    assertThatThrownBy(() -> albums().prefetch(f -> f.tracks().where(t -> t.id.eq(1))).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tracks.query()");
  }

  @Test
  void theOtherSideOfAOneToOneKeyIsSelected() {
    try (Studio studio = Studio.open(dialect)) {
      Person django = studio.people.create(d -> d.name("Django"));
      Person stephane = studio.people.create(d -> d.name("Stéphane"));
      studio.passports.create(d -> d.person(django).number("123"));
      List<String> found = new ArrayList<>();
      List<String> sent =
          studio.statements(
              () -> {
                for (Person person : studio.people.query().select(f -> f.passport()).list()) {
                  assertThat(person.passport().isLoaded()).isTrue();
                  found.add(
                      person
                          .passport()
                          .find()
                          .map(passport -> passport.number() + passport.person().get().name())
                          .orElse("none"));
                }
              });
      assertThat(found).containsExactly("123Django", "none");
      assertThat(sent.get(0)).contains("LEFT JOIN");
      assertThat(
              studio.people.query().select(f -> f.passport()).get(stephane.id()).passport().find())
          .isEmpty();
    }
  }
}
