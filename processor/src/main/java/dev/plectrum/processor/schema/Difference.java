package dev.plectrum.processor.schema;

import org.jspecify.annotations.Nullable;

/** Something in which the models and the history of migrations differ. */
public sealed interface Difference {
  /** The model it is about. */
  ModelName model();

  /** The field it is about, or null for the model itself. */
  @Nullable String field();

  /** A difference that a migration can carry. */
  record Missing(Operation operation) implements Difference {
    @Override
    public ModelName model() {
      return operation.model();
    }

    @Override
    public @Nullable String field() {
      return operation instanceof Operation.AddField add ? add.field().name() : null;
    }
  }

  /** The models no longer have what the migrations made. */
  record Removed(ModelName model, @Nullable String field) implements Difference {}

  /**
   * The two have different ideas of it.
   *
   * @param change what is different, old and new: {@code string(200) is now string(220)}
   */
  record Changed(ModelName model, @Nullable String field, String change) implements Difference {}

  /** A new field that existing rows would have no value for. */
  record Required(ModelName model, String field) implements Difference {}

  /** {@code @Was} says that it had another name before. */
  record Renamed(ModelName model, @Nullable String field, String was) implements Difference {}
}
