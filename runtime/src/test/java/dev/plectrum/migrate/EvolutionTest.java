package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import dev.plectrum.migrate.Sketches.Column;
import dev.plectrum.migrate.Sketches.Table;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.ValueType.Kind;
import dev.plectrum.processor.schema.Candidate;
import dev.plectrum.processor.schema.MigrationPlanner;
import dev.plectrum.processor.schema.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models that change at random for some years: whatever was changed, the database is afterwards as
 * if it had been made for these models, its rows keep what they hold, and all of it can be taken
 * back. {@code -Dplectrum.seeds=4-100} looks further than the usual run does.
 */
class EvolutionTest {
  private static final int STEPS = 5;

  @TempDir Path folder;

  static LongStream seeds() {
    String[] seeds = System.getProperty("plectrum.seeds", "0-2").split("-");
    return LongStream.range(Long.parseLong(seeds[0]), Long.parseLong(seeds[1]));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theDatabaseFollowsTheModels(long seed) throws IOException {
    RandomChanges changes = new RandomChanges(seed);
    Path project = folder.resolve("p" + seed);
    try (Database sqlite = Database.open(Databases.sqlite());
        Database postgresql = Database.open(Databases.postgresql())) {
      List<Live> lives = List.of(new Live(sqlite), new Live(postgresql));
      for (int step = 0; step < STEPS; step++) {
        changes.step();
        String what = "seed " + seed + " step " + step + ": " + String.join("; ", changes.log);
        Written written;
        try {
          written = migrations(project, changes, changes.answers);
        } catch (RuntimeException | AssertionError wrong) {
          throw new AssertionError(what, wrong);
        }
        Path fresh = folder.resolve("f" + seed + "_" + step);
        changes.forgetFormerNames();
        Written afresh = migrations(fresh, changes, List.of());
        changes.recallFormerNames();
        for (Live live : lives) {
          live.follow(what, changes, written, afresh);
        }
      }
    }
  }

  private static Written migrations(Path project, RandomChanges changes, List<String> answers)
      throws IOException {
    Path request = project.resolve("target/manage/request.txt");
    Files.createDirectories(request.getParent());
    Files.writeString(request, String.join("\n", answers));
    Migrations planned = plan(project, changes);
    assertThat(planned.questions()).isEmpty();
    for (Candidate candidate : planned.candidates()) {
      Path directory = project.resolve("src/main/resources/migrations").resolve(candidate.app());
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(candidate.name() + ".json"), candidate.text());
    }
    Files.delete(request);
    Migrations again = plan(project, changes);
    assertThat(again.candidates().stream().map(one -> one.text()).toList()).isEmpty();
    assertThat(again.questions()).isEmpty();
    return Written.of(again);
  }

  private static Migrations plan(Path project, RandomChanges changes) {
    Report report = new Report();
    Migrations planned = new MigrationPlanner(project, false, report).plan(changes.sketches.apps());
    assertThat(report.findings())
        .filteredOn(found -> !found.message().startsWith("PL41"))
        .isEmpty();
    return planned;
  }

  /** One of the databases. */
  private static final class Live {
    private final Database database;
    private final Catalogue catalogue;
    private Map<String, String> last = Map.of();
    private Map<Column, Kept> kept = new IdentityHashMap<>();

    /** Of which type a column was, and what it held. */
    private record Kept(Object type, List<String> values) {}

    Live(Database database) {
      this.database = database;
      this.catalogue = new Catalogue(database);
    }

