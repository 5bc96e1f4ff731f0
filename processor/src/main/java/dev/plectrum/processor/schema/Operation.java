package dev.plectrum.processor.schema;

import java.util.List;
import java.util.Set;

/** A step of a migration: what happens to models, in no database's words. */
public sealed interface Operation
    permits ModelOperation, FieldOperation, PartOperation, FreeOperation {
  /** The schema after it, given the one before, which {@link History} has found to fit. */
  Schema apply(Schema before);

  /** What it does, as part of a migration's name by Django's rules: {@code track_explicit}. */
  String fragment();

  /** What it does, as {@code makemigrations} lists it: {@code + Create model Track}. */
  String line();

  /** What it does, as a sentence: {@code Adds Track.explicit.} */
  String words();

  /** The fields it brings. */
  default List<FieldState> fields() {
    return List.of();
  }

  /** The models whose tables it may change, or whose rows it may. */
  Set<ModelName> touches();

  /** What a model is called after it that is called {@code before} before it. */
  default ModelName later(ModelName before) {
    return before;
  }

  /** What a model is called before it that is called {@code after} after it. */
  default ModelName former(ModelName after) {
    return after;
  }
}
