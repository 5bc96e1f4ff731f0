package dev.plectrum.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plectrum.fixture.Databases;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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

  /** PostgreSQL refuses statements that were prepared before a migration. */
  @Test
  void anOutdatedStatementOfAStreamEndsItsConnection() {
    assumeTrue(dialect == Dialect.POSTGRESQL);
    String one = "SELECT text FROM page";
    String two = "SELECT text, id FROM page";
    try (Database pool = Database.open(database.url(), 2)) {
      Databases.run(
          pool, "CREATE TABLE page (id bigint, text varchar(9)); INSERT INTO page VALUES (1, 'x')");
      pool.keepingConnection(
          () -> {
            for (int i = 0; i < 10; i++) {
              assertThat(texts(pool, one)).containsExactly("x");
              assertThat(texts(pool, two)).containsExactly("x");
            }
            long process = pool.count("SELECT pg_backend_pid()");
            Databases.run(other, "ALTER TABLE page ALTER COLUMN text TYPE text");
            assertThatThrownBy(() -> texts(pool, one)).isInstanceOf(DatabaseException.class);
            assertThat(pool.count("SELECT pg_backend_pid()")).isNotEqualTo(process);
            assertThat(texts(pool, two)).containsExactly("x");
            assertThat(texts(pool, one)).containsExactly("x");
          });
    }
  }

  private static List<String> texts(Database database, String sql) {
    RowMapper<String> text = row -> row.getString(1);
    try (Stream<String> rows = database.stream(null, text, sql, Binder.NOTHING, 5)) {
      return rows.toList();
    }
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
