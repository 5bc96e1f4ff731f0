package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions that begin with their first statement, and what runs after they are committed. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Dialect.class)
class OnDemandTest {
  private static final String INSERT = "INSERT INTO note (id) VALUES (?)";

  @Parameter Dialect dialect;
  private Database database;

  /** Gives up at once where another one waits, and has one connection only. */
  private Database other;

  private final List<String> events = new ArrayList<>();

  @BeforeEach
  void open() {
    boolean sqlite = dialect == Dialect.SQLITE;
    String url = sqlite ? Databases.sqlite() : Databases.schema();
    database = Database.open(DatabaseUrl.parse(url), 1);
    other = Database.open(sqlite ? url + "?busy_timeout=0" : url);
    Databases.run(database, "CREATE TABLE note (id bigint PRIMARY KEY)");
  }

  @AfterEach
  void close() {
    other.close();
    database.close();
  }

  private static void write(Database database, long id) {
    database.execute(INSERT, in -> in.set(1, id));
  }

  private long count() {
    return other.count("SELECT COUNT(*) FROM note");
  }

  @Test
  void nothingIsLockedBeforeTheFirstStatement() {
    database.atomicOnDemand(
        () -> {
          assertThat(database.inTransaction()).isTrue();
          write(other, 1);
          assertThat(count()).isEqualTo(1);
          write(database, 2);
          assertThat(count()).isEqualTo(1);
        });

    assertThat(database.inTransaction()).isFalse();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void noConnectionIsTakenBeforeTheFirstStatement() throws Exception {
    database.atomicOnDemand(
        () -> {
          CompletableFuture.runAsync(() -> write(database, 1)).get(20, TimeUnit.SECONDS);
        });

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whatFollowsTheFirstStatementStaysTogether() {
    assertThatThrownBy(
            () ->
                database.atomicOnDemand(
                    () -> {
                      write(database, 1);
                      database.atomic(() -> write(database, 2));
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(count()).isZero();
    database.atomicOnDemand(() -> database.atomic(() -> write(database, 3)));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void insideAnotherTransactionItIsPartOfThat() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      database.atomicOnDemand(() -> write(database, 1));
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(count()).isZero();
  }

  @Test
  void theFirstStatementMayBeAReadAndLocksOnSqlite() {
    database.atomicOnDemand(
        () -> {
          assertThat(database.count("SELECT COUNT(*) FROM note")).isZero();
          if (dialect == Dialect.SQLITE) {
            // Otherwise a write that builds on what was read would fail at the end.
            assertThatThrownBy(() -> write(other, 1)).isInstanceOf(ContentionException.class);
          }
          write(database, 2);
        });

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whatIsReadBeforehandBeginsNothing() {
    database.atomicOnDemand(
        () -> {
          Long before = database.beforehand(() -> database.count("SELECT COUNT(*) FROM note"));
          assertThat(before).isZero();
          write(other, 1);
          write(database, 2);
          Long after = database.beforehand(() -> database.count("SELECT COUNT(*) FROM note"));
          assertThat(after).as("sees what the transaction wrote").isEqualTo(2);
          assertThat(count()).isEqualTo(1);
        });

    assertThat(count()).isEqualTo(2);
    Long alone = database.beforehand(() -> database.count("SELECT COUNT(*) FROM note"));
    assertThat(alone).isEqualTo(2);
  }

  @Test
  void aFailureBeforehandDoesNotSpoilTheTransaction() {
    database.atomicOnDemand(
        () -> {
          assertThatThrownBy(
                  () -> database.beforehand(() -> database.count("SELECT COUNT(*) FROM nothing")))
              .isInstanceOf(DatabaseException.class);
          write(database, 1);
        });

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void whatIsLeftForTheCommitRunsAfterItInOrder() {
    database.atomic(
        () -> {
          database.onCommit(
              () -> events.add("first, " + count() + ", " + database.inTransaction()));
          write(database, 1);
          database.atomic(() -> database.onCommit(() -> events.add("second")));
          events.add("work");
        });

    assertThat(events).containsExactly("work", "first, 1, false", "second");
  }

  @Test
  void whatIsLeftForTheCommitRunsAtOnceWithoutATransaction() {
    database.onCommit(() -> events.add("now"));

    assertThat(events).containsExactly("now");
  }

  @Test
  void whatIsLeftForTheCommitIsForgottenWhenThatDoesNotHappen() {
    database.atomic(
        () -> {
          assertThatThrownBy(
                  () ->
                      database.atomic(
                          () -> {
                            database.onCommit(() -> events.add("of the savepoint"));
                            throw new IllegalArgumentException("no");
                          }))
              .hasMessage("no");
          database.onCommit(() -> events.add("of the rest"));
        });
    assertThatThrownBy(
            () ->
                database.atomicOnDemand(
                    () -> {
                      database.onCommit(() -> events.add("never"));
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(events).containsExactly("of the rest");
  }

  @Test
  void whatRunsAfterTheCommitMayHaveATransactionOfItsOwn() {
    database.atomicOnDemand(
        () -> database.onCommit(() -> database.atomic(() -> write(database, 7))));

    assertThat(count()).isEqualTo(1);
  }
}
