package dev.plectrum.migrate;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import dev.plectrum.processor.diagnostics.Finding;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Problem.Severity;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.schema.MigrationPlanner;
import dev.plectrum.processor.schema.Migrations;
import dev.plectrum.processor.schema.dialect.AppSql;
import dev.plectrum.processor.write.MigrationWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Migrations of one app, from their files to the SQL that the processor writes. */
record Written(List<Migration> migrations, Map<String, String> scripts) {
  /** From {@code name, operations, name, operations, …}, where operations are JSON. */
  static Written of(Path project, String app, String... files) {
    return losing(project, app, List.of(), files);
  }

  /** The same where the last one says what it loses. */
  static Written losing(Path project, String app, List<String> loses, String... files) {
    String parent = "";
    for (int i = 0; i < files.length; i += 2) {
      boolean last = i + 2 == files.length;
      write(project, app, files[i], parent, last ? loses : List.of(), files[i + 1]);
      parent = app + "." + files[i];
    }
    return read(project, app);
  }

  /** Writes one file; {@code parent} is empty for none. */
  static void write(
      Path project, String app, String name, String parent, List<String> loses, String operations) {
    String parents = parent.isEmpty() ? "" : '"' + parent + '"';
    String lost = loses.isEmpty() ? "" : "\"loses\": [\"" + String.join("\", \"", loses) + "\"], ";
    try {
      Path directory = project.resolve("src/main/resources/migrations").resolve(app);
      Files.createDirectories(directory);
      Files.writeString(
          directory.resolve(name + ".json"),
          "{\"parents\": [" + parents + "], " + lost + "\"operations\": [" + operations + "]}");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** From the files that lie in a project, of apps that have no models. */
  static Written read(Path project, String... apps) {
    return read(project, List.of(), apps);
  }

  /** The same where the files of {@code jars} came with compiled apps. */
  static Written read(Path project, List<String> jars, String... apps) {
    Report report = new Report();
    List<App> noModels = Stream.of(apps).map(Written::app).toList();
    List<CompiledApp> compiled = jars.stream().map(jar -> compiled(project, jar)).toList();
    Migrations migrations = new MigrationPlanner(project, false, report).plan(noModels, compiled);
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ERROR) {
        throw new IllegalArgumentException(finding.message());
      }
    }
    return of(migrations);
  }

  private static App app(String label) {
    return new App(label, new JavaClass(label, "App"), List.of(), List.of(), Position.NONE);
  }

  private static CompiledApp compiled(Path project, String app) {
    try (Stream<Path> files = Files.list(project.resolve("src/main/resources/migrations/" + app))) {
      List<CompiledApp.Migration> migrations = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        migrations.add(new CompiledApp.Migration(name, Files.readString(file)));
      }
      return new CompiledApp(app(app), migrations, List.of(), List.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the processor writes for these. */
  static Written of(Migrations migrations) {
    Map<String, String> scripts = new TreeMap<>();
    new MigrationWriter(scripts::put).write(migrations, List.of("sqlite", "postgresql"));
    List<Migration> planned =
        migrations.planned().stream()
            .map(
                one ->
                    new Migration(
                        one.app(),
                        one.name(),
                        one.parents(),
                        one.atomic(),
                        one.checksum(),
                        one.replaces()))
            .toList();
    return new Written(planned, scripts);
  }

  Migrator on(Database database) {
    return new Migrator(database, migrations, new Scripts(scripts::get));
  }

  Migrator on(Database database, DataMigrations java) {
    return new Migrator(database, migrations, new Scripts(scripts::get), java);
  }

  /** The script of a migration. */
  String script(Dialect dialect, String name, boolean backwards) {
    return new Scripts(scripts::get).get(find(name), dialect, backwards);
  }

  private Migration find(String name) {
    return migrations.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** The same with a script for what applies a migration, which may be one more. */
  Written with(Dialect dialect, String name, String up) {
    String app = migrations.get(0).app();
    AppSql sql = new AppSql(app, dialect.label());
    sql.add(name, up, "");
    for (Migration migration : migrations) {
      if (!migration.name().equals(name)) {
        String one = migration.name();
        sql.add(one, script(dialect, one, false), script(dialect, one, true));
      }
    }
    return with("plectrum/migrations/" + app + "." + dialect.label() + ".sql", sql.text());
  }

  /** The same with another resource. */
  Written with(String path, String text) {
    Map<String, String> changed = new TreeMap<>(scripts);
    changed.put(path, text);
    return new Written(migrations, changed);
  }

  /** The same as a program that has only the first migrations. */
  Written first(int count) {
    return new Written(migrations.subList(0, count), scripts);
  }
}
