package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.model.DatabaseNames;
import dev.plectrum.processor.schema.PartOperation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations that lead from the history of migrations to the models, by structure only: a
 * default of the program, a rule of validation or the order of fields makes no difference.
 */
final class Detector {
  private final Schema models;
  private final Hints hints;
  private final History history;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();
  private final List<Exchanged> exchanged = new ArrayList<>();
  private final List<Contradicted> contradicted = new ArrayList<>();
  private final Relabelling relabelling = new Relabelling();
  private final List<Rekeyed> rekeyed = new ArrayList<>();

  /** Tables that are in each other's way, with their names for meanwhile. */
  private final Map<String, String> tablesAside = new HashMap<>();

  /** What a question is about: until it is answered nothing else is said of it. */
  private final Set<String> unclear = new HashSet<>();

  private Schema now;

  private Detector(Schema before, Schema models, Hints hints, History history) {
    this.now = before;
    this.models = models;
    this.hints = hints;
    this.history = history;
  }

  /**
   * What was found.
   *
   * @param findings each with its operation, in an order that runs
   * @param questions without whose answers some operations are missing
   * @param exchanged names that say what a migration has done already
   * @param rekeyed models of which nothing else is said, as their keys are made of other fields
   * @param contradicted former names that cannot be: what had them is in no operation
   */
  record Detected(
      List<Finding> findings,
      List<Question> questions,
      List<Exchanged> exchanged,
      List<Rekeyed> rekeyed,
      List<Contradicted> contradicted) {
    Detected {
      contradicted = List.copyOf(contradicted);
      rekeyed = List.copyOf(rekeyed);
      findings = List.copyOf(findings);
      questions = List.copyOf(questions);
      exchanged = List.copyOf(exchanged);
    }
  }

  /**
   * The first of models, or of the fields of one, that have each other's names since a migration.
   *
   * @param field its name, or null for a model
   */
  record Exchanged(ModelName model, @Nullable String field, String former) {}

  /**
   * A model, or a field of one, that is said to have had a name that it cannot have had.
   *
   * @param field its name, or null for a model
   * @param other what else is said to have had it, or empty
   */
  record Contradicted(
      ModelName model,
      @Nullable String field,
      String former,
      MigrationProblem problem,
      String other) {}

  /** A model whose key of several fields is made of other ones than before. */
  record Rekeyed(ModelName model, List<String> before, List<String> after) {}

  /**
   * What leads from the outcome of {@code history} to {@code models}.
   *
   * @param others the apps that are compiled already, and that no migration is made for
   */
  static Detected between(Schema models, Hints hints, History history, Set<String> others) {
    Schema before = history.schema().without(others);
    Detector detector = new Detector(before, models, hints, history);
    history.entries().stream()
        .map(History.Entry::file)
        .filter(file -> others.contains(file.app()))
        .forEach(file -> detector.renamedElsewhere(file.operations()));
    detector.detect();
    return new Detected(
        OperationOrder.of(detector.findings, before, Finding::operation),
        detector.questions,
        detector.exchanged,
        detector.rekeyed,
        detector.contradicted);
  }

  private void renamedElsewhere(List<Operation> operations) {
    for (Operation operation : operations) {
      if (operation instanceof ModelOperation.RenameModel rename) {
        relabelling.addEarlier(rename.model(), rename.to());
      } else if (operation instanceof ModelOperation.MoveModel move) {
        relabelling.addEarlier(move.model(), move.to());
      } else if (operation instanceof FreeOperation.Separate separate) {
        renamedElsewhere(separate.state());
      }
    }
  }

  private void detect() {
    renamedModels();
    for (ModelState model : models.models()) {
      now.find(model.name()).ifPresent(before -> renamedFields(model));
    }
    Map<String, String> tables = new LinkedHashMap<>();
    for (ModelState model : models.models()) {
      now.find(model.name()).ifPresent(before -> tables.put(model.table(), before.table()));
    }
    List<String> taken = new ArrayList<>(tables(now));
    taken.addAll(tables(models));
    tablesAside.putAll(Renames.circles(tables, taken));
    List<ModelState> created = new ArrayList<>();
    for (ModelState model : models.models()) {
      Optional<ModelState> before = now.find(model.name());
      if (before.isPresent()) {
        compare(before.get(), model);
      } else {
        created.add(model);
      }
    }
    for (ModelState model : created) {
      if (unclear.contains(model.name().toString())) {
        continue;
      }
      add(new ModelOperation.CreateModel(model), model.name(), null, "");
    }
    for (ModelName name : List.copyOf(now.names())) {
      if (models.find(name).isEmpty() && !unclear.contains(name.toString())) {
        deleted(name);
      }
    }
  }

