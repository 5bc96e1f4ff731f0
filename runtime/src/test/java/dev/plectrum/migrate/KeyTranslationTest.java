package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another field becomes the primary key of a model, and what points there still does. */
class KeyTranslationTest {
  private static final String ITEM =
      """
      {"operation": "CreateModel", "model": "Item", "table": "shop_item", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "code", "column": "code", "type": "string", "length": 20,
         "unique": "shop_item_code_key"},
        {"name": "number", "column": "number", "type": "long", "unique": "shop_item_number_key"},
        {"name": "parent", "column": "parent_id", "type": "key", "to": "shop.Item",
         "nullable": true, "onDelete": "setNull", "constraint": "shop_item_parent_fk",
         "index": "shop_item_parent_idx"},
        {"name": "near", "type": "many", "to": "shop.Item", "table": "shop_item_near",
         "unique": "shop_item_near_uniq",
         "own": {"column": "from_item_id", "constraint": "shop_item_near_own_fk",
                 "index": "shop_item_near_own_idx"},
         "target": {"column": "to_item_id", "constraint": "shop_item_near_target_fk",
                    "index": "shop_item_near_target_idx"}}]},
      {"operation": "CreateModel", "model": "Sale", "table": "shop_sale", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "item", "column": "item_id", "type": "key", "to": "shop.Item",
         "onDelete": "cascade", "constraint": "shop_sale_item_fk", "index": "shop_sale_item_idx"},
        {"name": "gift", "column": "gift_id", "type": "key", "to": "shop.Item",
         "nullable": true, "onDelete": "protect", "constraint": "shop_sale_gift_fk",
         "index": "shop_sale_gift_idx"}]},
      {"operation": "CreateModel", "model": "Picture", "table": "shop_picture", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "item", "column": "item_id", "type": "key", "to": "shop.Item",
         "onDelete": "cascade", "constraint": "shop_picture_item_fk",
         "unique": "shop_picture_item_uniq"},
        {"name": "others", "type": "many", "to": "shop.Item", "table": "shop_picture_others",
         "unique": "shop_picture_others_uniq",
         "own": {"column": "picture_id", "constraint": "shop_picture_others_own_fk",
                 "index": "shop_picture_others_own_idx"},
         "target": {"column": "item_id", "constraint": "shop_picture_others_target_fk",
                    "index": "shop_picture_others_target_idx"}}]}
      """;

  private static final String REMOVE_ID =
      "{\"operation\": \"RemoveField\", \"model\": \"Item\", \"name\": \"id\"}";

  private static final String BY_CODE =
      REMOVE_ID
          + """
          , {"operation": "AlterField", "model": "Item", "field":
              {"name": "code", "column": "code", "type": "string", "length": 20, "primaryKey": true}}
          """;

  /** Both are there before and afterwards. */
  private static final String BY_NUMBER =
      """
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "id", "column": "id", "type": "long", "unique": "shop_item_id_key"}},
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "number", "column": "number", "type": "long", "primaryKey": true}}
      """;

  /** The number takes the place of the id, and its name. */
  private static final String NUMBER_AS_ID =
      REMOVE_ID
          + """
          , {"operation": "RenameField", "model": "Item", "from": "number", "field":
              {"name": "id", "column": "id", "type": "long", "unique": "shop_item_number_key"}},
          {"operation": "AlterField", "model": "Item", "field":
            {"name": "id", "column": "id", "type": "long", "primaryKey": true}}
          """;

  /** The two exchange their names, and with them which is the key. */
  private static final String EXCHANGED =
      """
      {"operation": "RenameField", "model": "Item", "from": "id", "field":
        {"name": "was", "column": "was", "type": "long", "primaryKey": true}},
      {"operation": "RenameField", "model": "Item", "from": "number", "field":
        {"name": "id", "column": "id", "type": "long", "unique": "shop_item_number_key"}},
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "id", "column": "id", "type": "long", "primaryKey": true}},
      {"operation": "RenameField", "model": "Item", "from": "was", "field":
        {"name": "number", "column": "number", "type": "long"}},
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "number", "column": "number", "type": "long", "unique": "shop_item_number_key"}}
      """;

  private static final String LETTERED =
      """
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "id", "column": "id", "type": "string", "length": 30}},
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "number", "column": "number", "type": "string", "length": 25, "primaryKey": true}}
      """;

  private static final String LETTERED_ID =
      """
      {"operation": "AlterField", "model": "Item", "field":
        {"name": "id", "column": "id", "type": "string", "length": 30, "primaryKey": true}}
      """;

