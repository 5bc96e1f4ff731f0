package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.db.Dialect;
import dev.plectrum.processor.schema.dialect.AppSql;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SQL of an app in one file, as the processor writes it and the runtime reads it. */
class ScriptFileTest {
  private static final String PATH = "plectrum/migrations/shop.sqlite.sql";

  /** What somebody wrote may look like the file itself. */
  private static final String MISLEADING =
      """
      INSERT INTO note VALUES ('
      -- Lines 1 to 2: 0003_last up

      -- ======== 0003_last up ========
      \r
      ');
      """;

  private static final String TEXT = text();

  private static String text() {
    AppSql sql = new AppSql("shop", "sqlite");
    sql.add("0001_initial", "CREATE TABLE one (id integer);\n", "DROP TABLE one;");
    sql.add("0002_note", MISLEADING, "");
    sql.add("0003_last", "-- Last.\nSELECT 3;\n\n", "-- Cannot be taken back: it is the last.\n");
    return sql.text();
  }

  @Test
  void beginsWithAListOfContents() {
    assertThat(TEXT)
        .startsWith(
            """
            -- The SQL of the migrations of shop for sqlite.
            -- Lines 11 to 11: 0001_initial up
            -- Lines 15 to 15: 0001_initial down
            -- Lines 19 to 24: 0002_note up
            """);
    assertThat(TEXT.split("\n", -1)[10]).isEqualTo("CREATE TABLE one (id integer);");
  }

  @Test
  void everyScriptComesOutAsItWentIn() {
    ScriptFile file = new ScriptFile(PATH, TEXT);
    assertThat(file.find("0001_initial", false)).isEqualTo("CREATE TABLE one (id integer);\n");
    assertThat(file.find("0001_initial", true)).isEqualTo("DROP TABLE one;\n");
    assertThat(file.find("0002_note", false)).isEqualTo(MISLEADING);
    assertThat(file.find("0002_note", true)).isEqualTo("\n");
    assertThat(file.find("0003_last", false)).isEqualTo("-- Last.\nSELECT 3;\n\n");
    assertThat(file.find("0003_last", true)).startsWith("-- Cannot be taken back");
    assertThat(file.find("0004_other", false)).isNull();
  }

  @Test
  void aFileThatWasChangedByHandRunsNothingElse() {
    for (String changed :
        List.of(
            TEXT.replace("CREATE TABLE one", "CREATE TABLE two (id integer);\nCREATE TABLE one"),
            TEXT.replace("DROP TABLE one;\n", ""))) {
      ScriptFile file = new ScriptFile(PATH, changed);
      assertThatThrownBy(() -> file.find("0002_note", false))
          .isInstanceOf(MigrationException.class)
          .hasMessage(PATH + " was changed after it was compiled. Compile again.");
    }
    ScriptFile cut = new ScriptFile(PATH, TEXT.substring(0, TEXT.length() - 60));
    assertThatThrownBy(() -> cut.find("0003_last", true)).isInstanceOf(MigrationException.class);
  }

  @Test
  void isReadOnceAndOnlyWhenAScriptIsAskedFor() {
    List<String> read = new ArrayList<>();
    Scripts scripts =
        new Scripts(
            path -> {
              read.add(path);
              return path.equals(PATH) ? TEXT : null;
            });
    assertThat(read).isEmpty();
    scripts.get(migration("0001_initial"), Dialect.SQLITE, false);
    scripts.get(migration("0003_last"), Dialect.SQLITE, false);
    assertThat(read).containsExactly(PATH);

    assertThatThrownBy(() -> scripts.get(migration("0004_new"), Dialect.SQLITE, false))
        .hasMessage("There is no SQL of shop.0004_new in " + PATH + ". Compile again.");
    assertThatThrownBy(() -> scripts.get(migration("0001_initial"), Dialect.POSTGRESQL, false))
        .hasMessageContaining("Name the database in -Aplectrum.databases and compile again.");
  }

  private static Migration migration(String name) {
    return new Migration("shop", name, List.of(), true, "");
  }
}
