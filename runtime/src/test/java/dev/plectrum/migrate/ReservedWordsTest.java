package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.DatabaseException;
import dev.plectrum.fixture.Databases;
import dev.plectrum.processor.model.SqlName;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReservedWordsTest {
  /** What SQLite knows beyond the words of PostgreSQL. */
  private static final List<String> OF_SQLITE =
      List.of(
          "abort",
          "autoincrement",
          "fail",
          "glob",
          "ignore",
          "indexed",
          "isnull",
          "notnull",
          "pragma",
          "query",
          "raise",
          "regexp",
          "rename",
          "replace",
          "rowid",
          "vacuum",
          "virtual");

  @Test
  void everyKeywordCanNameATableAColumnAndAnIndex() {
    try (Database postgresql = Database.open(Databases.postgresql());
        Database sqlite = Database.open(Databases.sqlite())) {
      Set<String> words = new TreeSet<>(OF_SQLITE);
      words.addAll(keywords(postgresql));
      assertThat(words).hasSizeGreaterThan(400);

      List<String> refused = new ArrayList<>();
      Map<String, String> scripts = new TreeMap<>();
      for (String word : words) {
        String name = SqlName.quoted(word);
        String script =
            "CREATE TABLE %1$s (%1$s integer, CONSTRAINT %1$s_c UNIQUE (%1$s));"
                    .formatted(name)
                    .replace("\"_c", "_c\"")
                + "CREATE INDEX t_%2$s ON %1$s (%1$s);".formatted(name, word)
                + "INSERT INTO %1$s (%1$s) VALUES (1);".formatted(name)
                + "UPDATE %1$s SET %1$s = 2 WHERE %1$s = 1;".formatted(name)
                + "SELECT %1$s, t.%1$s FROM %1$s t ORDER BY %1$s;".formatted(name)
                + "DROP TABLE %1$s".formatted(name);
        scripts.put(word, script);
      }
      // One transaction, for each by itself would be written to the disk.
      postgresql.atomic(() -> refuse(postgresql, scripts, refused));
      sqlite.atomic(() -> refuse(sqlite, scripts, refused));
      assertThat(refused).isEmpty();
    }
  }

  private static void refuse(Database database, Map<String, String> scripts, List<String> refused) {
    scripts.forEach(
        (word, script) -> {
          try {
            database.atomic(() -> Databases.run(database, script));
          } catch (DatabaseException wrong) {
            refused.add(database.dialect().label() + " " + word);
          }
        });
  }

  private static List<String> keywords(Database database) {
    return database.withConnection(
        connection -> {
          List<String> words = new ArrayList<>();
          try (Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery("SELECT word FROM pg_get_keywords()")) {
            while (rows.next()) {
              words.add(rows.getString(1));
            }
          }
          return words;
        });
  }
}
