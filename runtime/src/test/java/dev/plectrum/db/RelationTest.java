package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.Employee;
import dev.plectrum.fixture.store.Playlist;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.model.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RelationTest {
  @Parameter Dialect dialect;
  Store store;
  Album djangology;
  Album parisNights;
  Track nuages;
  Track minorSwing;
  Track september;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    djangology = store.album("Djangology", "Django Reinhardt");
    parisNights = store.album("Paris Nights", "Stéphane Grappelli");
    nuages = store.track("Nuages", djangology, "Jazz", "0.99");
    minorSwing = store.track("Minor Swing", djangology);
    september = store.track("September Song", parisNights, "Jazz", "1.99");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aLoopOverForeignKeysCostsTwoQueries() {
    List<String> titles = new ArrayList<>();

    List<String> statements =
        store.statements(
            () ->
                store.tracks.query().list().stream()
                    .map(track -> track.album().get().title())
                    .forEach(titles::add));

    assertThat(titles).containsExactly("Djangology", "Djangology", "Paris Nights");
    assertThat(statements).hasSize(2);
  }

  @Test
  void aLoopAlongAPathCostsOneQueryForEachStep() {
    List<String> statements =
        store.statements(
            () ->
                store.tracks.query().list().stream()
                    .map(track -> track.album().get().artist().get().name())
                    .forEach(name -> assertThat(name).isNotEmpty()));

    assertThat(statements).hasSize(3);
  }

  @Test
  void theSqlOfALoadIsTheSameForAnyNumberOfRows() {
    String one =
        store.statements(() -> store.tracks.query().limit(1).list().get(0).album().get()).get(1);
    String all = store.statements(() -> store.tracks.query().list().get(0).album().get()).get(1);

    assertThat(one).isEqualTo(all);
  }

  @Test
  void rowsThatShareAKeyShareTheRow() {
    List<Track> tracks = store.tracks.query().where(f -> f.album().eq(djangology)).list();

    assertThat(tracks.get(0).album().get()).isSameAs(tracks.get(1).album().get());
    assertThat(tracks.get(0).album()).isEqualTo(tracks.get(1).album());
  }

  @Test
  void holdingAForeignKeyLoadsNothing() {
    List<String> statements =
        store.statements(
            () -> {
              assertThat(nuages.album().id()).isEqualTo(djangology.id());
              assertThat(nuages.album()).hasToString(Long.toString(djangology.id()));
              assertThat(nuages.album().isLoaded()).isFalse();
              assertThat(nuages.album()).isEqualTo(minorSwing.album());
              assertThat(nuages.album()).hasSameHashCodeAs(minorSwing.album());
              assertThat(nuages.album()).isNotEqualTo(september.album());
              assertThat(nuages.toString()).contains("album=" + djangology.id());
            });

    assertThat(statements).isEmpty();
    assertThat(nuages.album().get()).isEqualTo(djangology);
    assertThat(nuages.album().isLoaded()).isTrue();
    assertThat(store.statements(() -> nuages.album().get())).isEmpty();
  }

  @Test
  void keysOfDifferentComponentsDiffer() {
    assertThat((Object) nuages.genre()).isNotEqualTo(djangology.artist());
  }

  @Test
  void aRowThatIsGoneIsNotFoundThroughItsKey() {
    Track track = store.tracks.get(nuages.id());
    store.genres.delete(track.genre().id());

    assertThatThrownBy(() -> track.genre().get())
        .isInstanceOf(NotFoundException.class)
        .hasMessage("store.Genre " + track.genre() + " does not exist.");
  }

  @Test
  void aReverseSetIsLoadedForAllPeers() {
    List<String> statements =
        store.statements(
            () -> {
              List<Album> albums = store.albums.query().list();
              assertThat(albums.get(0).tracks().list()).containsExactly(minorSwing, nuages);
              assertThat(albums.get(1).tracks().list()).containsExactly(september);
              assertThat(albums.get(0).tracks().count()).isEqualTo(2);
            });

    assertThat(statements).hasSize(2);
    assertThat(djangology.tracks().count()).isEqualTo(2);
    assertThat(store.artist("Nobody").albums().list()).isEmpty();
  }

  @Test
  void aRowMayPointToItsOwnTable() {
    Employee boss = store.employees.create(d -> d.lastName("Adams"));
    Employee second = store.employees.create(d -> d.lastName("Edwards").reportsTo(boss));
    Employee third = store.employees.create(d -> d.lastName("Peacock").reportsTo(second));

    assertThat(third.reportsTo().get().reportsTo().get()).isEqualTo(boss);
    assertThat(boss.reportsTo()).isNull();
    assertThat(boss.reports().list()).containsExactly(second);
    assertThat(store.employees.query().where(f -> f.reportsTo().reportsTo().eq(boss)).list())
        .containsExactly(third);
    assertThat(store.employees.query().where(f -> f.reportsTo().lastName.eq("Adams")).get())
        .isEqualTo(second);
  }

  @Test
  void manyToManyIsSeenFromBothSides() {
    Playlist evening = store.playlists.create(d -> d.name("Evening"));
    Playlist morning = store.playlists.create(d -> d.name("Morning"));

    evening.tracks().add(nuages);
    evening.tracks().addAll(List.of(september, nuages, minorSwing));
    morning.tracks().add(store.tracks.query().get(nuages.id()));

    assertThat(evening.tracks().list()).containsExactly(minorSwing, nuages, september);
    assertThat(evening.tracks().count()).isEqualTo(3);
    assertThat(nuages.playlists().list()).containsExactly(evening, morning);
    assertThat(minorSwing.playlists().count()).isEqualTo(1);
  }

  @Test
  void manyToManyIsLoadedForAllPeersWithSharedRows() {
    Playlist evening = store.playlists.create(d -> d.name("Evening"));
    Playlist morning = store.playlists.create(d -> d.name("Morning"));
    evening.tracks().addAll(List.of(nuages, september));
    morning.tracks().add(nuages);

    List<String> statements =
        store.statements(
            () -> {
              List<Playlist> playlists = store.playlists.query().list();
              Track first = playlists.get(0).tracks().list().get(0);
              assertThat(playlists.get(1).tracks().list().get(0)).isSameAs(first);
              assertThat(first.album().get()).isEqualTo(djangology);
              assertThat(playlists.get(0).tracks().list().get(1).album().isLoaded()).isTrue();
            });

    assertThat(statements).hasSize(3);
  }

  @Test
  void aChangedManyToManyIsReadAgainForItsOwnerOnly() {
    Playlist evening = store.playlists.create(d -> d.name("Evening"));
    store.playlists.create(d -> d.name("Morning"));
    List<Playlist> playlists = store.playlists.query().list();
    assertThat(playlists.get(0).tracks().list()).isEmpty();

    playlists.get(0).tracks().add(nuages);

    assertThat(store.statements(() -> playlists.get(1).tracks().list())).isEmpty();
    assertThat(playlists.get(0).tracks().list()).containsExactly(nuages);
    assertThat(playlists.get(0).tracks().remove(nuages)).isTrue();
    assertThat(playlists.get(0).tracks().remove(nuages)).isFalse();
    assertThat(playlists.get(0).tracks().list()).isEmpty();
    evening.tracks().addAll(List.of(nuages, september));
    evening.tracks().clear();
    assertThat(evening.tracks().count()).isZero();
    assertThat(evening.tracks().list()).isEmpty();
  }

  @Test
  void linkingARowThatDoesNotExistIsAConflict() {
    Playlist evening = store.playlists.create(d -> d.name("Evening"));

    ConflictException one =
        catchThrowableOfType(
            ConflictException.class, () -> evening.tracks().add(ForeignKey.of(999)));
    assertThat(one.kind()).isEqualTo(ConflictException.Kind.FOREIGN_KEY);
    assertThat(one.model()).isEqualTo("store.Playlist");
    assertThat(one.fields()).containsExactly("tracks");

    store.tracks.delete(minorSwing);
    assertThatThrownBy(() -> evening.tracks().addAll(List.of(nuages, minorSwing)))
        .isInstanceOf(ConflictException.class);
    assertThat(evening.tracks().list()).isEmpty();
  }

  @Test
  void thousandsOfKeysAreLoadedInOneQuery() {
    List<dev.plectrum.fixture.store.ArtistDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      drafts.add(new dev.plectrum.fixture.store.ArtistDraft().name("Artist " + i));
    }
    store.artists.createAll(drafts);
    List<dev.plectrum.fixture.store.AlbumDraft> albums = new ArrayList<>();
    for (Artist artist : store.artists.query().list()) {
      albums.add(new dev.plectrum.fixture.store.AlbumDraft().title("First").artist(artist));
    }
    store.albums.createAll(albums);

    List<String> statements =
        store.statements(
            () ->
                store
                    .albums
                    .query()
                    .list()
                    .forEach(album -> assertThat(album.artist().get().name()).isNotEmpty()));

    assertThat(statements).hasSize(2);
  }
}
