package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Position;
import dev.plectrum.processor.diagnostics.Problem.Severity;
import dev.plectrum.processor.diagnostics.Report;
import dev.plectrum.processor.diagnostics.Suggestion;
import dev.plectrum.processor.model.App;
import dev.plectrum.processor.model.CompiledApp;
import dev.plectrum.processor.model.Field;
import dev.plectrum.processor.model.JavaClass;
import dev.plectrum.processor.model.Model;
import dev.plectrum.processor.model.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private final Set<JavaClass> large;

  /** What migrations can run, or null if that is not known. */
  private final @Nullable Set<String> commands;

  /**
   * For one compilation.
   *
   * @param project the directory of the project's pom
   * @param driftIsError whether a field that is in no migration stops the build
   */
  public MigrationPlanner(Path project, boolean driftIsError, Report report) {
    this(project, driftIsError, report, Set.of(), null);
  }

  /**
   * The same for a compilation of which more is known.
   *
   * @param large models whose tables must not be locked for long
   * @param commands the names of all methods with {@code @Command}, or null if they are not known
   */
  public MigrationPlanner(
      Path project,
      boolean driftIsError,
      Report report,
      Set<JavaClass> large,
      @Nullable Set<String> commands) {
    this.large = Set.copyOf(large);
    this.commands = commands == null ? null : Set.copyOf(commands);
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
    return plan(apps, compiled, (Project) null);
  }

  /** The same for a project, which may have users of its own. */
  public Migrations plan(List<App> apps, List<CompiledApp> compiled, @Nullable Project site) {
    return plan(apps, compiled, site, Request.in(project));
  }

  /** The same for what {@code makemigrations} was asked for. */
  Migrations plan(List<App> apps, List<CompiledApp> compiled, Request request) {
    return plan(apps, compiled, null, request);
  }

  private Migrations plan(
      List<App> apps, List<CompiledApp> compiled, @Nullable Project site, Request request) {
    Report broken = new Report();
    MigrationFiles files = new MigrationFiles(project, apps, compiled, broken);
    List<MigrationFile> written = RunBefore.in(files.read(), files);
    List<MigrationFile> read = SwappedUsers.in(written, users(site));
    // Half a history would be compared with whole models: one mistake, many messages.
    if (broken.hasErrors()) {
      report.addAll(broken);
      return Migrations.NONE;
    }
    List<Candidate> joining = Branches.joining(read, files);
    if (broken.hasErrors()) {
      report.addAll(broken);
      return new Migrations(
          Migrations.NONE.history(), joining, List.of(), null, !joining.isEmpty());
    }
    History history = History.of(read, files);
    if (!broken.hasErrors()) {
      Set<String> own = apps.stream().map(App::label).collect(Collectors.toSet());
      Map<String, HistoricModelsPlan> seen = new HashMap<>();
      Ancestry ancestry = new Ancestry(history.entries());
      for (History.Entry entry : history.entries()) {
        checkLosses(entry, files);
        checkKeys(entry, files);
        ancestry
            .unfollowed(entry)
            .forEach(unfollowed -> report(unfollowed, entry.file(), own, files));
        if (own.contains(entry.file().app())) {
          checkCommands(entry.file(), files);
          checkSeen(entry, seen, files);
          ancestry
              .missing(entry)
              .forEach(
                  (step, missing) ->
                      files.add(
                          entry.file(),
                          step.place(),
                          MigrationProblem.NOT_AFTER,
                          missing.name(),
                          missing.maker()));
        }
      }
    }
    report.addAll(broken);
    if (broken.hasErrors()) {
      return Migrations.NONE;
    }
    if (!request.squash().isEmpty()) {
      Squash squash = Squash.of(request, history);
      return new Migrations(history, squash.candidates(), List.of(), squash.refusal(), true);
    }
    // Models of any project say nothing of its users, and so do the migrations that they get.
    History said = written.equals(read) ? history : History.of(written, files);
    Set<String> others =
        compiled.stream().map(one -> one.app().label()).collect(Collectors.toSet());
    Schema models = ModelSchema.of(apps, compiled);
    Hints hints = Hints.of(apps, request);
    Detector.Detected detected = Detector.between(models, hints, said, others);
    Places places = new Places(apps);
    Set<ModelName> largeNames = large(apps);
    List<Operation> operations = detected.findings().stream().map(Finding::operation).toList();
    boolean told = detected.contradicted().isEmpty();
    boolean open =
        !told || detected.questions().stream().anyMatch(Question.Renamed.class::isInstance);
    Map<Operation, MigrationProblem> dangers =
        open ? Map.of() : dangers(operations, largeNames, said.schema());
    if (told) {
      // Else what is new and what is gone depends on which names are taken back.
      detected.findings().forEach(finding -> report(finding, places, dangers));
    }
    detected.exchanged().forEach(exchanged -> report(exchanged, places));
    detected.rekeyed().forEach(rekeyed -> report(rekeyed, places));
    detected.contradicted().forEach(contradicted -> report(contradicted, places));
    detected.questions().forEach(question -> report(question, places));
    List<Candidate> candidates =
        open ? List.of() : Candidates.of(operations, said, request, largeNames);
    return new Migrations(
        history, candidates, detected.questions(), null, told && detected.questions().isEmpty());
  }

  private static @Nullable ModelName users(@Nullable Project site) {
    Project.Users users = site == null ? null : site.user();
    return users == null
        ? null
        : site.apps().stream()
            .flatMap(app -> app.models().stream())
            .filter(model -> model.type().equals(users.model()))
            .map(ModelSchema::name)
            .findFirst()
            .orElse(null);
  }

  private static void checkLosses(History.Entry entry, MigrationFiles files) {
    Schema schema = entry.before();
    List<MigrationFile.Step> steps = entry.file().steps();
    for (int i = 0; i < steps.size(); i++) {
      schema = i == 0 ? schema : steps.get(i - 1).operation().apply(schema);
      for (String loss : Losses.of(List.of(steps.get(i).operation()), schema)) {
        if (!entry.file().loses().contains(loss)) {
          files.add(
              entry.file(), steps.get(i).place(), MigrationProblem.LOSS_NOT_ACKNOWLEDGED, loss);
        }
      }
    }
  }

  private void checkCommands(MigrationFile file, MigrationFiles files) {
    for (MigrationFile.Step step : file.steps()) {
      for (Operation operation : FreeOperation.ofDatabase(List.of(step.operation()))) {
        if (commands != null
            && operation instanceof FreeOperation.RunJava run
            && !commands.contains(run.name())) {
          files.add(
              file,
              step.place(),
              MigrationProblem.DATA_MIGRATION_UNKNOWN,
              run.name(),
              commands.isEmpty()
                  ? "Write it, or take the operation out of the migration."
                  : Suggestion.of(run.name(), commands.stream().sorted().toList()));
        }
      }
    }
  }

  /** Only who writes a migration can change it; what a jar brings, others have to come before. */
  private static void report(
      Ancestry.Unfollowed unfollowed,
      MigrationFile changing,
      Set<String> own,
      MigrationFiles files) {
    MigrationFile maker = unfollowed.maker();
    if (own.contains(changing.app())) {
      files.add(
          changing,
          unfollowed.step().place(),
          MigrationProblem.NOT_AFTER,
          unfollowed.follower(),
          maker.key());
      return;
    }
    files.add(
        maker,
        Json.Place.START,
        MigrationProblem.NOT_BEFORE,
        unfollowed.follower(),
        changing.key(),
        own.contains(maker.app())
            ? "Write \"runBefore\": [\"" + changing.key() + "\"] into this migration."
            : "Both come with jars: write an empty migration with the parent \""
                + maker.key()
                + "\" and \"runBefore\": [\""
                + changing.key()
                + "\"].");
  }

  /** Keys follow another primary key in one transaction, or others write in between. */
  private static void checkKeys(History.Entry entry, MigrationFiles files) {
    MigrationFile file = entry.file();
    if (file.atomic()) {
      return;
    }
    for (KeyChange change : KeyChange.of(file.operations(), entry.before())) {
      if (change.isFollowed()) {
        files.add(
            file,
            file.step(change.operation()).place(),
            MigrationProblem.KEY_CHANGES_IN_STEPS,
            change.model(),
            change.field(),
            String.join(", ", change.followers()));
      }
    }
  }

  /** A data migration has one class for what it sees, also where two migrations run it. */
  private static void checkSeen(
      History.Entry entry, Map<String, HistoricModelsPlan> seen, MigrationFiles files) {
    for (HistoricModelsPlan plan : entry.historicModels()) {
      // Also where a file may be called either way, as names that differ in case only.
      String key = entry.file().app() + "." + plan.className().toLowerCase(Locale.ROOT);
      HistoricModelsPlan first = seen.putIfAbsent(key, plan);
      if (first != null && !first.dataMigration().equals(plan.dataMigration())) {
        files.add(
            entry.file(),
            place(entry.file(), plan),
            MigrationProblem.DOES_NOT_FIT,
            first.dataMigration()
                + " and "
                + plan.dataMigration()
                + " would both have the class "
                + plan.className(),
            "Give one of the two commands another name.");
      } else if (first != null && !first.models().equals(plan.models())) {
        files.add(
            entry.file(),
            place(entry.file(), plan),
            MigrationProblem.DOES_NOT_FIT,
            "the data migration "
                + plan.dataMigration()
                + " sees other models here than in "
                + first.migration(),
            "Let each of the two run a @Command of its own.");
      }
    }
  }

  /** Where a migration runs a data migration. */
  private static Json.Place place(MigrationFile file, HistoricModelsPlan plan) {
    for (MigrationFile.Step step : file.steps()) {
      for (Operation operation : FreeOperation.ofDatabase(List.of(step.operation()))) {
        if (operation instanceof FreeOperation.RunJava run
            && run.name().equals(plan.dataMigration())) {
          return step.place();
        }
      }
    }
    return Json.Place.START;
  }

  private Set<ModelName> large(List<App> apps) {
    return apps.stream()
        .flatMap(app -> app.models().stream())
        .filter(model -> large.contains(model.type()))
        .map(ModelSchema::name)
        .collect(Collectors.toSet());
  }

  /** Those of {@code operations} that keep others from a large table for long. */
  private static Map<Operation, MigrationProblem> dangers(
      List<Operation> operations, Set<ModelName> large, Schema before) {
    Map<Operation, MigrationProblem> dangers = new HashMap<>();
    Set<ModelName> names = Locks.former(large, operations);
    Schema schema = before;
    for (Operation operation : operations) {
      if (operation.touches().stream().anyMatch(names::contains)) {
        if (Locks.rewrites(operation, schema)) {
          dangers.put(
              operation,
              operation instanceof FieldOperation.AddField
                  ? MigrationProblem.LARGE_FILLED
                  : MigrationProblem.LARGE_REWRITTEN);
        } else if (Locks.reindexes(operation, schema)) {
          dangers.put(operation, MigrationProblem.LARGE_REINDEXED);
        }
      }
      schema = operation.apply(schema);
      names = Locks.later(names, operation);
    }
    return dangers;
  }

  private void report(Detector.Exchanged exchanged, Places places) {
    ModelName model = exchanged.model();
    String field = exchanged.field();
    report.add(
        MigrationProblem.EXCHANGED_BEFORE,
        places.of(model, field),
        model.app(),
        subject(model, field),
        exchanged.former(),
        field == null ? model : model + "." + field);
  }

  private void report(Detector.Rekeyed rekeyed, Places places) {
    ModelName model = rekeyed.model();
    report.add(
        MigrationProblem.KEY_CHANGED,
        places.of(model, null),
        model.app(),
        model.model(),
        String.join(" and ", rekeyed.before()),
        String.join(" and ", rekeyed.after()));
  }

  private void report(Detector.Contradicted contradicted, Places places) {
    ModelName model = contradicted.model();
    report.add(
        contradicted.problem(),
        places.of(model, contradicted.field()),
        model.app(),
        subject(model, contradicted.field()),
        contradicted.former(),
        contradicted.other());
  }

  private void report(Finding finding, Places places, Map<Operation, MigrationProblem> dangers) {
    Operation operation = finding.operation();
    MigrationProblem problem = dangers.getOrDefault(operation, MigrationProblem.CHANGED);
    if (dangers.containsKey(operation)) {
      // Its own problem says that it is in no migration, too.
    } else if (operation instanceof ModelOperation.CreateModel
        || operation instanceof FieldOperation.AddField) {
      problem = MigrationProblem.FIELD_IN_NO_MIGRATION;
    } else if (operation instanceof ModelOperation.DeleteModel
        || operation instanceof FieldOperation.RemoveField) {
      problem = MigrationProblem.REMOVED;
    } else if (operation instanceof ModelOperation.RenameModel
        || operation instanceof ModelOperation.MoveModel
        || operation instanceof FieldOperation.RenameField) {
      problem = MigrationProblem.RENAMED;
    }
    report.add(
        problem,
        severity(),
        places.of(finding.model(), finding.field()),
        finding.model().app(),
        subject(finding.model(), finding.field()),
        finding.change());
  }

  private Severity severity() {
    return driftIsError ? Severity.ERROR : Severity.WARNING;
  }

  private static String subject(ModelName model, @Nullable String field) {
    return field == null ? model.model() : model.model() + "." + field;
  }

  private void report(Question question, Places places) {
    ModelName model = question.model();
    if (question instanceof Question.Renamed renamed) {
      String field = renamed.name().isEmpty() ? null : renamed.name();
      report.add(
          MigrationProblem.RENAMED_OR_NOT,
          places.of(model, field),
          model.app(),
          String.join(" or ", renamed.former()),
          subject(model, field),
          renamed.former().get(0));
    } else if (question instanceof Question.Fill fill) {
      report.add(
          fill.isNew() ? MigrationProblem.REQUIRED : MigrationProblem.NO_LONGER_NULL,
          severity(),
          places.of(model, fill.field()),
          model.app(),
          subject(model, fill.field()));
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
