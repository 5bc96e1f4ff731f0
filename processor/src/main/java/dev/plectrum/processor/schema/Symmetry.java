package dev.plectrum.processor.schema;

import java.util.List;

/**
 * What older migrations leave unsaid: which relations of a model with itself hold both ways. The
 * first ones said nothing of it, so what a later one says of the same relation counts for them too.
 */
final class Symmetry {
  private Symmetry() {}

  /**
   * The same schema with the relations as symmetrical that one of {@code later} says are.
   *
   * @param later what follows, in order
   */
  static Schema assumed(Schema schema, List<Operation> later) {
    Schema assumed = schema;
    for (ModelState model : schema.models()) {
      for (FieldState field : model.fields()) {
        if (field instanceof FieldState.Many many
            && many.to().equals(model.name())
            && !many.symmetrical()
            && isSaid(model.name(), many.name(), later)) {
          assumed =
              assumed.with(
                  assumed.get(model.name()).replacing(many.name(), many.withSymmetrical()));
        }
      }
    }
    return assumed;
  }

  private static boolean isSaid(ModelName model, String field, List<Operation> later) {
    ModelName of = model;
    String name = field;
    for (Operation operation : FreeOperation.ofState(later)) {
      FieldState now = null;
      if (operation instanceof ModelOperation.DeleteModel delete && delete.model().equals(of)) {
        return false;
      } else if (operation instanceof FieldOperation.RenameField rename
          && rename.model().equals(of)
          && rename.former().equals(name)) {
        now = rename.field();
        name = now.name();
      } else if (operation instanceof FieldOperation.AlterField alter
          && alter.model().equals(of)
          && alter.field().name().equals(name)) {
        now = alter.field();
      } else if (operation instanceof FieldOperation.RemoveField remove
          && remove.model().equals(of)
          && remove.field().equals(name)) {
        return false;
      }
      if (now instanceof FieldState.Many many && many.symmetrical()) {
        return true;
      }
      of = operation.later(of);
    }
    return false;
  }
}
