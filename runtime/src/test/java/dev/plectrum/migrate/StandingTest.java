package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which of a database and a program is behind. */
@ParameterizedClass
@EnumSource(Dialect.class)
class StandingTest {
  private static final String ONE =
      """
      {"operation": "CreateModel", "model": "Artist", "table": "shop_artist",
       "fields": [{"name": "id", "column": "id", "type": "long", "primaryKey": true}]}
      """;
  private static final String TWO =
      """
      {"operation": "AddField", "model": "Artist",
       "field": {"name": "age", "column": "age", "type": "int", "nullable": true}}
      """;

  @Parameter Dialect dialect;
  @TempDir Path project;
  private Database database;
  private Written written;

  @BeforeEach
  void open() {
    database = Database.open(Databases.of(dialect));
    written = Written.of(project, "shop", "0001_initial", ONE, "0002_age", TWO);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Standing standing(Written program) {
    return program.on(database).standing();
  }

  private String fingerprint() {
    return new Catalogue(database)
        .rows("SELECT fingerprint, migrations FROM plectrum_migration_fingerprint")
        .get(0);
  }

  @Test
  void aNewDatabaseIsBehind() {
    assertThat(standing(written).unapplied()).hasSize(2);
    assertThat(standing(written).words())
        .singleElement()
        .asString()
        .startsWith("The database is behind the program. You have 2 unapplied migrations of shop;");
  }

  @Test
  void aFingerprintThatCannotBeLeftStopsNothing() {
    // As without the right to write into the table, or to make it.
    Databases.run(database, "CREATE TABLE plectrum_migration_fingerprint (id integer)");
    assertThat(written.on(database).migrate(Progress.SILENT)).hasSize(2);
    assertThat(standing(written).isEven()).isTrue();
    assertThat(written.on(database).migrate("shop", "zero", Progress.SILENT)).hasSize(2);
    assertThat(standing(written).isEven()).isFalse();
  }

  @Test
  void aMigratedOneIsEvenByItsFingerprintAlone() {
    written.on(database).migrate(Progress.SILENT);
    assertThat(standing(written).isEven()).isTrue();
    // It is not asked what is applied: the one row says it.
    Databases.run(database, "UPDATE plectrum_migration_checksums SET checksum = 'x'");
    assertThat(standing(written).isEven()).isTrue();
    assertThat(written.on(database).compare().edited()).hasSize(2);
  }

  @Test
  void anOlderProgramIsBehind() {
    written.on(database).migrate(Progress.SILENT);
    Standing standing = standing(written.first(1));
    assertThat(standing.unapplied()).isEmpty();
    assertThat(standing.unknown()).containsExactly("shop.0002_age");
    assertThat(standing.words()).singleElement().asString().contains("program is behind the");
  }

  @Test
  void aNewerProgramFindsTheDatabaseBehind() {
    written.first(1).on(database).migrate(Progress.SILENT);
    assertThat(standing(written).unapplied())
        .extracting(Migration::name)
        .containsExactly("0002_age");
    assertThat(standing(written.first(1)).isEven()).isTrue();
  }

  @Test
  void goingBackLeavesTheDatabaseBehind() {
    written.on(database).migrate(Progress.SILENT);
    written.on(database).migrate("shop", "0001", Progress.SILENT);
    assertThat(standing(written).unapplied()).hasSize(1);
    assertThat(standing(written.first(1)).isEven()).isTrue();
  }

  @Test
  void fakedMigrationsAreNoAlarm() {
    written.on(database).migrate(null, null, Migrator.Mode.FAKE, Progress.SILENT);
    assertThat(standing(written).isEven()).isTrue();
    assertThat(fingerprint()).matches("[0-9a-f]{64} \\| 2");
  }

  @Test
  void squashedMigrationsAreNoAlarm() {
    written.on(database).migrate(Progress.SILENT);
    Migration squashed =
        new Migration("shop", "0001_squashed", List.of(), true, "s")
            .replacing("shop.0001_initial", "shop.0002_age");
    Written later = new Written(List.of(squashed), written.scripts());
    assertThat(standing(later).isEven()).isTrue();
    later.on(database).migrate(Progress.SILENT);
    assertThat(standing(later).isEven()).isTrue();
  }

  @Test
  void whatSomebodyElseMigratedIsLookedAt() {
    written.on(database).migrate(Progress.SILENT);
    Databases.run(database, "DELETE FROM django_migrations WHERE name = '0002_age'");
    assertThat(standing(written).unapplied()).hasSize(1);
    Databases.run(
        database,
        "INSERT INTO django_migrations (app, name, applied)"
            + " VALUES ('shop', '0003_theirs', CURRENT_TIMESTAMP)");
    assertThat(standing(written).unknown()).containsExactly("shop.0003_theirs");
  }

  @Test
  void appsThatTheProgramDoesNotHaveAreNoAlarm() {
    written.on(database).migrate(Progress.SILENT);
    Databases.run(
        database,
        "INSERT INTO django_migrations (app, name, applied)"
            + " VALUES ('blog', '0001_initial', CURRENT_TIMESTAMP)");
    assertThat(standing(written).isEven()).isTrue();
  }

  @Test
  void aFailureInTheMiddleLeavesTheDatabaseBehind() {
    written.first(1).on(database).migrate(Progress.SILENT);
    Written broken = written.with(dialect, "0002_age", "SELECT nothing;");
    assertThatThrownBy(() -> broken.on(database).migrate(Progress.SILENT))
        .isInstanceOf(MigrationException.class);
    assertThat(standing(broken).unapplied()).hasSize(1);
  }
}
