package dev.plectrum.processor.schema;

import static dev.plectrum.processor.schema.Models.app;
import static dev.plectrum.processor.schema.Models.id;
import static dev.plectrum.processor.schema.Models.key;
import static dev.plectrum.processor.schema.Models.model;
import static dev.plectrum.processor.schema.Models.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Field.DeleteAction;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.schema.dialect.MigrationSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models before, models after, and the operations between. What was found is accepted each time:
 * then nothing is left to find, and there is SQL for all of it.
 */
abstract class Detecting {
  @TempDir Path project;
  Request request = Request.NONE;
  List<Question> questions = List.of();

  static final Model AUTHOR = author();

  static Model author(Field... fields) {
    return model(
        "testapp",
        "Author",
        Stream.concat(Stream.of(id()), Stream.of(fields)).toArray(Field[]::new));
  }

  static Model book(Field... fields) {
    return model(
        "otherapp",
        "Book",
        Stream.concat(Stream.of(id()), Stream.of(fields)).toArray(Field[]::new));
  }

  static final Field NAME = text("name", 200);
  static final Field TO_AUTHOR = key("author", "testapp", "Author", DeleteAction.CASCADE);

  static final Model PUBLISHER = model("testapp", "Publisher", id(), text("name", 100));

  /** The migrations from one to the other, a line each; nothing if there are questions. */
  List<String> between(List<Model> before, List<Model> after) throws IOException {
    Request asked = request;
    request = Request.NONE;
    again(before);
    request = asked;
    return again(after);
  }

  List<String> again(List<Model> models) throws IOException {
    Migrations migrations = plan(models);
    questions = migrations.questions();
    if (!questions.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Candidate candidate : migrations.candidates()) {
      lines.add(
          candidate.key()
              + ": "
              + String.join(", ", candidate.operations().stream().map(Operation::line).toList())
              + (candidate.loses().isEmpty()
                  ? ""
                  : " loses " + String.join(", ", candidate.loses())));
      Path directory = directory(candidate.app());
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(candidate.name() + ".json"), candidate.text());
    }
    Request asked = request;
    request = Request.NONE;
    Migrations rest = plan(models);
    request = asked;
    assertThat(rest.questions()).isEmpty();
    assertThat(rest.candidates()).isEmpty();
    for (History.Entry entry : rest.history().entries()) {
      for (String database : List.of("sqlite", "postgresql")) {
        assertThat(new MigrationSql(database, entry).up()).isNotEmpty();
        assertThat(new MigrationSql(database, entry).down()).isNotEmpty();
      }
    }
    return lines;
  }

  Migrations plan(List<Model> models) {
    List<App> apps =
        Stream.of("otherapp", "testapp")
            .map(
                label ->
                    app(
                        label,
                        models.stream()
                            .filter(model -> model.app().equals(label))
                            .toArray(Model[]::new)))
            .toList();
    Report report = new Report();
    Migrations migrations =
        new MigrationPlanner(project, false, report).plan(apps, List.of(), request);
    assertThat(report.findings())
        .filteredOn(found -> !found.message().startsWith("PL41"))
        .isEmpty();
    return migrations;
  }

  Path directory(String app) {
    return project.resolve("src/main/resources/migrations").resolve(app);
  }

  String file(String app, String name) throws IOException {
    return Files.readString(directory(app).resolve(name + ".json"));
  }

  void delete() throws IOException {
    for (String app : List.of("testapp", "otherapp")) {
      Files.delete(directory(app).resolve("0001_initial.json"));
    }
  }
}
