package dev.plectrum.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseUrl;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.http.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What stays of a handler that fails. */
@ParameterizedClass
@EnumSource(Dialect.class)
class DatabaseTransactionsTest {
  @Parameter Dialect dialect;
  private Database database;
  private Transactions transactions;

  @BeforeEach
  void open() {
    String url = dialect == Dialect.SQLITE ? Databases.sqlite() : Databases.schema();
    database = Database.open(DatabaseUrl.parse(url), 1);
    transactions = new DatabaseTransactions(database);
    Databases.run(database, "CREATE TABLE note (id bigint PRIMARY KEY)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void write(long id) {
    database.execute("INSERT INTO note (id) VALUES (?)", in -> in.set(1, id));
  }

  private void writeAndFail() {
    write(1);
    assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(1);
    throw new IllegalStateException("the handler failed");
  }

  @Test
  void nothingStaysInATransaction() {
    assertThatThrownBy(() -> transactions.run(this::writeAndFail)).hasMessage("the handler failed");
    assertThat(database.count("SELECT COUNT(*) FROM note")).isZero();
  }

  @Test
  void everythingStaysOfWhatRunsAlone() throws Exception {
    assertThatThrownBy(() -> transactions.runAlone(this::writeAndFail))
        .hasMessage("the handler failed");
    assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(1);
    transactions.run(() -> write(2));
    assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(2);
  }
}