    /** Migrates to the models of now, there and back and there again. */
    void follow(String what, RandomChanges changes, Written written, Written afresh) {
      String where = database.dialect() + " " + what;
      List<String> before = structure(catalogue);
      Migrator migrator = written.on(database);
      try {
        migrator.migrate(Progress.SILENT);
      } catch (RuntimeException wrong) {
        throw new AssertionError(where, wrong);
      }
      List<String> expected = afresh(afresh);
      assertThat(difference(expected, structure(catalogue))).as(where).isEmpty();
      Map<Column, Kept> now = contents(changes.sketches);
      kept.forEach(
          (column, then) -> {
            Kept after = now.get(column);
            if (after != null && after.type.equals(then.type)) {
              same(where + " " + column, then.values, after.values);
            }
          });
      back(where, migrator, before);
      migrator.migrate(Progress.SILENT);
      assertThat(difference(expected, structure(catalogue))).as(where).isEmpty();
      last = names(migrator);
      rows(changes.sketches);
      kept = contents(changes.sketches);
    }

    /** The structure of a database that is made for these models at once. */
    private List<String> afresh(Written written) {
      if (database.dialect() == Dialect.SQLITE) {
        try (Database other = Database.open(Databases.sqlite())) {
          written.on(other).migrate(Progress.SILENT);
          return structure(new Catalogue(other));
        }
      }
      Databases.run(database, "ALTER SCHEMA public RENAME TO aside; CREATE SCHEMA public");
      written.on(database).migrate(Progress.SILENT);
      List<String> structure = structure(catalogue);
      Databases.run(database, "DROP SCHEMA public CASCADE; ALTER SCHEMA aside RENAME TO public");
      return structure;
    }

    /** What had a value still has it. */
    private static void same(String where, List<String> then, List<String> after) {
      for (int i = 0; i < then.size(); i++) {
        if (!then.get(i).equals("null")) {
          assertThat(after).as(where).hasSameSizeAs(then);
          assertThat(after.get(i)).as(where).isEqualTo(then.get(i));
        }
      }
    }

    private static Map<String, String> names(Migrator migrator) {
      Map<String, String> names = new HashMap<>();
      migrator.status().forEach(one -> names.put(one.app(), one.name()));
      return names;
    }

    private void back(String where, Migrator migrator, List<String> before) {
      try {
        for (String app : migrator.apps()) {
          if (!names(migrator).get(app).equals(last.get(app))) {
            migrator.migrate(app, last.getOrDefault(app, "zero"), Progress.SILENT);
          }
        }
      } catch (RuntimeException wrong) {
        if (String.valueOf(wrong.getMessage()).contains("cannot be taken back")) {
          return;
        }
        throw new AssertionError(where + " back", wrong);
      }
      assertThat(difference(before, structure(catalogue))).as(where + " back").isEmpty();
    }

    /** What is missing, and what there is too much. */
    private static List<String> difference(List<String> expected, List<String> actual) {
      List<String> difference = new ArrayList<>();
      List<String> rest = new ArrayList<>(actual);
      for (String line : expected) {
        if (!rest.remove(line)) {
          difference.add("- " + line);
        }
      }
      rest.forEach(line -> difference.add("+ " + line));
      return difference;
    }

    private static List<String> structure(Catalogue catalogue) {
      List<String> lines = new ArrayList<>();
      for (String line : catalogue.structure()) {
        if (!line.contains("| NOT NULL ")
            && !line.contains("sqlite_sequence")
            && !line.contains("django_migrations")
            && !line.contains("plectrum_migration")) {
          // PostgreSQL writes down which way it took to compare texts.
          lines.add(line.contains("CHECK (") ? line.replaceAll("\\(|\\)|::text", "") : line);
        }
      }
      if (catalogue.isSqlite()) {
        for (String sql :
            catalogue.rows(
                "SELECT name || ': ' || sql FROM sqlite_master WHERE sql IS NOT NULL"
                    + " AND name NOT LIKE 'django%' AND name NOT LIKE 'plectrum%' AND name NOT LIKE 'sqlite%'")) {
          parts(sql).forEach(lines::add);
        }
      }
      return lines;
    }

    private static final Pattern INLINE =
        Pattern.compile("((\\w+) [a-z].*?) CONSTRAINT (\\w+) REFERENCES (.*)");

