package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another column becomes the primary key, and names that differ in their letters' case only. */
class KeyChangeMigrationTest {
  private static final String ITEM =
      """
      {"operation": "CreateModel", "model": "Item", "table": "shop_item", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "code", "column": "code", "type": "string", "length": 20,
         "unique": "shop_item_code_key"}]}
      """;

  private static final String REMOVE_ID =
      "{\"operation\": \"RemoveField\", \"model\": \"Item\", \"name\": \"id\"}";

  private static final String BY_CODE =
      REMOVE_ID
          + """
          , {"operation": "AlterField", "model": "Item", "field":
              {"name": "code", "column": "code", "type": "string", "length": 20, "primaryKey": true}}
          """;

  private static final String BY_ID =
      """
      {"operation": "AddField", "model": "Item", "field":
        {"name": "id", "column": "id", "type": "long", "primaryKey": true}},
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "code", "column": "code", "type": "string", "length": 20,
         "unique": "shop_item_code_key"}}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anotherColumnIsTheKeyAndBack(Dialect dialect) {
    Written byCode =
        Written.losing(
            folder, "shop", List.of("Item.id"), "0001_initial", ITEM, "0002_by_code", BY_CODE);
    Written.write(folder, "shop", "0003_by_id", "shop.0002_by_code", List.of(), BY_ID);
    Written written = Written.read(folder, "shop");
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      Databases.run(database, "INSERT INTO shop_item (id, code) VALUES (5, 'a'), (9, 'b')");
      List<String> byId = new Catalogue(database).structureOf("shop_item");

      byCode.on(database).migrate(Progress.SILENT);
      assertThatThrownBy(() -> Databases.run(database, "INSERT INTO shop_item (code) VALUES ('b')"))
          .as("It is the primary key.")
          .isInstanceOf(RuntimeException.class);
      assertThat(new Catalogue(database).structureOf("shop_item"))
          .noneMatch(line -> line.contains("PRIMARY KEY (id)"));

      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(new Catalogue(database).structureOf("shop_item")).isEqualTo(byId);
      assertThat(new Catalogue(database).rows("SELECT id, code FROM shop_item ORDER BY id"))
          .containsExactly("1 | a", "2 | b");

      migrator.migrate(Progress.SILENT);
      assertThat(new Catalogue(database).structureOf("shop_item")).isEqualTo(byId);
      Databases.run(database, "INSERT INTO shop_item (code) VALUES ('c')");
      assertThat(new Catalogue(database).rows("SELECT id, code FROM shop_item ORDER BY id"))
          .containsExactly("1 | a", "2 | b", "3 | c");
    }
  }

  @Test
  void aModelIsNeverLeftWithoutAKey() {
    assertThatThrownBy(
            () ->
                Written.losing(
                    folder, "shop", List.of("Item.id"), "0001_initial", ITEM, "0002_x", REMOVE_ID))
        .hasMessage(
            "PL4011 This operation does not fit what is there before it: shop.Item has no primary"
                + " key after this migration. Let another field be \"primaryKey\" in the same"
                + " migration.");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aTableGetsTheSameNameInOtherLetters(Dialect dialect) {
    Written written =
        Written.of(
            folder,
            "shop",
            "0001_initial",
            ITEM,
            "0002_letters",
            "{\"operation\": \"RenameTable\", \"model\": \"Item\", \"table\": \"Shop_Item\"}");
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      Databases.run(database, "INSERT INTO shop_item (id, code) VALUES (5, 'a')");
      List<String> before = new Catalogue(database).structureOf("shop_item");

      migrator.migrate(Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT id, code FROM \"Shop_Item\""))
          .containsExactly("5 | a");
      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(new Catalogue(database).structureOf("shop_item")).isEqualTo(before);
    }
  }
}