  private static List<String> tables(Schema schema) {
    return schema.models().stream().map(ModelState::table).toList();
  }

  private void deleted(ModelName name) {
    Operation delete = new ModelOperation.DeleteModel(name);
    if (hints.isUnmanaged(name)) {
      // Its table stays, with its rows: something else looks after it from now on.
      add(
          new FreeOperation.Separate(List.of(delete), List.of()),
          name,
          null,
          "no migration makes its table any more");
    } else {
      add(delete, name, null, "");
    }
  }

  private void add(Operation operation, ModelName model, @Nullable String field, String change) {
    findings.add(new Finding(operation, model, field, change));
  }

  /** Adds an operation that what follows is compared after. */
  private void apply(Operation operation, ModelName model, @Nullable String field, String change) {
    add(operation, model, field, change);
    now = operation.apply(now);
  }

  private boolean isDone(ModelName name, ModelName former) {
    return !hints.isAnswered(name.toString()) && history.renamed(name, former);
  }

  private void renamedModels() {
    Renames.doneInCircles(now.names(), models.names(), hints::former, this::isDone)
        .entrySet()
        .stream()
        .findFirst()
        .ifPresent(
            one -> exchanged.add(new Exchanged(one.getKey(), null, one.getValue().toString())));
    Renames.contradictions(now.names(), models.names(), hints::former, this::isDone)
        .forEach(one -> contradicted(one.now(), null, one));
    List<Renames.Step<ModelName>> steps =
        Renames.of(
            now.names(),
            models.names(),
            hints::former,
            this::isDone,
            name -> new ModelName(name.app(), "Aside" + name.model()));
    for (Renames.Step<ModelName> step : steps) {
      rename(step.former(), step.now());
    }
    for (ModelState model : models.models()) {
      if (now.find(model.name()).isEmpty() && !hints.isNew(model.name().toString())) {
        askForModel(model);
      }
    }
  }

  private void rename(ModelName former, ModelName name) {
    // What goes out of the way of another model has a table of no consequence, too.
    String table =
        models
            .find(name)
            .map(ModelState::table)
            .orElseGet(() -> DatabaseNames.aside(now.get(former).table()));
    for (ModelState other : now.models()) {
      if (other.table().equals(table) && !other.name().equals(former)) {
        // Once that one has let go of it, this one gets it.
        table = now.get(former).table();
      }
    }
    boolean sameApp = former.app().equals(name.app());
    apply(
        sameApp
            ? new ModelOperation.RenameModel(former, name, table)
            : new ModelOperation.MoveModel(former, name, table),
        name,
        null,
        sameApp ? former.model() : former.toString());
    relabelling.add(former, name);
  }

  private void askForModel(ModelState model) {
    List<String> fitting = new ArrayList<>();
    for (ModelState gone : now.models()) {
      boolean fits =
          gone.name().app().equals(model.name().app())
              && models.find(gone.name()).isEmpty()
              && gone.fields().size() > 1
              && Likeness.sameFields(gone, model);
      if (fits) {
        fitting.add(gone.name().model());
      }
    }
    if (!fitting.isEmpty()) {
      questions.add(new Question.Renamed(model.name(), "", fitting));
      unclear.add(model.name().toString());
      fitting.forEach(name -> unclear.add(model.name().app() + "." + name));
    }
  }

  private void renamedFields(ModelState model) {
    ModelName name = model.name();
    List<String> then = now.get(name).fields().stream().map(FieldState::name).toList();
    List<String> fields = model.fields().stream().map(FieldState::name).toList();
    BiPredicate<String, String> done =
        (field, former) ->
            !hints.isAnswered(name + "." + field) && history.renamed(name, field, former);
    Renames.doneInCircles(then, fields, field -> former(model, field), done).entrySet().stream()
        .findFirst()
        .ifPresent(one -> exchanged.add(new Exchanged(name, one.getKey(), one.getValue())));
    Renames.contradictions(then, fields, field -> former(model, field), done)
        .forEach(one -> contradicted(name, one.now(), one));
    fields.forEach(field -> ofAnotherKind(model, field));
    List<Renames.Step<String>> steps =
        Renames.of(
            then,
            fields,
            field -> former(model, field),
            done,
            field -> "aside" + Character.toUpperCase(field.charAt(0)) + field.substring(1));
    for (Renames.Step<String> step : steps) {
      FieldState old = now.get(name).field(step.former()).orElseThrow();
      FieldState field = model.field(step.now()).orElseGet(() -> Likeness.aside(old, step.now()));
      renameField(
          name, old, isFree(name, old, field) ? field : Likeness.inColumn(field, column(old)));
    }
    for (FieldState field : model.fields()) {
      ModelState before = now.get(name);
      if (before.field(field.name()).isEmpty() && !hints.isNew(name + "." + field.name())) {
        askForField(model, before, field);
      }
    }
  }

