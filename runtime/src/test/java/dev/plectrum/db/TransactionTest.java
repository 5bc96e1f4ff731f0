package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.store.Artist;
import dev.plectrum.fixture.store.Store;
import java.io.IOException;
import java.util.ArrayList;
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

@ParameterizedClass
@EnumSource(Dialect.class)
class TransactionTest {
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

  private List<String> names() {
    return store.artists.query().list().stream().map(Artist::name).toList();
  }

  @Test
  void whatIsAtomicStaysTogether() {
    Artist made =
        store.database.atomic(
            () -> {
              assertThat(store.database.inTransaction()).isTrue();
              store.artist("A");
              return store.artist("B");
            });

    assertThat(made.name()).isEqualTo("B");
    assertThat(names()).containsExactly("A", "B");
    assertThat(store.database.inTransaction()).isFalse();
  }

  @Test
  void anythingThrownUndoesEverything() {
    assertThatThrownBy(
            () ->
                store.database.atomic(
                    () -> {
                      store.artist("A");
                      throw new IOException("no");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no");
    assertThatThrownBy(
            () ->
                store.database.atomic(
                    () -> {
                      store.artist("A");
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(names()).isEmpty();
    assertThat(store.database.inTransaction()).isFalse();
    store.artist("A");
    assertThat(names()).containsExactly("A");
  }

  @Test
  void anInnerTransactionFailsAlone() {
    store.database.atomic(
        () -> {
          store.artist("A");
          assertThatThrownBy(
                  () ->
                      store.database.atomic(
                          () -> {
                            store.artist("B");
                            store.database.atomic(() -> store.artist("C"));
                            store.artist("A");
                          }))
              .isInstanceOf(ConflictException.class);
          store.database.atomic(() -> store.artist("D"));
          store.artist("E");
        });

    assertThat(names()).containsExactly("A", "D", "E");
  }

  @Test
  void anOuterTransactionTakesTheInnerOneWithIt() {
    assertThatThrownBy(
            () ->
                store.database.atomic(
                    () -> {
                      store.database.atomic(() -> store.artist("A"));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(names()).isEmpty();
  }

  @Test
  void othersSeeAChangeOnlyWhenItIsDone() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      store.database.atomic(
          () -> {
            store.artist("A");
            assertThat(names()).containsExactly("A");
            assertThat(other.submit(this::names).get(5, TimeUnit.SECONDS)).isEmpty();
          });
      assertThat(other.submit(this::names).get(5, TimeUnit.SECONDS)).containsExactly("A");
    } finally {
      other.shutdown();
    }
  }

  @Test
  void manyThreadsReadAndWriteAtOnce() throws Exception {
    Artist counter = store.artist("0");
    int threads = 8;
    int rounds = 25;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      running.add(
          pool.submit(
              () -> {
                start.await();
                for (int i = 0; i < rounds; i++) {
                  store.database.atomic(
                      () -> {
                        // The first statement locks the row on PostgreSQL, as BEGIN IMMEDIATE
                        // locks the database on SQLite.
                        store.artists.update(counter, d -> d.noCountry());
                        int now = Integer.parseInt(store.artists.get(counter.id()).name());
                        store.artists.update(counter, d -> d.name(Integer.toString(now + 1)));
                      });
                  store.artists.query().list();
                }
                return true;
              }));
    }
    start.countDown();
    for (Future<?> one : running) {
      one.get(60, TimeUnit.SECONDS);
    }
    pool.shutdown();

    assertThat(store.artists.get(counter.id()).name())
        .isEqualTo(Integer.toString(threads * rounds));
  }

  @Test
  void aPlainConnectionIsTheOneOfTheTransaction() {
    store.database.atomic(
        () -> {
          store.artist("A");
          long seen =
              store.database.withConnection(
                  connection -> {
                    try (var statement = connection.createStatement();
                        var result = statement.executeQuery("SELECT COUNT(*) FROM store_artist")) {
                      result.next();
                      return result.getLong(1);
                    }
                  });
          assertThat(seen).isEqualTo(1);
        });
    assertThatThrownBy(
            () ->
                store.database.withConnection(
                    connection -> {
                      try (var statement = connection.createStatement()) {
                        return statement.execute("SELECT nonsense FROM nowhere");
                      }
                    }))
        .isInstanceOf(DatabaseException.class);
  }

  @Test
  void relationsLoadAfterTheTransactionTheyWereReadIn() {
    store.album("Djangology", "Django Reinhardt");
    var album = store.database.atomic(() -> store.albums.query().get());

    assertThat(album.artist().get().name()).isEqualTo("Django Reinhardt");
  }
}