  @TempDir Path folder;

  /** Numbers and ids are the same ones in another order, so that each is some row's. */
  private static void fill(Database database) {
    Databases.run(
        database,
        "INSERT INTO shop_item (id, code, number, parent_id)"
            + " VALUES (1, 'a', 3, NULL), (2, 'b', 1, 1), (3, 'c', 2, 3)");
    Databases.run(
        database,
        "INSERT INTO shop_item_near (id, from_item_id, to_item_id)"
            + " VALUES (1, 1, 2), (2, 2, 1), (3, 2, 3)");
    Databases.run(
        database,
        "INSERT INTO shop_sale (id, item_id, gift_id) VALUES (1, 1, 2), (2, 2, NULL), (3, 3, 3)");
    Databases.run(database, "INSERT INTO shop_picture (id, item_id) VALUES (1, 1), (2, 2), (3, 3)");
    Databases.run(
        database,
        "INSERT INTO shop_picture_others (id, picture_id, item_id)"
            + " VALUES (1, 1, 2), (2, 1, 3), (3, 2, 3)");
  }

  /** What points to what, by the codes of items. */
  private static List<String> links(Database database, String key) {
    String code = "(SELECT code FROM shop_item i WHERE i." + key + " = o.";
    return new Catalogue(database)
        .rows(
            ("SELECT 'parent', code, #parent_id) FROM shop_item o"
                    + " UNION ALL SELECT 'near ' || id, #from_item_id), #to_item_id)"
                    + " FROM shop_item_near o"
                    + " UNION ALL SELECT 'sale ' || id, #item_id), #gift_id) FROM shop_sale o"
                    + " UNION ALL SELECT 'picture ' || id, #item_id), '' FROM shop_picture o"
                    + " UNION ALL SELECT 'other ' || id, #item_id), '' FROM shop_picture_others o"
                    + " ORDER BY 1, 2")
                .replace("#", code));
  }

  private static final List<String> LINKS =
      List.of(
          "near 1 | a | b",
          "near 2 | b | a",
          "near 3 | b | c",
          "other 1 | b | ",
          "other 2 | c | ",
          "other 3 | c | ",
          "parent | a | null",
          "parent | b | a",
          "parent | c | c",
          "picture 1 | a | ",
          "picture 2 | b | ",
          "picture 3 | c | ",
          "sale 1 | a | b",
          "sale 2 | b | null",
          "sale 3 | c | c");