  private void contradicted(
      ModelName model, @Nullable String field, Renames.Contradiction<?> found) {
    Object other = found.other();
    MigrationProblem problem =
        other == null ? MigrationProblem.WAS_BESIDE : MigrationProblem.WAS_TWICE;
    contradicted(model, field, found.former().toString(), problem, String.valueOf(other));
  }

  private void contradicted(
      ModelName model,
      @Nullable String field,
      String former,
      MigrationProblem problem,
      String other) {
    contradicted.add(new Contradicted(model, field, former, problem, other));
    unclear.add(field == null ? model.toString() : model + "." + field);
    unclear.add(field == null ? former : model + "." + former);
  }

  /** A column does not become the table between two models, nor the other way round. */
  private void ofAnotherKind(ModelState model, String field) {
    ModelState before = now.get(model.name());
    String former = hints.former(model.name(), field);
    if (former != null
        && before.field(field).isEmpty()
        && before.field(former).isPresent()
        && model.field(former).isEmpty()
        && former(model, field) == null) {
      contradicted(model.name(), field, former, MigrationProblem.WAS_OF_ANOTHER_KIND, "");
    }
  }

  /** The former name of a field, if that is one that it could have come from. */
  private @Nullable String former(ModelState model, String field) {
    String former = hints.former(model.name(), field);
    boolean many = model.field(field).orElseThrow() instanceof FieldState.Many;
    return former == null
            || now.get(model.name())
                .field(former)
                .filter(then -> then instanceof FieldState.Many == many)
                .isEmpty()
        ? null
        : former;
  }

  private void renameField(ModelName model, FieldState then, FieldState field) {
    apply(
        new FieldOperation.RenameField(model, then.name(), Likeness.blend(then, field)),
        model,
        field.name(),
        then.name());
  }

  /** Whether no other field has the column that one is to get. */
  private boolean isFree(ModelName model, FieldState then, FieldState field) {
    return now.get(model).fields().stream()
        .noneMatch(
            other ->
                !other.name().equals(then.name())
                    && other instanceof FieldState.Stored
                    && column(other).equals(column(field)));
  }

  private static String column(FieldState field) {
    return field instanceof FieldState.Stored stored ? stored.column() : "";
  }

  private void askForField(ModelState model, ModelState before, FieldState field) {
    List<String> fitting =
        before.fields().stream()
            .filter(gone -> model.field(gone.name()).isEmpty())
            .filter(gone -> Likeness.sameKind(gone, field))
            .filter(gone -> !takenBy(model, gone.name()))
            .map(FieldState::name)
            .toList();
    if (!fitting.isEmpty()) {
      questions.add(new Question.Renamed(model.name(), field.name(), fitting));
      unclear.add(model.name() + "." + field.name());
      fitting.forEach(name -> unclear.add(model.name() + "." + name));
    }
  }

  /** Whether another field says that it was this one. */
  private boolean takenBy(ModelState model, String former) {
    return model.fields().stream()
        .anyMatch(field -> former.equals(hints.former(model.name(), field.name())));
  }

  private void compare(ModelState before, ModelState after) {
    ModelName name = after.name();
    boolean composite = before.isComposite() || after.isComposite();
    if (composite && !before.key().equals(after.key())) {
      rekeyed.add(new Rekeyed(name, before.key(), after.key()));
      return;
    }
    if (!before.table().equals(after.table())) {
      String away = tablesAside.get(before.table());
      if (away != null) {
        add(
            new ModelOperation.RenameTable(name, away),
            name,
            null,
            "table " + before.table() + " makes room for another one");
      }
      add(
          new ModelOperation.RenameTable(name, after.table()),
          name,
          null,
          "table " + before.table() + " is now " + after.table());
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      add(
          new ModelOperation.AlterComment(name, after.comment()),
          name,
          null,
          "its comment is another one");
    }
    for (FieldState old : before.fields()) {
      if (after.field(old.name()).isEmpty() && !unclear.contains(name + "." + old.name())) {
        removed(name, old, old.name());
      }
    }
    Set<String> replaced = new HashSet<>(Likeness.replaced(before, after));
    columnsAside(before, after, replaced);
    for (FieldState field : after.fields()) {
      if (unclear.contains(name + "." + field.name())) {
        continue;
      }
      FieldState old = before.field(field.name()).orElse(null);
      if (old != null && replaced.contains(field.name())) {
        removed(name, old, field.name());
        added(name, field);
      } else if (old != null) {
        altered(name, old, field);
      } else {
        added(name, field);
      }
    }
    // What names a field that goes has to go before it.
    before.fields().stream()
        .map(FieldState::name)
        .filter(field -> after.field(field).isEmpty())
        .forEach(replaced::add);
    findings.addAll(
        PartDifferences.of(name, Kind.INDEX, before.indexes(), after.indexes(), replaced));
    List<ModelState.Part> then = new ArrayList<>(before.uniques());
    then.addAll(before.checks());
    List<ModelState.Part> constraints = new ArrayList<>(after.uniques());
    constraints.addAll(after.checks());
    relabelled(before, after, replaced, then, constraints);
    findings.addAll(PartDifferences.of(name, Kind.CONSTRAINT, then, constraints, replaced));
  }

