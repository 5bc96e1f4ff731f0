package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.fixture.Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite does not look after while a migration runs: that keys point to something. */
class KeyCheckTest {
  private static final String INITIAL =
      """
      {"operation": "CreateModel", "model": "Artist", "table": "shop_artist",
       "fields": [
         {"name": "id", "column": "id", "type": "long", "primaryKey": true},
         {"name": "born", "column": "born", "type": "int", "nullable": true}]},
      {"operation": "CreateModel", "model": "Genre", "table": "shop_genre",
       "fields": [{"name": "id", "column": "id", "type": "long", "primaryKey": true}]},
      {"operation": "CreateModel", "model": "Album", "table": "shop_album",
       "fields": [
         {"name": "id", "column": "id", "type": "long", "primaryKey": true},
         {"name": "year", "column": "year", "type": "int"},
         {"name": "genre", "column": "genre_id", "type": "long"},
         {"name": "artist", "column": "artist_id", "type": "key", "to": "shop.Artist",
          "onDelete": "cascade", "constraint": "artist_fk", "index": "artist_idx"}]}
      """;

  @TempDir Path project;
  private final Database database = Database.open(Databases.sqlite());

  @AfterEach
  void close() {
    database.close();
  }

  private void migrate(String operation) {
    Written.of(project, "shop", "0001_initial", INITIAL, "0002_change", operation)
        .on(database)
        .migrate(Progress.SILENT);
  }

  private void fill(String more) {
    Written.of(project, "shop", "0001_initial", INITIAL).on(database).migrate(Progress.SILENT);
    Databases.run(
        database,
        "INSERT INTO shop_artist (id) VALUES (1);"
            + " INSERT INTO shop_album (id, year, genre_id, artist_id) VALUES (1, 1934, 7, 1);"
            + " PRAGMA foreign_keys = OFF;"
            + more
            + " PRAGMA foreign_keys = ON");
  }

  private static final String REBUILD =
      """
      {"operation": "AlterField", "model": "Album",
       "field": {"name": "year", "column": "year", "type": "long"}}
      """;

  @Test
  void aRowThatWasDeletedByHandIsMissed() {
    fill("");
    assertThatThrownBy(
            () -> migrate("{\"operation\": \"RunSql\", \"up\": \"DELETE FROM shop_artist\"}"))
        .hasMessageContaining("shop_album row 1 -> shop_artist");
    assertThat(new Catalogue(database).rows("SELECT id FROM shop_artist")).containsExactly("1");
  }

  @Test
  void aNewKeyMustLeadSomewhere() {
    fill("");
    assertThatThrownBy(
            () ->
                migrate(
                    """
                    {"operation": "AlterField", "model": "Album",
                     "field": {"name": "genre", "column": "genre_id", "type": "key", "to": "shop.Genre",
                      "onDelete": "cascade", "constraint": "genre_fk", "index": "genre_idx"}}
                    """))
        .hasMessageContaining("shop_album row 1 -> shop_genre");
  }

  @Test
  void aNewFieldWithAKeyMustLeadSomewhere() {
    fill("");
    assertThatThrownBy(
            () ->
                migrate(
                    """
                    {"operation": "AddField", "model": "Album", "fill": "9",
                     "field": {"name": "by", "column": "by_id", "type": "key", "to": "shop.Artist",
                      "onDelete": "cascade", "constraint": "by_fk", "index": "by_idx"}}
                    """))
        .hasMessageContaining("shop_album row 1 -> shop_artist");
  }

  @Test
  void whatWasBrokenBeforeIsNoReasonToStop() {
    fill("INSERT INTO shop_album (id, year, genre_id, artist_id) VALUES (2, 1935, 7, 99);");
    migrate(REBUILD);
    assertThat(new Catalogue(database).rows("SELECT count(*) FROM shop_album"))
        .containsExactly("2");
  }

  @Test
  void aKeyWithAnotherTypeIsLookedAt() {
    fill("");
    migrate(
        """
        {"operation": "AlterField", "model": "Artist",
         "field": {"name": "id", "column": "id", "type": "string", "length": 20, "primaryKey": true}}
        """);
    assertThat(new Catalogue(database).rows("SELECT typeof(artist_id) FROM shop_album"))
        .containsExactly("text");
  }

  @Test
  void aStatementAfterwardsHidesNothing() {
    fill("");
    assertThatThrownBy(
            () ->
                migrate(
                    """
                    {"operation": "AlterField", "model": "Album",
                     "field": {"name": "genre", "column": "genre_id", "type": "key", "to": "shop.Genre",
                      "onDelete": "cascade", "constraint": "genre_fk", "index": "genre_idx"}},
                    {"operation": "RunSql", "up": "UPDATE shop_album SET year = 1935"}
                    """))
        .hasMessageContaining("shop_album row 1 -> shop_genre");
    assertThatThrownBy(
            () ->
                migrate(
                    """
                    {"operation": "RunSql", "up":
                      "DROP TABLE Shop_Artist; UPDATE shop_album SET year = 1935"}
                    """))
        .hasMessageContaining("shop_album row 1 -> shop_artist");
  }

  @Test
  void aTableThatWasRebuiltIsMissedAllTheSame() {
    fill("");
    assertThatThrownBy(
            () ->
                migrate(
                    """
                    {"operation": "AlterField", "model": "Artist",
                     "field": {"name": "born", "column": "born", "type": "string", "length": 4,
                      "nullable": true}},
                    {"operation": "RunSql", "up": "DROP TABLE shop_artist"}
                    """))
        .hasMessageContaining("shop_album row 1 -> shop_artist");
  }

  @Test
  void whatWasBrokenBeforeMayBeRenamed() {
    fill("INSERT INTO shop_album (id, year, genre_id, artist_id) VALUES (2, 1935, 7, 99);");
    migrate(
        """
        {"operation": "RunSql", "up": "UPDATE shop_album SET year = 1935;
          ALTER TABLE shop_album RENAME TO shop_record; ALTER TABLE shop_artist RENAME TO shop_band"}
        """
            .replace("\n  ", " "));
    assertThat(new Catalogue(database).rows("SELECT count(*) FROM shop_record"))
        .containsExactly("2");
  }

  @Test
  void aKeyWithAnotherCollationIsLookedAt() {
    String models =
        """
        {"operation": "CreateModel", "model": "Country", "table": "shop_country",
         "fields": [{"name": "code", "column": "code", "type": "string", "length": 2,
          "primaryKey": true, "collation": "NOCASE"}]},
        {"operation": "CreateModel", "model": "Town", "table": "shop_town",
         "fields": [
           {"name": "id", "column": "id", "type": "long", "primaryKey": true},
           {"name": "country", "column": "country_code", "type": "key", "to": "shop.Country",
            "onDelete": "cascade", "constraint": "country_fk", "index": "country_idx"}]}
        """;
    Written.of(project, "shop", "0001_initial", models).on(database).migrate(Progress.SILENT);
    Databases.run(
        database,
        "INSERT INTO shop_country (code) VALUES ('DE');"
            + " INSERT INTO shop_town (id, country_code) VALUES (1, 'de')");
    String change =
        """
        {"operation": "AlterField", "model": "Country",
         "field": {"name": "code", "column": "code", "type": "string", "length": 2,
          "primaryKey": true}}
        """;
    assertThatThrownBy(
            () ->
                Written.of(project, "shop", "0001_initial", models, "0002_change", change)
                    .on(database)
                    .migrate(Progress.SILENT))
        .hasMessageContaining("shop_town row 1 -> shop_country");
  }
}
