package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plectrum.fixture.vault.Rung;
import dev.plectrum.fixture.vault.RungDraft;
import dev.plectrum.fixture.vault.Vault;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Unique constraints that wait for the end of a transaction, where the database can. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DeferrableTest {
  @Parameter Dialect dialect;
  Vault vault;

  @BeforeEach
  void open() {
    vault = Vault.open(dialect);
    vault.rungs.createAll(List.of(rung(1), rung(2), rung(3)));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private static RungDraft rung(int number) {
    return new RungDraft().ladder("a").number(number).stamp(number);
  }

  private List<Integer> stamps() {
    return vault.rungs.query().values(f -> f.stamp).list();
  }

  private void exchange(Rung one, Rung other) {
    vault.database.atomic(
        () -> {
          vault.rungs.update(one, d -> d.number(other.number()));
          vault.rungs.update(other, d -> d.number(one.number()));
        });
  }

  @Test
  void rowsChangePlacesInATransaction() {
    List<Rung> rungs = vault.rungs.query().list();
    if (dialect == Dialect.POSTGRESQL) {
      exchange(rungs.get(0), rungs.get(1));
      assertThat(stamps()).containsExactly(2, 1, 3);
      vault.rungs.query().update(f -> f.stamp.to(f.stamp.plus(1)));
      assertThat(stamps()).containsExactly(3, 2, 4);
      return;
    }
    assertThat(
            catchThrowableOfType(UniqueException.class, () -> exchange(rungs.get(0), rungs.get(1)))
                .fields())
        .containsExactly("ladder", "number");
    assertThat(stamps()).containsExactly(1, 2, 3);
  }

  @Test
  void theCommitSaysWhichFieldsItIsAbout() {
    List<Rung> rungs = vault.rungs.query().list();
    UniqueException told =
        catchThrowableOfType(
            UniqueException.class,
            () -> vault.database.atomic(() -> vault.rungs.update(rungs.get(0), d -> d.number(2))));

    assertThat(told.model()).isEqualTo("vault.Rung");
    assertThat(told.fields()).containsExactly("ladder", "number");
    assertThat(
            catchThrowableOfType(
                    UniqueException.class,
                    () -> vault.rungs.bulk().create(List.of(rung(4), rung(4))))
                .fields())
        .as("What does not wait is told of first")
        .containsExactly("stamp");
    assertThat(vault.rungs.getOrCreate(d -> d.ladder("a").number(3), d -> d.stamp(9)).created())
        .isFalse();
    assertThat(vault.rungs.count()).isEqualTo(3);
  }

  /** Who comes second waits for the first one and finds its row, instead of failing in the end. */
  @Test
  void whoMakesTheSameRowMeanwhileFindsIt() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Future<Obtained<Rung>> first =
        pool.submit(
            () ->
                vault.database.atomic(
                    () -> {
                      Obtained<Rung> row = obtain(4);
                      made.countDown();
                      Thread.sleep(500);
                      return row;
                    }));
    Future<Obtained<Rung>> second =
        pool.submit(
            () -> {
              made.await();
              return obtain(5);
            });

    assertThat(first.get(60, TimeUnit.SECONDS).created()).isTrue();
    assertThat(second.get(60, TimeUnit.SECONDS).created()).isFalse();
    assertThat(stamps()).containsExactly(1, 2, 3, 5);
    pool.shutdown();
  }

  private Obtained<Rung> obtain(int stamp) {
    return vault.rungs.updateOrCreate(d -> d.ladder("a").number(4), d -> d.stamp(stamp));
  }

  @Test
  void aConstraintWaitsAgainWhenARowHasBeenMade() {
    List<Rung> rungs = vault.rungs.query().list();
    if (dialect == Dialect.POSTGRESQL) {
      vault.database.atomic(
          () -> {
            assertThat(obtain(9).created()).isTrue();
            exchange(rungs.get(0), rungs.get(1));
          });
      assertThat(stamps()).containsExactly(2, 1, 3, 9);
    }
  }

  @Test
  void aRowIsNotKnownByAConstraintThatWaits() {
    var bulk = vault.rungs.bulk();

    assertThatThrownBy(bulk::ignoreConflicts)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The unique constraint of vault.Rung over ladder and number can wait for the"
                + " end of the transaction, which no row can be left out for.");
    assertThatThrownBy(() -> bulk.onConflict(f -> f.ladder, f -> f.number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The unique constraint of vault.Rung over ladder and number can wait for the end of the"
                + " transaction, which no row can be left out for.");
    assertThatThrownBy(() -> bulk.onConflict(f -> f.stamp))
        .hasMessageContaining("vault.Rung over stamp can wait");
    assertThatThrownBy(() -> bulk.onConflict(f -> f.stamp, f -> f.number))
        .hasMessage("vault.Rung has no unique constraint over just number and stamp.");
    assertThat(bulk.onConflict(f -> f.id).update(f -> f.number).create(List.of(rung(4))))
        .hasSize(1);
  }
}