  /** Columns that go round in a circle go by way of another name. */
  private void columnsAside(ModelState before, ModelState after, Set<String> replaced) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (FieldState field : after.fields()) {
      if (field instanceof FieldState.Stored stored && !replaced.contains(field.name())) {
        before.stored(field.name()).ifPresent(then -> columns.put(stored.column(), then.column()));
      }
    }
    List<String> taken = new ArrayList<>();
    before.fields().forEach(field -> taken.add(column(field)));
    after.fields().forEach(field -> taken.add(column(field)));
    Map<String, String> aside = Renames.circles(columns, taken);
    for (FieldState field : after.fields()) {
      FieldState.Stored then = before.stored(field.name()).orElse(null);
      String away = then == null ? null : aside.get(then.column());
      if (then != null && away != null) {
        add(
            new FieldOperation.AlterField(after.name(), Likeness.inColumn(then, away), null),
            after.name(),
            field.name(),
            "column " + then.column() + " makes room for another one");
      }
    }
  }

  /** Takes the checks of keys to models that have other names now out of what is compared. */
  private void relabelled(
      ModelState before,
      ModelState after,
      Set<String> replaced,
      List<ModelState.Part> then,
      List<ModelState.Part> constraints) {
    for (ModelState.Check old : before.checks()) {
      for (ModelState.Check check : after.checks()) {
        Operation operation = relabelling.between(after, old, check);
        if (operation != null && check.names().stream().noneMatch(replaced::contains)) {
          add(operation, after.name(), null, "models that its keys point to have other names");
          then.remove(old);
          constraints.remove(check);
        }
      }
    }
  }

  private void removed(ModelName model, FieldState old, String field) {
    // One value for all rows is none for a field of which each needs its own.
    String fill =
        old instanceof FieldState.Value value && value.unique() == null
            ? value.defaultValue()
            : null;
    add(new FieldOperation.RemoveField(model, field, fill), model, field, "");
  }

  private void added(ModelName model, FieldState field) {
    String fill = filling(model, field);
    boolean required = field instanceof FieldState.Stored stored && needsValue(stored);
    if (required && fill == null && !hints.isFilled(model, field.name())) {
      questions.add(new Question.Fill(model, field.name(), Likeness.words(field), true));
      return;
    }
    add(new FieldOperation.AddField(model, field, fill), model, field.name(), "");
  }

  /** What the rows there are get; one value for all of them is none for a field of its own each. */
  private @Nullable String filling(ModelName model, FieldState field) {
    boolean empty =
        field instanceof FieldState.Stored stored && stored.nullable() && stored.unique() != null;
    return empty ? hints.answered(model, field, models) : hints.fill(model, field, models);
  }

  private static boolean needsValue(FieldState.Stored field) {
    boolean numbered =
        field instanceof FieldState.Value value
            && value.primaryKey()
            && value.type().kind() == LogicalType.Kind.LONG;
    return !field.nullable() && !field.details().gives() && !numbered;
  }

  private void altered(ModelName model, FieldState old, FieldState field) {
    String change = Likeness.change(old, field);
    if (change.isEmpty()) {
      return;
    }
    boolean stricter =
        field instanceof FieldState.Stored stored
            && !stored.nullable()
            && old instanceof FieldState.Stored then
            && then.nullable();
    String fill = stricter ? hints.fill(model, field, models) : null;
    boolean given = field instanceof FieldState.Stored now && now.details().gives();
    if (stricter && fill == null && !given && !hints.isFilled(model, field.name())) {
      questions.add(new Question.Fill(model, field.name(), Likeness.words(field), false));
      return;
    }
    add(new FieldOperation.AlterField(model, field, fill), model, field.name(), change);
  }
}
