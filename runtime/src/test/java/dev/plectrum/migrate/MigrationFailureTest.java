package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.DatabaseUrl;
import dev.plectrum.fixture.Databases;
import dev.plectrum.processor.schema.dialect.AppSql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a migration leaves behind that fails in ways it should not. */
class MigrationFailureTest {
  private static final Migration MIGRATION =
      new Migration("shop", "0001_initial", List.of(), true, "");

  private static Database open(String url) {
    return Database.open(DatabaseUrl.parse(url), 1);
  }

  private static Migrator migrator(Database database, String script) {
    AppSql sql = new AppSql("shop", "sqlite");
    sql.add("0001_initial", script, "");
    return new Migrator(database, List.of(MIGRATION), new Scripts(path -> sql.text()));
  }

  @Test
  void foreignKeysAreEnforcedAgainAfterARollbackThatFails() {
    try (Database database = open(Databases.sqlite())) {
      Migrator migrator = migrator(database, "ROLLBACK;\nCREATE nonsense;\n");

      assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
          .isInstanceOf(MigrationException.class);

      assertThat(database.count("PRAGMA foreign_keys")).isEqualTo(1);
    }
  }

  @Test
  void aHistoryThatCannotBeMadeLeavesNothingLocked() {
    String url = Databases.sqlite();
    try (Database database = open(url);
        Database other = open(url + "?busy_timeout=100")) {
      Databases.run(
          database,
          "CREATE TABLE note (id integer PRIMARY KEY, n integer);"
              + "CREATE INDEX django_migrations ON note (n)");
      Migrator migrator = migrator(database, "SELECT 1;\n");

      assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
          .isInstanceOf(DatabaseException.class);

      assertThat(other.execute("INSERT INTO note (n) VALUES (1)", Binder.NOTHING)).isEqualTo(1);
      assertThat(database.count("SELECT COUNT(*) FROM note")).isEqualTo(1);
    }
  }

  @Test
  void aLostConnectionDoesNotHideWhatFailed() {
    try (Database database = open(Databases.postgresql())) {
      Migrator migrator = migrator(database, "SELECT pg_terminate_backend(pg_backend_pid());\n");

      assertThatThrownBy(() -> migrator.migrate(Progress.SILENT))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("could not be applied")
          .satisfies(failed -> assertThat(failed.getSuppressed()).isNotEmpty());
      assertThat(migrator.unapplied()).hasSize(1);
    }
  }
}
