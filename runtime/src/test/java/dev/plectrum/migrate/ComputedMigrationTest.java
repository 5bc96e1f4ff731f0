package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns that the database works out, while the columns change that it does so of. */
class ComputedMigrationTest {
  private static final String SEAT =
      """
      {"operation": "CreateModel", "model": "Seat", "table": "shop_seat", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "price", "column": "price", "type": "int"},
        {"name": "twice", "column": "twice", "type": "int", "nullable": true,
         "computed": "{price} * 2", "stored": true}]}
      """;

  private static final String KEEP =
      """
      {"operation": "AlterField", "model": "Seat", "field":
        {"name": "price", "column": "price", "type": "long"}},
      {"operation": "AlterField", "model": "Seat", "field":
        {"name": "twice", "column": "twice", "type": "long", "nullable": true}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatIsNoLongerWorkedOutLetsItsSourceChange(Dialect dialect) {
    Written written = Written.of(folder, "shop", "0001_initial", SEAT, "0002_keep", KEEP);
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      Databases.run(database, "INSERT INTO shop_seat (id, price) VALUES (1, 7)");

      migrator.migrate(Progress.SILENT);
      Databases.run(database, "UPDATE shop_seat SET price = 3000000000");
      assertThat(new Catalogue(database).rows("SELECT price, twice FROM shop_seat"))
          .containsExactly("3000000000 | 14");

      Databases.run(database, "UPDATE shop_seat SET price = 8");
      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT price, twice FROM shop_seat"))
          .containsExactly("8 | 16");
    }
  }
}
