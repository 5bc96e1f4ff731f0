package dev.plectrum.processor.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.schema.History;
import dev.plectrum.processor.schema.MigrationPlanner;
import dev.plectrum.processor.schema.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationSqlTest {
  private static final String INITIAL =
      """
      {"parents": [], "operations": [
        {"operation": "CreateModel", "model": "Artist", "table": "store_artist",
         "fields": [
           {"name": "id", "column": "id", "type": "long", "primaryKey": true},
           {"name": "name", "column": "name", "type": "string", "length": 120, "unique": "store_artist_name_key"},
           {"name": "best", "column": "best_id", "type": "key", "to": "store.Album", "nullable": true,
            "onDelete": "setNull", "constraint": "store_artist_best_fk", "index": "store_artist_best"},
           {"name": "order", "column": "order", "type": "int"}]},
        {"operation": "CreateModel", "model": "Album", "table": "store_album",
         "fields": [
           {"name": "id", "column": "id", "type": "long", "primaryKey": true},
           {"name": "price", "column": "price", "type": "decimal", "precision": 10, "scale": 2},
           {"name": "artists", "type": "many", "to": "store.Artist", "table": "store_album_artists",
            "unique": "store_album_artists_uniq",
            "own": {"column": "album_id", "constraint": "own_fk", "index": "own_idx"},
            "target": {"column": "artist_id", "constraint": "target_fk", "index": "target_idx"}}],
         "indexes": [{"name": "price_idx", "fields": ["-price", "id"]}]}]}
      """;

  private static final String MORE =
      """
      {"parents": ["store.0001_initial"], "operations": [
        {"operation": "AddField", "model": "Album",
         "field": {"name": "released", "column": "released", "type": "date", "nullable": true}},
        {"operation": "AddField", "model": "Album",
         "field": {"name": "sequel", "column": "sequel_id", "type": "key", "to": "store.Album",
          "nullable": true, "onDelete": "protect", "constraint": "sequel_fk", "unique": "sequel_uniq"}},
        {"operation": "AddField", "model": "Album",
         "field": {"name": "label", "column": "label_id", "type": "key", "to": "store.Artist",
          "nullable": true, "onDelete": "cascade", "constraint": "label_fk", "index": "label_idx"}}]}
      """;

  @TempDir Path project;
  private List<History.Entry> entries = List.of();
  private History history = Migrations.NONE.history();

  @BeforeEach
  void read() throws IOException {
    Path directory = project.resolve("src/main/resources/migrations/store");
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("0001_initial.json"), INITIAL);
    Files.writeString(directory.resolve("0002_more.json"), MORE);
    replay();
  }

  private void replay() {
    App app = new App("store", new JavaClass("store", "App"), List.of(), List.of(), Position.NONE);
    history = new MigrationPlanner(project, false, new Report()).plan(List.of(app)).history();
    entries = history.entries();
  }

  @Test
  void rowsGetTheirValueBeforeTheColumnTakesNone() throws IOException {
    String field = "\"model\": \"Album\", \"field\": {\"name\": \"stars\", \"column\": \"stars\",";
    String added =
        "{\"operation\": \"AddField\", " + field + "\"type\": \"int\", \"nullable\": true}}";
    String optional = added.replace("AddField", "AlterField");
    String required = optional.replace(", \"nullable\": true}", "}, \"fill\": \"3\"");
    String other = required.replace("3", "4");
    Path third = project.resolve("src/main/resources/migrations/store/0003_stars.json");
    String file = "{\"parents\": [\"store.0002_more\"], \"operations\": [%s]}";
    Files.writeString(third, file.formatted(added));
    Path fourth = project.resolve("src/main/resources/migrations/store/0004_more.json");
    String later = file.replace("0002_more", "0003_stars");
    Files.writeString(fourth, later.formatted(required + "," + optional));
    replay();
    for (String database : List.of("sqlite", "postgresql")) {
      assertThat(new MigrationSql(database, entries.get(3)).up())
          .containsPattern("ifnull.stars, 3|= 3");
    }
    Files.writeString(fourth, later.formatted(required + "," + optional + "," + other));
    replay();
    for (String database : List.of("sqlite", "postgresql")) {
      assertThat(new MigrationSql(database, entries.get(3)).up())
          .containsPattern("ifnull.stars, 3|= 3")
          .doesNotContainPattern("ifnull.stars, 4|= 4");
    }
  }

  @Test
  void anIndexForHowTextsBeginIsOverLowerCase() throws IOException {
    Files.writeString(
        project.resolve("src/main/resources/migrations/store/0003_like.json"),
        """
        {"parents": ["store.0002_more"], "operations": [
          {"operation": "AddIndex", "model": "Artist",
           "index": {"name": "name_like", "fields": ["^name"]}}]}
        """);
    replay();

    assertThat(sql("postgresql", 2).up())
        .contains(
            "-- Index Artist by how name begins, in capital or small letters.\n"
                + "CREATE INDEX name_like ON store_artist (LOWER(name) COLLATE \"C\");\n");
    assertThat(sql("sqlite", 2).up())
        .contains("CREATE INDEX name_like ON store_artist (LOWER(name));\n");
    assertThat(sql("sqlite", 2).down()).contains("DROP INDEX name_like;\n");
  }

  @Test
  void anIndexForWordsIsForDatabasesThatSearchThem() throws IOException {
    Files.writeString(
        project.resolve("src/main/resources/migrations/store/0003_words.json"),
        """
        {"parents": ["store.0002_more"], "operations": [
          {"operation": "AddIndex", "model": "Artist",
           "index": {"name": "words", "fields": ["(to_tsvector('english', {name}))"]}}]}
        """);
    replay();

    assertThat(sql("postgresql", 2).up())
        .contains("CREATE INDEX words ON store_artist USING gin ((to_tsvector('english', name)));");
    assertThat(sql("postgresql", 2).down()).contains("DROP INDEX words;\n");
    assertThat(sql("sqlite", 2).up()).doesNotContain("INDEX");
    assertThat(sql("sqlite", 2).down()).doesNotContain("INDEX");
  }

  @Test
  void whatIsWrittenByHandRunsWhereTheDatabaseGoesItsOwnWay() throws IOException {
    Files.writeString(
        project.resolve("src/main/resources/migrations/store/0003_apart.json"),
        """
        {"parents": ["store.0002_more"], "operations": [
          {"operation": "SeparateStateAndDatabase",
           "state": [{"operation": "AddIndex", "model": "Artist",
             "index": {"name": "apart", "fields": ["order"]}}],
           "database": [
             {"operation": "AddField", "model": "Artist",
              "field": {"name": "odd.", "column": "odd", "type": "int", "nullable": true}},
             {"operation": "RunSql", "up": "CREATE INDEX apart ON store_artist (\\"order\\")"},
             {"operation": "RunJava", "name": "fill", "reversible": true, "models": ["Artist"]}]}]}
        """);
    replay();

    for (String database : List.of("postgresql", "sqlite")) {
      assertThat(sql(database, 2).up())
          .contains("CREATE INDEX apart ON store_artist (\"order\");\n", "store.fill\n");
      assertThat(sql(database, 2).down()).contains("without a \"down\"");
    }
    assertThat(history.historic(entries.get(2))).containsOnlyKeys("fill");
    assertThat(entries.get(2).historicModels())
        .singleElement()
        .satisfies(
            plan ->
                assertThat(plan.models().get(0).parts())
                    .extracting(part -> part.word())
                    .containsExactly("id", "name", "best", "order", "odd."));
  }

  @Test
  void noCommentEndsBeforeItsLine() throws IOException {
    Files.writeString(
        project.resolve("src/main/resources/migrations/store/0003_lines.json"),
        """
        {"parents": ["store.0002_more"], "operations": [
          {"operation": "AddIndex", "model": "Artist",
           "index": {"name": "lines", "fields": ["(lower({name})\\n ||\\r'{order}' || {order})"]}}]}
        """);
    replay();

    for (String database : List.of("postgresql", "sqlite")) {
      assertThat(sql(database, 2).up())
          .contains("-- Index Artist by (lower(name) || '{order}' || \"order\").\n")
          .contains(
              "CREATE INDEX lines ON store_artist ((lower(name)\n ||\r'{order}' || \"order\"));\n");
    }
  }

  @Test
  void postgresqlGetsTablesThenLinksThenIndexes() {
    assertThat(sql("postgresql", 0).up())
        .isEqualTo(
            """
            -- store 0001_initial
            --
            -- Creates the tables of Artist and Album, and the links between them.
            -- Depends on: nothing.
            --
            -- Written by the processor from the models. Once it has run anywhere it is history: change the
            -- models and let the next migration carry the difference.

            -- Create table store_artist for Artist.
            CREATE TABLE store_artist (
              id bigint GENERATED BY DEFAULT AS IDENTITY,
              name varchar(120) NOT NULL,
              best_id bigint,
              "order" integer NOT NULL,

              CONSTRAINT store_artist_pkey PRIMARY KEY (id),
              CONSTRAINT store_artist_name_key UNIQUE (name)
            );

            -- Create table store_album for Album.
            CREATE TABLE store_album (
              id bigint GENERATED BY DEFAULT AS IDENTITY,
              price numeric(10, 2) NOT NULL,

              CONSTRAINT store_album_pkey PRIMARY KEY (id)
            );

            -- Create table store_album_artists for Album.artists, a link to Artist in each row.
            CREATE TABLE store_album_artists (
              id bigint GENERATED BY DEFAULT AS IDENTITY,
              album_id bigint NOT NULL,
              artist_id bigint NOT NULL,

              CONSTRAINT store_album_artists_pkey PRIMARY KEY (id),
              CONSTRAINT store_album_artists_uniq UNIQUE (album_id, artist_id)
            );

            -- Link Artist.best to Album; deleting one sets best_id to null.
            ALTER TABLE store_artist
              ADD CONSTRAINT store_artist_best_fk
              FOREIGN KEY (best_id) REFERENCES store_album (id)
              ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE;

            -- Link Album.artists to Album; deleting one deletes its links.
            ALTER TABLE store_album_artists
              ADD CONSTRAINT own_fk
              FOREIGN KEY (album_id) REFERENCES store_album (id)
              ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

            -- Link Album.artists to Artist; deleting one deletes its links.
            ALTER TABLE store_album_artists
              ADD CONSTRAINT target_fk
              FOREIGN KEY (artist_id) REFERENCES store_artist (id)
              ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

            -- Index Artist.best, so that finding what points to one Album reads only those rows.
            CREATE INDEX store_artist_best ON store_artist (best_id);

            -- Index Album by price descending and id.
            CREATE INDEX price_idx ON store_album (price DESC, id);

            -- Index Album.artists, so that finding the links of one Album reads only those.
            CREATE INDEX own_idx ON store_album_artists (album_id);

            -- Index Album.artists, so that finding the links of one Artist reads only those.
            CREATE INDEX target_idx ON store_album_artists (artist_id);
            """);
  }

  @Test
  void sqliteHasItsLinksInsideOfTheTables() {
    assertThat(sql("sqlite", 0).up())
        .isEqualTo(
            """
            -- store 0001_initial
            --
            -- Creates the tables of Artist and Album, and the links between them.
            -- Depends on: nothing.
            --
            -- Written by the processor from the models. Once it has run anywhere it is history: change the
            -- models and let the next migration carry the difference.

            -- Create table store_artist for Artist.
            -- Links Artist.best to Album; deleting one sets best_id to null.
            CREATE TABLE store_artist (
              id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              name varchar(120) NOT NULL,
              best_id bigint,
              "order" integer NOT NULL,

              CONSTRAINT store_artist_name_key UNIQUE (name),
              CONSTRAINT store_artist_best_fk
                FOREIGN KEY (best_id) REFERENCES store_album (id)
                ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE
            );

            -- Create table store_album for Album.
            CREATE TABLE store_album (
              id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              price decimal NOT NULL
            );

            -- Create table store_album_artists for Album.artists, a link to Artist in each row.
            -- Links Album.artists to Album; deleting one deletes its links.
            -- Links Album.artists to Artist; deleting one deletes its links.
            CREATE TABLE store_album_artists (
              id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
              album_id bigint NOT NULL,
              artist_id bigint NOT NULL,

              CONSTRAINT store_album_artists_uniq UNIQUE (album_id, artist_id),
              CONSTRAINT own_fk
                FOREIGN KEY (album_id) REFERENCES store_album (id)
                ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
              CONSTRAINT target_fk
                FOREIGN KEY (artist_id) REFERENCES store_artist (id)
                ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
            );

            -- Index Artist.best, so that finding what points to one Album reads only those rows.
            CREATE INDEX store_artist_best ON store_artist (best_id);

            -- Index Album by price descending and id.
            CREATE INDEX price_idx ON store_album (price DESC, id);

            -- Index Album.artists, so that finding the links of one Album reads only those.
            CREATE INDEX own_idx ON store_album_artists (album_id);

            -- Index Album.artists, so that finding the links of one Artist reads only those.
            CREATE INDEX target_idx ON store_album_artists (artist_id);
            """);
  }

  @Test
  void postgresqlUnlinksACircleBeforeItsTablesGo() {
    assertThat(sql("postgresql", 0).down())
        .isEqualTo(
            """
            -- Undoes store 0001_initial. The rows of all 3 tables are lost.

            -- Unlink Artist.best, so that the tables can go one by one.
            ALTER TABLE store_artist DROP CONSTRAINT store_artist_best_fk;

            -- Drop table store_album_artists, and with it the links to Album and Artist.
            DROP TABLE store_album_artists;

            -- Drop table store_album.
            DROP TABLE store_album;

            -- Drop table store_artist, and with it the link to Album.
            DROP TABLE store_artist;
            """);
  }

  @Test
  void sqliteDropsTablesInReverse() {
    assertThat(sql("sqlite", 0).down())
        .isEqualTo(
            """
            -- Undoes store 0001_initial. The rows of all 3 tables are lost.

            -- Drop table store_album_artists, and with it the links to Album and Artist.
            DROP TABLE store_album_artists;

            -- Drop table store_album.
            DROP TABLE store_album;

            -- Drop table store_artist, and with it the link to Album.
            DROP TABLE store_artist;
            """);
  }

  @Test
  void postgresqlAddsNullableFieldsWithWhatBelongsToThem() {
    assertThat(sql("postgresql", 1).up())
        .isEqualTo(
            """
            -- store 0002_more
            --
            -- Adds Album.released, Album.sequel and Album.label.
            -- Depends on: store 0001_initial.
            --
            -- Written by the processor from the models. Once it has run anywhere it is history: change the
            -- models and let the next migration carry the difference.

            -- Add Album.released.
            ALTER TABLE store_album ADD COLUMN released date;

            -- Add Album.sequel.
            ALTER TABLE store_album
              ADD COLUMN sequel_id bigint,
              ADD CONSTRAINT sequel_uniq UNIQUE (sequel_id);

            -- Add Album.label.
            ALTER TABLE store_album ADD COLUMN label_id bigint;

            -- Link Album.sequel to Album; while rows of Album point to one, it cannot be deleted.
            ALTER TABLE store_album
              ADD CONSTRAINT sequel_fk
              FOREIGN KEY (sequel_id) REFERENCES store_album (id)
              ON DELETE RESTRICT DEFERRABLE INITIALLY IMMEDIATE;

            -- Link Album.label to Artist; deleting one deletes the rows of Album that point to it.
            ALTER TABLE store_album
              ADD CONSTRAINT label_fk
              FOREIGN KEY (label_id) REFERENCES store_artist (id)
              ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

            -- Index Album.label, so that finding what points to one Artist reads only those rows.
            CREATE INDEX label_idx ON store_album (label_id);
            """);
    assertThat(sql("postgresql", 1).down())
        .isEqualTo(
            """
            -- Undoes store 0002_more. What these columns hold is lost.

            -- Drop Album.label.
            ALTER TABLE store_album DROP COLUMN label_id;

            -- Drop Album.sequel.
            ALTER TABLE store_album DROP COLUMN sequel_id;

            -- Drop Album.released.
            ALTER TABLE store_album DROP COLUMN released;
            """);
  }

  @Test
  void sqliteAddsInPlaceWhatItCan() throws IOException {
    Files.writeString(
        project.resolve("src/main/resources/migrations/store/0002_more.json"),
        MORE.replace("\"unique\": \"sequel_uniq\"", "\"index\": \"sequel_idx\""));
    replay();

    assertThat(sql("sqlite", 1).up())
        .endsWith(
            """

            -- Add Album.released.
            ALTER TABLE store_album ADD COLUMN released date;

            -- Add Album.sequel.
            -- Links Album.sequel to Album; while rows of Album point to one, it cannot be deleted.
            ALTER TABLE store_album ADD COLUMN sequel_id bigint
              CONSTRAINT sequel_fk REFERENCES store_album (id)
              ON DELETE RESTRICT DEFERRABLE INITIALLY IMMEDIATE;

            -- Add Album.label.
            -- Links Album.label to Artist; deleting one deletes the rows of Album that point to it.
            ALTER TABLE store_album ADD COLUMN label_id bigint
              CONSTRAINT label_fk REFERENCES store_artist (id)
              ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

            -- Index Album.sequel, so that finding what points to one Album reads only those rows.
            CREATE INDEX sequel_idx ON store_album (sequel_id);

            -- Index Album.label, so that finding what points to one Artist reads only those rows.
            CREATE INDEX label_idx ON store_album (label_id);
            """);
  }

  @Test
  void sqliteRebuildsATableForAUniqueField() {
    assertThat(sql("sqlite", 1).up())
        .contains("-- Before: id, price\nCREATE TABLE new__store_album (\n")
        .contains("INSERT INTO new__store_album (id, price)\n  SELECT id, price\n")
        .contains("DROP TABLE store_album;\n")
        .contains("ALTER TABLE new__store_album RENAME TO store_album;\n");
  }

  private MigrationSql sql(String database, int index) {
    return new MigrationSql(database, entries.get(index));
  }
}
