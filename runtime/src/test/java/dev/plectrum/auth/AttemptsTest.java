package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** How often somebody may try a password, and when that is forgotten. */
@ParameterizedClass
@EnumSource(Dialect.class)
class AttemptsTest {
  private static final String HERE = "192.0.2.1";

  private final Hands clock = new Hands();
  @Parameter Dialect dialect;
  private Database database;
  private Database other;
  private Attempts attempts;

  @BeforeEach
  void open() {
    String url = dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema();
    database = Database.open(url);
    other = Database.open(url);
    Databases.run(
        database,
        "CREATE TABLE django_session (session_key varchar(40) NOT NULL PRIMARY KEY,"
            + " session_data text NOT NULL, expire_date %s NOT NULL)"
                .formatted(dialect == Dialect.SQLITE ? "datetime" : "timestamp with time zone"));
    attempts = attempts(database);
  }

  private void onlyWhereProcessesCountTogether() {
    assumeThat(dialect).isEqualTo(Dialect.POSTGRESQL);
  }

  @AfterEach
  void close() {
    other.close();
    database.close();
  }

  private Attempts attempts(Database in) {
    Map<String, String> settings = Map.of("LOGIN_ATTEMPTS", "2", "LOGIN_ATTEMPTS_WINDOW", "60");
    return Attempts.of(in, AuthSettings.of(Settings.of(settings)), clock);
  }

  /** A clock that stands still until it is moved. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void move(int seconds) {
      now = now.plusSeconds(seconds);
    }
  }

  private boolean mayTry(String username, String address) {
    return attempts.begin(username, address).isZero();
  }

  @Test
  void aUserHasSoManyFromOneAddressUntilTheyAreForgotten() {
    assertThat(mayTry("ada", HERE)).isTrue();
    clock.move(20);
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(attempts.begin("ada", HERE)).isEqualTo(Duration.ofSeconds(40));
    assertThat(mayTry("grace", HERE)).as("another user").isTrue();
    assertThat(mayTry("ada", "192.0.2.2")).as("from elsewhere").isTrue();

    clock.move(39);
    assertThat(mayTry("ada", HERE)).isFalse();
    clock.move(1);
    assertThat(mayTry("ada", HERE)).isTrue();
  }

  @Test
  void aRefusedAttemptDoesNotProlongTheWait() {
    mayTry("ada", HERE);
    mayTry("ada", HERE);
    for (int i = 0; i < 100; i++) {
      attempts.begin("ada", HERE);
    }
    clock.move(60);
    assertThat(mayTry("ada", HERE)).isTrue();
  }

  @Test
  void otherSpellingsOfAUserAreTheSameUser() {
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(mayTry("ADA", HERE)).isTrue();
    assertThat(mayTry("Ada", HERE)).isFalse();
  }

  @Test
  void whoSignsInBeginsAnew() {
    mayTry("ada", HERE);
    mayTry("ada", HERE);
    attempts.succeeded("ada", HERE);
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(mayTry("ada", HERE)).isFalse();
  }

  @Test
  void manyAddressesDoNotHelpAgainstOneUser() {
    for (int i = 0; i < 20; i++) {
      assertThat(mayTry("ada", "192.0.2." + i)).isTrue();
    }
    assertThat(mayTry("ada", "192.0.2.99")).isFalse();
    assertThat(mayTry("grace", "192.0.2.99")).isTrue();
  }

  @Test
  void manyUsersDoNotHelpFromOneAddress() {
    for (int i = 0; i < 20; i++) {
      assertThat(mayTry("user" + i, HERE)).isTrue();
    }
    assertThat(mayTry("ada", HERE)).isFalse();
    assertThat(mayTry("ada", "192.0.2.2")).isTrue();
  }

  @Test
  void allProcessesCountTogether() {
    onlyWhereProcessesCountTogether();
    Attempts elsewhere = attempts(other);
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(elsewhere.begin("ada", HERE)).isZero();
    assertThat(mayTry("ada", HERE)).isFalse();
    assertThat(elsewhere.begin("ada", HERE)).isEqualTo(Duration.ofSeconds(60));

    elsewhere.succeeded("ada", HERE);
    assertThat(mayTry("ada", HERE)).isTrue();
  }

  @Test
  void manyAtOnceDoNotSlipThrough() throws Exception {
    onlyWhereProcessesCountTogether();
    Attempts elsewhere = attempts(other);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Duration>> tries = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Attempts some = i % 2 == 0 ? attempts : elsewhere;
        tries.add(threads.submit(() -> some.begin("ada", HERE)));
      }
      int made = 0;
      for (Future<Duration> one : tries) {
        made += one.get(30, TimeUnit.SECONDS).isZero() ? 1 : 0;
      }
      assertThat(made).isLessThanOrEqualTo(2);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void countsEvenWhereTheRestOfTheRequestIsUndone() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  database.atomicOnDemand(
                      () -> {
                        attempts.begin("ada", HERE);
                        throw new IllegalStateException("undone");
                      }))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(mayTry("ada", HERE)).isFalse();
  }

  @Test
  void whatIsKeptSaysNothingAboutAnybody() {
    onlyWhereProcessesCountTogether();
    mayTry("ada", HERE);

    assertThat(database.count("SELECT COUNT(*) FROM django_session")).isEqualTo(3);
    assertThat(
            database.count(
                "SELECT COUNT(*) FROM django_session WHERE session_key LIKE 'attempts:%'"
                    + " AND LENGTH(session_key) = 40 AND session_data = '1'"))
        .isEqualTo(3);
  }

  @Test
  void whatIsForgottenIsClearedAwayWithoutWaitingForWhoCounts() throws Exception {
    onlyWhereProcessesCountTogether();
    mayTry("ada", HERE);
    clock.move(61);
    mayTry("grace", HERE);
    SharedAttempts shared = (SharedAttempts) attempts;
    String forgotten =
        "SELECT MIN(session_key) FROM django_session WHERE session_data = '1' AND expire_date < ?";
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      database.<Exception>atomic(
          () -> {
            database.execute(
                "UPDATE django_session SET session_data = '2' WHERE session_key = ("
                    + forgotten
                    + ")",
                in -> in.set(1, clock.instant()));
            thread
                .submit(() -> ((SharedAttempts) attempts(other)).clear(clock.instant()))
                .get(10, TimeUnit.SECONDS);
            assertThat(rows()).as("the one that is being counted, and three").isEqualTo(4);
          });
    } finally {
      thread.shutdownNow();
    }
    shared.clear(clock.instant());
    assertThat(rows()).isEqualTo(3);
  }

  @Test
  void whoSignsInDoesNotSuffer() {
    onlyWhereProcessesCountTogether();
    Databases.run(database, "DROP TABLE django_session");
    ((SharedAttempts) attempts).clear(clock.instant());
    assertThat(database.count("SELECT 1")).isEqualTo(1);
  }

  private long rows() {
    return database.count("SELECT COUNT(*) FROM django_session");
  }

  @Test
  void aNovelInPlaceOfANameIsNotKept() {
    String novel = "x".repeat(100_000);
    assertThat(mayTry(novel, HERE)).isTrue();
    assertThat(mayTry(novel + "y", HERE)).isTrue();
    assertThat(mayTry(novel + "z", HERE)).as("cut to the same name").isFalse();
  }
}
