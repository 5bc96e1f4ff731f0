package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the rows there are is gone after operations, by name. */
final class Losses {
  private Losses() {}

  /** {@code Track.explicit} for a field, {@code Track} for a model; nothing for new tables. */
  static List<String> of(List<Operation> operations, Schema before) {
    List<String> losses = new ArrayList<>();
    Schema schema = before;
    for (int i = 0; i < operations.size(); i++) {
      schema = i == 0 ? schema : operations.get(i - 1).apply(schema);
      String loss = of(operations.get(i), schema);
      if (loss != null && !losses.contains(loss)) {
        losses.add(loss);
      }
    }
    return losses;
  }

  private static @Nullable String of(Operation operation, Schema schema) {
    if (operation instanceof ModelOperation.DeleteModel delete) {
      return delete.model().model();
    }
    if (operation instanceof FieldOperation.RemoveField remove) {
      boolean workedOut =
          schema
              .get(remove.model())
              .field(remove.field())
              .filter(field -> !field.workedOutOf().isEmpty())
              .isPresent();
      // What the database has worked out it works out again.
      return workedOut ? null : remove.model().model() + "." + remove.field();
    }
    if (operation instanceof FieldOperation.AlterField alter) {
      FieldState then = schema.get(alter.model()).field(alter.field().name()).orElse(null);
      return then != null && loses(then, alter.field())
          ? alter.model().model() + "." + alter.field().name()
          : null;
    }
    return null;
  }

  private static boolean loses(FieldState then, FieldState now) {
    if (then instanceof FieldState.Value before && now instanceof FieldState.Value after) {
      return !Conversions.keepsAll(before.type(), after.type());
    }
    return then instanceof FieldState.Many before
        && !(now instanceof FieldState.Many after && after.to().equals(before.to()));
  }
}
