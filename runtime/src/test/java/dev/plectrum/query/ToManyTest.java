package dev.plectrum.query;

import static dev.plectrum.query.Condition.not;
import static dev.plectrum.query.Expressions.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.StatementCount;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.AlbumFields;
import dev.plectrum.fixture.store.AlbumQuery;
import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.Playlist;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Conditions over reverse sets and many-to-many relations mean what they mean in Django. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ToManyTest {
  @Parameter Dialect dialect;
  Store store;
  Album djangology;
  Album parisNights;
  Album empty;
  Track nuages;
  Track minorSwing;
  Track september;
  Track autumn;
  Playlist evening;
  Playlist morning;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    djangology = store.album("Djangology", "Django Reinhardt");
    parisNights = store.album("Paris Nights", "Stéphane Grappelli");
    empty = store.album("Silence", "Django Reinhardt");
    nuages = store.track("Nuages", djangology, "Jazz", "0.99");
    minorSwing = store.track("Minor Swing", djangology, "Swing", "1.99");
    september = store.track("September", parisNights, "Jazz", "1.99");
    autumn = store.track("Autumn", parisNights);
    evening = store.playlists.create(d -> d.name("Evening"));
    morning = store.playlists.create(d -> d.name("Morning"));
    evening.tracks().addAll(List.of(nuages, minorSwing));
    morning.tracks().addAll(List.of(nuages, september));
  }

  @AfterEach
  void close() {
    store.close();
  }

  AlbumQuery albums() {
    return store.albums.query();
  }

  List<Album> where(Function<AlbumFields, Condition> condition) {
    return albums().where(condition).list();
  }

  static final BigDecimal CHEAP = new BigDecimal("0.99");
  static final BigDecimal DEAR = new BigDecimal("1.99");

  @Test
  void oneConditionSpeaksOfTheSameRow() {
    assertThat(where(f -> f.tracks().name.eq("Nuages").and(f.tracks().unitPrice.eq(CHEAP))))
        .containsExactly(djangology);
    assertThat(where(f -> f.tracks().name.eq("Nuages").and(f.tracks().unitPrice.eq(DEAR))))
        .isEmpty();
  }

  @Test
  void twoConditionsSpeakOfTwoRows() {
    assertThat(
            albums()
                .where(f -> f.tracks().name.eq("Nuages"))
                .where(f -> f.tracks().unitPrice.eq(DEAR))
                .list())
        .containsExactly(djangology);
  }

  @Test
  void aRowComesOnceHoweverManyMatch() {
    assertThat(where(f -> f.tracks().milliseconds.gt(0))).containsExactly(djangology, parisNights);
    assertThat(albums().where(f -> f.tracks().milliseconds.gt(0)).count()).isEqualTo(2);
    assertThat(albums().where(f -> f.tracks().milliseconds.gt(0)).exists()).isTrue();
  }

  @Test
  void eitherOfTwoThingsMayHold() {
    assertThat(where(f -> f.tracks().name.eq("Nuages").or(f.title.eq("Silence"))))
        .containsExactly(djangology, empty);
    assertThat(
            where(
                f ->
                    f.tracks()
                        .name
                        .eq("Nuages")
                        .or(f.title.eq("Silence"))
                        .and(f.tracks().unitPrice.eq(DEAR))))
        .isEmpty();
    assertThat(
            where(
                f ->
                    f.tracks()
                        .name
                        .eq("Nuages")
                        .or(f.title.startsWith("Paris"))
                        .and(f.tracks().unitPrice.eq(DEAR))))
        .containsExactly(parisNights);
  }

  @Test
  void notSpeaksOfEveryRow() {
    assertThat(where(f -> not(f.tracks().name.eq("Nuages")))).containsExactly(parisNights, empty);
    assertThat(where(f -> not(f.tracks().name.eq("Nuages").and(f.tracks().unitPrice.eq(DEAR)))))
        .containsExactly(djangology, parisNights, empty);
    assertThat(where(f -> f.tracks().unitPrice.eq(DEAR).and(not(f.tracks().name.eq("September")))))
        .containsExactly(djangology);
  }

  @Test
  void excludeLooksForARowOfItsOwnForEachPart() {
    assertThat(albums().exclude(f -> f.tracks().name.eq("Nuages")).list())
        .containsExactly(parisNights, empty);
    // Django: exclude(tracks__name="Nuages", tracks__unit_price=1.99)
    assertThat(
            albums()
                .exclude(f -> f.tracks().name.eq("Nuages").and(f.tracks().unitPrice.eq(DEAR)))
                .list())
        .containsExactly(parisNights, empty);
    assertThat(albums().exclude(f -> f.title.eq("Silence").and(f.id.gt(0))).list())
        .containsExactly(djangology, parisNights);
    assertThat(store.tracks.query().exclude(f -> f.genre().name.eq("Jazz")).list())
        .containsExactly(autumn, minorSwing);
    assertThat(albums().exclude(f -> f.tracks().genre().name.eq("Swing")).list())
        .containsExactly(parisNights, empty);
  }

  @Test
  void nullMeansThatThereIsNoRow() {
    assertThat(where(f -> f.tracks().isNull())).containsExactly(empty);
    assertThat(where(f -> f.tracks().isNotNull())).containsExactly(djangology, parisNights);
    assertThat(where(f -> f.tracks().isNull(false))).containsExactly(djangology, parisNights);
    assertThat(where(f -> f.tracks().genre().isNull())).containsExactly(parisNights, empty);
    assertThat(where(f -> f.tracks().genre().name.isNull())).containsExactly(parisNights, empty);
    assertThat(where(f -> f.tracks().genre().isNull().and(f.tracks().name.startsWith("A"))))
        .containsExactly(parisNights);
    assertThat(where(f -> f.tracks().isNull().or(f.tracks().name.eq("Nuages"))))
        .containsExactly(djangology, empty);
    assertThat(where(f -> f.tracks().isNull().not())).containsExactly(djangology, parisNights);
  }

  @Test
  void linksAreFollowedToAnyDepth() {
    assertThat(store.tracks.query().where(f -> f.playlists().name.eq("Evening")).list())
        .containsExactly(minorSwing, nuages);
    assertThat(store.tracks.query().where(f -> f.playlists().isNull()).list())
        .containsExactly(autumn);
    assertThat(where(f -> f.tracks().playlists().name.eq("Evening"))).containsExactly(djangology);
    assertThat(
            where(
                f ->
                    f.tracks()
                        .playlists()
                        .name
                        .eq("Morning")
                        .and(f.tracks().genre().name.eq("Jazz"))))
        .containsExactly(djangology, parisNights);
    assertThat(
            where(
                f ->
                    f.tracks()
                        .playlists()
                        .name
                        .eq("Morning")
                        .and(f.tracks().genre().name.eq("Swing"))))
        .isEmpty();
    assertThat(store.artists.query().where(f -> f.albums().tracks().playlists().eq(morning)).list())
        .extracting(Artist::name)
        .containsExactly("Django Reinhardt", "Stéphane Grappelli");
    assertThat(
            store
                .playlists
                .query()
                .where(f -> f.tracks().album().artist().name.contains("Gr"))
                .list())
        .containsExactly(morning);
    assertThat(
            store
                .playlists
                .query()
                .exclude(f -> f.tracks().album().tracks().name.eq("Autumn"))
                .list())
        .containsExactly(evening);
  }

  @Test
  void aLinkedKeyNeedsNoOtherTable() {
    String sql = store.tracks.query().where(f -> f.playlists().eq(evening)).sql();
    assertThat(sql).contains("store_playlist_tracks").doesNotContain("JOIN");
    assertThat(store.tracks.query().where(f -> f.playlists().eq(evening)).list())
        .containsExactly(minorSwing, nuages);
    assertThat(store.tracks.query().where(f -> f.playlists().in(List.of(evening, morning))).list())
        .containsExactly(minorSwing, nuages, september);
    assertThat(
            store
                .tracks
                .query()
                .where(f -> f.playlists().eq(evening))
                .where(f -> f.playlists().eq(morning))
                .list())
        .containsExactly(nuages);
  }

  @Test
  void theSameTableMayBeMetTwice() {
    // Tracks of an album on which there is "Nuages".
    assertThat(store.tracks.query().where(f -> f.album().tracks().name.eq("Nuages")).list())
        .containsExactly(minorSwing, nuages);
    assertThat(
            store
                .tracks
                .query()
                .where(f -> f.album().tracks().name.eq("Nuages").and(f.album().tracks().ne(f)))
                .list())
        .containsExactly(minorSwing);
    assertThat(
            store
                .playlists
                .query()
                .where(f -> f.tracks().playlists().name.eq("Evening").and(f.name.ne("Evening")))
                .list())
        .containsExactly(morning);
  }

  @Test
  void columnsOfTheRowAndOfItsManyAreCompared() {
    store.tracks.create(
        d -> d.name("Djangology").album(djangology).milliseconds(1).composer("Django"));
    assertThat(where(f -> f.tracks().name.eq(f.title))).containsExactly(djangology);
    assertThat(where(f -> f.tracks().name.startsWith(f.tracks().composer)))
        .containsExactly(djangology);
  }

  @Test
  void aFilteredRelationLeadsToSomeRows() {
    Function<AlbumFields, Condition> dear =
        f -> f.tracks().where(t -> t.unitPrice.eq(DEAR)).name.startsWith("M");
    assertThat(where(dear)).containsExactly(djangology);
    assertThat(where(f -> f.tracks().where(t -> t.unitPrice.eq(DEAR)).name.startsWith("N")))
        .isEmpty();
    assertThat(where(f -> f.tracks().where(t -> t.genre().name.eq("Swing")).isNull()))
        .containsExactly(parisNights, empty);
    assertThat(
            albums()
                .values(f -> f.title, f -> f.tracks().where(t -> t.genre().name.eq("Jazz")).count())
                .list())
        .containsExactly(
            new Pair<>("Djangology", 1L),
            new Pair<>("Paris Nights", 1L),
            new Pair<>("Silence", 0L));
    assertThat(
            store
                .tracks
                .query()
                .values(f -> f.name, f -> f.genre().where(g -> g.name.eq("Jazz")).name)
                .list())
        .containsExactly(
            new Pair<>("Autumn", null),
            new Pair<>("Minor Swing", null),
            new Pair<>("Nuages", "Jazz"),
            new Pair<>("September", "Jazz"));
    assertThat(
            albums()
                .values(f -> f.title, f -> f.tracks().where(t -> t.unitPrice.eq(DEAR)).name)
                .list())
        .containsExactly(
            new Pair<>("Djangology", "Minor Swing"),
            new Pair<>("Paris Nights", "September"),
            new Pair<>("Silence", null));
    assertThatThrownBy(() -> store.tracks.query().where(f -> f.where(t -> t.id.gt(1)).id.eq(2)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("store.Track");
  }

  @Test
  void aggregatesOfRelationsAreTrueBesideEachOther() {
    assertThat(
            albums()
                .values(
                    f -> f.title,
                    f -> f.tracks().count(),
                    f -> f.tracks().playlists().count(),
                    f -> f.tracks().unitPrice.sum())
                .list())
        .containsExactly(
            new Quadruple<>("Djangology", 2L, 3L, new BigDecimal("2.98")),
            new Quadruple<>("Paris Nights", 2L, 1L, new BigDecimal("2.98")),
            new Quadruple<>("Silence", 0L, 0L, null));
    assertThat(where(f -> f.tracks().count().gt(1))).containsExactly(djangology, parisNights);
    assertThat(where(f -> f.tracks().playlists().countDistinct().eq(2)))
        .containsExactly(djangology);
    assertThat(where(f -> f.tracks().name.eq("Nuages").and(f.tracks().count().eq(2))))
        .containsExactly(djangology);
    assertThat(albums().orderBy(f -> f.tracks().count().desc(), f -> f.title.desc()).list())
        .containsExactly(parisNights, djangology, empty);
    assertThat(where(f -> f.tracks().unitPrice.max().isNull())).containsExactly(empty);
  }

  @Test
  void anOrderThroughManyRowsRepeatsTheRow() {
    assertThat(albums().orderBy(f -> f.tracks().name.asc()).list())
        .containsExactly(parisNights, djangology, djangology, parisNights, empty);
    assertThat(albums().orderBy(f -> f.tracks().unitPrice.min().desc(), f -> f.id.asc()).list())
        .hasSize(3);
    assertThat(
            albums().orderBy(f -> f.tracks().genre().name.asc(), f -> f.id.asc()).distinct().list())
        .containsExactly(djangology, parisNights, djangology, parisNights, empty);
  }

  @Test
  void xorIsOneOfTheTwo() {
    assertThat(
            store
                .tracks
                .query()
                .where(f -> f.name.startsWith("N").xor(f.genre().name.eq("Jazz")))
                .list())
        .containsExactly(september);
    assertThat(where(f -> f.tracks().name.eq("Nuages").xor(f.title.contains("i"))))
        .containsExactly(djangology, parisNights, empty);
  }

  @Test
  void aQueryStandsInsideAnother() {
    assertThat(
            albums()
                .where(
                    a ->
                        exists(
                            store
                                .tracks
                                .query()
                                .where(t -> t.album().eq(a).and(t.name.startsWith("N")))))
                .list())
        .containsExactly(djangology);
    assertThat(
            store
                .tracks
                .query()
                .where(
                    t ->
                        exists(
                            store
                                .tracks
                                .query()
                                .where(u -> u.album().eq(t.album()).and(u.name.lt(t.name)))))
                .list())
        .containsExactly(nuages, september);
    assertThat(
            store
                .tracks
                .query()
                .where(t -> t.album().in(albums().where(a -> a.title.contains("Pa"))))
                .list())
        .containsExactly(autumn, september);
    assertThat(
            store
                .tracks
                .query()
                .where(t -> t.name.in(store.playlists.query().values(p -> p.tracks().name)))
                .list())
        .containsExactly(minorSwing, nuages, september);
    assertThat(
            albums()
                .values(
                    a -> a.title,
                    a ->
                        store
                            .tracks
                            .query()
                            .where(t -> t.album().eq(a))
                            .orderBy(t -> t.unitPrice.desc(), t -> t.name.asc())
                            .scalar(t -> t.name)
                            .upper())
                .list())
        .containsExactly(
            new Pair<>("Djangology", "MINOR SWING"),
            new Pair<>("Paris Nights", "SEPTEMBER"),
            new Pair<>("Silence", null));
  }

  @Test
  void whatBelongsToAnotherQueryIsRefused() {
    AlbumQuery others = albums();
    AlbumFields[] kept = new AlbumFields[1];
    others.where(
        f -> {
          kept[0] = f;
          return f.id.gt(0);
        });
    assertThatThrownBy(() -> albums().where(f -> kept[0].title.eq("x")).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album.title belongs to another query");
    assertThatThrownBy(() -> others.where(a -> exists(others.where(b -> b.title.eq("x")))).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album stands inside itself");
    assertThatThrownBy(() -> albums().where(f -> f.count().gt(1)).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("having()");
    assertThatThrownBy(() -> albums().select(f -> f.tracks()).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album.tracks leads to many rows");
  }

  @Test
  void relationsArePrefetchedThroughOthers() {
    StatementCount.assertQueries(
        store.database,
        3,
        () -> {
          List<Album> albums = albums().prefetch(f -> f.tracks().playlists()).list();
          assertThat(albums).containsExactly(djangology, parisNights, empty);
          assertThat(albums.get(0).tracks().list()).containsExactly(minorSwing, nuages);
          assertThat(albums.get(0).tracks().list().get(1).playlists().list())
              .containsExactly(evening, morning);
          assertThat(albums.get(1).tracks().list().get(0).playlists().list()).isEmpty();
        });
    StatementCount.assertQueries(
        store.database,
        2,
        () -> {
          for (Track track : store.tracks.query().prefetch(f -> f.genre()).list()) {
            assertThat(track.genre() == null || track.genre().isLoaded()).isTrue();
          }
        });
    assertThatThrownBy(
            () -> albums().prefetch(f -> f.tracks().where(t -> t.unitPrice.eq(DEAR))).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album.tracks");
  }

  @Test
  void statementsAreCounted() {
    assertThatThrownBy(
            () ->
                StatementCount.assertQueries(
                    store.database,
                    1,
                    () -> {
                      albums().count();
                      albums().count();
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Expected 1 statements, but there were 2:"
                + "\n  SELECT COUNT(*) FROM store_album (2 times)");
    StatementCount.assertQueries(store.database, 0, () -> albums().none().list());
  }
}
