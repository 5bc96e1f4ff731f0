package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Binder;
import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key of several columns is made, and kept by whatever happens to its table. */
class CompositeKeyMigrationTest {
  private static final String INITIAL =
      """
        {"operation": "CreateModel", "model": "Album", "table": "store_album",
         "fields": [{"name": "id", "column": "id", "type": "long", "primaryKey": true}]},
        {"operation": "CreateModel", "model": "Line", "table": "store_line",
         "fields": [
           {"name": "album", "column": "album_id", "type": "key", "to": "store.Album",
            "primaryKey": true, "onDelete": "cascade", "constraint": "line_album_fk",
            "index": "line_album"},
           {"name": "number", "column": "number", "type": "long", "primaryKey": true},
           {"name": "note", "column": "note", "type": "string", "length": 20, "nullable": true}]}
      """;

  private static final String MORE =
      """
        {"operation": "RenameField", "model": "Line", "from": "number",
         "field": {"name": "place", "column": "place", "type": "long", "primaryKey": true}},
        {"operation": "AlterField", "model": "Line", "fill": "none",
         "field": {"name": "note", "column": "note", "type": "string", "length": 30,
          "nullable": false}},
        {"operation": "AddConstraint", "model": "Line",
         "constraint": {"name": "line_place", "check": "{place} < 100"}}
      """;

  /** Changes notes by key, moves a line, and adds and removes one. */
  private static final DataMigrations FILL =
      new DataMigrations() {
        @Override
        public void check(String key) {}

        @Override
        public void run(String key, HistoricModels models) {
          HistoricModel lines = models.get("Line");
          assertThat(lines.rows())
              .extracting(HistoricRow::key)
              .containsExactly(List.of(1L, 1L), List.of(1L, 2L));
          HistoricRow second = lines.find(List.of(1L, 2L)).orElseThrow();
          second.set("note", "moved").set("place", 7L).save();
          second.set("note", "again").save();
          lines.create().set("album", 1L).set("place", 3L).set("note", "new").save();
          lines.rows("place", 1L).get(0).delete();
          assertThat(lines.find(List.of(1L, 2L))).isEmpty();
          assertThatThrownBy(() -> lines.find(7L))
              .hasMessage("The key of store.Line is album, place, and not 7.");
        }
      };

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void itStaysTheKey(Dialect dialect) {
    Written first = Written.of(folder.resolve("first"), "store", "0001_initial", INITIAL);
    Written both =
        Written.of(folder.resolve("both"), "store", "0001_initial", INITIAL, "0002_more", MORE);
    Written filled =
        Written.of(
            folder.resolve("filled"),
            "store",
            "0001_initial",
            INITIAL,
            "0002_more",
            MORE,
            "0003_fill",
            "{\"operation\": \"RunJava\", \"name\": \"fill\", \"reversible\": false}");
    assertThat(first.script(dialect, "0001_initial", false))
        .contains("PRIMARY KEY (album_id, number)")
        .doesNotContain("number bigint GENERATED", "number integer");
    try (Database database = Database.open(Databases.of(dialect))) {
      first.on(database).migrate(Progress.SILENT);
      Databases.run(
          database,
          "INSERT INTO store_album (id) VALUES (1);"
              + "INSERT INTO store_line (album_id, number, note) VALUES (1, 1, 'a');"
              + "INSERT INTO store_line (album_id, number, note) VALUES (1, 2, NULL)");
      refuse(database, "INSERT INTO store_line (album_id, number) VALUES (1, 1)");
      refuse(database, "INSERT INTO store_line (album_id) VALUES (1)");

      both.on(database).migrate(Progress.SILENT);
      assertThat(database.count("SELECT COUNT(*) FROM store_line WHERE note = 'none'")).isOne();
      refuse(database, "INSERT INTO store_line (album_id, place, note) VALUES (1, 2, 'b')");
      refuse(database, "INSERT INTO store_line (album_id, place, note) VALUES (9, 3, 'b')");
      filled.on(database, FILL).migrate(Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT place, note FROM store_line ORDER BY place"))
          .containsExactly("3 | new", "7 | again");
      database.execute("DELETE FROM store_album", Binder.NOTHING);
      assertThat(database.count("SELECT COUNT(*) FROM store_line")).isZero();
    }
  }

  private static void refuse(Database database, String sql) {
    assertThatThrownBy(() -> database.execute(sql, Binder.NOTHING))
        .isInstanceOf(DatabaseException.class);
  }
}
