package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A full SQLite database takes back the whole transaction, savepoints and all. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
class LostTransactionTest {
  private static final String LOST = "The database has taken this transaction back";

  @Parameter boolean inMemory;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(inMemory ? "sqlite::memory:" : Databases.sqlite());
    Databases.run(
        database,
        "CREATE TABLE note (id integer PRIMARY KEY, text blob); INSERT INTO note VALUES (1, 'kept')");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write() {
    database.execute("INSERT INTO note (text) VALUES ('short')", Binder.NOTHING);
  }

  private void fill() {
    database.count("PRAGMA max_page_count = 1");
    assertThatThrownBy(
            () ->
                database.execute(
                    "INSERT INTO note (text) VALUES (zeroblob(1000000))", Binder.NOTHING))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("full");
  }

  private void assertNothingChanged() {
    assertThat(database.inTransaction()).isFalse();
    database.count("PRAGMA max_page_count = 1000000");
    assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(1);
    database.atomic(this::write);
    assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(2);
  }

  @Test
  void nothingIsWrittenAfterAFailureInASavepoint() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      write();
                      assertThatThrownBy(() -> database.atomic(this::fill))
                          .isInstanceOf(DatabaseException.class);
                      write();
                    }))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(LOST);

    assertNothingChanged();
  }

  @Test
  void nothingIsWrittenAfterAFailureThatWasCaught() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      write();
                      fill();
                      write();
                    }))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(LOST);

    assertNothingChanged();
  }

  @Test
  void nothingIsWrittenInASavepointAfterTheFailure() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      fill();
                      database.atomic(this::write);
                    }))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(LOST);

    assertNothingChanged();
  }

  @Test
  void aTransactionThatIsGoneIsNotCommitted() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      write();
                      fill();
                    }))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(LOST);

    assertNothingChanged();
  }

  @Test
  void aPlainConnectionThatLosesTheTransactionIsNoticed() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      write();
                      Databases.run(database, "ROLLBACK");
                      write();
                    }))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith(LOST);

    assertNothingChanged();
  }
}
