package dev.plectrum.processor.schema;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that an operation gives to rows which have none. */
public final class Filling {
  private Filling() {}

  /** What is wrong with the value of an operation that fits otherwise, or null. */
  static Replay.@Nullable Objection objection(
      FieldOperation operation, ModelState model, Schema schema) {
    String fill = null;
    FieldState field = null;
    if (operation instanceof FieldOperation.AddField add) {
      fill = add.fill();
      field = add.field();
    } else if (operation instanceof FieldOperation.AlterField alter) {
      fill = alter.fill();
      field = alter.field();
    } else if (operation instanceof FieldOperation.RemoveField remove) {
      fill = remove.fill();
      field = model.field(remove.field()).orElse(null);
    }
    if (fill == null || field == null || isWritten(fill, field, schema)) {
      return null;
    }
    return new Replay.Objection(
        "\"%s\" is no value of %s".formatted(fill, Likeness.words(field)),
        "Write one as in @Default.");
  }

  /** Whether a text is a value of a field, as far as its type is known. */
  static boolean isWritten(String text, FieldState field, Schema schema) {
    if (field instanceof FieldState.Key key) {
      return schema
          .find(key.to())
          .filter(target -> target.key().size() == 1)
          .flatMap(target -> Optional.of(isWritten(text, target.id(), schema)))
          .orElse(true);
    }
    return !(field instanceof FieldState.Value value) || value.type().isWritten(text);
  }

  /**
   * Whether rows have to get a value before the change, as the column that it leads to takes none
   * or not this one.
   */
  public static boolean isBefore(FieldOperation.AlterField alter, List<Operation> earlier) {
    ModelName model = alter.model();
    String field = alter.field().name();
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Operation operation = earlier.get(i);
      String fill = null;
      if (operation instanceof FieldOperation.RenameField rename
          && rename.model().equals(model)
          && rename.field().name().equals(field)) {
        field = rename.former();
      } else if (operation instanceof FieldOperation.AddField add
          && add.model().equals(model)
          && add.field().name().equals(field)) {
        return add.fill() != null && !isWritten(add.fill(), alter.field(), Schema.EMPTY);
      } else if (operation instanceof FieldOperation.AlterField other
          && other.model().equals(model)
          && other.field().name().equals(field)) {
        fill = other.fill();
      }
      if (fill != null
          && (alter.field() instanceof FieldState.Stored stored && stored.nullable()
              || !isWritten(fill, alter.field(), Schema.EMPTY))) {
        return true;
      }
      model = operation.former(model);
    }
    return false;
  }
}
