package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Takes a database of some thousand rows through every operation and back: each time every row and
 * the whole structure are as they were. The page docs/operations.md is what this test runs.
 */
class OperationsTest {
  private static final Path CASES = Path.of("src/test/resources/operations");
  private static final Pattern OPERATION = Pattern.compile("\"operation\": \"(\\w+)\"");
  private static final Path PAGE = Path.of("../docs/operations.md");

  @TempDir Path project;

  /**
   * An operation, or several that belong together.
   *
   * @param java the data migration that it runs, as it reads in a program
   * @param app the app whose migration it is
   * @param loses what a migration with it has to say that it loses
   * @param changes the columns that are not what they were when it is taken back
   * @param query what is asked after it
   * @param answer what is answered then
   */
  private record Case(
      String title,
      String app,
      String java,
      List<String> loses,
      List<String> changes,
      String operations,
      String query,
      String answer) {
    static List<Case> all() throws IOException {
      List<Case> all = new ArrayList<>();
      for (String text : Files.readString(CASES.resolve("cases.txt")).split("(?m)^## ")) {
        if (!text.isBlank()) {
          all.add(parse(text));
        }
      }
      return all;
    }

    private static Case parse(String text) {
      String app = "store";
      StringBuilder java = new StringBuilder();
      List<String> loses = List.of();
      List<String> changes = new ArrayList<>();
      StringBuilder operations = new StringBuilder();
      String query = "";
      String answer = "";
      List<String> lines = text.strip().lines().toList();
      for (String line : lines.subList(1, lines.size())) {
        if (line.startsWith("app ")) {
          app = line.substring(4);
        } else if (line.startsWith("java ")) {
          java.append(line.substring(5)).append('\n');
        } else if (line.startsWith("loses ")) {
          loses = List.of(line.substring(6).split(" "));
        } else if (line.startsWith("changes ")) {
          changes.addAll(List.of(line.substring(8).split(" ")));
        } else if (line.startsWith("= ")) {
          int last = line.lastIndexOf(" = ");
          query = line.substring(2, last);
          answer = line.substring(last + 3);
        } else {
          operations.append(line).append('\n');
        }
      }
      return new Case(
          lines.get(0), app, java.toString(), loses, changes, operations.toString(), query, answer);
    }

    /** Its migration: the second one of the store, or the first one of another app. */
    String migration() {
      return app.equals("store") ? "0002_case" : "0001_case";
    }

    /** Where its app stands when it is taken back. */
    String before() {
      return app.equals("store") ? "0001" : "zero";
    }

    String operations(Dialect dialect) {
      return operations.replace("$collation", dialect == Dialect.SQLITE ? "nocase" : "C");
    }

    /** What is gone for good is not compared. */
    boolean compares(String column) {
      String field = column.substring("store_".length());
      boolean lost =
          loses.stream()
              .anyMatch(
                  loss ->
                      field.startsWith(loss.toLowerCase(Locale.ROOT))
                          || field.startsWith(loss.toLowerCase(Locale.ROOT).replace('.', '_')));
      return !lost && !changes.contains(column);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void everyOperationGoesUpAndDownWithEveryRow(Dialect dialect) throws IOException {
    String url = Databases.of(dialect);
    try (Database database = Database.open(url)) {
      Catalogue catalogue = new Catalogue(database);
      int number = 0;
      for (Case one : Case.all()) {
        Written written = written(one, dialect, project.resolve(dialect + "_" + number++));
        Migrator migrator = written.on(database, new Slugs());
        migrator.migrate("store", "0001", Progress.SILENT);
        if (number == 1) {
          fill(database);
        }
        List<String> structure = catalogue.structure();
        SortedMap<String, List<String>> contents = catalogue.contents();

        migrator.migrate(one.app(), one.migration(), Progress.SILENT);
        assertThat(catalogue.rows(one.query())).as(one.title()).containsExactly(one.answer());
        migrator.migrate(one.app(), one.before(), Progress.SILENT);
        assertThat(catalogue.structure()).as(one.title()).containsExactlyElementsOf(structure);
        SortedMap<String, List<String>> after = catalogue.contents();
        contents.forEach(
            (column, values) -> {
              if (one.compares(column)) {
                assertThat(after.get(column)).as(one.title() + " " + column).isEqualTo(values);
              }
            });
        refill(database, one);
        assertThat(written.on(database).status()).noneMatch(Migrator.Status::edited);
      }
    }
  }

  /** The data migration of docs/operations.md. */
  private static final class Slugs implements DataMigrations {
    @Override
    public void check(String key) {
      assertThat(key).isEqualTo("store.fill-slugs");
    }

    @Override
    public void run(String key, HistoricModels models) {
      for (HistoricRow album : models.get("Album").rows()) {
        String title = album.required("title", String.class);
        album.set("slug", models.backwards() ? null : title.replace(' ', '-')).save();
      }
    }
  }

  private static Written written(Case one, Dialect dialect, Path project) throws IOException {
    String initial = Files.readString(CASES.resolve("initial.json"));
    Written.write(project, "store", "0001_initial", "", List.of(), initial);
    Written.write(
        project,
        one.app(),
        one.migration(),
        "store.0001_initial",
        one.loses(),
        one.operations(dialect));
    return one.app().equals("store")
        ? Written.read(project, "store")
        : Written.read(project, "store", one.app());
  }

  /** What a migration can be made of is what the page shows and the rows go through. */
  @Test
  void everyOperationThereIsHasItsCase() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Case one : Case.all()) {
      Matcher operation = OPERATION.matcher(one.operations());
      while (operation.find()) {
        shown.add(operation.group(1));
      }
    }
    Path unknown = project.resolve("unknown");
    Written.write(unknown, "store", "0001_initial", "", List.of(), "{\"operation\": \"Anything\"}");
    assertThatThrownBy(() -> Written.read(unknown, "store"))
        .hasMessageContaining("There is: " + String.join(", ", shown) + ".");
  }

