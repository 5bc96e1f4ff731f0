package dev.plectrum.processor.schema;

import java.util.List;

/** A step of a migration: what happens to models, in no database's words. */
public sealed interface Operation {
  /** The model it is about. */
  ModelName model();

  /** The fields it brings. */
  List<FieldState> fields();

  /** The schema after it, given the one before, which {@link History} has found to fit. */
  Schema apply(Schema before);

  /** What it does, as part of a migration's name by Django's rules: {@code track_explicit}. */
  String fragment();

  /** What it does, as {@code makemigrations} lists it: {@code + Create model Track}. */
  String line();

  /** A new model with its table, the tables of its many-to-many relations and its indexes. */
  record CreateModel(ModelState state) implements Operation {
    @Override
    public ModelName model() {
      return state.name();
    }

    @Override
    public List<FieldState> fields() {
      return state.fields();
    }

    @Override
    public Schema apply(Schema before) {
      return before.with(state);
    }

    @Override
    public String fragment() {
      return MigrationName.lower(state.name().model());
    }

    @Override
    public String line() {
      return "+ Create model " + state.name().model();
    }
  }

  /** A new field of a model that exists. */
  record AddField(ModelName model, FieldState field) implements Operation {
    @Override
    public List<FieldState> fields() {
      return List.of(field);
    }

    @Override
    public Schema apply(Schema before) {
      return before.with(before.get(model).with(field));
    }

    @Override
    public String fragment() {
      return MigrationName.lower(model.model()) + "_" + MigrationName.snake(field.name());
    }

    @Override
    public String line() {
      return "+ Add field " + field.name() + " to " + model.model();
    }
  }
}
