package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.ArtistDraft;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackDraft;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
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
class DaoTest {
  @Parameter Dialect dialect;
  Store store;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aCreatedRowIsTheRowThatIsFound() {
    Album album = store.album("Djangology", "Django Reinhardt");
    Track track =
        store.tracks.create(
            d -> d.name("Nuages").album(album).milliseconds(194_000).bytes(5_000_000_000L));

    assertThat(track.unitPrice()).isEqualTo(new BigDecimal("0.99"));
    assertThat(track.genre()).isNull();
    assertThat(track.album().id()).isEqualTo(album.id());
    assertThat(store.tracks.get(track.id())).isEqualTo(track);
    assertThat(store.tracks.find(track.id())).contains(track);
    assertThat(store.tracks.exists(track.id())).isTrue();
    assertThat(store.tracks.count()).isEqualTo(1);
  }

  @Test
  void aRowThatIsNotThereIsNotFound() {
    assertThat(store.tracks.find(7)).isEmpty();
    assertThat(store.tracks.exists(7)).isFalse();
    assertThatThrownBy(() -> store.tracks.get(7))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("store.Track 7 does not exist.");
    assertThatThrownBy(() -> store.tracks.update(7, d -> d.name("x")))
        .isInstanceOf(NotFoundException.class);
    assertThat(store.tracks.delete(7)).isFalse();
  }

  @Test
  void anUpdateWritesOnlyWhatWasSet() {
    Track track = store.track("Nuages", store.album("Djangology", "Django Reinhardt"));
    store.tracks.update(track, d -> d.composer("Django"));

    List<String> statements =
        store.statements(() -> store.tracks.update(track, d -> d.name("Clouds").bytes(null)));

    assertThat(statements).hasSize(1);
    assertThat(statements.get(0)).startsWith("UPDATE store_track\nSET name = ?, bytes = ?\nWHERE");
    Track now = store.tracks.get(track.id());
    assertThat(now.name()).isEqualTo("Clouds");
    assertThat(now.composer()).isEqualTo("Django");
    assertThat(store.tracks.update(now, d -> {})).isEqualTo(now);
  }

  @Test
  void aForeignKeyIsSetByKeyRowOrForeignKeyAndUnset() {
    Album album = store.album("Djangology", "Django Reinhardt");
    Track track = store.track("Nuages", album, "Jazz", "0.99");
    long genre = track.genre().id();

    assertThat(store.tracks.update(track, d -> d.noGenre()).genre()).isNull();
    assertThat(store.tracks.update(track, d -> d.genre(genre)).genre()).isEqualTo(track.genre());
    assertThat(store.tracks.update(track, d -> d.album(track.album())).album().get())
        .isEqualTo(album);
  }

  @Test
  void deletingFollowsTheRulesOfTheDatabase() {
    Album album = store.album("Djangology", "Django Reinhardt");
    Track track = store.track("Nuages", album, "Jazz", "0.99");

    assertThat(store.genres.delete(track.genre().id())).isTrue();
    assertThat(store.tracks.get(track.id()).genre()).isNull();
    assertThat(store.albums.delete(album)).isTrue();
    assertThat(store.tracks.exists(track.id())).isFalse();
  }

  @Test
  void aRowThatIsStillReferredToCannotBeDeleted() {
    Album album = store.album("Djangology", "Django Reinhardt");

    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class, () -> store.artists.delete(album.artist().id()));

