package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the migration files of a project and reports what is wrong with them. */
final class MigrationFiles implements History.Complaints {
  /** Where they lie, from the directory of the project's pom. */
  static final String DIRECTORY = "src/main/resources/migrations";

  private static final Pattern NAME = Pattern.compile("[0-9]{4}_[a-z0-9_]+");

  private static final Pattern SQUASHED = Pattern.compile("[0-9]{4}_squashed_([0-9]{4})_.*");

  private final Path project;
  private final Map<String, Position> apps;
  private final List<CompiledApp> compiled;
  private final Report report;

  /**
   * Over the files of one project.
   *
   * @param apps whose files are read; a mistake in a file is shown at its app
   * @param compiled the apps that brought their files with them
   */
  MigrationFiles(Path project, List<App> apps, List<CompiledApp> compiled, Report report) {
    this.project = project;
    this.compiled = compiled;
    this.apps =
        apps.stream()
            .collect(
                Collectors.toMap(
                    App::label, App::position, (first, second) -> first, TreeMap::new));
    this.report = report;
  }

  /** The migrations of every app, those of one app in the order of their numbers. */
  List<MigrationFile> read() {
    lookForStrayFolders();
    List<MigrationFile> files = new ArrayList<>();
    for (String app : apps.keySet()) {
      List<MigrationFile> ofApp = new ArrayList<>();
      for (String name : names(app)) {
        read(app, name, ofApp);
      }
      files.addAll(ofApp);
    }
    for (CompiledApp app : compiled) {
      app.migrations().forEach(migration -> read(app.app().label(), migration, files));
    }
    return files;
  }

  /** A folder that is called like no app would be passed over without a word. */
  private void lookForStrayFolders() {
    Path directory = project.resolve(DIRECTORY);
    if (apps.isEmpty() || !Files.isDirectory(directory)) {
      return;
    }
    Set<String> known = new TreeSet<>(apps.keySet());
    compiled.forEach(app -> known.add(app.app().label()));
    try (Stream<Path> folders = Files.list(directory)) {
      folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !known.contains(name) && !json(name).isEmpty())
          .sorted()
          .forEach(
              name ->
                  report.add(
                      MigrationProblem.FOLDER_WITHOUT_APP,
                      at(name, "", Json.Place.START),
                      name,
                      Suggestion.of(name, apps.keySet())));
    } catch (IOException unreadable) {
      report.add(MigrationProblem.UNREADABLE, at("", "", Json.Place.START), words(unreadable));
    }
  }

  private void read(String app, CompiledApp.Migration migration, List<MigrationFile> files) {
    String name = migration.name();
    try {
      files.add(MigrationReader.read(app, name, path(app, name), migration.text()));
    } catch (MalformedMigration malformed) {
      report.add(malformed.problem(), at(app, name, malformed.place()), malformed.words());
    }
  }

  private void read(String app, String name, List<MigrationFile> files) {
    Path file = project.resolve(DIRECTORY).resolve(app).resolve(name + ".json");
    try {
      files.add(MigrationReader.read(app, name, path(app, name), Files.readString(file)));
    } catch (MalformedMigration malformed) {
      report.add(malformed.problem(), at(app, name, malformed.place()), malformed.words());
    } catch (CharacterCodingException notUtf8) {
      report.add(MigrationProblem.UNREADABLE, at(app, name, Json.Place.START), "it is not UTF-8");
    } catch (IOException unreadable) {
      report.add(MigrationProblem.UNREADABLE, at(app, name, Json.Place.START), words(unreadable));
    }
  }

  /** The names of an app's files without their ending, sorted; numbers are looked at here. */
  private List<String> names(String app) {
    List<String> names = json(app);
    List<String> valid = names.stream().filter(name -> NAME.matcher(name).matches()).toList();
    for (String name : names) {
      if (!valid.contains(name)) {
        report.add(MigrationProblem.FILE_NAME, at(app, name, Json.Place.START), name + ".json");
      }
    }
    checkNumbers(app, valid);
    return valid;
  }

  /** The names of the JSON files in an app's folder without their ending, sorted. */
  private List<String> json(String app) {
    Path directory = project.resolve(DIRECTORY).resolve(app);
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      report.add(MigrationProblem.UNREADABLE, at(app, "", Json.Place.START), words(unreadable));
      return List.of();
    }
  }

  /** A squashed migration has the number of its first one, and counts up to its last. */
  private void checkNumbers(String app, List<String> names) {
    int highest = 0;
    for (String name : names) {
      int number = Integer.parseInt(name.substring(0, 4));
      if (number > highest + 1) {
        report.add(
            MigrationProblem.NUMBER_MISSING,
            at(app, name, Json.Place.START),
            name,
            app,
            String.format(Locale.ROOT, "%04d", highest + 1));
      }
      Matcher squashed = SQUASHED.matcher(name);
      int last = squashed.matches() ? Integer.parseInt(squashed.group(1)) : number;
      highest = Math.max(highest, last);
    }
  }

  @Override
  public void add(MigrationFile file, Json.Place place, MigrationProblem problem, Object... words) {
    report.add(problem, at(file.app(), file.name(), place), words);
  }

  /**
   * A message cannot stand in a JSON file: it begins with the place there and stands at the app.
   */
  private Position at(String app, String name, Json.Place place) {
    Position position =
        apps.getOrDefault(app, apps.values().stream().findFirst().orElse(Position.NONE));
    String prefix = path(app, name) + ":" + place.line() + ":" + place.column() + ": ";
    return (messager, kind, message) -> position.print(messager, kind, prefix + message);
  }

  private static String path(String app, String name) {
    String directory = DIRECTORY + "/" + app;
    return name.isEmpty() ? directory : directory + "/" + name + ".json";
  }

  private static String words(IOException unreadable) {
    String message = unreadable.getMessage();
    return message == null ? unreadable.getClass().getSimpleName() : message;
  }
}
