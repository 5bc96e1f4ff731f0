package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A thread keeps its connection between statements, and stands in nobody's way with it. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Dialect.class)
class KeepingConnectionTest {
  @Parameter Dialect dialect;
  private String url;
  private Database database;
  private ExecutorService others;

  @BeforeEach
  void open() {
    url = dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema();
    database = Database.open(DatabaseUrl.parse(url), 1);
    Databases.run(database, "CREATE TABLE note (id bigint PRIMARY KEY)");
    others = Executors.newCachedThreadPool();
  }

  @AfterEach
  void close() {
    others.shutdownNow();
    database.close();
  }

  private Boolean write(long id) {
    return database.execute("INSERT INTO note (id) VALUES (?)", in -> in.set(1, id)) == 1;
  }

  private long count() {
    return database.count("SELECT COUNT(*) FROM note");
  }

  private long countElsewhere() {
    return CompletableFuture.supplyAsync(this::count, others).join();
  }

  @Test
  void statementsOfOneThreadShareAConnection() throws SQLException {
    Engine engine = Engine.open(DatabaseUrl.parse(url), 3);
    try {
      assertThat(engine.keep()).isTrue();
      assertThat(engine.keep()).as("it is kept already").isFalse();
      Session first = engine.session();
      Session second = engine.session();
      assertThat(second).isNotSameAs(first);
      engine.release(second);
      engine.release(first);
      assertThat(engine.session()).isSameAs(first);
      engine.release(first);
      engine.end();
      Session later = engine.session();
      assertThat(later).isNotSameAs(first);
      engine.release(later);
    } finally {
      engine.close();
    }
  }

  @Test
  void everyConnectionComesBack() throws SQLException {
    Engine engine = Engine.open(DatabaseUrl.parse(url), 2);
    try {
      for (int i = 0; i < 5; i++) {
        engine.keep();
        Session broken = engine.session();
        Session plain = engine.session();
        broken.breakOff(new SQLException("for the test"));
        engine.release(broken);
        plain.lend();
        engine.release(plain);
        Session discarded = engine.session();
        engine.discard(discarded);
        engine.release(discarded);
        engine.release(engine.session());
        engine.end();
      }
      Session one = engine.session();
      Session two = engine.session();
      engine.release(one);
      engine.release(two);
    } finally {
      engine.close();
    }
  }

  @Test
  void whoPausesIsInNobodysWay() {
    database.keepingConnection(
        () -> {
          write(1);
          long start = System.nanoTime();
          assertThat(countElsewhere()).isEqualTo(1);
          assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
          write(2);
        });

    assertThat(countElsewhere()).isEqualTo(2);
  }

  @Test
  void whoNeverPausesGivesWayAfterAWhile() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch running = new CountDownLatch(1);
    Future<?> busy =
        others.submit(
            () ->
                database.keepingConnection(
                    () -> {
                      while (!enough.get()) {
                        count();
                        running.countDown();
                      }
                      return true;
                    }));
    running.await();
    for (int i = 0; i < 3; i++) {
      assertThat(countElsewhere()).isZero();
    }
    enough.set(true);
    busy.get(20, TimeUnit.SECONDS);
  }

  @Test
  void threadsThatWaitForEachOtherGoOn() {
    List<CompletableFuture<Boolean>> handlers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int id = i * 10;
      handlers.add(
          CompletableFuture.supplyAsync(
              () ->
                  database.keepingConnection(
                      () -> {
                        count();
                        return CompletableFuture.supplyAsync(() -> write(id), others).join()
                            && write(id + 1);
                      }),
              others));
    }

    assertThat(handlers).allMatch(CompletableFuture::join);
    assertThat(count()).isEqualTo(16);
  }

  @Test
  void aTransactionIsNotTakenOver() throws Exception {
    CompletableFuture<Long> other = new CompletableFuture<>();
    database.keepingConnection(
        () -> {
          count();
          database.atomic(
              () -> {
                write(1);
                others.execute(() -> other.complete(count()));
                Thread.sleep(300);
                assertThat(other).isNotDone();
                write(2);
                return true;
              });
          return true;
        });

    assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(2);
  }

  @Test
  void whatFailsIsGivenBack() {
    assertThatThrownBy(
            () ->
                database.keepingConnection(
                    () -> {
                      write(1);
                      throw new IllegalStateException("the handler failed");
                    }))
        .hasMessage("the handler failed");
    assertThat(countElsewhere()).isEqualTo(1);

    assertThatThrownBy(
            () ->
                database.keepingConnection(
                    () ->
                        database.atomic(
                            () -> {
                              write(2);
                              return write(2);
                            })))
        .isInstanceOf(UniqueException.class);
    assertThat(countElsewhere()).isEqualTo(1);
  }

  @Test
  void aFailedStatementLeavesAConnectionThatWorks() {
    database.keepingConnection(
        () -> {
          write(1);
          assertThatThrownBy(() -> write(1)).isInstanceOf(UniqueException.class);
          assertThatThrownBy(() -> database.count("SELECT COUNT(*) FROM nothing"))
              .isInstanceOf(DatabaseException.class);
          write(2);
          assertThat(count()).isEqualTo(2);
        });
  }

  @Test
  void whatAConnectionWasSetToIsSetBackBeforeTheNextStatement() {
    database.keepingConnection(
        () -> {
          count();
          database.withConnection(
              connection -> {
                connection.setAutoCommit(false);
                return true;
              });
          write(1);
          assertThat(countElsewhere()).isEqualTo(1);
        });
    assertThat(countElsewhere()).isEqualTo(1);
  }

  @Test
  void aTransactionRunsOnTheSameConnection() {
    database.keepingConnection(
        () -> {
          assertThat(count()).isZero();
          database.atomicOnDemand(
              () -> {
                assertThat(database.beforehand(this::count)).isZero();
                write(1);
              });
          assertThat(count()).isEqualTo(1);
        });
  }
}
