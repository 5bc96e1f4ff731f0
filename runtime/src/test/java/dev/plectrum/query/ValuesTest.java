package dev.plectrum.query;

import static dev.plectrum.query.Expressions.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plectrum.db.Dialect;
import dev.plectrum.db.MultipleFoundException;
import dev.plectrum.db.NotFoundException;
import dev.plectrum.fixture.store.Album;
import dev.plectrum.fixture.store.Store;
import dev.plectrum.fixture.store.Track;
import dev.plectrum.fixture.store.TrackQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ValuesTest {
  @Parameter Dialect dialect;
  Store store;
  Album djangology;
  Album parisNights;
  Track nuages;
  Track minorSwing;
  Track september;
  Track autumn;

  /** What a user would have written. */
  record Line(String name, String artist, BigDecimal price) {}

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    djangology = store.album("Djangology", "Django Reinhardt");
    parisNights = store.album("Paris Nights", "Stéphane Grappelli");
    nuages = store.track("Nuages", djangology, "Jazz", "0.99");
    minorSwing = store.track("Minor Swing", djangology, "Swing", "1.99");
    september = store.track("September", parisNights, "Jazz", "1.99");
    autumn = store.track("Autumn", parisNights);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Object object(Object value) {
    return value;
  }

  TrackQuery tracks() {
    return store.tracks.query();
  }

  @Test
  void valuesComeInsteadOfRows() {
    assertThat(tracks().values(f -> f.name).list())
        .containsExactly("Autumn", "Minor Swing", "Nuages", "September");
    assertThat(
            tracks()
                .values(f -> f.genre().name)
                .distinct()
                .orderBy(f -> f.genre().name.asc())
                .list())
        .containsExactly("Jazz", "Swing", null);
    assertThat(
            tracks()
                .where(f -> f.genre().isNotNull())
                .orderBy(f -> f.id.desc())
                .values(f -> f.name, f -> f.album().artist().name, f -> f.unitPrice, Line::new)
                .list())
        .containsExactly(
            new Line("September", "Stéphane Grappelli", new BigDecimal("1.99")),
            new Line("Minor Swing", "Django Reinhardt", new BigDecimal("1.99")),
            new Line("Nuages", "Django Reinhardt", new BigDecimal("0.99")));
    assertThat(tracks().values(f -> f.id, f -> f.name).limit(1).offset(1).list())
        .containsExactly(new Pair<>(minorSwing.id(), "Minor Swing"));
    assertThat(tracks().values(f -> f.name).first()).contains("Autumn");
    assertThat(tracks().values(f -> f.name).count()).isEqualTo(4);
    assertThat(tracks().values(f -> f.unitPrice).distinct().count()).isEqualTo(2);
    assertThat(tracks().values(f -> f.name).exists()).isTrue();
    assertThat(tracks().none().values(f -> f.name).list()).isEmpty();
    assertThatThrownBy(() -> tracks().values(f -> f.name).get())
        .isInstanceOf(MultipleFoundException.class);
    assertThatThrownBy(() -> tracks().none().values(f -> f.name).get())
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> tracks().values(f -> f.unitPrice).distinct().orderBy(f -> f.name.asc()).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Track");
  }

  @Test
  void aggregatesSumUpAllRows() {
    assertThat(object(tracks().aggregate(f -> f.unitPrice.avg()))).hasToString("1.49");
    assertThat(
            object(
                tracks()
                    .aggregate(
                        f -> f.count(),
                        f -> f.unitPrice.sum(),
                        f -> f.name.min(),
                        f -> f.genre().id.count())))
        .isEqualTo(new Quadruple<>(4L, new BigDecimal("5.96"), "Autumn", 3L));
    assertThat(object(tracks().none().aggregate(f -> f.unitPrice.sum(), f -> f.count())))
        .isEqualTo(new Pair<>(null, 0L));
    assertThat(object(tracks().none().aggregate(f -> f.unitPrice.sum().coalesce(BigDecimal.ZERO))))
        .hasToString("0.00");
    assertThat(object(tracks().aggregate(f -> f.milliseconds.avg()))).hasToString("195000");
    assertThat(object(tracks().aggregate(f -> f.milliseconds.sum()))).isEqualTo(780_000L);
    assertThat(object(tracks().aggregate(f -> f.unitPrice.countDistinct()))).isEqualTo(2L);
    assertThat(object(tracks().aggregate(f -> f.genre().name.countDistinct()))).isEqualTo(2L);
    assertThat((Double) object(tracks().aggregate(f -> f.milliseconds.stddev())))
        .isEqualTo(8660.254, within(0.001));
    assertThat((Double) object(tracks().aggregate(f -> f.milliseconds.variance())))
        .isEqualTo(75e6, within(0.001));
    assertThat((Double) object(tracks().aggregate(f -> f.milliseconds.varianceOfSample())))
        .isEqualTo(1e8, within(0.001));
    assertThat(object(tracks().limit(1).aggregate(f -> f.milliseconds.varianceOfSample())))
        .isNull();
    assertThat(object(tracks().aggregate(f -> f.name.join("; ", f.name.desc()))))
        .isEqualTo("September; Nuages; Minor Swing; Autumn");
    assertThat(
            object(
                tracks()
                    .aggregate(
                        f -> f.name.onlyIf(f.genre().name.eq("Jazz")).join(", ", f.name.asc()))))
        .isEqualTo("Nuages, September");
    assertThat(object(tracks().aggregate(f -> f.unitPrice.onlyIf(f.genre().name.eq("Jazz")).sum())))
        .hasToString("2.98");
    assertThat(object(tracks().where(f -> f.id.eq(nuages.id())).aggregate(f -> f.name.anyValue())))
        .isEqualTo("Nuages");
    assertThat(object(tracks().orderBy(f -> f.id.asc()).limit(2).aggregate(f -> f.unitPrice.sum())))
        .hasToString("2.98");
    assertThat(object(tracks().aggregate(f -> f.unitPrice.max().minus(f.unitPrice.min()))))
        .hasToString("1.00");
    assertThat(object(tracks().aggregate(f -> f.unitPrice.times(f.milliseconds).sum())))
        .hasToString("1172200.00");
    assertThatThrownBy(() -> tracks().aggregate(f -> f.name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void relationsAreSummedUpOverAllRows() {
    var playlist = store.playlists.create(d -> d.name("Both"));
    playlist.tracks().addAll(List.of(nuages, september));
    var other = store.playlists.create(d -> d.name("One"));
    other.tracks().add(nuages);
    assertThat(
            object(
                store
                    .albums
                    .query()
                    .aggregate(
                        f -> f.count(),
                        f -> f.tracks().count(),
                        f -> f.tracks().unitPrice.avg(),
                        f -> f.tracks().playlists().count())))
        .isEqualTo(new Quadruple<>(2L, 4L, new BigDecimal("1.49"), 3L));
    assertThat(
            object(
                store
                    .albums
                    .query()
                    .where(f -> f.tracks().count().gt(1).and(f.title.startsWith("P")))
                    .aggregate(
                        f -> f.tracks().unitPrice.sum(),
                        f -> f.tracks().playlists().countDistinct())))
        .isEqualTo(new Pair<>(new BigDecimal("2.98"), 1L));
    assertThat(object(store.albums.query().aggregate(f -> f.tracks().count().max()))).isEqualTo(2L);
  }

  @Test
  void groupsComeOfWhatIsNoAggregate() {
    assertThat(
            tracks()
                .values(f -> f.genre().name, f -> f.count(), f -> f.unitPrice.sum())
                .orderBy(f -> f.genre().name.asc())
                .list())
        .containsExactly(
            new Triple<>("Jazz", 2L, new BigDecimal("2.98")),
            new Triple<>("Swing", 1L, new BigDecimal("1.99")),
            new Triple<>(null, 1L, new BigDecimal("0.99")));
    assertThat(
            tracks().values(f -> f.genre().name, f -> count()).having(f -> f.count().gt(1)).list())
        .containsExactly(new Pair<>("Jazz", 2L));
    assertThat(
            tracks()
                .values(f -> f.name.left(1).concat("."), f -> f.count())
                .orderBy(f -> f.count().desc(), f -> f.name.left(1).concat(".").asc())
                .list())
        .containsExactly(
            new Pair<>("A.", 1L), new Pair<>("M.", 1L), new Pair<>("N.", 1L), new Pair<>("S.", 1L));
    assertThat(
            tracks()
                .values(f -> f.album().artist().name, f -> f.unitPrice.sum())
                .orderBy(f -> f.unitPrice.sum().desc(), f -> f.album().artist().name.asc())
                .limit(1)
                .list())
        .containsExactly(new Pair<>("Django Reinhardt", new BigDecimal("2.98")));
    assertThat(
            store
                .albums
                .query()
                .values(f -> f.artist().name, f -> f.tracks().count().sum())
                .orderBy(f -> f.artist().name.asc())
                .list())
        .containsExactly(new Pair<>("Django Reinhardt", 2L), new Pair<>("Stéphane Grappelli", 2L));
    assertThat(tracks().values(f -> f.genre().name, f -> f.count()).count()).isEqualTo(3);
    assertThatThrownBy(
            () ->
                tracks()
                    .values(f -> f.genre().name, f -> f.count())
                    .orderBy(f -> f.name.asc())
                    .list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Track");
  }

  @Test
  void rowsAreTakenOneByOne() {
    assertThat(tracks().last()).contains(september);
    assertThat(tracks().reverse().first()).contains(september);
    assertThat(tracks().earliest(f -> f.unitPrice)).get().isIn(nuages, autumn);
    assertThat(tracks().latest(f -> f.genre().name)).contains(minorSwing);
    assertThat(tracks().contains(nuages)).isTrue();
    assertThat(tracks().where(f -> f.name.eq("x")).contains(nuages)).isFalse();
    Map<Long, Track> found = tracks().byKeys(List.of(september.id(), -1L, nuages.id()));
    assertThat(found)
        .containsExactly(Map.entry(september.id(), september), Map.entry(nuages.id(), nuages));
    assertThat(tracks().byKeys(List.of())).isEmpty();
    assertThat(tracks().slice(1, 4).slice(1, 2).list()).containsExactly(nuages);
    assertThat(tracks().slice(3, 9).slice(1, 2).list()).isEmpty();
    assertThat(tracks().none().list()).isEmpty();
    assertThat(tracks().none().count()).isZero();
    assertThat(tracks().none().exists()).isFalse();
    assertThat(store.statements(() -> tracks().none().list())).isEmpty();
    assertThat(store.statements(() -> tracks().where(f -> f.id.in(List.of())).list())).isEmpty();
    assertThat(tracks().distinctOn(f -> f.album().id).orderBy(f -> f.unitPrice.desc()).list())
        .containsExactlyInAnyOrder(minorSwing, september);
    assertThat(tracks().where(f -> f.genre().isNotNull()).distinctOn(f -> f.genre().id).list())
        .containsExactly(minorSwing, nuages);
  }

  @Test
  void datesAreGivenOnce() {
    for (int day : new int[] {3, 1, 3}) {
      store.concerts.create(
          d ->
              d.title("x")
                  .visitors(1)
                  .stage((short) 1)
                  .loudness(1)
                  .price(BigDecimal.ONE)
                  .ticket(new java.util.UUID(1, 1))
                  .startsAt(java.time.Instant.EPOCH)
                  .day(LocalDate.of(2024, day, day))
                  .doors(java.time.LocalTime.NOON)
                  .soundCheck(java.time.LocalDateTime.MIN.withYear(2000)));
    }
    assertThat(store.concerts.query().dates(f -> f.day, DateUnit.MONTH))
        .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1));
    assertThat(store.concerts.query().dates(f -> f.rainDay, DateUnit.MONTH)).isEmpty();
    assertThat(store.concerts.query().dates(f -> f.startsAt, DateUnit.YEAR))
        .containsExactly(java.time.Instant.EPOCH);
  }

  @Test
  void queriesArePutTogether() {
    TrackQuery jazz = tracks().where(f -> f.genre().name.eq("Jazz"));
    TrackQuery dear = tracks().where(f -> f.unitPrice.gt(BigDecimal.ONE));
    assertThat(jazz.union(dear).orderBy(f -> f.name.asc()).list())
        .containsExactly(minorSwing, nuages, september);
    assertThat(jazz.unionAll(dear).list()).hasSize(4);
    assertThat(jazz.unionAll(dear).count()).isEqualTo(4);
    assertThat(jazz.intersect(dear).list()).containsExactly(september);
    assertThat(jazz.except(dear).list()).containsExactly(nuages);
    assertThat(jazz.except(dear).exists()).isTrue();
    assertThat(jazz.union(dear).orderBy(f -> f.unitPrice.desc(), f -> f.name.asc()).limit(2).list())
        .containsExactly(minorSwing, september);
    assertThat(jazz.limit(1).union(dear.limit(1)).list()).hasSize(2);
    assertThat(jazz.union(dear).intersect(dear).list()).hasSize(2);
    assertThat(jazz.union(dear).first()).isPresent();
    assertThat(
            jazz.values(f -> f.name)
                .union(store.playlists.query().values(p -> p.name))
                .orderBy(f -> f.name.desc())
                .list())
        .containsExactly("September", "Nuages");
    assertThatThrownBy(() -> jazz.union(dear).where(f -> f.id.gt(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("store.Track");
    assertThatThrownBy(() -> jazz.union(dear).orderBy(f -> f.album().title.asc()).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Track");
    assertThat(tracks().where(f -> f.in(jazz.union(dear))).list()).hasSize(3);
  }

  @Test
  void windowsLookAtOtherRows() {
    assertThat(
            tracks()
                .orderBy(f -> f.id.asc())
                .values(
                    f -> f.name,
                    f ->
                        Window.partitionBy(f.album().id)
                            .orderBy(f.unitPrice.desc(), f.id.asc())
                            .rowNumber(),
                    f -> Window.all().orderBy(f.unitPrice.asc()).rank(),
                    f -> Window.all().orderBy(f.unitPrice.asc()).denseRank())
                .list())
        .containsExactly(
            new Quadruple<>("Nuages", 2L, 1L, 1L),
            new Quadruple<>("Minor Swing", 1L, 3L, 2L),
            new Quadruple<>("September", 1L, 3L, 2L),
            new Quadruple<>("Autumn", 2L, 1L, 1L));
    assertThat(
            tracks()
                .orderBy(f -> f.id.asc())
                .values(
                    f -> Window.all().orderBy(f.id.asc()).lag(f.name, 1),
                    f -> Window.all().orderBy(f.id.asc()).lead(f.name, 1),
                    f -> Window.all().orderBy(f.id.asc()).over(f.unitPrice.sum()))
                .list())
        .containsExactly(
            new Triple<>(null, "Minor Swing", new BigDecimal("0.99")),
            new Triple<>("Nuages", "September", new BigDecimal("2.98")),
            new Triple<>("Minor Swing", "Autumn", new BigDecimal("4.97")),
            new Triple<>("September", null, new BigDecimal("5.96")));
    assertThat(
            tracks()
                .orderBy(f -> f.id.asc())
                .values(
                    f -> Window.all().orderBy(f.id.asc()).ntile(2),
                    f -> Window.partitionBy(f.genre().id).orderBy(f.id.asc()).firstValue(f.name),
                    f ->
                        Window.all()
                            .orderBy(f.id.asc())
                            .rows(Window.Bound.preceding(1), Window.Bound.currentRow())
                            .over(f.count()))
                .list())
        .containsExactly(
            new Triple<>(1, "Nuages", 1L),
            new Triple<>(1, "Minor Swing", 2L),
            new Triple<>(2, "Nuages", 2L),
            new Triple<>(2, "Autumn", 2L));
    assertThat(
            tracks()
                .orderBy(
                    f -> Window.partitionBy(f.album().id).orderBy(f.id.asc()).rowNumber().desc(),
                    f -> f.id.asc())
                .list())
        .containsExactly(minorSwing, autumn, nuages, september);
    assertThat(tracks().where(f -> Window.all().orderBy(f.id.asc()).rowNumber().eq(1)).list())
        .containsExactly(nuages);
    assertThatThrownBy(
            () ->
                tracks()
                    .values(f -> f.genre().id, f -> f.count())
                    .having(f -> Window.all().orderBy(f.id.asc()).rowNumber().eq(1))
                    .list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Track");
    assertThatThrownBy(() -> Window.all().over(store.tracks.query().scalar(f -> f.name)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherTablesDecideWhatIsUpdatedOrDeleted() {
    assertThat(
            tracks()
                .where(f -> f.album().artist().name.startsWith("Django"))
                .update(
                    f -> f.composer.to(f.album().artist().name),
                    f -> f.genre().toNull(),
                    f -> f.album().to(parisNights)))
        .isEqualTo(2);
    Track changed = store.tracks.get(nuages.id());
    assertThat(changed.composer()).isEqualTo("Django Reinhardt");
    assertThat(changed.genre()).isNull();
    assertThat(changed.album()).isEqualTo(september.album());
    assertThat(
            store
                .albums
                .query()
                .where(f -> f.tracks().isNull())
                .update(f -> f.title.to(f.title.concat(" (").concat(f.tracks().count().asText()))))
        .isEqualTo(1);
    assertThat(store.albums.get(djangology.id()).title()).isEqualTo("Djangology (0");
    assertThat(store.albums.query().where(f -> f.tracks().isNull()).delete()).isEqualTo(1);
    assertThat(tracks().where(f -> f.genre().name.eq("Jazz")).delete()).isEqualTo(1);
    assertThat(tracks().count()).isEqualTo(3);
    assertThatThrownBy(() -> tracks().update(f -> f.album().title.to("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("store.Album.title");
  }

  @Test
  void theDatabaseExplains() {
    assertThat(tracks().where(f -> f.id.eq(1)).explain()).isNotBlank();
    assertThat(tracks().values(f -> f.count()).explain()).isNotBlank();
  }

  @Test
  void conditionsAskForWhatAWindowSees() {
    Track dear = store.track("Daphne", djangology, "Jazz", "2.99");
    assertThat(
            tracks()
                .where(
                    f -> Window.partitionBy(f.genre().id).orderBy(f.unitPrice.desc()).rank().lte(2))
                .where(f -> f.genre().isNotNull())
                .list())
        .containsExactly(dear, minorSwing, september);
    TrackQuery dearest =
        tracks()
            .where(
                f ->
                    f.genre()
                        .name
                        .eq("Jazz")
                        .and(Window.all().orderBy(f.unitPrice.desc()).rowNumber().eq(1)));
    assertThat(dearest.list()).containsExactly(dear);
    // The window sees what meets the other conditions, whenever those came.
    assertThat(dearest.where(f -> f.unitPrice.lt(new BigDecimal("2"))).list())
        .containsExactly(september);
    assertThat(dearest.count()).isEqualTo(1);
    assertThat(dearest.exists()).isTrue();
    assertThat(dearest.values(f -> f.name, f -> f.album().title).list())
        .containsExactly(new Pair<>("Daphne", "Djangology"));
    assertThat(
            tracks()
                .where(
                    f -> f.unitPrice.gt(Window.partitionBy(f.album().id).over(f.unitPrice.avg())))
                .select(f -> f.album())
                .orderBy(f -> f.name.desc())
                .limit(1)
                .list())
        .containsExactly(september);
    assertThat(object(dearest.aggregate(f -> f.unitPrice.sum()))).hasToString("2.99");
    assertThat(dearest.update(f -> f.composer.to("x"))).isEqualTo(1);
    assertThat(tracks().where(f -> f.composer.eq("x")).list()).hasSize(1);
  }

  @Test
  void rowsAreGivenByAnyUniqueColumn() {
    assertThat(
            store
                .artists
                .query()
                .byKeys(f -> f.name, a -> a.name(), List.of("Stéphane Grappelli", "Nobody"))
                .keySet())
        .containsExactly("Stéphane Grappelli");
    assertThatThrownBy(
            () ->
                tracks()
                    .byKeys(f -> f.unitPrice, t -> t.unitPrice(), List.of(new BigDecimal("1.99"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("store.Track");
  }
}
