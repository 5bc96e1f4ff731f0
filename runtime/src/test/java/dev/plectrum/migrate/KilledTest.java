package dev.plectrum.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.fixture.Databases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that migrate as processes of their own: killed in the middle, and two at once. */
@ParameterizedClass
@EnumSource(Dialect.class)
class KilledTest {
  private static final String INITIAL =
      """
      {"operation": "CreateModel", "model": "Track", "table": "shop_track",
       "fields": [
         {"name": "id", "column": "id", "type": "long", "primaryKey": true},
         {"name": "plays", "column": "plays", "type": "int"}]}
      """;

  /** Each row counts what was done to it: what is done twice shows. */
  private static final String MORE =
      """
      {"operation": "AddField", "model": "Track",
       "field": {"name": "likes", "column": "likes", "type": "int", "nullable": true}},
      {"operation": "RunSql", "up": "UPDATE shop_track SET plays = plays + 1",
       "down": "UPDATE shop_track SET plays = plays - 1"},
      {"operation": "RunJava", "name": "pause", "reversible": true},
      {"operation": "AlterField", "model": "Track",
       "field": {"name": "plays", "column": "plays", "type": "long"}},
      {"operation": "RunSql", "up": "UPDATE shop_track SET plays = plays + 10",
       "down": "UPDATE shop_track SET plays = plays - 10"}
      """;

  @Parameter Dialect dialect;
  @TempDir Path project;
  private String url = "";

  @BeforeEach
  void migrateHalfway() throws IOException {
    url = Databases.of(dialect);
    Written written = Written.of(project, "shop", "0001_initial", INITIAL, "0002_more", MORE);
    for (Map.Entry<String, String> script : written.scripts().entrySet()) {
      Path file = project.resolve("classes").resolve(script.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, script.getValue());
    }
  }

  private Process start(boolean atomic, int wait, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(List.of("-Datomic=" + atomic, "-Dwait=" + wait, "-cp"));
    line.add(project.resolve("classes") + ":" + classPath());
    line.add("dev.plectrum.management.ShopProcess");
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.directory(project.toFile());
    builder.environment().put("DATABASE_URL", url);
    return builder.start();
  }

  private static String classPath() {
    String all = System.getProperty("surefire.test.class.path");
    return all == null ? System.getProperty("java.class.path") : all;
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static String rest(Process process, BufferedReader output) throws Exception {
    StringBuilder text = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      text.append(line).append('\n');
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return text.toString();
  }

  private String run(boolean atomic, int wait, String... command) throws Exception {
    Process process = start(atomic, wait, command);
    String text = rest(process, output(process));
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static void waitForTheMiddle(BufferedReader output) throws IOException {
    StringBuilder text = new StringBuilder();
    String line = "";
    while (!line.contains("in the middle")) {
      line = output.readLine();
      assertThat(line).as(text.toString()).isNotNull();
      text.append(line).append('\n');
    }
  }

  private void fill() throws Exception {
    run(true, 0, "migrate", "shop", "0001");
    try (Database database = Database.open(url)) {
      Databases.run(database, "INSERT INTO shop_track (plays) VALUES (100), (200)");
    }
  }

  private List<String> rows(String sql) {
    try (Database database = Database.open(url)) {
      return new Catalogue(database).rows(sql);
    }
  }

  private static final String PLAYS = "SELECT plays FROM shop_track ORDER BY id";

  private void killInTheMiddle(boolean atomic, String... command) throws Exception {
    Process process = start(atomic, 600_000, command);
    try (BufferedReader output = output(process)) {
      waitForTheMiddle(output);
    } finally {
      // SIGKILL: nothing of the process can tidy up.
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(137);
  }

  @Test
  void whatWasKilledInATransactionBeginsAnew() throws Exception {
    fill();
    killInTheMiddle(true, "migrate");
    assertThat(rows(PLAYS)).containsExactly("100", "200");
    assertThat(run(true, 0, "showmigrations")).contains("[X] 0001_initial\n [ ] 0002_more");

    assertThat(run(true, 0, "migrate")).contains("Applying shop.0002_more...");
    assertThat(rows(PLAYS)).containsExactly("111", "211");
    assertThat(run(true, 0, "migrate")).contains("No migrations to apply.");
  }

  @Test
  void whatWasKilledBetweenTransactionsGoesOn() throws Exception {
    fill();
    killInTheMiddle(false, "migrate");
    assertThat(rows(PLAYS)).containsExactly("101", "201");
    assertThat(run(false, 0, "showmigrations")).contains("[ ] 0002_more");

    assertThat(run(false, 0, "migrate")).contains("in the middle");
    assertThat(rows(PLAYS)).containsExactly("111", "211");
    assertThat(rows("SELECT count(*) FROM plectrum_migration_progress")).containsExactly("0");
  }

  @Test
  void whatWasKilledOnTheWayBackGoesOnBack() throws Exception {
    fill();
    run(false, 0, "migrate");
    killInTheMiddle(false, "migrate", "shop", "0001");
    assertThat(rows(PLAYS)).containsExactly("101", "201");

    run(false, 0, "migrate", "shop", "0001");
    assertThat(rows(PLAYS)).containsExactly("100", "200");
    run(false, 0, "migrate");
    assertThat(rows(PLAYS)).containsExactly("111", "211");
  }

  @Test
  void ofTwoProcessesOneWorksAndTheOtherFindsNothingToDo() throws Exception {
    fill();
    Process first = start(true, 6_000, "migrate");
    BufferedReader output = output(first);
    waitForTheMiddle(output);
    Process second = start(true, 0, "migrate");
    String told = rest(second, output(second));
    String ofFirst = rest(first, output);
    assertThat(first.exitValue()).as(ofFirst).isZero();
    assertThat(second.exitValue()).as(told).isZero();
    assertThat(told).contains("No migrations to apply.").doesNotContain("in the middle");
    assertThat(rows(PLAYS)).containsExactly("111", "211");
  }
}
