package dev.plectrum.processor.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other apps did to the models that an operation is about. Its SQL is written for the tables
 * as they are when it runs, so that it must not run, or be taken back, before that.
 */
final class Lineage {
  private final History history;

  /** The models there are, by the names that the operations know them by. */
  private final Schema schema;

  /** By the name now: the name that history knows. */
  private final Map<ModelName, ModelName> former = new HashMap<>();

  Lineage(History history, List<Operation> operations) {
    this.history = history;
    Schema renamed = history.schema();
    for (Operation operation : operations) {
      ModelName from = null;
      ModelName to = null;
      if (operation instanceof ModelOperation.RenameModel rename) {
        from = rename.model();
        to = rename.to();
      } else if (operation instanceof ModelOperation.MoveModel move) {
        from = move.model();
        to = move.to();
      }
      if (from != null && to != null) {
        ModelName known = former.remove(from);
        former.put(to, known == null ? from : known);
        renamed = operation.apply(renamed);
      }
    }
    this.schema = renamed;
  }

  /** The migrations that {@code operation} has to come after because of its models. */
  Set<String> before(Operation operation) {
    Set<String> keys = new HashSet<>();
    for (ModelName name : operation.touches()) {
      Optional<ModelState> model = schema.find(name);
      if (model.isPresent() && !(operation instanceof ModelOperation.CreateModel)) {
        model.get().fields().forEach(field -> addLastChange(keys, field.leadsTo()));
      }
    }
    ModelName changed = changed(operation);
    if (changed != null) {
      addFollowers(keys, changed);
    }
    return keys;
  }

  /** The migration that last changed what others know of a model, if any did. */
  private void addLastChange(Set<String> keys, @Nullable ModelName name) {
    if (name == null) {
      return;
    }
    ModelName known = former.getOrDefault(name, name);
    String last = null;
    for (History.Entry entry : history.entries()) {
      for (Operation operation : entry.file().operations()) {
        if (changed(operation) != null && operation.touches().contains(known)) {
          last = entry.file().key();
        }
      }
    }
    if (last != null) {
      keys.add(last);
    }
  }

  /** The apps that have ever led to a model, which is about to be something else for them. */
  private void addFollowers(Set<String> keys, ModelName name) {
    ModelName known = former.getOrDefault(name, name);
    for (History.Entry entry : history.entries()) {
      boolean leads =
          entry.file().operations().stream()
              .flatMap(one -> one.fields().stream())
              .anyMatch(field -> known.equals(field.leadsTo()));
      if (leads) {
        history.last(entry.file().app()).ifPresent(file -> keys.add(file.key()));
      }
    }
    history.last(known.app()).ifPresent(file -> keys.add(file.key()));
  }

  /** The model of which an operation changes what others know: its name, its table or its id. */
  static @Nullable ModelName changed(Operation operation) {
    if (operation instanceof ModelOperation model) {
      boolean keeps =
          model instanceof ModelOperation.CreateModel
              || model instanceof ModelOperation.AlterComment;
      return keeps ? null : model.model();
    }
    boolean id =
        operation instanceof FieldOperation
            && operation.fields().stream()
                .anyMatch(
                    field -> field instanceof FieldState.Stored stored && stored.primaryKey());
    return id ? ((FieldOperation) operation).model() : null;
  }
}
