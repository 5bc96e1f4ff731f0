package dev.plectrum.processor.schema;

import dev.plectrum.processor.schema.LogicalType.Kind;
import java.util.List;
import java.util.Set;

/** What happens to large tables while a migration runs, on PostgreSQL. */
final class Locks {
  private Locks() {}

  /**
   * Whether one of {@code operations} reads every row of a large table, so that it has to be done
   * in steps that let others go on.
   *
   * @param large models that are there before
   */
  static boolean readsLarge(List<Operation> operations, Set<ModelName> large, Schema before) {
    Schema schema = before;
    for (Operation operation : operations) {
      if (operation.touches().stream().anyMatch(large::contains) && reads(operation, schema)) {
        return true;
      }
      schema = operation.apply(schema);
    }
    return false;
  }

  private static boolean reads(Operation operation, Schema schema) {
    if (operation instanceof PartOperation.AddPart
        || operation instanceof PartOperation.AlterPart) {
      return true;
    }
    if (operation instanceof FieldOperation.AddField add
        && add.field() instanceof FieldState.Stored stored) {
      return stored instanceof FieldState.Key || stored.unique() != null;
    }
    if (operation instanceof FieldOperation.AlterField alter
        && alter.field() instanceof FieldState.Stored now) {
      FieldState then = schema.get(alter.model()).field(now.name()).orElse(now);
      boolean stricter =
          then instanceof FieldState.Stored before && before.nullable() && !now.nullable();
      boolean constrained =
          then instanceof FieldState.Stored before
              && now.unique() != null
              && before.unique() == null;
      return stricter || constrained || now instanceof FieldState.Key;
    }
    return false;
  }

  /** Whether PostgreSQL writes the whole table anew, which nobody can read meanwhile. */
  static boolean rewrites(FieldState before, FieldState after) {
    if (!(before instanceof FieldState.Value then && after instanceof FieldState.Value now)) {
      return false;
    }
    LogicalType from = then.type();
    LogicalType to = now.type();
    if (from.equals(to)) {
      return false;
    }
    if (from.kind() == Kind.STRING && to.kind() == Kind.STRING) {
      return to.length() != 0 && (from.length() == 0 || from.length() > to.length());
    }
    return !(from.kind() == Kind.DECIMAL
        && to.kind() == Kind.DECIMAL
        && from.scale() == to.scale()
        && from.precision() <= to.precision());
  }
}
