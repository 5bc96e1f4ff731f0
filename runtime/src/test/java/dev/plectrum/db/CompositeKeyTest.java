package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.vault.Crate;
import dev.plectrum.fixture.vault.Cut;
import dev.plectrum.fixture.vault.Round;
import dev.plectrum.fixture.vault.Safe;
import dev.plectrum.fixture.vault.Stop;
import dev.plectrum.fixture.vault.StopDraft;
import dev.plectrum.fixture.vault.StopKey;
import dev.plectrum.fixture.vault.Tally;
import dev.plectrum.fixture.vault.TallyDraft;
import dev.plectrum.fixture.vault.TallyKey;
import dev.plectrum.fixture.vault.Vault;
import dev.plectrum.query.Window;
import dev.plectrum.validation.ValidationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A key of several columns is one value wherever a key of one is. */
@ParameterizedClass
@EnumSource(Dialect.class)
class CompositeKeyTest {
  private static final UUID TOKEN = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final Instant AT = Instant.parse("1969-07-20T20:17:40.123456Z");

  @Parameter Dialect dialect;
  Vault vault;
  Round north;
  Round south;
  Crate tea;
  Crate salt;

  @BeforeEach
  void open() {
    vault = Vault.open(dialect);
    north = vault.rounds.create(d -> d.name("north"));
    south = vault.rounds.create(d -> d.name("south"));
    tea = vault.crates.create(d -> d.label("tea").width(1).place(1));
    salt = vault.crates.create(d -> d.label("salt").width(1).place(2));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Stop stop(Round round, Crate crate, int minutes) {
    return vault.stops.create(d -> d.round(round).crate(crate).minutes(minutes));
  }

  private StopKey key(Round round, Crate crate) {
    return new StopKey(round.id(), crate.id());
  }

  private static TallyDraft tally(String place, int number) {
    return new TallyDraft()
        .count(number * 10)
        .day(LocalDate.of(2024, 2, 29))
        .shape(Cut.Shape.OVAL)
        .token(TOKEN)
        .place(place)
        .shelf((short) -3)
        .at(AT)
        .number(number);
  }

  @Test
  void aRowIsFoundChangedAndDeletedByIt() {
    Stop one = stop(north, tea, 1);
    Stop two = stop(north, salt, 2);
    stop(south, tea, 3);
    StopKey key = key(north, tea);

    assertThat(StopKey.of(one)).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(vault.stops.get(key)).isEqualTo(one);
    assertThat(vault.stops.find(key(south, salt))).isEmpty();
    assertThat(vault.stops.exists(key)).isTrue();
    assertThat(vault.stops.exists(key(south, salt))).isFalse();
    assertThatThrownBy(() -> vault.stops.get(key(south, salt)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("vault.Stop");

    Stop changed = vault.stops.update(key, d -> d.minutes(9));
    assertThat(changed.minutes()).isEqualTo(9);
    assertThat(vault.stops.refresh(one)).isEqualTo(changed);
    assertThat(vault.stops.get(key(north, salt))).isEqualTo(two);
    assertThat(vault.stops.update(two, d -> d.crate(salt).minutes(7)).minutes()).isEqualTo(7);
    assertThatThrownBy(() -> vault.stops.update(one, d -> d.minutes(5)))
        .isInstanceOf(StaleException.class);

    assertThat(vault.stops.delete(key)).isTrue();
    assertThat(vault.stops.delete(key)).isFalse();
    assertThat(vault.stops.delete(vault.stops.get(key(north, salt)))).isTrue();
    assertThat(vault.stops.count()).isEqualTo(1);
  }

  @Test
  void eachPartIsGivenAndBothAreUnique() {
    stop(north, tea, 1);

    assertThatThrownBy(() -> vault.stops.create(d -> d.round(north)))
        .isInstanceOfSatisfying(
            ValidationException.class, e -> assertThat(e.errors()).containsOnlyKeys("crate"));
    assertThatThrownBy(() -> stop(north, tea, 2))
        .isInstanceOfSatisfying(
            UniqueException.class,
            e -> assertThat(e.fields()).containsExactlyInAnyOrder("round", "crate"));
    assertThatThrownBy(() -> vault.stops.create(d -> d.round(99).crate(tea)))
        .isInstanceOfSatisfying(
            ForeignKeyException.class, e -> assertThat(e.fields()).containsExactly("round"));
  }

  @Test
  void manyRowsAreWrittenAtOnce() {
    stop(north, tea, 1);
    List<StopDraft> drafts = new ArrayList<>();
    drafts.add(new StopDraft().round(north).crate(tea).minutes(5));
    drafts.add(new StopDraft().round(south).crate(tea).minutes(6));

    assertThat(vault.stops.bulk().ignoreConflicts().create(drafts)).hasSize(1);
    assertThat(
            vault
                .stops
                .bulk()
                .onConflict(f -> f.round(), f -> f.crate())
                .update(f -> f.minutes)
                .create(drafts))
        .hasSize(2);
    assertThat(vault.stops.query().orderBy(f -> f.minutes.asc()).values(f -> f.minutes).list())
        .containsExactly(5, 6);
    assertThatThrownBy(
            () ->
                vault
                    .stops
                    .bulk()
                    .onConflict(f -> f.round(), f -> f.crate())
                    .update(f -> f.crate()))
        .isInstanceOf(IllegalArgumentException.class);

    List<Stop> rows = vault.stops.query().list();
    assertThat(vault.stops.updateAll(rows, (row, d) -> d.minutes(row.minutes() * 10))).isEqualTo(2);
    assertThat(vault.stops.get(key(south, tea)).minutes()).isEqualTo(60);
    assertThatThrownBy(() -> vault.stops.updateAll(rows, (row, d) -> d.crate(salt)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(vault.stops.createAll(List.of(new StopDraft().round(south).crate(salt))))
        .isEqualTo(1);

    Obtained<Stop> there = vault.stops.getOrCreate(d -> d.round(north).crate(tea));
    Obtained<Stop> made = vault.stops.getOrCreate(d -> d.round(north).crate(salt));
    assertThat(there.created()).isFalse();
    assertThat(made.created()).isTrue();
    assertThat(
            vault
                .stops
                .updateOrCreate(d -> d.round(north).crate(salt), d -> d.minutes(8))
                .row()
                .minutes())
        .isEqualTo(8);
  }

  @Test
  void aQueryComparesAndOrdersByIt() {
    Stop northTea = stop(north, tea, 1);
    Stop northSalt = stop(north, salt, 2);
    Stop southTea = stop(south, tea, 3);
    StopKey key = key(north, tea);
    StopKey missing = key(south, salt);

    assertThat(vault.stops.query().where(f -> f.eq(key)).list()).containsExactly(northTea);
    assertThat(vault.stops.query().where(f -> f.ne(key)).count()).isEqualTo(2);
    assertThat(vault.stops.query().where(f -> f.eq(northTea)).list()).containsExactly(northTea);
    assertThat(vault.stops.query().where(f -> f.eq(key).not()).count()).isEqualTo(2);
    assertThat(vault.stops.query().where(f -> f.inKeys(List.of(missing, key))).list())
        .containsExactly(northTea);
    assertThat(vault.stops.query().where(f -> f.inKeys(List.of())).list()).isEmpty();
    StopKey middle = key(north, salt);
    assertThat(vault.stops.query().where(f -> f.lt(middle)).list()).containsExactly(northTea);
    assertThat(vault.stops.query().where(f -> f.lte(middle)).count()).isEqualTo(2);
    assertThat(vault.stops.query().where(f -> f.gt(middle)).list()).containsExactly(southTea);
    assertThat(vault.stops.query().where(f -> f.gte(middle)).count()).isEqualTo(2);
    assertThat(vault.stops.query().where(f -> f.gt(missing)).exists()).isFalse();
    assertThat(vault.stops.query().exclude(f -> f.lt(middle)).count()).isEqualTo(2);
    assertThat(vault.rounds.query().where(f -> f.stops().gt(middle)).get()).isEqualTo(south);
    assertThat(vault.stops.query().where(f -> f.in(List.of(northTea, southTea))).count())
        .isEqualTo(2);
    assertThat(vault.stops.query().byKeys(List.of(missing, StopKey.of(southTea), key)))
        .containsExactly(
            java.util.Map.entry(StopKey.of(southTea), southTea),
            java.util.Map.entry(key, northTea));
    assertThat(vault.stops.query().find(key)).contains(northTea);
    assertThat(vault.stops.query().contains(southTea)).isTrue();
    assertThat(vault.stops.query().where(f -> f.round().name.eq("north")).exists()).isTrue();
    assertThat(vault.stops.query().where(f -> f.round().eq(north)).values(f -> f.minutes).list())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(vault.stops.query().orderBy(f -> f.asc()).list())
        .containsExactly(northTea, northSalt, southTea);
    assertThat(vault.stops.query().orderBy(f -> f.desc()).list())
        .containsExactly(southTea, northSalt, northTea);
    assertThat(vault.stops.query().limit(2).list()).containsExactly(northTea, northSalt);
    assertThat(
            vault
                .stops
                .query()
                .where(f -> f.in(vault.stops.query().where(g -> g.minutes.gt(1))))
                .count())
        .isEqualTo(2);
    assertThat(vault.stops.query().values(f -> f.count()).list()).containsExactly(3L);
    assertThatThrownBy(() -> vault.stops.query().values(f -> f.countDistinct()).list())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vault.Stop");
    assertThat(
            vault.stops.query().select(f -> f.round()).where(f -> f.minutes.gt(1)).list().stream()
                .map(stop -> stop.round().get().name()))
        .containsExactlyInAnyOrder("north", "south");
  }

  @Test
  void pagesGoOnFromARowWithIt() {
    Safe safe = vault.safes.create(d -> d.name("tin").wheels(1));
    Stop northTea = stop(north, tea, 5);
    Stop northSalt = stop(north, salt, 5);
    Stop southTea = stop(south, tea, 7);
    Stop southSalt = vault.stops.create(d -> d.round(south).crate(salt).minutes(1).safe(safe));

    assertThat(vault.stops.query().after(StopKey.of(northTea), 2))
        .containsExactly(northSalt, southTea);
    assertThat(vault.stops.query().before(StopKey.of(southTea), 2))
        .containsExactly(northTea, northSalt);
    assertThat(vault.stops.query().last(1)).containsExactly(southSalt);
    assertThat(vault.stops.query().orderBy(f -> f.minutes.desc()).after(StopKey.of(southTea), 9))
        .as("Rows that are level come in the direction of the order.")
        .containsExactly(northSalt, northTea, southSalt);
    assertThat(vault.stops.query().orderBy(f -> f.minutes.desc()).after(StopKey.of(northSalt), 9))
        .containsExactly(northTea, southSalt);
    assertThat(vault.stops.query().orderBy(f -> f.safe().id.asc()).before(StopKey.of(northSalt), 9))
        .containsExactly(southSalt, northTea);
    assertThat(vault.stops.query().orderBy(f -> f.safe().id.asc()).after(StopKey.of(southSalt), 2))
        .containsExactly(northTea, northSalt);
    assertThat(vault.stops.query().orderBy(f -> f.minutes.asc()).page(2, 3).items())
        .containsExactly(southTea);
    assertThat(
            vault
                .stops
                .query()
                .where(
                    f ->
                        Window.partitionBy(f.minutes)
                            .orderBy(f.crate().label.asc())
                            .rowNumber()
                            .eq(1))
                .list())
        .containsExactlyInAnyOrder(northSalt, southTea, southSalt);
  }

  @Test
  void partsOfAQueryAreChangedAndDeleted() {
    stop(north, tea, 1);
    stop(north, salt, 2);
    stop(south, tea, 3);

    assertThat(
            vault
                .stops
                .query()
                .orderBy(f -> f.minutes.desc())
                .limit(1)
                .update(f -> f.minutes.to(30)))
        .isEqualTo(1);
    assertThat(
            vault
                .stops
                .query()
                .where(f -> f.round().name.eq("north"))
                .update(f -> f.minutes.to(f.minutes.plus(f.crate().width))))
        .isEqualTo(2);
    assertThat(vault.stops.query().orderBy(f -> f.asc()).values(f -> f.minutes).list())
        .containsExactly(2, 3, 30);
    assertThat(
            vault
                .stops
                .query()
                .distinctOn(f -> f.round().id)
                .orderBy(f -> f.round().id.asc(), f -> f.minutes.desc())
                .values(f -> f.minutes)
                .list())
        .containsExactly(3, 30);
    assertThat(vault.stops.query().where(f -> f.crate().label.eq("tea")).delete()).isEqualTo(2);
    vault.database.atomic(() -> assertThat(vault.stops.query().forUpdate().list()).hasSize(1));
  }

  @Test
  void otherRowsLeadToThoseWithIt() {
    Safe safe = vault.safes.create(d -> d.name("big").wheels(1));
    stop(north, tea, 1);
    vault.stops.create(d -> d.round(south).crate(tea).safe(safe));

    assertThat(north.stops().list()).extracting(StopKey::of).containsExactly(key(north, tea));
    assertThat(vault.rounds.query().where(f -> f.stops().minutes.eq(1)).list())
        .extracting(Round::name)
        .contains("north");
    assertThat(vault.rounds.query().where(f -> f.stops().isNull()).list()).isEmpty();
    assertThat(vault.rounds.query().where(f -> f.stops().eq(key(north, tea))).list())
        .extracting(Round::name)
        .containsExactly("north");
    assertThat(vault.rounds.query().orderBy(f -> f.id.asc()).values(f -> f.stops().count()).list())
        .containsExactly(1L, 1L);
    assertThat(vault.rounds.query().prefetch(f -> f.stops()).list()).hasSize(2);
    stop(north, salt, 1);
    assertThat(vault.rounds.get(north.id()).crates().list())
        .extracting(Crate::label)
        .containsExactlyInAnyOrder("tea", "salt");
    assertThat(vault.stops.get(key(north, salt)).minutes()).isEqualTo(1);
    north.crates().remove(salt);
    assertThat(vault.stops.exists(key(north, salt))).isFalse();

    Stop before = vault.stops.get(key(south, tea));
    vault.safes.delete(safe);
    assertThat(vault.stops.get(key(south, tea)).safe()).isNull();
    assertThatThrownBy(() -> vault.stops.update(before, d -> d.safe(safe)))
        .as("Its key points elsewhere, which nobody can have seen.")
        .isInstanceOf(StaleException.class);
    Deletion deletion = vault.crates.deletion(tea);
    assertThat(deletion.preview().of("vault.Stop")).isEqualTo(2);
    vault.crates.delete(tea);
    assertThat(vault.stops.count()).isZero();
    stop(north, salt, 1);
    assertThat(vault.stops.deletion(vault.stops.get(key(north, salt))).run().of("vault.Stop"))
        .isEqualTo(1);
  }

  @Test
  void everyKindOfPartComesBack() {
    Tally one = vault.tallies.create(tally("a", 1));
    Tally two = vault.tallies.create(tally("it's \"b\" ☂", 2));
    TallyKey key = TallyKey.of(two);

    assertThat(vault.tallies.get(key)).isEqualTo(two);
    assertThat(vault.tallies.query().byKeys(List.of(key, TallyKey.of(one))).values())
        .containsExactly(two, one);
    assertThat(vault.tallies.query().where(f -> f.eq(key)).count()).isEqualTo(1);
    assertThat(vault.tallies.query().where(f -> f.place.eq("a")).list()).containsExactly(one);
    assertThat(vault.tallies.deletion(one, two).preview().of("vault.Tally")).isEqualTo(2);
    assertThat(vault.tallies.update(two, d -> d.count(0)).count()).isZero();
    assertThat(vault.tallies.deletion(one, two).run().of("vault.Tally")).isEqualTo(2);
  }

  /** The code of docs/walkthrough.md. */
  @Test
  void asDjangoSaysIt() {
    // Stop.objects.create(round=north, crate=tea, minutes=1), with
    // pk = models.CompositePrimaryKey("round_id", "crate_id")
    Stop stop = vault.stops.create(d -> d.round(north).crate(tea).minutes(1));
    StopKey key = new StopKey(north.id(), tea.id());
    // stop.pk
    assertThat(StopKey.of(stop)).isEqualTo(key);
    // Stop.objects.get(pk=(1, 2)), filter(pk=(1, 2)).exists(), filter(pk__in=[(1, 2), (1, 3)])
    assertThat(vault.stops.get(key)).isEqualTo(stop);
    assertThat(vault.stops.exists(key)).isTrue();
    List<StopKey> keys = List.of(key, new StopKey(north.id(), salt.id()));
    assertThat(vault.stops.query().where(f -> f.inKeys(keys)).list()).containsExactly(stop);
    // in_bulk([(1, 2), (1, 3)])
    assertThat(vault.stops.query().byKeys(keys)).containsOnlyKeys(key);
    // filter(round=north, crate__label="tea"), order_by("pk")
    assertThat(vault.stops.query().where(f -> f.round().eq(north)).count()).isEqualTo(1);
    assertThat(vault.stops.query().orderBy(f -> f.asc()).first()).contains(stop);
    // exclude(pk=stop.pk)
    assertThat(vault.stops.query().where(f -> f.ne(key)).exists()).isFalse();
  }
}
