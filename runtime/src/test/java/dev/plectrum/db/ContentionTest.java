package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plectrum.api.DatabaseProblems;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Served;
import dev.plectrum.http.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two writers at once. */
class ContentionTest {
  private static void createNotes(Database database) {
    Databases.run(
        database,
        "CREATE TABLE note (id integer PRIMARY KEY, n integer);"
            + "INSERT INTO note VALUES (1, 0), (2, 0)");
  }

  private static void change(Database database, int id) {
    database.execute("UPDATE note SET n = n + 1 WHERE id = ?", in -> in.set(1, id));
  }

  @Test
  void aWriterThatWaitsTooLongForAnotherOnSqliteIsAnswered503() {
    String url = Databases.sqlite();
    try (Database database = Database.open(url);
        Database hasty = Database.open(url + "?busy_timeout=50")) {
      createNotes(database);
      try (Served site =
          new Served(
              (request, path) ->
                  request.blocking(
                      () -> {
                        change(hasty, 1);
                        throw new AssertionError("It was not locked.");
                      }),
              Map.of(),
              Transactions.NONE,
              new DatabaseProblems())) {
        database.atomic(
            () -> {
              change(database, 1);
              ByteArrayOutputStream log = new ByteArrayOutputStream();
              PrintStream before = System.err;
              System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
              HttpResponse<String> answer;
              try {
                answer = site.get("/", "Accept", "application/json");
              } finally {
                System.setErr(before);
              }

              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(log.toString(StandardCharsets.UTF_8))
                  .contains(" WARN ", "GET / could not be answered")
                  .doesNotContain("ERROR", "\tat ");
              assertThat(answer.headers().firstValue("Retry-After")).isPresent();
              assertThat(answer.body()).contains("The database is busy.");
              assertThat(catchThrowable(() -> hasty.atomic(() -> change(hasty, 1))))
                  .isInstanceOf(ContentionException.class);
            });
      }
      change(hasty, 1);
    }
  }

  @Test
  void aLockThatIsNotWaitedForOnPostgresqlIsContention() throws Exception {
    try (Database database = Database.open(Databases.schema())) {
      createNotes(database);
      database.atomic(
          () -> {
            change(database, 1);
            CompletableFuture<Throwable> other =
                CompletableFuture.supplyAsync(
                    () ->
                        catchThrowable(
                            () ->
                                database.count(
                                    "SELECT n FROM note WHERE id = 1 FOR UPDATE NOWAIT")));
            assertThat(other.get(10, TimeUnit.SECONDS)).isInstanceOf(ContentionException.class);
          });
    }
  }

  @Test
  void oneOfTwoThatWaitForEachOtherOnPostgresqlIsTold() throws Exception {
    try (Database database = Database.open(Databases.schema())) {
      createNotes(database);
      CyclicBarrier both = new CyclicBarrier(2);
      CompletableFuture<Throwable> other =
          CompletableFuture.supplyAsync(() -> catchThrowable(() -> crossing(database, both, 1, 2)));
      Throwable own = catchThrowable(() -> crossing(database, both, 2, 1));
      Throwable others = other.get(20, TimeUnit.SECONDS);

      assertThat(own == null ? others : own).isInstanceOf(ContentionException.class);
      assertThat(own == null || others == null).isTrue();
    }
  }

  @Test
  void aChangeThatCannotBeSerializedOnPostgresqlIsContention() {
    try (Database database = Database.open(Databases.schema())) {
      createNotes(database);
      Throwable thrown =
          catchThrowable(
              () ->
                  database.atomic(
                      () -> {
                        database.execute(
                            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", Binder.NOTHING);
                        database.count("SELECT n FROM note WHERE id = 1");
                        CompletableFuture.runAsync(() -> change(database, 1))
                            .get(10, TimeUnit.SECONDS);
                        change(database, 1);
                      }));

      assertThat(thrown).isInstanceOf(ContentionException.class);
    }
  }

  private static void crossing(Database database, CyclicBarrier both, int first, int second)
      throws Exception {
    database.atomic(
        () -> {
          change(database, first);
          both.await(10, TimeUnit.SECONDS);
          change(database, second);
        });
  }
}
