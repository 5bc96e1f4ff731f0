package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A primary key that is another one afterwards, so that what points to the model changes with it.
 *
 * @param operation the operation of the migration that says so
 * @param model the model as it is called there
 * @param field the field that is the key from then on
 * @param translated whether another field was the key before, so that what points to the model has
 *     to hold other values; else the same values are of another type
 * @param followers the fields that point there at that point: {@code shop.Sale.item}
 */
record KeyChange(
    Operation operation,
    ModelName model,
    String field,
    boolean translated,
    List<String> followers) {
  KeyChange {
    followers = List.copyOf(followers);
  }

  /** Whether rows of others hold values that have to be translated. */
  boolean isFollowed() {
    return translated && !followers.isEmpty();
  }

  /** Those of a migration, starting from the schema before it. */
  static List<KeyChange> of(List<Operation> operations, Schema before) {
    List<KeyChange> changes = new ArrayList<>();
    Schema schema = before;
    for (Operation operation : operations) {
      find(operation, operation, schema, changes);
      schema = operation.apply(schema);
    }
    return changes;
  }

  private static void find(
      Operation whole, Operation operation, Schema before, List<KeyChange> changes) {
    if (operation instanceof FreeOperation.Separate separate) {
      Schema schema = before;
      for (Operation one : separate.database()) {
        find(whole, one, schema, changes);
        schema = one.apply(schema);
      }
    } else if (operation instanceof FieldOperation field && !field.fields().isEmpty()) {
      FieldState now = field.fields().get(0);
      FieldState then = then(field, before);
      boolean translated = then == null || !isKey(then);
      if (isKey(now) && (translated || !type(now).equals(type(then)))) {
        changes.add(
            new KeyChange(
                whole, field.model(), now.name(), translated, followers(field.model(), before)));
      }
    }
  }

  /** The field that an operation is about, as it was before. */
  private static @Nullable FieldState then(FieldOperation operation, Schema before) {
    String former =
        operation instanceof FieldOperation.RenameField rename
            ? rename.former()
            : operation.fields().get(0).name();
    return before.find(operation.model()).flatMap(model -> model.field(former)).orElse(null);
  }

  /** The type of its values; a key that is a part of a key is followed by nothing. */
  private static Optional<LogicalType> type(@Nullable FieldState field) {
    return field instanceof FieldState.Value value ? Optional.of(value.type()) : Optional.empty();
  }

  private static boolean isKey(FieldState field) {
    return field instanceof FieldState.Stored stored && stored.primaryKey();
  }

  /** The fields that lead to a model, each with the model that has it. */
  private static List<String> followers(ModelName model, Schema schema) {
    List<String> followers = new ArrayList<>();
    for (ModelState state : schema.leadingTo(model)) {
      for (FieldState field : state.fields()) {
        if (model.equals(field.leadsTo())) {
          followers.add(state.name() + "." + field.name());
        }
      }
    }
    return followers;
  }
}
