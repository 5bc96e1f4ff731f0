package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.fixture.Databases;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection on which not even a rollback works is nobody's any more. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Dialect.class)
class LostConnectionTest {
  @Parameter Dialect dialect;
  private Database database;
  private Database other;

  @BeforeEach
  void open() {
    String url = dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema();
    database = Database.open(DatabaseUrl.parse(url), 1);
    other = Database.open(DatabaseUrl.parse(url), 1);
    Databases.run(database, "CREATE TABLE note (id bigint PRIMARY KEY)");
  }

  @AfterEach
  void close() {
    database.close();
    other.close();
  }

  private long count() {
    return database.count("SELECT COUNT(*) FROM note");
  }

  /** Ends what the transaction runs on, without its knowledge. */
  private void end() {
    if (dialect == Dialect.SQLITE) {
      database.execute("ROLLBACK", Binder.NOTHING);
    } else {
      long process = database.count("SELECT pg_backend_pid()");
      Databases.run(other, "SELECT pg_terminate_backend(" + process + ", 5000)");
    }
  }

  private void fail() {
    assertThatThrownBy(
            () ->
                database.atomic(
                    () -> {
                      database.execute("INSERT INTO note (id) VALUES (1)", Binder.NOTHING);
                      end();
                      throw new UnsupportedOperationException();
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theNextStatementHasANewOne() {
    fail();
    assertThat(count()).isZero();
  }

  @Test
  void aThreadThatKeepsItsConnectionGetsANewOne() {
    database.keepingConnection(
        () -> {
          assertThat(count()).isZero();
          fail();
          assertThat(count()).isZero();
          fail();
          assertThat(CompletableFuture.supplyAsync(this::count).join()).isZero();
        });
    assertThat(count()).isZero();
  }
}
