package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.Databases;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.ArtistTable;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.TrackTable;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of constraint fails with a type of its own, on either database. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ConstraintKindsTest {
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
  void aValueThatIsTaken() {
    store.artist("A");
    Artist b = store.artist("B");

    UniqueException created = catchThrowableOfType(UniqueException.class, () -> store.artist("A"));
    UniqueException changed =
        catchThrowableOfType(
            UniqueException.class, () -> store.artists.update(b, d -> d.name("A")));
    UniqueException raw =
        catchThrowableOfType(
            UniqueException.class,
            () ->
                store.database.execute(
                    ArtistTable.TABLE, "UPDATE store_artist SET name = 'A'", Binder.NOTHING));

    for (UniqueException one : List.of(created, changed, raw)) {
      assertThat(one.model()).isEqualTo("store.Artist");
      assertThat(one.fields()).containsExactly("name");
      assertThat(one.kind()).isEqualTo(ConflictException.Kind.UNIQUE);
      assertThat(one).hasMessage("store.Artist with this name already exists.");
    }
  }

  @Test
  void aKeyThatLeadsNowhere() {
    ForeignKeyException one =
        catchThrowableOfType(
            ForeignKeyException.class, () -> store.albums.create(d -> d.title("A").artist(99)));

    assertThat(one.model()).isEqualTo("store.Album");
    assertThat(one.fields()).containsExactly("artist");
  }

  @Test
  void aRowThatOthersNeed() {
    Album album = store.album("Djangology", "Django Reinhardt");

    ReferredToException one =
        catchThrowableOfType(
            ReferredToException.class, () -> store.artists.delete(album.artist().id()));

    assertThat(one.model()).isEqualTo("store.Artist");
  }

  @Test
  void aRuleOfTheDatabase() {
    Album album = store.album("Djangology", "Django Reinhardt");

    CheckException one =
        catchThrowableOfType(
            CheckException.class,
            () ->
                store.tracks.create(
                    d ->
                        d.name("A")
                            .album(album)
                            .milliseconds(1)
                            .unitPrice(new BigDecimal("1000000.00"))));

    assertThat(one.model()).isEqualTo("store.Track");
  }

  @Test
  void aMissingValue() {
    store.artist("A");

    NotNullException one =
        catchThrowableOfType(
            NotNullException.class,
            () ->
                store.database.execute(
                    ArtistTable.TABLE, "UPDATE store_artist SET name = NULL", Binder.NOTHING));

    assertThat(one.fields()).containsExactly("name");
  }

  @Test
  void whatNeverFits() {
    Assumptions.assumeTrue(dialect == Dialect.POSTGRESQL, "SQLite keeps whatever it is given");
    Album album = store.album("Djangology", "Django Reinhardt");
    store.track("Nuages", album);

    TooLongException tooLong =
        catchThrowableOfType(
            TooLongException.class,
            () ->
                store.database.execute(
                    TrackTable.TABLE,
                    "UPDATE store_track SET name = repeat('x', 201)",
                    Binder.NOTHING));
    assertThat(tooLong).hasMessageContaining("store.Track has a text that is longer");
    OutOfRangeException outOfRange =
        catchThrowableOfType(
            OutOfRangeException.class,
            () ->
                store.database.execute(
                    TrackTable.TABLE,
                    "UPDATE store_track SET milliseconds = milliseconds * 1000000",
                    Binder.NOTHING));
    assertThat(outOfRange.model()).isEqualTo("store.Track");
  }

  @Test
  void aRowThatAnotherExcludes() {
    Assumptions.assumeTrue(dialect == Dialect.POSTGRESQL, "SQLite has no EXCLUDE");
    Databases.run(
        store.database,
        "ALTER TABLE store_artist ADD CONSTRAINT one_name EXCLUDE USING hash (name WITH =)");
    Databases.run(store.database, "ALTER TABLE store_artist DROP CONSTRAINT store_artist_name_key");
    store.artist("A");

    ExclusionException one =
        catchThrowableOfType(ExclusionException.class, () -> store.artist("A"));

    assertThat(one.fields()).containsExactly("name");
  }
}
