package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.db.ReferredToException.Referrer;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Playlist;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.studio.Band;
import dev.plectrum.fixture.studio.Fee;
import dev.plectrum.fixture.studio.Membership;
import dev.plectrum.fixture.studio.Passport;
import dev.plectrum.fixture.studio.PassportQuery;
import dev.plectrum.fixture.studio.Person;
import dev.plectrum.fixture.studio.PersonQuery;
import dev.plectrum.fixture.studio.Song;
import dev.plectrum.fixture.studio.Studio;
import dev.plectrum.model.ForeignKey;
import dev.plectrum.validation.ValidationException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What add, remove, set and clear do to relations, from either side. */
@ParameterizedClass
@EnumSource(Dialect.class)
class RelationChangesTest {
  @Parameter Dialect dialect;
  Store store;
  Studio studio;
  Track nuages;
  Track minorSwing;
  Track september;
  Playlist evening;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    studio = Studio.open(dialect);
    Album album = store.album("Djangology", "Django Reinhardt");
    nuages = store.track("Nuages", album);
    minorSwing = store.track("Minor Swing", album);
    september = store.track("September Song", album);
    evening = store.playlists.create(d -> d.name("Evening"));
  }

  @AfterEach
  void close() {
    store.close();
    studio.close();
  }

  @Test
  void linksAreChangedInOneStatementHoweverManyThereAre() {
    assertThat(store.statements(() -> evening.tracks().addAll(List.of(nuages, minorSwing, nuages))))
        .hasSize(1);
    assertThat(evening.tracks().list()).containsExactly(minorSwing, nuages);
    assertThat(store.statements(() -> evening.tracks().addAll(List.of()))).isEmpty();

    int[] removed = new int[1];
    assertThat(
            store.statements(
                () -> removed[0] = evening.tracks().removeAll(List.of(nuages, september))))
        .hasSize(1);
    assertThat(removed[0]).isEqualTo(1);
    assertThat(evening.tracks().list()).containsExactly(minorSwing);
    assertThat(evening.tracks().removeAll(List.of())).isZero();
  }

  @Test
  void nothingIsNoRow() {
    List<String> sent =
        store.statements(
            () -> {
              for (Runnable wrong :
                  List.<Runnable>of(
                      () -> evening.tracks().add((Track) null),
                      () -> evening.tracks().add((ForeignKey<Track>) null),
                      () -> evening.tracks().addAll(Arrays.asList(nuages, null)),
                      () -> evening.tracks().remove((Track) null),
                      () -> evening.tracks().remove((ForeignKey<Track>) null),
                      () -> evening.tracks().set(Arrays.asList(nuages, null)))) {
                assertThatThrownBy(wrong::run)
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("store.Playlist.tracks is given null where a row belongs.");
              }
            });
    assertThat(sent).isEmpty();
  }

  @Test
  void linksAreSetToExactlyTheseRows() {
    evening.tracks().addAll(List.of(nuages, minorSwing));

    evening.tracks().set(List.of(minorSwing, september));

    assertThat(evening.tracks().list()).containsExactly(minorSwing, september);
    evening.tracks().set(List.of(minorSwing, september));
    assertThat(evening.tracks().count()).isEqualTo(2);
    evening.tracks().set(List.of());
    assertThat(evening.tracks().list()).isEmpty();
  }

  @Test
  void linksAreChangedFromTheOtherSide() {
    Playlist morning = store.playlists.create(d -> d.name("Morning"));

    nuages.playlists().addAll(List.of(evening, morning));
    nuages.playlists().add(evening);
    assertThat(nuages.playlists().list()).containsExactly(evening, morning);
    assertThat(evening.tracks().list()).containsExactly(nuages);

    nuages.playlists().set(List.of(morning));
    assertThat(nuages.playlists().list()).containsExactly(morning);
    assertThat(nuages.playlists().remove(morning)).isTrue();
    assertThat(nuages.playlists().remove(morning)).isFalse();
    nuages.playlists().add(morning);
    nuages.playlists().clear();
    assertThat(morning.tracks().count()).isZero();
  }

  @Test
  void rowsArePointedHereAndAway() {
    Band club = studio.band("Hot Club");
    Band other = studio.band("Other");
    Song nuages = studio.songs.create(d -> d.title("Nuages"));
    Song swing = studio.songs.create(d -> d.title("Minor Swing").band(other));

    club.songs().addAll(List.of(nuages, swing));
    assertThat(club.songs().list())
        .extracting(Song::title)
        .containsExactly("Minor Swing", "Nuages");
    assertThat(other.songs().list()).isEmpty();

    assertThat(club.songs().remove(nuages)).isTrue();
    assertThat(club.songs().remove(nuages)).isFalse();
    assertThat(studio.songs.refresh(nuages).band()).isNull();
    assertThat(other.songs().remove(swing)).isFalse();

    club.songs().set(List.of(nuages));
    assertThat(club.songs().list()).extracting(Song::title).containsExactly("Nuages");
    assertThat(studio.songs.refresh(swing).band()).isNull();
    club.songs().clear();
    assertThat(club.songs().list()).isEmpty();
    club.songs().set(List.of());
    assertThat(studio.songs.count()).isEqualTo(2);
  }

  @Test
  void pointingElsewhereIsAChangeOfTheRow() {
    Band club = studio.band("Hot Club");
    Song song = studio.songs.create(d -> d.title("Nuages"));
    club.songs().add(song);
    club.songs().add(song);
    Song linked = studio.songs.refresh(song);
    assertThat(linked.version()).isEqualTo(song.version() + 1);
    assertThatThrownBy(() -> studio.songs.update(song, d -> d.takes(1)))
        .isInstanceOf(StaleException.class);
    club.songs().remove(song);
    club.songs().set(List.of(linked));
    assertThat(studio.songs.refresh(song).version()).isEqualTo(song.version() + 3);
    studio.bands.delete(club);
    Song freed = studio.songs.refresh(song);
    assertThat(freed.band()).isNull();
    assertThat(freed.version()).isEqualTo(song.version() + 4);
  }

  @Test
  void aRowThatMustPointSomewhereIsNotRemoved() {
    Album first = store.album("A", "Django Reinhardt");
    Album second = store.album("B", "Django Reinhardt");

    second.tracks().add(nuages);
    assertThat(second.tracks().list()).containsExactly(store.tracks.refresh(nuages));
    assertThatThrownBy(() -> second.tracks().remove(nuages))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("store.Track.album is never null: give the row another one, or delete it.");
    assertThatThrownBy(second.tracks()::clear).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> second.tracks().set(List.of(september)))
        .isInstanceOf(IllegalStateException.class);
    second.tracks().set(List.of(nuages, september));
    assertThat(second.tracks().count()).isEqualTo(2);
    assertThat(first.tracks().count()).isZero();
  }

  @Test
  void aOneToOneIsSeenFromBehind() {
    Person django = studio.person("Django");
    Person grappelli = studio.person("Stéphane");
    Passport passport = studio.passports.create(d -> d.person(django).number("F 1"));

    assertThat(django.passport().find()).contains(passport);
    assertThat(django.passport().get().number()).isEqualTo("F 1");
    assertThat(grappelli.passport().find()).isEmpty();
    assertThatThrownBy(() -> grappelli.passport().get())
        .isInstanceOf(NotFoundException.class)
        .hasMessage("studio.Person " + grappelli.id() + " has no studio.Passport.");
    assertThat(
            studio.statements(
                () -> studio.people.query().list().forEach(person -> person.passport().find())))
        .hasSize(2);
    Person read = studio.people.query().prefetch(f -> f.passport()).list().get(0);
    assertThat(read.passport().isLoaded()).isTrue();
  }

  @Test
  void aLinkThatIsARowGoesByItsOwnRules() {
    Band club = studio.band("Hot Club");
    Person django = studio.person("Django");
    Person grappelli = studio.person("Stéphane");
    Membership paid =
        studio.memberships.create(d -> d.band(club).person(django).instrument("guitar"));
    studio.memberships.create(d -> d.band(club).person(grappelli).instrument("violin"));
    Fee fee = studio.fees.create(d -> d.membership(paid));

    for (Runnable work :
        List.<Runnable>of(
            () -> club.members().remove(django),
            () -> club.members().clear(),
            () -> club.members().set(List.of(grappelli)),
            () -> django.bands().clear())) {
      ReferredToException needed = catchThrowableOfType(ReferredToException.class, work::run);
      assertThat(needed.referrers())
          .containsExactly(new Referrer("studio.Fee", fee.id(), "membership"));
    }
    assertThat(club.members().removeAll(List.of(grappelli))).isEqualTo(1);
    studio.fees.delete(fee);
    assertThat(club.members().remove(django)).isTrue();
    assertThat(studio.memberships.count()).isZero();
  }

  @Test
  void aLinkThatIsARowHasValuesOfItsOwn() {
    Band club = studio.band("Hot Club");
    Person django = studio.person("Django");
    Person grappelli = studio.person("Stéphane");
    Person vola = studio.person("Louis");

    studio.bands.addMembers(club, List.of(django, django), d -> d.instrument("guitar"));
    assertThat(club.members().list()).containsExactly(django);
    studio.bands.addMembers(club, List.of(django, vola), d -> d.instrument("bass"));
    assertThat(club.members().list()).containsExactly(django, vola);
    assertThat(instruments()).containsExactly("guitar", "bass");
    studio.bands.setMembers(club, List.of(grappelli, django), d -> d.instrument("violin"));
    assertThat(club.members().list()).containsExactly(django, grappelli);
    assertThat(instruments()).containsExactly("guitar", "violin");
    assertThat(grappelli.bands().list()).containsExactly(club);
    studio.people.setBands(grappelli, List.of(), d -> d.instrument("none"));
    studio.people.addBands(vola, List.of(club), d -> d.instrument("bass"));
    assertThat(instruments()).containsExactly("guitar", "bass");
    // What is wrong is said before anything is sent, and nothing is lost.
    assertThatThrownBy(
            () ->
                studio.bands.setMembers(
                    club, List.of(grappelli), d -> d.instrument("a".repeat(41))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("instrument");
    assertThatThrownBy(() -> studio.bands.addMembers(club, List.of(grappelli), d -> {}))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("instrument");
    assertThat(instruments()).containsExactly("guitar", "bass");
    Band other = studio.band("Quintette");
    assertThatThrownBy(
            () ->
                studio.bands.addMembers(
                    club, List.of(grappelli), d -> d.instrument("violin").band(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The values of a link say nothing of the rows that it is between, as those of"
                + " studio.Membership do.");
    assertThat(instruments()).containsExactly("guitar", "bass");
    assertThatThrownBy(() -> club.members().set(List.of(grappelli)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(instruments()).containsExactly("guitar", "bass");
    club.members().set(List.of(django));
    club.members().add(django);
    assertThat(instruments()).containsExactly("guitar");
  }

  private List<String> instruments() {
    return studio.memberships.query().orderBy(f -> f.id.asc()).values(f -> f.instrument).list();
  }

  @Test
  void rowsKnowTheOneThatTheyWereReachedFrom() {
    Band club = studio.band("Hot Club");
    Song nuages = studio.songs.create(d -> d.title("Nuages").band(club));
    Person django = studio.person("Django");
    studio.passports.create(d -> d.person(django).number("F 1"));
    studio.person("Nobody");
    for (Band band :
        List.of(
            club,
            studio.bands.query().get(),
            studio.bands.query().prefetch(f -> f.songs()).get(),
            studio.bands.query().prefetch(f -> f.songs(), studio.songs.query().limit(1)).get(),
            studio.songs.query().select(f -> f.band()).get().band().get())) {
      assertThat(band.songs().list()).extracting(Song::id).containsExactly(nuages.id());
      assertThat(
              studio.statements(
                  () -> assertThat(band.songs().list().get(0).band().get()).isSameAs(band)))
          .isEmpty();
    }
    PassportQuery passports = studio.passports.query();
    for (PassportQuery query :
        List.of(
            passports,
            passports.select(f -> f.person()),
            passports.prefetch(f -> f.person()),
            passports.prefetch(f -> f.person(), studio.people.query()))) {
      assertThat(
              studio.statements(
                  () -> {
                    Passport passport = query.get();
                    assertThat(passport.person().get().passport().get()).isSameAs(passport);
                    assertThat(passport.person().get().passport().isLoaded()).isTrue();
                  }))
          .hasSizeLessThan(3);
    }
    Passport read = passports.get();
    Person owner = read.person().get();
    assertThat(owner.passport().find()).containsSame(read);
    studio.passports.update(read, d -> d.person(studio.person("Stéphane")));
    assertThat(studio.people.get(owner.id()).passport().find()).isEmpty();
    studio.passports.update(read, d -> d.person(django));
    for (PersonQuery query :
        List.of(
            studio.people.query().prefetch(f -> f.passport()),
            studio.people.query().select(f -> f.passport()))) {
      assertThat(
              studio.statements(
                  () -> {
                    List<Person> people = query.list();
                    Person first = people.get(0);
                    assertThat(first.passport().get().person().get()).isSameAs(first);
                    assertThat(people.get(1).passport().find()).isEmpty();
                  }))
          .hasSizeLessThan(3);
    }
  }

  @Test
  void aModelMayStandInBetween() {
    Band club = studio.band("Hot Club");
    Person django = studio.person("Django");
    Person grappelli = studio.person("Stéphane");
    studio.memberships.create(d -> d.band(club).person(django).instrument("guitar"));
    studio.memberships.create(d -> d.band(club).person(grappelli).instrument("violin"));

    assertThat(club.members().list()).containsExactly(django, grappelli);
    assertThat(club.members().count()).isEqualTo(2);
    assertThat(django.bands().list()).containsExactly(club);
    assertThat(club.memberships().list())
        .extracting(Membership::instrument)
        .containsExactly("guitar", "violin");
    assertThatThrownBy(() -> club.members().add(studio.person("Louis")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "studio.Band.members goes through studio.Membership, which needs a value for"
                + " instrument: addMembers of its DAO takes it.");
    assertThat(club.members().remove(django)).isTrue();
    assertThat(club.members().list()).containsExactly(grappelli);
    grappelli.bands().clear();
    assertThat(studio.memberships.count()).isZero();
  }
}
