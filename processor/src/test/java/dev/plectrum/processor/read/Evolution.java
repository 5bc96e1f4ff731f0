package dev.plectrum.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.schema.Candidate;
import dev.plectrum.processor.schema.MigrationPlanner;
import dev.plectrum.processor.schema.Migrations;
import dev.plectrum.processor.schema.Operation;
import dev.plectrum.processor.schema.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A project whose models change from step to step, and whose migrations are accepted each time. */
final class Evolution {
  private final Path project;
  private String text = "";
  private List<Question> questions = List.of();

  Evolution(Path project) {
    this.project = project;
  }

  /** Accepts what leads to these models, and says what that was; nothing must be left then. */
  List<String> accept(String... models) throws IOException {
    List<String> lines = new ArrayList<>();
    Migrations migrations = plan(models);
    questions = migrations.questions();
    if (!questions.isEmpty()) {
      return List.of();
    }
    for (Candidate candidate : migrations.candidates()) {
      Path file =
          project
              .resolve("src/main/resources/migrations")
              .resolve(candidate.app())
              .resolve(candidate.name() + ".json");
      Files.createDirectories(file.getParent());
      text = candidate.text();
      Files.writeString(file, text);
      candidate.operations().stream().map(Operation::line).forEach(lines::add);
      candidate.loses().forEach(loss -> lines.add("loses " + loss));
    }
    assertThat(plan(models).candidates()).isEmpty();
    return lines;
  }

  private Migrations plan(String... models) {
    Reading reading = Reading.of(models);
    assertThat(reading.messages()).isEmpty();
    List<App> apps = reading.compilation().apps();
    Report report = new Report();
    Migrations migrations = new MigrationPlanner(project, false, report).plan(apps);
    assertThat(report.findings())
        .allMatch(finding -> finding.message().startsWith("PL41"), "no mistake");
    return migrations;
  }

  /** The text of the migration that was accepted last. */
  String text() {
    return text;
  }

  /** What had to be asked instead. */
  List<Question> questions() {
    return questions;
  }
}
