package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Applies the operations of one migration after having looked whether they fit. */
final class Replay {
  private final MigrationFile file;
  private final History.Complaints complaints;

  private Replay(MigrationFile file, History.Complaints complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /** The schema after {@code file}; an operation that does not fit is told and left out. */
  static Schema apply(MigrationFile file, Schema before, History.Complaints complaints) {
    Replay replay = new Replay(file, complaints);
    Schema schema = before;
    Set<ModelName> gone = new HashSet<>();
    Set<ModelName> changed = new TreeSet<>();
    for (MigrationFile.Step step : file.steps()) {
      Objection objection =
          firstOf(objection(step.operation(), schema), unlike(step.operation(), schema));
      if (objection == null && step.operation() instanceof FreeOperation) {
        objection = between(changed, schema);
      }
      if (step.operation() instanceof FieldOperation operation) {
        changed.add(operation.model());
      }
      if (objection == null) {
        if (step.operation() instanceof ModelOperation operation) {
          gone.add(operation.model());
        }
        schema = step.operation().apply(schema);
      } else {
        replay.refuse(step, objection);
      }
    }
    Schema after = schema;
    // Models of one migration may point to each other in a circle: targets are looked up at its
    // end.
    for (MigrationFile.Step step : file.steps()) {
      for (FieldState field : step.operation().fields()) {
        ModelName to = field.leadsTo();
        if (to != null && !gone.contains(to)) {
          Objection objection =
              schema.find(to).isEmpty() ? unknown(to, schema) : unledTo(to, schema);
          if (objection != null) {
            replay.refuse(step, objection);
            after = before;
          }
        }
      }
      if (step.operation() instanceof ModelOperation.DeleteModel delete
          && schema.find(delete.model()).isEmpty()) {
        for (ModelState left : schema.leadingTo(delete.model())) {
          replay.refuse(step, Objection.of(left.name() + " still leads to " + delete.model()));
        }
      }
      if (step.operation() instanceof FieldOperation operation
          && !schema.find(operation.model()).map(ModelState::hasId).orElse(true)) {
        replay.refuse(
            step,
            new Objection(
                operation.model() + " has no primary key after this migration",
                "Let another field be \"primaryKey\" in the same migration."));
        after = before;
      } else if (step.operation() instanceof FieldOperation operation) {
        Objection unledTo = unledTo(operation.model(), schema);
        if (unledTo != null) {
          replay.refuse(step, unledTo);
          after = before;
        }
      }
    }
    return after;
  }

  /** What SQL and data migrations cannot find: tables whose keys are on their way. */
  private static @Nullable Objection between(Set<ModelName> changed, Schema schema) {
    for (ModelName name : changed) {
      if (!schema.find(name).map(ModelState::hasId).orElse(true)) {
        return new Objection(
            name + " has no primary key when this runs",
            "Let another field be \"primaryKey\" before it, or do this before and after.");
      }
      Objection unledTo = unledTo(name, schema);
      if (unledTo != null) {
        return unledTo;
      }
    }
    return null;
  }

  /** What keeps others from leading to a model: they hold one value, which is plain. */
  private static @Nullable Objection unledTo(ModelName name, Schema schema) {
    ModelState model = schema.find(name).orElse(null);
    if (model == null || model.hasPlainId()) {
      return null;
    }
    return schema.leadingTo(name).stream()
        .findFirst()
        .map(
            led ->
                new Objection(
                    led.name()
                        + " leads to "
                        + name
                        + ", whose primary key is "
                        + (model.isComposite() ? "several fields" : "a foreign key")
                        + " here",
                    "Let one plain field be \"primaryKey\", or take what leads there away before."))
        .orElse(null);
  }

  private void refuse(MigrationFile.Step step, Objection objection) {
    complaints.add(
        file,
        step.place(),
        MigrationProblem.DOES_NOT_FIT,
        objection.words(),
        objection.suggestion());
  }

  /** Why an operation does not fit; {@code suggestion} is a sentence. */
  record Objection(String words, String suggestion) {
    static Objection of(String words) {
      return new Objection(
          words, "Mend it by hand, or take the version of the file that was checked in.");
    }
  }

  private static @Nullable Objection objection(Operation operation, Schema schema) {
    if (operation instanceof ModelOperation model) {
      return model(model, schema);
    }
    if (operation instanceof FieldOperation field) {
      Optional<ModelState> state = schema.find(field.model());
      return state.isEmpty()
          ? unknown(field.model(), schema)
          : firstOf(field(field, state.get()), Filling.objection(field, state.get(), schema));
    }
    if (operation instanceof PartOperation part) {
      Optional<ModelState> state = schema.find(part.model());
      return state.isEmpty() ? unknown(part.model(), schema) : part(part, state.get());
    }
    if (operation instanceof FreeOperation.Separate separate) {
      Objection state = each(separate.state(), schema);
      return state != null ? state : each(separate.database(), schema);
    }
    if (operation instanceof FreeOperation.RunJava java) {
      Set<ModelName> seen = new HashSet<>();
      for (ModelName model : java.models()) {
        if (schema.find(model).isEmpty()) {
          return unknown(model, schema);
        }
        if (!seen.add(model)) {
          return new Objection(
              "the data migration " + java.name() + " names " + model + " twice",
              "Name each model once.");
        }
      }
    }
    return null;
  }

  /** What no database makes of the values there are; a person may, beside the state. */
  private static @Nullable Objection unlike(Operation operation, Schema schema) {
    if (operation instanceof FieldOperation.AlterField alter
        && alter.field() instanceof FieldState.Value now
        && schema.find(alter.model()).flatMap(model -> model.field(now.name())).orElse(null)
            instanceof FieldState.Value then
        && !Conversions.possible(then.type().kind(), now.type().kind())) {
      return new Objection(
          "%s.%s holds %s, of which nothing makes %s"
              .formatted(alter.model(), now.name(), then.type(), now.type()),
          "Remove the field and add one anew.");
    }
    return null;
  }

  private static @Nullable Objection each(List<Operation> operations, Schema before) {
    Schema schema = before;
    for (Operation operation : operations) {
      Objection objection = objection(operation, schema);
      if (objection != null) {
        return objection;
      }
      schema = operation.apply(schema);
    }
    return null;
  }

  private static @Nullable Objection model(ModelOperation operation, Schema schema) {
    if (operation instanceof ModelOperation.CreateModel create) {
      return created(create.state(), schema);
    }
    if (schema.find(operation.model()).isEmpty()) {
      return unknown(operation.model(), schema);
    }
    if (operation instanceof ModelOperation.RenameModel rename) {
      return free(rename.model(), rename.to(), rename.table(), schema);
    }
    if (operation instanceof ModelOperation.MoveModel move) {
      return free(move.model(), move.to(), move.table(), schema);
    }
    return operation instanceof ModelOperation.RenameTable rename
        ? table(rename.model(), rename.table(), schema)
        : null;
  }

  private static @Nullable Objection free(
      ModelName model, ModelName to, String table, Schema schema) {
    return !model.equals(to) && schema.find(to).isPresent()
        ? Objection.of(to + " exists already")
        : table(model, table, schema);
  }

  private static @Nullable Objection table(ModelName model, String table, Schema schema) {
    for (ModelState other : schema.models()) {
      if (other.table().equals(table) && !other.name().equals(model)) {
        return Objection.of(other.name() + " has the table \"" + table + "\" already");
      }
    }
    return null;
  }

  private static @Nullable Objection created(ModelState model, Schema schema) {
    if (schema.find(model.name()).isPresent()) {
      return Objection.of(model.name() + " exists already");
    }
    Objection taken = table(model.name(), model.table(), schema);
    if (taken != null) {
      return taken;
    }
    Set<String> names = new HashSet<>();
    for (FieldState field : model.fields()) {
      if (!names.add(field.name())) {
        return Objection.of("it has the field \"" + field.name() + "\" twice");
      }
    }
    return unknownField(model);
  }

  /** What of a model names a field that it does not have. */
  private static @Nullable Objection unknownField(ModelState model) {
    Objection part = unknownField(model, model.indexes());
    part = part != null ? part : unknownField(model, model.uniques());
    part = part != null ? part : unknownField(model, model.checks());
    for (FieldState field : model.fields()) {
      part = part != null ? part : unknownSource(model, field);
    }
    return part;
  }

  private static @Nullable Objection unknownSource(ModelState model, FieldState field) {
    for (String name : field.workedOutOf()) {
      if (model.stored(name).isEmpty()) {
        return new Objection(
            field.name() + " is worked out of the field \"" + name + "\", which is not there",
            Suggestion.of(name, names(model)));
      }
    }
    return null;
  }

  private static @Nullable Objection unknownField(
      ModelState model, List<? extends ModelState.Part> all) {
    for (ModelState.Part part : all) {
      for (String name : part.names()) {
        if (model.stored(name).isEmpty()) {
          return new Objection(
              part.name() + " names the field \"" + name + "\", which is not there",
              Suggestion.of(name, names(model)));
        }
      }
    }
    return null;
  }

  private static List<String> names(ModelState model) {
    return model.fields().stream().map(FieldState::name).toList();
  }

  private static @Nullable Objection field(FieldOperation operation, ModelState model) {
    if (operation instanceof FieldOperation.AddField add) {
      return model.field(add.field().name()).isPresent()
          ? taken(model, "field", add.field().name())
          : firstOf(column(model, null, add.field()), unknownSource(model, add.field()));
    }
    if (operation instanceof FieldOperation.AlterField alter) {
      Objection missing = missing(model, alter.field().name());
      return missing != null ? missing : fits(model, alter.field().name(), alter.field());
    }
    if (operation instanceof FieldOperation.RenameField rename) {
      String now = rename.field().name();
      Objection missing = missing(model, rename.former());
      if (missing == null && !now.equals(rename.former()) && model.field(now).isPresent()) {
        return taken(model, "field", now);
      }
      return missing != null ? missing : fits(model, rename.former(), rename.field());
    }
    String gone = ((FieldOperation.RemoveField) operation).field();
    Objection missing = missing(model, gone);
    return missing != null ? missing : stillNamed(model, gone);
  }

  private static @Nullable Objection fits(ModelState model, String former, FieldState field) {
    return firstOf(
        column(model, former, field),
        unknownSource(model.replacing(former, field).without(field.name()), field));
  }

  private static @Nullable Objection stillNamed(ModelState model, String field) {
    return unknownField(model.without(field));
  }

  private static @Nullable Objection firstOf(@Nullable Objection one, @Nullable Objection other) {
    return one == null ? other : one;
  }

  private static Objection taken(ModelState model, String what, String name) {
    return Objection.of(model.name() + " has a " + what + " \"" + name + "\" already");
  }

  private static @Nullable Objection missing(ModelState model, String field) {
    return model.field(field).isPresent()
        ? null
        : new Objection(
            model.name() + " has no field \"" + field + "\" at this point",
            Suggestion.of(field, names(model)));
  }

  private static @Nullable Objection column(
      ModelState model, @Nullable String former, FieldState field) {
    if (field instanceof FieldState.Stored stored) {
      for (FieldState other : model.fields()) {
        if (other instanceof FieldState.Stored there
            && there.column().equals(stored.column())
            && !there.name().equals(former)) {
          return taken(model, "column", stored.column());
        }
      }
    }
    return null;
  }

  private static @Nullable Objection part(PartOperation operation, ModelState model) {
    if (operation instanceof PartOperation.AddPart add) {
      return model.part(add.part().name()).isPresent()
          ? taken(model, add.kind().word(), add.part().name())
          : unknownField(model, List.of(add.part()));
    }
    String name =
        operation instanceof PartOperation.AlterPart alter
            ? alter.part().name()
            : operation instanceof PartOperation.RenamePart rename
                ? rename.former()
                : ((PartOperation.RemovePart) operation).name();
    if (model.part(name).isEmpty()) {
      return new Objection(
          model.name() + " has no index or constraint \"" + name + "\" at this point",
          Suggestion.of(name, partNames(model)));
    }
    return operation instanceof PartOperation.AlterPart alter
        ? unknownField(model, List.of(alter.part()))
        : null;
  }

  private static Collection<String> partNames(ModelState model) {
    Set<String> names = new HashSet<>();
    model.indexes().forEach(one -> names.add(one.name()));
    model.uniques().forEach(one -> names.add(one.name()));
    model.checks().forEach(one -> names.add(one.name()));
    return names.stream().sorted().toList();
  }

  private static Objection unknown(ModelName name, Schema schema) {
    List<String> names = schema.names().stream().map(ModelName::toString).toList();
    String words = "there is no model " + name + " at this point";
    return names.isEmpty()
        ? Objection.of(words)
        : new Objection(words, Suggestion.of(name.toString(), names));
  }
}
