package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    for (MigrationFile.Step step : file.steps()) {
      Objection objection = objection(step.operation(), schema);
      if (objection == null) {
        schema = step.operation().apply(schema);
      } else {
        replay.refuse(step, objection);
      }
    }
    // Models of one migration may point to each other in a circle: targets are looked up at its
    // end.
    for (MigrationFile.Step step : file.steps()) {
      for (FieldState field : step.operation().fields()) {
        Objection objection = target(field, schema);
        if (objection != null) {
          replay.refuse(step, objection);
        }
      }
    }
    return schema;
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
  private record Objection(String words, String suggestion) {
    static Objection of(String words) {
      return new Objection(
          words, "Mend it by hand, or take the version of the file that was checked in.");
    }
  }

  private static @Nullable Objection objection(Operation operation, Schema schema) {
    if (operation instanceof Operation.CreateModel create) {
      return objection(create.state(), schema);
    }
    Operation.AddField add = (Operation.AddField) operation;
    Optional<ModelState> model = schema.find(add.model());
    if (model.isEmpty()) {
      return unknown(add.model(), schema);
    }
    if (model.get().field(add.field().name()).isPresent()) {
      return Objection.of(add.model() + " has a field \"" + add.field().name() + "\" already");
    }
    if (add.field() instanceof FieldState.Stored stored) {
      if (column(model.get(), stored.column())) {
        return Objection.of(add.model() + " has a column \"" + stored.column() + "\" already");
      }
      if (!stored.nullable()) {
        return Objection.of("the new field \"" + stored.name() + "\" must be nullable");
      }
    }
    return null;
  }

  private static @Nullable Objection objection(ModelState model, Schema schema) {
    if (schema.find(model.name()).isPresent()) {
      return Objection.of(model.name() + " exists already");
    }
    for (ModelState other : schema.models()) {
      if (other.table().equals(model.table())) {
        return Objection.of(other.name() + " has the table \"" + model.table() + "\" already");
      }
    }
    Set<String> names = new HashSet<>();
    for (FieldState field : model.fields()) {
      if (!names.add(field.name())) {
        return Objection.of("it has the field \"" + field.name() + "\" twice");
      }
    }
    Objection part = unknownPart(model, model.indexes());
    return part != null ? part : unknownPart(model, model.uniques());
  }

  private static @Nullable Objection unknownPart(ModelState model, List<ModelState.Columns> all) {
    for (ModelState.Columns columns : all) {
      for (ModelState.Part part : columns.parts()) {
        if (model.stored(part.field()).isEmpty()) {
          List<String> names = model.fields().stream().map(FieldState::name).toList();
          return new Objection(
              columns.name() + " names the field \"" + part.field() + "\", which is not there",
              Suggestion.of(part.field(), names));
        }
      }
    }
    return null;
  }

  private static boolean column(ModelState model, String column) {
    return model.fields().stream()
        .anyMatch(
            field -> field instanceof FieldState.Stored stored && stored.column().equals(column));
  }

  private static @Nullable Objection target(FieldState field, Schema schema) {
    ModelName to = null;
    if (field instanceof FieldState.Key key) {
      to = key.to();
    } else if (field instanceof FieldState.Many many) {
      to = many.to();
    }
    return to == null || schema.find(to).isPresent() ? null : unknown(to, schema);
  }

  private static Objection unknown(ModelName name, Schema schema) {
    List<String> names = schema.names().stream().map(ModelName::toString).toList();
    String words = "there is no model " + name + " at this point";
    return names.isEmpty()
        ? Objection.of(words)
        : new Objection(words, Suggestion.of(name.toString(), names));
  }
}
