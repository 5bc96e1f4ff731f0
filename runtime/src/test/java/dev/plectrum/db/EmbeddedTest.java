package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.vault.Courier;
import dev.plectrum.fixture.vault.CourierDraft;
import dev.plectrum.fixture.vault.Cut;
import dev.plectrum.fixture.vault.Place;
import dev.plectrum.fixture.vault.Stamp;
import dev.plectrum.fixture.vault.Vault;
import dev.plectrum.validation.ValidationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A group of columns is written, read and asked for as one value, and column by column. */
@ParameterizedClass
@EnumSource(Dialect.class)
class EmbeddedTest {
  private static final Place CELLAR =
      new Place("Rue de Fin", -1, true, Cut.Shape.OVAL, "b1", new BigDecimal("12.50"));
  private static final Place ATTIC = new Place("Quai", 7, false, null, null, null);

  @Parameter Dialect dialect;
  Vault vault;

  @BeforeEach
  void open() {
    vault = Vault.open(dialect);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private Courier courier(String name, Place origin, @Nullable Place goal) {
    return vault.couriers.create(d -> d.name(name).origin(origin).goal(goal));
  }

  @Test
  void itComesBackAsItWasWritten() {
    Courier one = courier("a", CELLAR, ATTIC);
    Courier two = courier("b", ATTIC, null);

    assertThat(one.origin()).isEqualTo(CELLAR);
    assertThat(one.goal()).isEqualTo(ATTIC);
    assertThat(two.goal()).isNull();
    assertThat(vault.couriers.get(one.id())).isEqualTo(one);
    assertThat(vault.couriers.query().list()).containsExactly(two, one);
    assertThat(vault.couriers.query().orderBy(f -> f.origin.floor.asc()).list())
        .containsExactly(one, two);
  }

  @Test
  void aDecimalThatCannotBeKeptIsToldByItsPlaceAmongAll() {
    Place castle = new Place("Burg", 0, false, null, null, new BigDecimal("12345678901234.56"));
    var drafts =
        List.of(
            new CourierDraft().name("a").origin(ATTIC),
            new CourierDraft().name("b").origin(ATTIC),
            new CourierDraft().name("c").origin(castle));
    var bulk = vault.couriers.bulk().batchSize(2);

    if (dialect == Dialect.POSTGRESQL) {
      assertThat(bulk.create(drafts).get(2).origin()).isEqualTo(castle);
      return;
    }
    assertThatThrownBy(() -> bulk.create(drafts))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("2.origin.rent"));
    assertThatThrownBy(() -> vault.couriers.createAll(drafts))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("2.origin.rent"));
    assertThat(vault.couriers.count()).isZero();
  }

  @Test
  void aGroupOfNullsIsNone() {
    Courier courier =
        vault.couriers.create(d -> d.name("a").origin(ATTIC).stamp(new Stamp(null, null)));
    Instant at = Instant.parse("2024-02-29T10:00:00Z");

    assertThat(courier.stamp()).isNull();
    assertThat(vault.couriers.update(courier, d -> d.stampAt(at)).stamp())
        .isEqualTo(new Stamp(at, null));
    assertThat(vault.couriers.update(courier, d -> d.stamp(null)).stamp()).isNull();
  }

  @Test
  void itIsChangedAsAWholeOrInPart() {
    Courier courier = courier("a", CELLAR, null);

    Courier moved = vault.couriers.update(courier, d -> d.originFloor(3).goal(CELLAR));
    assertThat(moved.origin())
        .isEqualTo(new Place("Rue de Fin", 3, true, Cut.Shape.OVAL, "b1", new BigDecimal("12.50")));
    assertThat(moved.goal()).isEqualTo(CELLAR);
    assertThat(
            vault
                .couriers
                .query()
                .where(f -> f.goal.street.startsWith("Rue"))
                .update(f -> f.goal.floor.to(f.goal.floor.plus(f.origin.floor))))
        .isEqualTo(1);
    assertThat(vault.couriers.refresh(courier).goal()).extracting(Place::floor).isEqualTo(2);
    assertThat(vault.couriers.updateAll(List.of(courier), (row, d) -> d.goal(null).origin(ATTIC)))
        .isEqualTo(1);
    assertThat(vault.couriers.refresh(courier))
        .isEqualTo(new Courier(courier.id(), "a", ATTIC, null, null));
  }

  @Test
  void anUpdateSetsItAsAWhole() {
    Courier one = courier("a", CELLAR, ATTIC);

    assertThat(vault.couriers.query().update(f -> f.origin.to(ATTIC), f -> f.goal.to(CELLAR)))
        .isEqualTo(1);
    assertThat(vault.couriers.refresh(one)).extracting(Courier::origin).isEqualTo(ATTIC);
    assertThat(vault.couriers.refresh(one)).extracting(Courier::goal).isEqualTo(CELLAR);
    assertThat(vault.couriers.query().update(f -> f.goal.toNull(), f -> f.name.to("b")))
        .isEqualTo(1);
    assertThat(vault.couriers.refresh(one).goal()).isNull();
    assertThatThrownBy(
            () -> vault.couriers.query().update(f -> f.origin.to(ATTIC), f -> f.origin.floor.to(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("vault.Courier.origin.floor a value twice");
  }

  @Test
  void itIsAskedFor() {
    Courier one = courier("a", CELLAR, ATTIC);
    Courier two = courier("b", ATTIC, null);

    assertThat(vault.couriers.query().where(f -> f.origin.eq(CELLAR)).list()).containsExactly(one);
    assertThat(vault.couriers.query().where(f -> f.origin.eq(ATTIC)).list()).containsExactly(two);
    assertThat(vault.couriers.query().where(f -> f.goal.isNull()).list()).containsExactly(two);
    assertThat(vault.couriers.query().where(f -> f.goal.isNotNull()).list()).containsExactly(one);
    assertThat(vault.couriers.query().where(f -> f.origin.shape.eq(Cut.Shape.OVAL)).count())
        .isEqualTo(1);
    assertThat(vault.couriers.query().where(f -> f.origin.street.icontains("FIN")).first())
        .contains(one);
    assertThat(vault.couriers.query().values(f -> f.origin.street).list())
        .containsExactly("Quai", "Rue de Fin");
    assertThat(vault.couriers.getOrCreate(d -> d.name("b").origin(ATTIC).goal(null)).row())
        .isEqualTo(two);
    assertThat(
            vault
                .couriers
                .bulk()
                .onConflict(f -> f.name, f -> f.origin.street)
                .update(f -> f.origin.floor)
                .create(
                    List.of(
                        new CourierDraft()
                            .name("b")
                            .origin(new Place("Quai", 8, true, null, null, null)))))
        .extracting(row -> row.origin().floor())
        .containsExactly(8);
  }

  @Test
  void whatIsWrongIsNamedByItsPath() {
    assertThatThrownBy(
            () ->
                vault.couriers.create(
                    d -> d.name("a").origin(new Place(" ", 0, true, null, "12345678901", null))))
        .isInstanceOfSatisfying(
            ValidationException.class,
            wrong ->
                assertThat(wrong.errors().keySet()).containsExactly("origin.street", "origin.box"));
    assertThatThrownBy(() -> vault.couriers.create(d -> d.name("a").goalFloor(1)))
        .isInstanceOfSatisfying(
            ValidationException.class,
            wrong ->
                assertThat(wrong.errors().keySet())
                    .containsExactly("origin.street", "origin.dry", "goal.street", "goal.dry"));
    assertThatThrownBy(() -> courier("a", new Place("x", -1, false, null, null, null), null))
        .isInstanceOfSatisfying(
            CheckException.class,
            wrong -> assertThat(wrong.fields()).containsExactly("origin.floor", "origin.dry"));
    courier("a", CELLAR, null);
    assertThatThrownBy(() -> courier("a", CELLAR, null)).isInstanceOf(UniqueException.class);
    assertThatThrownBy(() -> courier("b", new Place("y", 1, true, null, "B1", null), null))
        .isInstanceOfSatisfying(
            UniqueException.class,
            wrong -> assertThat(wrong.fields()).containsExactly("origin.box"));
  }

  @Test
  void noRowHasHalfOfOne() {
    Courier courier = courier("a", CELLAR, null);

    assertThatThrownBy(() -> vault.couriers.update(courier, d -> d.goalFloor(1)))
        .isInstanceOfSatisfying(
            CheckException.class,
            wrong ->
                assertThat(wrong.fields())
                    .contains("goal.street", "goal.floor", "goal.dry", "goal.rent"));
    assertThatThrownBy(() -> vault.couriers.query().update(f -> f.goal.street.to("x")))
        .isInstanceOf(CheckException.class);
    assertThat(vault.couriers.refresh(courier)).isEqualTo(courier);
  }
}
