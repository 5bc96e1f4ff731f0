package dev.plectrum.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.MultipleFoundException;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Playlist;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackFields;
import dev.plectrum.fixture.store.TrackQuery;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class QueryTest {
  @Parameter Dialect dialect;
  Store store;
  Album djangology;
  Album parisNights;
  Track nuages;
  Track minorSwing;
  Track september;
  Track percent;

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    djangology = store.album("Djangology", "Django Reinhardt");
    parisNights = store.album("Paris Nights", "Stéphane Grappelli");
    nuages = store.track("Nuages", djangology, "Jazz", "0.99");
    minorSwing = store.track("Minor Swing", djangology);
    september = store.track("september song", parisNights, "Ballad", "1.99");
    percent = store.track("100% [Live]_*?\\ 'x'", parisNights, "Jazz", "0.50");
  }

  @AfterEach
  void close() {
    store.close();
  }

  List<Track> where(Function<TrackFields, Condition> condition) {
    return store.tracks.query().where(condition).orderBy(f -> f.id.asc()).list();
  }

  @Test
  void valuesAreCompared() {
    BigDecimal dollar = BigDecimal.ONE;
    assertThat(where(f -> f.name.eq("Nuages"))).containsExactly(nuages);
    assertThat(where(f -> f.name.ne("Nuages"))).containsExactly(minorSwing, september, percent);
    assertThat(where(f -> f.unitPrice.lt(dollar))).containsExactly(nuages, minorSwing, percent);
    assertThat(where(f -> f.unitPrice.lte(new BigDecimal("0.99"))))
        .containsExactly(nuages, minorSwing, percent);
    assertThat(where(f -> f.unitPrice.gt(dollar))).containsExactly(september);
    assertThat(where(f -> f.unitPrice.gte(new BigDecimal("1.99")))).containsExactly(september);
    assertThat(where(f -> f.unitPrice.eq(new BigDecimal("0.5")))).containsExactly(percent);
    assertThat(where(f -> f.milliseconds.between(190_000, 200_000)))
        .containsExactly(nuages, september, percent);
    assertThat(where(f -> f.id.gt(2).and(f.id.lte(3)))).containsExactly(september);
  }

  @Test
  void oneOfManyValuesIsEnough() {
    assertThat(where(f -> f.name.in(List.of("Nuages", "Minor Swing"))))
        .containsExactly(nuages, minorSwing);
    assertThat(where(f -> f.name.in(List.of()))).isEmpty();
    assertThat(where(f -> f.name.in(List.of()).not())).hasSize(4);
    assertThat(where(f -> f.name.in(List.of("Nuages", "x")).not()))
        .containsExactly(minorSwing, september, percent);
    assertThat(where(f -> f.unitPrice.in(List.of(new BigDecimal("1.99"), new BigDecimal("0.5")))))
        .containsExactly(september, percent);
    assertThat(where(f -> f.name.in(List.of("100% [Live]_*?\\ 'x'", "\"\n")))).hasSize(1);
    assertThat(where(f -> f.id.in(List.of(nuages.id())))).containsExactly(nuages);
  }

  @Test
  void nullIsNeitherEqualNorLostByNot() {
    store.tracks.update(nuages, d -> d.composer("Django"));
    store.tracks.update(september, d -> d.composer("Weill"));

    assertThat(where(f -> f.composer.isNull())).containsExactly(minorSwing, percent);
    assertThat(where(f -> f.composer.isNotNull())).hasSize(2);
    assertThat(where(f -> f.composer.ne("Weill")))
        .extracting(Track::id)
        .containsExactly(nuages.id(), minorSwing.id(), percent.id());
    assertThat(where(f -> f.composer.eq("Weill").not())).hasSize(3);
    assertThat(where(f -> f.composer.contains("j").not())).hasSize(3);
    assertThat(where(f -> f.composer.ne("Weill").not())).hasSize(1);
    assertThat(where(f -> f.composer.in(List.of("Weill")).not())).hasSize(3);
    assertThat(where(f -> Condition.not(f.composer.eq("Weill").or(f.name.eq("Nuages")))))
        .containsExactly(minorSwing, percent);
    assertThat(where(f -> Condition.not(f.composer.eq("Weill").and(f.id.gt(0))))).hasSize(3);
  }

  @Test
  void textIsSearchedLiterally() {
    assertThat(where(f -> f.name.contains("Swing"))).containsExactly(minorSwing);
    assertThat(where(f -> f.name.contains("swing"))).isEmpty();
    assertThat(where(f -> f.name.icontains("SWING"))).containsExactly(minorSwing);
    assertThat(where(f -> f.name.startsWith("Sept"))).isEmpty();
    assertThat(where(f -> f.name.startsWith("sept"))).containsExactly(september);
    assertThat(where(f -> f.name.istartsWith("Sept"))).containsExactly(september);
    assertThat(where(f -> f.name.endsWith("g"))).containsExactly(minorSwing, september);
    assertThat(where(f -> f.name.endsWith("Song"))).isEmpty();
    assertThat(where(f -> f.name.iendsWith("Song"))).containsExactly(september);
    assertThat(where(f -> f.name.iexact("SEPTEMBER SONG"))).containsExactly(september);
    for (String literal :
        List.of("%", "_", "*", "?", "[", "]", "\\", "'", "[Live]", "% [", "\\ '")) {
      assertThat(where(f -> f.name.contains(literal))).as(literal).containsExactly(percent);
      assertThat(where(f -> f.name.icontains(literal))).as(literal).containsExactly(percent);
    }
    assertThat(where(f -> f.name.startsWith("100% [Live]_*?\\"))).containsExactly(percent);
    assertThat(where(f -> f.name.istartsWith("100% [LIVE]_*?\\"))).containsExactly(percent);
    assertThat(where(f -> f.name.endsWith("]_*?\\ 'x'"))).containsExactly(percent);
    assertThat(where(f -> f.name.startsWith("10_"))).isEmpty();
    assertThat(where(f -> f.name.contains(""))).hasSize(4);
  }

  @Test
  void caseIsIgnoredBeyondTheLettersAToZ() {
    assertThat(where(f -> f.album().artist().name.icontains("STÉPHANE")))
        .containsExactly(september, percent);
    assertThat(where(f -> f.album().artist().name.iexact("stÉphane grappelli"))).hasSize(2);
    assertThat(where(f -> f.album().artist().name.contains("É"))).isEmpty();
  }

  @Test
  void conditionsAreCombinedAndReused() {
    Function<TrackFields, Condition> jazz = f -> f.genre().name.eq("Jazz");
    assertThat(where(f -> jazz.apply(f).and(f.album().eq(djangology)))).containsExactly(nuages);
    assertThat(where(f -> jazz.apply(f).or(f.name.eq("Minor Swing"))))
        .containsExactly(nuages, minorSwing, percent);
    assertThat(
            where(
                f ->
                    f.name
                        .eq("Nuages")
                        .or(f.name.eq("Minor Swing"))
                        .and(f.album().title.eq("Djangology").or(Condition.never()))))
        .containsExactly(nuages, minorSwing);
    assertThat(where(f -> Condition.always())).hasSize(4);
    assertThat(where(f -> Condition.always().not())).isEmpty();
    TrackQuery cheap = store.tracks.query().where(f -> f.unitPrice.lt(BigDecimal.ONE));
    assertThat(cheap.where(jazz).count()).isEqualTo(2);
    assertThat(cheap.count()).isEqualTo(3);
  }

  @Test
  void aPathJoinsInnerOrOuterAndOnlyOnce() {
    TrackQuery query =
        store
            .tracks
            .query()
            .where(f -> f.genre().name.ne("Jazz").and(f.album().artist().name.contains("e")))
            .orderBy(f -> f.album().title.asc(), f -> f.name.asc());

    assertThat(query.list()).containsExactly(minorSwing, september);
    assertThat(query.sql())
        .containsOnlyOnce("JOIN store_album ON store_album.id = store_track.album_id")
        .containsOnlyOnce("LEFT JOIN store_genre ON store_genre.id = store_track.genre_id")
        .contains("WHERE store_genre.name IS DISTINCT FROM ?")
        .contains("ORDER BY store_album.title, store_track.name");
  }

  @Test
  void aQueryOverOneTableNamesNoTableTwice() {
    assertThat(store.tracks.query().where(f -> f.name.eq("x")).limit(3).sql())
        .isEqualTo(
            """
            SELECT id, name, album_id, genre_id, composer, milliseconds, bytes, unit_price
            FROM store_track
            WHERE name = ?
            ORDER BY name
            LIMIT 3\
            """);
  }

  @Test
  void aSmallLimitIsPartOfTheTextSoThatPostgresPlansOnce() {
    assertThat(store.tracks.query().limit(100).offset(1).sql()).endsWith("\nLIMIT 100\nOFFSET ?");
    assertThat(store.tracks.query().limit(101).sql()).endsWith("\nLIMIT ?");
    assertThat(store.tracks.query().limit(101).list()).hasSize(4);
    assertThat(store.tracks.query().limit(0).list()).isEmpty();
    if (dialect == Dialect.POSTGRESQL) {
      store.database.atomic(
          () -> {
            for (int i = 0; i < 10; i++) {
              assertThat(store.tracks.query().limit(2).list()).hasSize(2);
            }
            assertThat(plansMadeAnew("%LIMIT 2")).isZero();
          });
    }
  }

  /** How often the statements like this that this connection has prepared were planned again. */
  private long plansMadeAnew(String like) {
    return store.database.withConnection(
        connection -> {
          try (PreparedStatement prepared =
              connection.prepareStatement(
                  "SELECT sum(custom_plans) FROM pg_prepared_statements WHERE statement LIKE ?")) {
            prepared.setString(1, like);
            try (ResultSet row = prepared.executeQuery()) {
              assertThat(row.next()).isTrue();
              long again = row.getLong(1);
              assertThat(row.wasNull()).as("nothing was prepared").isFalse();
              return again;
            }
          }
        });
  }

  @Test
  void comparingAKeyJoinsNothing() {
    assertThat(where(f -> f.album().eq(djangology.id()))).containsExactly(nuages, minorSwing);
    assertThat(where(f -> f.album().ne(djangology))).containsExactly(september, percent);
    assertThat(where(f -> f.album().eq(september.album()))).containsExactly(september, percent);
    assertThat(where(f -> f.album().in(List.of(djangology, parisNights)))).hasSize(4);
    assertThat(where(f -> f.album().in(List.of()))).isEmpty();
    assertThat(where(f -> f.album().id.in(List.of(djangology.id())))).hasSize(2);
    assertThat(where(f -> f.genre().isNull())).containsExactly(minorSwing);
    assertThat(where(f -> f.genre().isNotNull())).hasSize(3);
    assertThat(where(f -> f.genre().ne(nuages.genre()))).containsExactly(minorSwing, september);
    assertThat(store.tracks.query().where(f -> f.genre().id.eq(5).and(f.album().eq(1))).sql())
        .doesNotContain("JOIN");
    assertThat(store.tracks.query().where(f -> f.album().artist().eq(5)).sql())
        .containsOnlyOnce("JOIN")
        .contains("store_album.artist_id = ?");
  }

  @Test
  void aMissingRowOnTheWayIsNull() {
    assertThat(where(f -> f.genre().name.isNull())).containsExactly(minorSwing);
    assertThat(where(f -> f.genre().name.eq("Jazz").not())).containsExactly(minorSwing, september);
  }

  @Test
  void selectedRowsComeWithTheQuery() {
    List<String> statements =
        store.statements(
            () -> {
              List<Track> tracks =
                  store
                      .tracks
                      .query()
                      .select(f -> f.album().artist(), f -> f.genre())
                      .orderBy(f -> f.id.asc())
                      .list();
              assertThat(tracks).containsExactly(nuages, minorSwing, september, percent);
              assertThat(tracks.get(0).album().isLoaded()).isTrue();
              assertThat(tracks.get(0).album().get()).isEqualTo(djangology);
              assertThat(tracks.get(1).album().get()).isSameAs(tracks.get(0).album().get());
              assertThat(tracks)
                  .extracting(track -> track.album().get().artist().get().name())
                  .containsExactly(
                      "Django Reinhardt",
                      "Django Reinhardt",
                      "Stéphane Grappelli",
                      "Stéphane Grappelli");
              assertThat(tracks.get(1).genre()).isNull();
              assertThat(tracks.get(3).genre().get().name()).isEqualTo("Jazz");
            });

    assertThat(statements).hasSize(1);
  }

  @Test
  void prefetchedRowsComeWithOneMoreQuery() {
    Playlist evening = store.playlists.create(d -> d.name("Evening"));
    evening.tracks().addAll(List.of(nuages, september));

    List<String> statements =
        store.statements(
            () -> {
              List<Track> tracks =
                  store
                      .tracks
                      .query()
                      .select(f -> f.album())
                      .prefetch(f -> f.playlists(), f -> f.album().artist().albums())
                      .orderBy(f -> f.id.asc())
                      .list();
              assertThat(tracks.get(0).playlists().list()).containsExactly(evening);
              assertThat(tracks.get(1).playlists().list()).isEmpty();
              assertThat(tracks.get(2).playlists().count()).isEqualTo(1);
              assertThat(tracks.get(0).album().get().artist().get().albums().list())
                  .containsExactly(djangology);
            });

    assertThat(statements).hasSize(4);
  }

  @Test
  void anOrderMayNameSeveralColumnsAndDirections() {
    assertThat(store.tracks.query().orderBy(f -> f.unitPrice.desc(), f -> f.name.asc()).list())
        .containsExactly(september, minorSwing, nuages, percent);
    assertThat(store.tracks.query().orderBy(f -> f.album().title.desc(), f -> f.id.desc()).list())
        .containsExactly(percent, september, minorSwing, nuages);
  }

  @Test
  void nullsAreLargeOnEveryDatabase() {
    store.tracks.update(nuages, d -> d.composer("B"));
    store.tracks.update(september, d -> d.composer("A"));
    store.tracks.delete(percent);

    assertThat(ids(store.tracks.query().orderBy(f -> f.composer.asc())))
        .containsExactly(september.id(), nuages.id(), minorSwing.id());
    assertThat(ids(store.tracks.query().orderBy(f -> f.composer.desc())))
        .containsExactly(minorSwing.id(), nuages.id(), september.id());
    assertThat(ids(store.tracks.query().orderBy(f -> f.composer.asc().nullsFirst())))
        .containsExactly(minorSwing.id(), september.id(), nuages.id());
    assertThat(ids(store.tracks.query().orderBy(f -> f.composer.desc().nullsLast())))
        .containsExactly(nuages.id(), september.id(), minorSwing.id());
  }

  private static List<Long> ids(TrackQuery query) {
    return query.list().stream().map(Track::id).toList();
  }

  @Test
  void aPartOfTheRowsIsCut() {
    TrackQuery query = store.tracks.query().orderBy(f -> f.id.asc());
    assertThat(query.limit(2).list()).containsExactly(nuages, minorSwing);
    assertThat(query.limit(2).offset(1).list()).containsExactly(minorSwing, september);
    assertThat(query.offset(3).list()).containsExactly(percent);
    assertThat(query.limit(0).list()).isEmpty();
    assertThat(query.limit(2).count()).isEqualTo(2);
    assertThat(query.offset(3).count()).isEqualTo(1);
    assertThat(query.limit(0).exists()).isFalse();
    assertThat(query.offset(4).exists()).isFalse();
    assertThat(query.exists()).isTrue();
    assertThatThrownBy(() -> query.limit(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> query.offset(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oneRowIsTakenFromAQuery() {
    TrackQuery jazz = store.tracks.query().where(f -> f.genre().name.eq("Jazz"));
    assertThat(jazz.orderBy(f -> f.id.desc()).first()).contains(percent);
    assertThat(store.employees.query().first()).isEmpty();
    assertThat(jazz.find(nuages.id())).contains(nuages);
    assertThat(jazz.find(minorSwing.id())).isEmpty();
    assertThat(jazz.get(nuages.id())).isEqualTo(nuages);
    assertThat(jazz.where(f -> f.name.eq("Nuages")).get()).isEqualTo(nuages);
    assertThatThrownBy(() -> jazz.get(minorSwing.id())).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(jazz::get).isInstanceOf(MultipleFoundException.class);
    assertThatThrownBy(() -> jazz.where(f -> f.name.eq("x")).get())
        .isInstanceOf(NotFoundException.class)
        .hasMessage("No store.Track matches.");
  }

  @Test
  void pagesHoldEveryRowOnce() {
    TrackQuery query = store.tracks.query().orderBy(f -> f.milliseconds.asc());
    Page<Track> first = query.page(1, 3);
    Page<Track> second = query.page(2, 3);

    assertThat(first.items()).containsExactly(minorSwing, nuages, september);
    assertThat(second.items()).containsExactly(percent);
    assertThat(first.count()).isEqualTo(4);
    assertThat(first.pages()).isEqualTo(2);
    assertThat(first.hasNext()).isTrue();
    assertThat(first.hasPrevious()).isFalse();
    assertThat(second.hasNext()).isFalse();
    assertThat(second.hasPrevious()).isTrue();
    assertThat(second.map(Track::name).items()).containsExactly(percent.name());
    assertThat(store.employees.query().page(1, 20).items()).isEmpty();
    assertThatThrownBy(() -> query.page(3, 3)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> query.page(Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> query.page(0, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countingJoinsOnlyWhatTheConditionNeeds() {
    List<String> statements =
        store.statements(
            () ->
                store
                    .tracks
                    .query()
                    .select(f -> f.album())
                    .where(f -> f.genre().name.eq("Jazz"))
                    .orderBy(f -> f.album().title.asc())
                    .count());

    assertThat(statements)
        .containsExactly(
            """
            SELECT COUNT(*)
            FROM store_track
            JOIN store_genre ON store_genre.id = store_track.genre_id
            WHERE store_genre.name = ?\
            """);
  }

  @Test
  void aModelWithoutAnOrderIsCutByKey() {
    store.employees.create(d -> d.lastName("Adams"));
    assertThat(store.employees.query().limit(1).sql()).contains("ORDER BY id");
    assertThat(store.employees.query().sql()).doesNotContain("ORDER BY");
  }
}