    assertThat(conflict.kind()).isEqualTo(ConflictException.Kind.REFERRED_TO);
    assertThat(conflict)
        .hasMessage("store.Artist is still referred to: store.Album " + album.id() + " by artist.");
    assertThat(conflict.model()).isEqualTo("store.Artist");
    assertThat(conflict.fields()).isEmpty();
    assertThat(store.artists.exists(album.artist().id())).isTrue();
  }

  @Test
  void anEmployeeWithReportsCannotBeDeleted() {
    var boss = store.employees.create(d -> d.lastName("Adams"));
    store.employees.create(d -> d.lastName("Edwards").reportsTo(boss));

    ConflictException conflict =
        catchThrowableOfType(ConflictException.class, () -> store.employees.delete(boss));

    assertThat(conflict.kind()).isEqualTo(ConflictException.Kind.REFERRED_TO);
    assertThat(conflict.fields()).isEmpty();
  }

  @Test
  void aDuplicateNamesModelAndFields() {
    Album album = store.album("Djangology", "Django Reinhardt");

    ConflictException artist =
        catchThrowableOfType(ConflictException.class, () -> store.artist("Django Reinhardt"));
    assertThat(artist.kind()).isEqualTo(ConflictException.Kind.UNIQUE);
    assertThat(artist.model()).isEqualTo("store.Artist");
    assertThat(artist.fields()).containsExactly("name");

    ConflictException pair =
        catchThrowableOfType(
            ConflictException.class,
            () -> store.albums.create(d -> d.title("Djangology").artist(album.artist())));
    assertThat(pair.fields()).containsExactly("title", "artist");
    assertThat(pair).hasMessage("store.Album with this title and artist already exists.");

    store.genres.create(d -> d.id(7).name("Jazz"));
    ConflictException id =
        catchThrowableOfType(
            ConflictException.class, () -> store.genres.create(d -> d.id(7).name("Rock")));
    assertThat(id.fields()).containsExactly("id");
  }

  @Test
  void aKeyThatPointsNowhereNamesItsField() {
    Album album = store.album("Djangology", "Django Reinhardt");

    ConflictException created =
        catchThrowableOfType(
            ConflictException.class,
            () -> store.tracks.create(d -> d.name("x").album(album).genre(9).milliseconds(1)));
    assertThat(created.kind()).isEqualTo(ConflictException.Kind.FOREIGN_KEY);
    assertThat(created.model()).isEqualTo("store.Track");
    assertThat(created.fields()).containsExactly("genre");

    ConflictException updated =
        catchThrowableOfType(
            ConflictException.class, () -> store.albums.update(album, d -> d.artist(99)));
    assertThat(updated.fields()).containsExactly("artist");
    assertThat(store.albums.get(album.id())).isEqualTo(album);
  }

  @Test
  void aKeyOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> store.tracks.query().find((Object) 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A key is a Long, String or UUID, not 5.");
  }

  @Test
  void aBrokenCheckIsAConflict() {
    Track track = store.track("Nuages", store.album("Djangology", "Django Reinhardt"));

    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class,
            () -> store.tracks.update(track, d -> d.unitPrice(new BigDecimal("1000000"))));

    assertThat(conflict.kind()).isEqualTo(ConflictException.Kind.CHECK);
  }

  @Test
  void valuesAreCheckedBeforeAnythingIsSent() {
    List<String> statements =
        store.statements(
            () -> {
              ValidationException errors =
                  catchThrowableOfType(
                      ValidationException.class,
                      () -> store.tracks.create(d -> d.composer("x".repeat(221)).milliseconds(0)));
              assertThat(errors.errors())
                  .containsOnlyKeys("name", "album", "composer", "milliseconds")
                  .containsEntry("name", List.of("This field is required."))
                  .containsEntry(
                      "composer",
                      List.of("Ensure this value has at most 220 characters (it has 221)."))
                  .containsEntry("milliseconds", List.of("Ensure this value is greater than 0."));
            });

    assertThat(statements).isEmpty();
  }

  @Test
  void manyRowsAreCreatedAllOrNone() {
    Album album = store.album("Djangology", "Django Reinhardt");
    List<TrackDraft> drafts = new ArrayList<>();
    for (int i = 1; i <= 1203; i++) {
      drafts.add(new TrackDraft().name("Track " + i).album(album).milliseconds(i));
    }

    assertThat(store.tracks.createAll(drafts)).isEqualTo(1203);
    assertThat(store.tracks.count()).isEqualTo(1203);

    List<ArtistDraft> artists =
        List.of(
            new ArtistDraft().name("Stéphane Grappelli"),
            new ArtistDraft().name("Django Reinhardt"));
    ConflictException conflict =
        catchThrowableOfType(ConflictException.class, () -> store.artists.createAll(artists));
    assertThat(conflict.kind()).isEqualTo(ConflictException.Kind.UNIQUE);
    assertThat(conflict.fields()).containsExactly("name");
    assertThat(store.artists.count()).isEqualTo(1);
  }

  @Test
  void manyRowsAreChangedInTheOrderOfTheirKeys() {
    Album album = store.album("Djangology", "Django Reinhardt");
    Track nuages = store.track("Nuages", album);
    Track daphne = store.track("Daphne", album);
    Track gone = store.track("Gone", album);
    store.tracks.delete(gone);

    int[] changed = {0};
    List<String> statements =
        store.statements(
            () ->
                changed[0] =
                    store.tracks.updateAll(
                        List.of(gone, daphne, nuages),
                        (track, d) -> d.name(track.name() + "!").bytes(track.id())));

    assertThat(changed[0]).isEqualTo(2);
    assertThat(statements)
        .containsExactly("UPDATE store_track\nSET name = ?, bytes = ?\nWHERE id = ?\n");
    assertThat(store.tracks.get(nuages.id()).name()).isEqualTo("Nuages!");
    assertThat(store.tracks.get(nuages.id()).milliseconds()).isEqualTo(nuages.milliseconds());
    assertThat(store.tracks.get(daphne.id()).bytes()).isEqualTo(daphne.id());
  }

  @Test
  void manyChangesMayEachSetOtherColumns() {
    Album album = store.album("Djangology", "Django Reinhardt");
    List<Track> tracks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      tracks.add(store.track("Track " + i, album));
    }

    int changed =
        store.tracks.updateAll(
            tracks,
            (track, d) -> {
              if (track.name().compareTo("Track 2") < 0) {
                d.name("First");
              } else if (track.name().compareTo("Track 4") < 0) {
                d.composer("Django");
              }
            });

    assertThat(changed).isEqualTo(4);
    assertThat(store.tracks.query().orderBy(f -> f.id.asc()).list())
        .extracting(track -> track.name() + " " + track.composer())
        .containsExactly(
            "First null",
            "First null",
            "Track 2 Django",
            "Track 3 Django",
            "Track 4 null",
            "Track 5 null");
  }

  @Test
  void manyChangesAreAllMadeOrNone() {
    Artist django = store.artist("Django Reinhardt");
    Artist stephane = store.artist("Stéphane Grappelli");

    ValidationException wrong =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                store.artists.updateAll(
                    List.of(django, stephane),
                    (artist, d) -> d.name(artist.equals(django) ? "Django" : " ")));
    assertThat(wrong.errors()).containsOnlyKeys("1.name");

    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class,
            () ->
                store.artists.updateAll(
                    List.of(django, stephane), (artist, d) -> d.name("The Quintet")));
    assertThat(conflict.fields()).containsExactly("name");
    assertThat(store.artists.get(django.id()).name()).isEqualTo("Django Reinhardt");
    assertThat(store.artists.updateAll(List.of(), (artist, d) -> d.name("x"))).isZero();
  }

  @Test
  void manyRowsWithWrongValuesSayWhichOnes() {
    ValidationException errors =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                store.artists.createAll(
                    List.of(
                        new ArtistDraft().name("a"),
                        new ArtistDraft(),
                        new ArtistDraft().name(" "))));

    assertThat(errors.errors()).containsOnlyKeys("1.name", "2.name");
  }

  @Test
  void manyRowsWithAKeyThatPointsNowhereNameTheField() {
    Album album = store.album("Djangology", "Django Reinhardt");

    ConflictException conflict =
        catchThrowableOfType(
            ConflictException.class,
            () ->
                store.tracks.createAll(
                    List.of(
                        new TrackDraft().name("a").album(album).milliseconds(1),
                        new TrackDraft().name("b").album(999).milliseconds(1))));

    assertThat(conflict.fields()).containsExactly("album");
    assertThat(store.tracks.count()).isZero();
  }

  @Test
  void keysGoOnAfterThoseThatWereGiven() {
    store.artists.createAll(
        List.of(
            new ArtistDraft().id(10).name("AC/DC"),
            new ArtistDraft().name("Accept"),
            new ArtistDraft().id(275).name("Philip Glass Ensemble")));
    store.artists.resetSequence();

    Artist next = store.artist("Django Reinhardt");

    assertThat(next.id()).isEqualTo(276);
    store.genres.resetSequence();
    assertThat(store.genres.create(d -> d.name("Jazz")).id()).isEqualTo(1);
  }

  @Test
  void textKeysAreGivenAndFound() {
    var france = store.countries.create(d -> d.code("FR").name("France"));
    Artist artist = store.artists.create(d -> d.name("Django Reinhardt").country(france));

    assertThat(artist.country().key()).isEqualTo("FR");
    assertThat(artist.country().get()).isEqualTo(france);
    assertThat(france.artists().list()).containsExactly(artist);
    assertThatThrownBy(() -> store.countries.create(d -> d.name("Nowhere")))
        .isInstanceOf(ValidationException.class)
        .hasMessage("code: This field is required.");
    assertThatThrownBy(() -> artist.country().id()).isInstanceOf(IllegalStateException.class);
  }
}