  private static void fill(Database database) {
    String live = database.dialect() == Dialect.SQLITE ? "n % 2" : "n % 2 = 1";
    String added =
        database.dialect() == Dialect.SQLITE
            ? "'2024-01-31 10:00:00.123456'"
            : "'2024-01-31 10:00:00.123456Z'::timestamptz";
    String released = database.dialect() == Dialect.SQLITE ? "'1999-12-31'" : "date '1999-12-31'";
    String numbers =
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 3000)";
    Databases.run(
        database,
        numbers
            + " INSERT INTO store_artist (id, name, mentor_id)"
            + " SELECT n, 'Artist ' || n, CASE WHEN n > 1 THEN n / 2 END FROM numbers WHERE n <= 500;"
            + numbers
            + " INSERT INTO store_genre (id, name)"
            + " SELECT n, 'Genre ' || n FROM numbers WHERE n <= 20;"
            + numbers
            + " INSERT INTO store_album (id, title, subtitle, artist_id, genre_id, year, plays,"
            + " price, released, added, live, code)"
            + " SELECT n, 'Album ' || n, CASE WHEN n % 5 = 0 THEN 'Sub ' || n END, n % 500 + 1,"
            + " CASE WHEN n % 3 > 0 THEN n % 20 + 1 END,"
            + " 1950 + n % 60, CASE WHEN n % 3 > 0 THEN n END, n + 0.25, "
            + released
            + ", "
            + added
            + ", "
            + live
            + ", CAST(n AS text) FROM numbers;"
            + numbers
            + " INSERT INTO store_album_tags (album_id, genre_id)"
            + " SELECT n, n % 20 + 1 FROM numbers");
    if (database.dialect() == Dialect.SQLITE) {
      Databases.run(database, "CREATE TABLE heard (what text)");
      // Not over Databases.run, which takes every semicolon for an end.
      database.withConnection(
          connection -> {
            try (var statement = connection.createStatement()) {
              statement.execute(
                  "CREATE TRIGGER heard_of AFTER INSERT ON store_album BEGIN"
                      + " INSERT INTO heard VALUES (new.id); END");
              statement.execute("CREATE INDEX by_hand ON store_album (subtitle)");
              statement.execute("CREATE VIEW albums AS SELECT id, artist_id FROM store_album");
            }
            return true;
          });
    }
  }

  /** What a case has lost is there again for the next one. */
  private static void refill(Database database, Case one) {
    if (one.loses().contains("Genre")) {
      Databases.run(
          database,
          "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20)"
              + " INSERT INTO store_genre (id, name) SELECT n, 'Genre ' || n FROM numbers");
    }
    for (String loss : one.loses()) {
      if (loss.equals("Album.genre")) {
        Databases.run(database, "UPDATE store_album SET genre_id = id % 20 + 1 WHERE id % 3 > 0");
      } else if (loss.equals("Album.tags")) {
        Databases.run(
            database,
            "INSERT INTO store_album_tags (album_id, genre_id)"
                + " SELECT id, id % 20 + 1 FROM store_album");
      }
    }
    if (one.changes().contains("store_album.plays")) {
      Databases.run(database, "UPDATE store_album SET plays = NULL WHERE plays = 0");
    }
  }

  @Test
  void thePageShowsWhatIsRunHere() throws IOException {
    StringBuilder page = new StringBuilder(Files.readString(CASES.resolve("page.md")));
    int number = 0;
    for (Case one : Case.all()) {
      page.append("\n## ").append(one.title()).append("\n\n```json\n");
      if (!one.loses().isEmpty()) {
        page.append("\"loses\": [\"").append(String.join("\", \"", one.loses())).append("\"]\n");
      }
      page.append(one.operations().replace("$collation", "C"));
      page.append("```\n");
      if (!one.java().isEmpty()) {
        page.append("\n```java\n").append(one.java()).append("```\n");
      }
      for (Dialect dialect : List.of(Dialect.POSTGRESQL, Dialect.SQLITE)) {
        Written written = written(one, dialect, project.resolve("page_" + dialect + number++));
        page.append(dialect == Dialect.SQLITE ? "\nSQLite:\n" : "\nPostgreSQL:\n");
        page.append("\n```sql\n").append(body(written, one, dialect, false));
        page.append("```\n\nand back:\n\n```sql\n").append(body(written, one, dialect, true));
        page.append("```\n");
      }
    }
    if (System.getProperty("plectrum.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page.toString());
  }

  /** A script without its head. */
  private static String body(Written written, Case one, Dialect dialect, boolean backwards) {
    String script = written.script(dialect, one.migration(), backwards);
    int head = script.indexOf("\n\n");
    return head < 0 ? "-- Nothing to do.\n" : script.substring(head + 2);
  }
}
