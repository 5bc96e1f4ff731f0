package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Problem.Severity;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.Model;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the history of migrations, compares it with the models, reports every difference at the
 * line it is about and works out the next migration of each app.
 */
public final class MigrationPlanner {
  private final Path project;
  private final boolean driftIsError;
  private final Report report;

  /**
   * For one compilation.
   *
   * @param project the directory of the project's pom
   * @param driftIsError whether a field that is in no migration stops the build
   */
  public MigrationPlanner(Path project, boolean driftIsError, Report report) {
    this.project = project;
    this.driftIsError = driftIsError;
    this.report = report;
  }

  /**
   * The migrations of {@code apps}, whose models have been found to be without a mistake; {@link
   * Migrations#NONE} if a migration file is broken.
   */
  public Migrations plan(List<App> apps) {
    return plan(apps, List.of());
  }

  /** The same where {@code compiled} have their migrations and their models with them. */
  public Migrations plan(List<App> apps, List<CompiledApp> compiled) {
    Report broken = new Report();
    MigrationFiles files = new MigrationFiles(project, apps, compiled, broken);
    List<MigrationFile> read = files.read();
    // Half a history would be compared with whole models: one mistake, many messages.
    if (broken.hasErrors()) {
      report.addAll(broken);
      return Migrations.NONE;
    }
    History history = History.of(read, files);
    if (broken.hasErrors()) {
      report.addAll(broken);
      return Migrations.NONE;
    }
    Set<String> others =
        compiled.stream().map(one -> one.app().label()).collect(Collectors.toSet());
    Schema models = ModelSchema.of(apps, compiled);
    List<Difference> differences =
        Renames.in(SchemaDiff.between(history.schema().without(others), models), apps);
    Places places = new Places(apps);
    differences.forEach(difference -> report(difference, places));
    List<Candidate> candidates = Candidate.of(history, differences);
    SortedSet<String> circle = Candidate.inACircle(candidates);
    if (!circle.isEmpty()) {
      report.add(
          MigrationProblem.APPS_IN_A_CIRCLE,
          places.app(circle.first()),
          String.join(" and ", circle));
      return new Migrations(history, List.of(), false);
    }
    return differences.stream().allMatch(Difference.Missing.class::isInstance)
        ? new Migrations(history, candidates, true)
        : new Migrations(history, List.of(), false);
  }

  private void report(Difference difference, Places places) {
    String app = difference.model().app();
    String name = difference.model().model();
    String subject = difference.field() == null ? name : name + "." + difference.field();
    Position position = places.of(difference.model(), difference.field());
    if (difference instanceof Difference.Missing) {
      report.add(
          MigrationProblem.FIELD_IN_NO_MIGRATION,
          driftIsError ? Severity.ERROR : Severity.WARNING,
          position,
          app,
          subject);
    } else if (difference instanceof Difference.Removed) {
      report.add(MigrationProblem.REMOVED, position, app, subject);
    } else if (difference instanceof Difference.Changed changed) {
      report.add(MigrationProblem.CHANGED, position, app, subject, changed.change());
    } else if (difference instanceof Difference.Required) {
      report.add(MigrationProblem.REQUIRED, position, app, subject);
    } else if (difference instanceof Difference.Renamed renamed) {
      report.add(MigrationProblem.RENAMED, position, app, subject, renamed.was());
    }
  }

  /** Where apps, models and fields stand in the sources. */
  private static final class Places {
    private final Map<String, Position> apps = new HashMap<>();
    private final Map<ModelName, Model> models = new HashMap<>();

    Places(List<App> all) {
      for (App app : all) {
        apps.put(app.label(), app.position());
        app.models().forEach(model -> models.put(ModelSchema.name(model), model));
      }
    }

    Position app(String label) {
      return apps.getOrDefault(label, Position.NONE);
    }

    /** The nearest there is: the field, else its model, else its app. */
    Position of(ModelName name, @Nullable String field) {
      Model model = models.get(name);
      if (model == null) {
        return app(name.app());
      }
      return field == null
          ? model.position()
          : model.field(field).map(Field::position).orElse(model.position());
    }
  }
}
