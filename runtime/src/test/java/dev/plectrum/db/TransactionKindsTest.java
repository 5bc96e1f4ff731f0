package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Durable, read-only and isolated transactions, those run again, and what waits for a commit. */
@ParameterizedClass
@EnumSource(Dialect.class)
class TransactionKindsTest {
  @Parameter Dialect dialect;
  Store store;
  Database db;
  final List<String> told = new ArrayList<>();

  @BeforeEach
  void open() {
    store = Store.open(dialect);
    db = store.database;
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<String> names() {
    return store.artists.query().list().stream().map(Artist::name).toList();
  }

  @Test
  void aDurableTransactionRunsInsideNoOther() {
    db.atomic(Transaction.plain().durable(), () -> store.artist("A"));

    assertThatThrownBy(
            () ->
                db.atomic(() -> db.atomic(Transaction.plain().durable(), () -> store.artist("B"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("durable");
    assertThat(names()).containsExactly("A");
    db.atomic(Transaction.plain().durable(), () -> db.atomic(() -> store.artist("C")));
    assertThat(names()).containsExactly("A", "C");
  }

  @Test
  void aReadOnlyTransactionWritesNothing() {
    store.artist("A");

    assertThat(db.atomic(Transaction.plain().readOnly(), this::names)).containsExactly("A");
    assertThatThrownBy(() -> db.atomic(Transaction.plain().readOnly(), () -> store.artist("B")))
        .isInstanceOf(DatabaseException.class);
    assertThatThrownBy(
            () -> db.atomic(() -> db.atomic(Transaction.plain().readOnly(), this::names)))
        .isInstanceOf(IllegalStateException.class);
    // The connections that were used are as good as before.
    for (int i = 0; i < 12; i++) {
      store.artist("C" + i);
    }
    assertThat(names()).hasSize(13);
  }

  @Test
  void theOutermostTransactionChoosesTheIsolation() {
    Transaction serializable = Transaction.plain().isolation(Isolation.SERIALIZABLE);

    assertThatCode(() -> db.atomic(serializable, () -> db.atomic(serializable, this::names)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> db.atomic(() -> db.atomic(serializable, this::names)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("isolation");
    if (dialect == Dialect.POSTGRESQL) {
      assertThat(db.atomic(serializable, this::isolation)).isEqualTo("serializable");
      assertThat(db.atomic(this::isolation)).isEqualTo("read committed");
    }
  }

  private String isolation() {
    return db.withConnection(
        connection -> {
          try (var statement = connection.createStatement();
              var result = statement.executeQuery("SHOW transaction_isolation")) {
            result.next();
            return result.getString(1);
          }
        });
  }

  @Test
  void aSerializationFailureIsRunAgain() throws Exception {
    Assumptions.assumeTrue(dialect == Dialect.POSTGRESQL, "SQLite writes one after the other");
    Artist counter = store.artist("0");
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger runs = new AtomicInteger();
    Transaction kind = Transaction.plain().isolation(Isolation.REPEATABLE_READ).retries(5);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < 2; t++) {
      running.add(
          pool.submit(
              () -> {
                db.atomic(
                    kind,
                    () -> {
                      int now = Integer.parseInt(store.artists.get(counter.id()).name());
                      if (runs.incrementAndGet() <= 2) {
                        both.await(5, TimeUnit.SECONDS);
                      }
                      store.artists.update(counter, d -> d.name(Integer.toString(now + 1)));
                    });
                return true;
              }));
    }
    for (Future<?> one : running) {
      one.get(20, TimeUnit.SECONDS);
    }
    pool.shutdown();

    assertThat(store.artists.get(counter.id()).name()).isEqualTo("2");
    assertThat(runs).hasValue(3);
  }

  @Test
  void workIsRunAgainAsOftenAsWasSaid() {
    AtomicInteger runs = new AtomicInteger();
    Transaction kind = Transaction.plain().retries(2).pause(Duration.ofMillis(1));

    assertThatThrownBy(
            () ->
                db.atomic(
                    kind,
                    () -> {
                      store.artist("A" + runs.incrementAndGet());
                      throw new ContentionException("in the way", null);
                    }))
        .isInstanceOf(ContentionException.class);

    assertThat(runs).hasValue(3);
    assertThat(names()).isEmpty();
    assertThatThrownBy(() -> Transaction.plain().retries(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsCommittedIsNotRunAgainForWhatFollows() {
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                db.atomic(
                    Transaction.plain().retries(2).pause(Duration.ofMillis(1)),
                    () -> {
                      store.artist("A" + runs.incrementAndGet());
                      db.onCommit(
                          () -> {
                            throw new ContentionException("in the way", null);
                          });
                    }))
        .isInstanceOf(ContentionException.class);

    assertThat(runs).hasValue(1);
    assertThat(names()).containsExactly("A1");
  }

  @Test
  void otherFailuresAreNotRunAgain() {
    store.artist("A");
    AtomicInteger runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                db.atomic(
                    Transaction.plain().retries(2),
                    () -> {
                      runs.incrementAndGet();
                      store.artist("A");
                    }))
        .isInstanceOf(UniqueException.class);

    assertThat(runs).hasValue(1);
  }

  @Test
  void whatWaitsForACommitRunsInOrderOnceItIsDone() {
    db.atomic(
        () -> {
          db.onCommit(() -> told.add("first " + db.inTransaction()));
          db.atomic(() -> db.onCommit(() -> told.add("inner")));
          db.onCommit(() -> told.add("last"));
          assertThat(told).isEmpty();
        });

    assertThat(told).containsExactly("first false", "inner", "last");
    db.onCommit(() -> told.add("at once"));
    assertThat(told).endsWith("at once");
  }

  @Test
  void whatWasUndoneIsToldToNobody() {
    db.atomic(
        () -> {
          db.onCommit(() -> told.add("outer"));
          assertThatThrownBy(
                  () ->
                      db.atomic(
                          () -> {
                            db.onCommit(() -> told.add("inner"));
                            db.atomic(() -> db.onCommit(() -> told.add("innermost")));
                            throw new IllegalArgumentException();
                          }))
              .isInstanceOf(IllegalArgumentException.class);
        });
    assertThatThrownBy(
            () ->
                db.atomic(
                    () -> {
                      db.onCommit(() -> told.add("never"));
                      throw new IllegalArgumentException();
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(told).containsExactly("outer");
  }

  @Test
  void aFailureAfterTheCommitUndoesNothing() {
    assertThatThrownBy(
            () ->
                db.atomic(
                    () -> {
                      store.artist("A");
                      db.onCommit(
                          () -> {
                            throw new IllegalStateException("no");
                          });
                      db.onCommit(() -> told.add("not any more"));
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(names()).containsExactly("A");
    assertThat(told).isEmpty();

    db.atomic(
        () -> {
          db.onCommitRobustly(
              () -> {
                throw new IllegalStateException("no");
              });
          db.onCommit(() -> told.add("all the same"));
        });
    assertThat(told).containsExactly("all the same");
  }

  @Test
  void aTransactionCanBeUndoneWithoutAnException() {
    int answer =
        db.atomic(
            () -> {
              store.artist("A");
              db.onCommit(() -> told.add("never"));
              db.rollBackAtEnd();
              return 7;
            });

    assertThat(answer).isEqualTo(7);
    assertThat(names()).isEmpty();
    db.atomic(
        () -> {
          store.artist("A");
          db.atomic(
              () -> {
                store.artist("B");
                db.rollBackAtEnd();
              });
          store.artist("C");
        });
    assertThat(names()).containsExactly("A", "C");
    assertThat(told).isEmpty();
    assertThatThrownBy(db::rollBackAtEnd).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTransactionBelongsToItsThread() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    db.atomic(
        () -> {
          store.artist("A");
          assertThat(other.submit(db::inTransaction).get(5, TimeUnit.SECONDS)).isFalse();
          assertThat(other.submit(this::names).get(5, TimeUnit.SECONDS)).isEmpty();
        });
    other.shutdown();
  }
}