    /** What a table is made of, whatever the order. */
    private static List<String> parts(String sql) {
      String plain =
          sql.replace("\"", "").replaceAll("\\s+", " ").replaceAll("CONSTRAINT \\w+_pkey ", "");
      String table = plain.substring(0, plain.indexOf(':'));
      List<String> parts = new ArrayList<>();
      int depth = 0;
      StringBuilder part = new StringBuilder();
      for (char c : plain.substring(table.length() + 1).toCharArray()) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 1 && c == ',' || depth == 1 && c == '(' || depth == 0 && c == ')') {
          Matcher key = INLINE.matcher(part.toString().strip());
          parts.add(table + ": " + key.replaceFirst("$1"));
          if (key.matches()) {
            parts.add(
                table + ": " + key.replaceFirst("CONSTRAINT $3 FOREIGN KEY ($2) REFERENCES $4"));
          }

          part.setLength(0);
        } else {
          part.append(c);
        }
      }
      return parts;
    }

    private Map<Column, Kept> contents(Sketches sketches) {
      Map<Column, Kept> contents = new IdentityHashMap<>();
      for (Table table : sketches.tables) {
        for (Column column : table.columns) {
          boolean many = column.many;
          List<String> between = many ? Sketches.between(table, column) : List.of();
          String from = many ? between.get(0) : table.table();
          String name = many ? between.get(2) : column.column();
          contents.put(
              column,
              new Kept(
                  List.of(
                      column.type(), many, many && column.to != null ? column.to.hashCode() : 0),
                  catalogue.rows(
                      "SELECT \"" + name + "\" FROM \"" + from + "\" ORDER BY CAST(id AS text)")));
        }
      }
      return contents;
    }

    /** Three rows in every table. */
    private void rows(Sketches sketches) {
      boolean sqlite = catalogue.isSqlite();
      StringBuilder sql = new StringBuilder();
      List<String> tables = new ArrayList<>();
      for (Table table : sketches.tables) {
        tables.add(table.table());
        List<Column> columns =
            table.columns.stream().filter(one -> !one.many && one.source == null).toList();
        for (int row = 1; row <= 3; row++) {
          List<String> names = new ArrayList<>();
          List<String> values = new ArrayList<>();
          for (Column column : columns) {
            names.add("\"" + column.column() + "\"");
            values.add(
                row == 3 && column.nullable && column.to == null
                    ? "NULL"
                    : value(column.type().kind(), row, sqlite));
          }
          sql.append(
              "INSERT INTO \"%s\" (%s) VALUES (%s);"
                  .formatted(table.table(), String.join(", ", names), String.join(", ", values)));
        }
        for (Column column : table.columns) {
          if (column.many) {
            List<String> between = Sketches.between(table, column);
            tables.add(between.get(0));
            for (int row = 1; row <= 3; row++) {
              sql.append(
                  "INSERT INTO \"%s\" (\"%s\", \"%s\") VALUES (%s, %s);"
                      .formatted(
                          between.get(0),
                          between.get(1),
                          between.get(2),
                          value(table.id().type.kind(), row, sqlite),
                          value(column.type().kind(), row, sqlite)));
            }
          }
        }
      }
      StringBuilder all = new StringBuilder();
      all.append(sqlite ? "PRAGMA foreign_keys = off;" : "SET session_replication_role = replica;");
      tables.forEach(table -> all.append("DELETE FROM \"" + table + "\";"));
      all.append(sql);
      all.append(sqlite ? "PRAGMA foreign_keys = on" : "SET session_replication_role = origin");
      Databases.run(database, all.toString());
    }

    private static String value(Kind kind, int row, boolean sqlite) {
      return switch (kind) {
        case STRING -> "'" + row + "'";
        case BOOLEAN -> sqlite ? "" + row % 2 : row % 2 == 1 ? "true" : "false";
        case LOCAL_DATE -> "'2024-01-0" + row + "'";
        case INSTANT -> "'2024-01-0" + row + " 10:00:00" + (sqlite ? "'" : "Z'");
        default -> "" + row;
      };
    }
  }
}