  private void thereAndBack(
      Dialect dialect, String before, String key, String operations, String... loses) {
    Written written =
        Written.losing(
            folder, "shop", List.of(loses), "0001_initial", before, "0002_key", operations);
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      fill(database);
      List<String> byId = new Catalogue(database).structureOf("shop_");

      migrator.migrate(Progress.SILENT);
      assertThat(links(database, key)).isEqualTo(LINKS);
      assertThat(new Catalogue(database).structureOf("shop_"))
          .noneMatch(line -> line.contains("aside__"));

      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(links(database, "id")).isEqualTo(LINKS);
      assertThat(new Catalogue(database).structureOf("shop_")).isEqualTo(byId);

      migrator.migrate(Progress.SILENT);
      assertThat(links(database, key)).isEqualTo(LINKS);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aTextTakesThePlaceOfTheId(Dialect dialect) {
    thereAndBack(dialect, ITEM, "code", BY_CODE, "Item.id");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNumberIsTheKeyAndTheIdStays(Dialect dialect) {
    thereAndBack(dialect, ITEM, "number", BY_NUMBER);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aNumberTakesTheNameOfTheId(Dialect dialect) {
    thereAndBack(dialect, ITEM, "id", NUMBER_AS_ID, "Item.id");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void twoExchangeTheirNames(Dialect dialect) {
    thereAndBack(dialect, ITEM, "id", EXCHANGED);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void bothGetAnotherTypeAtOnce(Dialect dialect) {
    thereAndBack(dialect, ITEM, "number", LETTERED);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theKeyItselfGetsAnotherType(Dialect dialect) {
    thereAndBack(dialect, ITEM, "id", LETTERED_ID);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatPointedThereCanGoAtOnce(Dialect dialect) {
    String rest =
        """
        , {"operation": "RemoveField", "model": "Sale", "name": "gift"},
        {"operation": "DeleteModel", "model": "Picture"}
        """;
    Written written =
        Written.losing(
            folder,
            "shop",
            List.of("Item.id", "Sale.gift", "Picture"),
            "0001_initial",
            ITEM,
            "0002_key",
            BY_CODE + rest);
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      fill(database);
      List<String> byId = new Catalogue(database).structureOf("shop_");
      migrator.migrate(Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT id, item_id FROM shop_sale ORDER BY id"))
          .containsExactly("1 | a", "2 | b", "3 | c");
      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(new Catalogue(database).structureOf("shop_")).isEqualTo(byId);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aKeyOfSeveralFieldsBecomesOne(Dialect dialect) {
    String pair =
        """
        {"operation": "CreateModel", "model": "A", "table": "shop_a", "fields": [
          {"name": "id", "column": "id", "type": "long", "primaryKey": true}]},
        {"operation": "CreateModel", "model": "Pair", "table": "shop_pair", "fields": [
          {"name": "one", "column": "one_id", "type": "key", "to": "shop.A", "primaryKey": true,
           "onDelete": "cascade", "constraint": "shop_pair_one_fk"},
          {"name": "two", "column": "two_id", "type": "key", "to": "shop.A", "primaryKey": true,
           "onDelete": "cascade", "constraint": "shop_pair_two_fk"}]}
        """;
    String single =
        """
        {"operation": "AddField", "model": "Pair", "field":
          {"name": "id", "column": "id", "type": "long", "primaryKey": true}},
        {"operation": "AlterField", "model": "Pair", "field":
          {"name": "one", "column": "one_id", "type": "key", "to": "shop.A",
           "onDelete": "cascade", "constraint": "shop_pair_one_fk"}},
        {"operation": "AlterField", "model": "Pair", "field":
          {"name": "two", "column": "two_id", "type": "key", "to": "shop.A",
           "onDelete": "cascade", "constraint": "shop_pair_two_fk"}}
        """;
    Written written = Written.of(folder, "shop", "0001_initial", pair, "0002_single", single);
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      Databases.run(database, "INSERT INTO shop_a (id) VALUES (7), (8)");
      Databases.run(database, "INSERT INTO shop_pair (one_id, two_id) VALUES (7, 8), (8, 7)");
      List<String> before = new Catalogue(database).structureOf("shop_");
      migrator.migrate(Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT id FROM shop_pair ORDER BY id"))
          .containsExactly("1", "2");
      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(new Catalogue(database).structureOf("shop_")).isEqualTo(before);
    }
  }

  private static final String REVIEW =
      """
      {"operation": "CreateModel", "model": "Review", "table": "%s_review", "fields": [
        {"name": "id", "column": "id", "type": "long", "primaryKey": true},
        {"name": "item", "column": "item_id", "type": "key", "to": "shop.Item",
         "onDelete": "cascade", "constraint": "%s_review_item_fk",
         "index": "%s_review_item_idx"}]}
      """;

  private void review(String app) {
    String operations = REVIEW.replace("%s", app);
    Written.write(folder, app, "0001_initial", "shop.0001_initial", List.of(), operations);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keysOfOtherAppsFollow(Dialect dialect) {
    review("blog");
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM);
    Written.write(
        folder,
        "shop",
        "0002_key",
        "shop.0001_initial\", \"blog.0001_initial",
        List.of("Item.id"),
        BY_CODE);
    Written written = Written.read(folder, "blog", "shop");
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      fill(database);
      migrator.migrate("blog", "0001", Progress.SILENT);
      Databases.run(database, "INSERT INTO blog_review (id, item_id) VALUES (1, 2), (2, 3)");
      migrator.migrate("shop", null, Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT id, item_id FROM blog_review ORDER BY id"))
          .containsExactly("1 | b", "2 | c");
      migrator.migrate("shop", "0001", Progress.SILENT);
      assertThat(
              new Catalogue(database)
                  .rows(
                      "SELECT r.id, code FROM blog_review r JOIN shop_item i ON i.id = r.item_id"
                          + " ORDER BY r.id"))
          .containsExactly("1 | b", "2 | c");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "wiki"})
  void keysOfAnotherAppAreNotForgotten(String app) {
    review(app);
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM);
    Written.write(folder, "shop", "0002_key", "shop.0001_initial", List.of("Item.id"), BY_CODE);
    assertThatThrownBy(() -> Written.read(folder, app, "shop"))
        .hasMessage(
            "PL4019 This operation needs %1$s.Review.item of %1$s.0001_initial, and its migration"
                    .formatted(app)
                + " need not run after that one. Write \"%s.0001_initial\" among its \"parents\"."
                    .formatted(app));
  }

  /** {@code Item} is another model in the end, and so is what points to it. */
  @Test
  void whatGetsTheNameOfAModelIsAnotherOne() {
    String thing =
        """
        , {"operation": "CreateModel", "model": "Thing", "table": "shop_thing", "fields": [
          {"name": "id", "column": "id", "type": "long", "primaryKey": true},
          {"name": "code", "column": "code", "type": "string", "length": 20,
           "unique": "shop_thing_code_key"}]}
        """;
    String named =
        """
        {"operation": "RenameModel", "model": "Item", "to": "Product", "table": "shop_product"},
        {"operation": "RenameModel", "model": "Thing", "to": "Item", "table": "shop_item"},
        """;
    review("wiki");
    String parent = "shop.0001_initial\", \"shop.0002_key";
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM + thing);
    Written.write(
        folder, "shop", "0002_key", "shop.0001_initial", List.of("Item.id"), named + BY_CODE);
    assertThatThrownBy(() -> Written.read(folder, "shop", "wiki"))
        .hasMessageContaining("PL4019 This operation needs wiki.Review.item of wiki.0001_initial");
    Written.write(folder, "wiki", "0001_initial", parent, List.of(), REVIEW.replace("%s", "wiki"));
    assertThat(Written.read(folder, "shop", "wiki").migrations()).hasSize(3);
  }

  /** What stands for others renames nothing that they have not renamed already. */
  @Test
  void aSquashedMigrationIsNotCountedTwice() {
    String old = "{\"operation\": \"RenameModel\", \"model\": \"Other\", \"to\": \"Old\"}";
    String taken = "{\"operation\": \"RenameModel\", \"model\": \"Item\", \"to\": \"Other\"}";
    String other =
        """
        , {"operation": "CreateModel", "model": "Other", "table": "shop_other", "fields": [
          {"name": "id", "column": "id", "type": "long", "primaryKey": true}]}
        """;
    old = old.replace("}", ", \"table\": \"shop_old\"}");
    taken = taken.replace("}", ", \"table\": \"shop_other\"}");
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM + other);
    Written.write(folder, "shop", "0002_key", "shop.0001_initial", List.of("Item.id"), BY_CODE);
    Written.write(folder, "shop", "0003_old", "shop.0002_key", List.of(), old);
    Written.write(folder, "shop", "0004_other", "shop.0003_old", List.of(), taken);
    Written.write(
        folder,
        "shop",
        "0003_squashed_0004_other",
        "shop.0002_key\"], \"replaces\": [\"shop.0003_old\", \"shop.0004_other",
        List.of(),
        old + ", " + taken);
    Written.write(
        folder,
        "wiki",
        "0001_initial",
        "shop.0001_initial",
        List.of(),
        REVIEW.replace("%s", "wiki").replace("shop.Item", "shop.Other"));
    assertThatThrownBy(() -> Written.read(folder, "shop", "wiki"))
        .hasMessageContaining("PL4019 This operation needs wiki.Review.item of wiki.0001_initial");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keysFollowWhatAJarBrings(Dialect dialect) {
    String before = "shop.0001_initial\"], \"runBefore\": [\"shop.0002_key";
    review("wiki");
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM);
    Written.write(folder, "shop", "0002_key", "shop.0001_initial", List.of("Item.id"), BY_CODE);
    assertThatThrownBy(() -> Written.read(folder, List.of("shop"), "wiki"))
        .hasMessage(
            "PL4023 wiki.Review.item has to follow the key that shop.0002_key changes, and need not"
                + " be there when that runs. Write \"runBefore\": [\"shop.0002_key\"] into this"
                + " migration.");
    Written.write(folder, "wiki", "0001_initial", before, List.of(), REVIEW.replace("%s", "wiki"));
    Written written = Written.read(folder, List.of("shop"), "wiki");
    try (Database database = Database.open(Databases.of(dialect))) {
      Migrator migrator = written.on(database);
      migrator.migrate("shop", "0001", Progress.SILENT);
      fill(database);
      migrator.migrate("wiki", "0001", Progress.SILENT);
      Databases.run(database, "INSERT INTO wiki_review (id, item_id) VALUES (1, 2), (2, 3)");
      migrator.migrate("shop", null, Progress.SILENT);
      assertThat(new Catalogue(database).rows("SELECT id, item_id FROM wiki_review ORDER BY id"))
          .containsExactly("1 | b", "2 | c");
    }
    try (Database empty = Database.open(Databases.of(dialect))) {
      written.on(empty).migrate("shop", null, Progress.SILENT);
      assertThat(new Catalogue(empty).rows("SELECT count(*) FROM wiki_review"))
          .as("What runs before it runs before it.")
          .containsExactly("0");
    }
  }

  @Test
  void aMigrationOfOnesOwnComesBetweenTwoJars() {
    review("wiki");
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM);
    Written.write(folder, "shop", "0002_key", "shop.0001_initial", List.of("Item.id"), BY_CODE);
    assertThatThrownBy(() -> Written.read(folder, List.of("shop", "wiki"), "site"))
        .hasMessageEndingWith(
            "Both come with jars: write an empty migration with the parent \"wiki.0001_initial\""
                + " and \"runBefore\": [\"shop.0002_key\"].");
    Written.write(
        folder,
        "site",
        "0001_between",
        "wiki.0001_initial\"], \"runBefore\": [\"shop.0002_key",
        List.of(),
        "");
    assertThat(Written.read(folder, List.of("shop", "wiki"), "site").migrations())
        .extracting(Migration::key)
        .containsSubsequence("wiki.0001_initial", "site.0001_between", "shop.0002_key");
  }

  /** A field that keeps being the key changes what leads there as well. */
  @Test
  void keysOfAnotherAppGetTheNewTypeToo() {
    review("wiki");
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM);
    Written.write(folder, "shop", "0002_key", "shop.0001_initial", List.of(), LETTERED_ID);
    assertThatThrownBy(() -> Written.read(folder, "shop", "wiki"))
        .hasMessageContaining("PL4019 This operation needs wiki.Review.item of wiki.0001_initial");
  }

  @Test
  void keysDoNotChangeInSteps() throws IOException {
    Written.write(folder, "shop", "0001_initial", "", List.of(), ITEM);
    Written.write(folder, "shop", "0002_key", "shop.0001_initial", List.of("Item.id"), BY_CODE);
    Path file = folder.resolve("src/main/resources/migrations/shop/0002_key.json");
    Files.writeString(
        file, Files.readString(file).replace("\"loses\"", "\"atomic\": false, \"loses\""));
    assertThatThrownBy(() -> Written.read(folder, "shop"))
        .hasMessageStartingWith(
            "PL4021 shop.Item.code becomes the primary key, and the rows of shop.Item.parent,"
                + " shop.Item.near, shop.Picture.item, shop.Picture.others, shop.Sale.item,"
                + " shop.Sale.gift have to follow it at once.");
  }

  private static final String BETWEEN =
      ", {\"operation\": \"RunSql\", \"up\": \"SELECT 1\", \"down\": \"SELECT 1\"}, ";

  @Test
  void aKeyDoesNotChangeHalfWay() {
    assertThatThrownBy(
            () ->
                Written.losing(
                    folder,
                    "shop",
                    List.of("Item.id"),
                    "0001_initial",
                    ITEM,
                    "0002_key",
                    REMOVE_ID
                        + BETWEEN
                        + BY_CODE.substring(REMOVE_ID.length()).strip().substring(1)))
        .hasMessageContaining("shop.Item has no primary key when this runs");
  }

  @Test
  void aModelWithKeysToItHasOneKeyWhenSqlRuns() {
    String code = BY_CODE.substring(REMOVE_ID.length()).strip().substring(1) + BETWEEN + REMOVE_ID;
    assertThatThrownBy(
            () ->
                Written.losing(
                    folder, "shop", List.of("Item.id"), "0001_initial", ITEM, "0002_key", code))
        .hasMessageContaining(
            "shop.Item leads to shop.Item, whose primary key is several fields here");
  }

  @Test
  void nothingLeadsToAModelWhoseKeyIsAKey() {
    String detail =
        """
        , {"operation": "CreateModel", "model": "Detail", "table": "shop_detail", "fields": [
          {"name": "item", "column": "item_id", "type": "key", "to": "shop.Item",
           "primaryKey": true, "onDelete": "cascade", "constraint": "shop_detail_item_fk"}]}
        """;
    String note =
        """
        {"operation": "CreateModel", "model": "Note", "table": "shop_note", "fields": [
          {"name": "id", "column": "id", "type": "long", "primaryKey": true},
          {"name": "detail", "column": "detail_id", "type": "key", "to": "shop.Detail",
           "onDelete": "cascade", "constraint": "shop_note_detail_fk"}]}
        """;
    assertThatThrownBy(
            () -> Written.of(folder, "shop", "0001_initial", ITEM + detail, "0002_note", note))
        .hasMessageContaining(
            "shop.Note leads to shop.Detail, whose primary key is a foreign key here");
  }
}
