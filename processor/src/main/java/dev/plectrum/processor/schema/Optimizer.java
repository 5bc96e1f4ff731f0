package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a list of operations shorter that leads to the same models. */
final class Optimizer {
  private Optimizer() {}

  /** The same in fewer operations, of which each changes something in {@code before}. */
  static List<Operation> shorten(List<Operation> operations, Schema before) {
    List<Operation> shorter = shorten(operations);
    List<Operation> needed = new ArrayList<>();
    Schema schema = before;
    for (Operation operation : shorter) {
      Schema after = operation.apply(schema);
      if (operation instanceof FreeOperation || !after.equals(schema)) {
        needed.add(operation);
      }
      schema = after;
    }
    return needed.size() == shorter.size() ? shorter : shorten(needed, before);
  }

  /** The same in fewer operations; SQL and Java that people wrote stay where they are. */
  static List<Operation> shorten(List<Operation> operations) {
    List<Operation> shorter = new ArrayList<>(operations);
    while (pass(shorter)) {
      // Until nothing can be put together any more.
    }
    return List.copyOf(shorter);
  }

  private static boolean pass(List<Operation> operations) {
    for (int i = 0; i < operations.size(); i++) {
      for (int j = i + 1; j < operations.size(); j++) {
        if (isNeedless(operations, i, j)) {
          operations.remove(i);
          return true;
        }
        List<Operation> together = together(operations.get(i), operations.get(j));
        if (together != null && canMove(operations, i, j)) {
          operations.remove(j);
          operations.remove(i);
          operations.addAll(i, together);
          return true;
        }
        if (together != null && canWait(operations, i, j)) {
          operations.remove(j);
          operations.addAll(j, together);
          operations.remove(i);
          return true;
        }
        if (operations.get(j) instanceof FreeOperation) {
          break;
        }
      }
    }
    return false;
  }

  /**
   * Whether the earlier one need not be, as the model goes. The later one stays at its place: what
   * led to the model may only go in between.
   */
  private static boolean isNeedless(List<Operation> operations, int from, int to) {
    Operation earlier = operations.get(from);
    if (!(operations.get(to) instanceof ModelOperation.DeleteModel delete)
        || !sameModel(earlier, delete.model())) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      Operation between = operations.get(i);
      boolean made = between instanceof ModelOperation.CreateModel;
      if (between.touches().contains(delete.model()) && !sameModel(between, delete.model())) {
        return false;
      }
      if (earlier instanceof ModelOperation.RenameTable && (made || givesTable(between))
          || isFreed(earlier) && (made || isNamed(between))
          || earlier instanceof FieldOperation && between instanceof ModelOperation.DeleteModel) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFreed(Operation operation) {
    return operation instanceof PartOperation.RemovePart
        || operation instanceof PartOperation.RenamePart;
  }

  private static boolean isNamed(Operation operation) {
    return operation instanceof PartOperation.AddPart
        || operation instanceof PartOperation.RenamePart;
  }

  /** Whether the later one can go to the place of the earlier one. */
  private static boolean canMove(List<Operation> operations, int from, int to) {
    Operation later = operations.get(to);
    boolean otherColumn = isOtherColumn(operations.get(from), later);
    for (int i = from + 1; i < to; i++) {
      if (!independent(operations.get(i), later, operations.get(from))
          || otherColumn && operations.get(i) instanceof FieldOperation) {
        return false;
      }
    }
    // What it leads to must be there at that place already, under that name.
    Set<ModelName> madeBetween = new HashSet<>();
    for (int i = from + 1; i < to; i++) {
      if (operations.get(i) instanceof ModelOperation model) {
        madeBetween.addAll(model.touches());
      }
    }
    return later.fields().stream()
        .noneMatch(field -> field.leadsTo() != null && madeBetween.contains(field.leadsTo()));
  }

  /** Whether a field gets a column that another one may have to give up first. */
  private static boolean isOtherColumn(Operation one, Operation later) {
    if (!(one instanceof FieldOperation && later instanceof FieldOperation)
        || one.fields().isEmpty()
        || later.fields().isEmpty()) {
      return false;
    }
    return one.fields().get(0) instanceof FieldState.Stored before
        && later.fields().get(0) instanceof FieldState.Stored after
        && !before.column().equals(after.column())
        && (isGiven(before) || isGiven(after));
  }

  private static boolean isGiven(FieldState.Stored field) {
    String column = MigrationName.snake(field.name());
    return !field.column().equals(column) && !field.column().equals(column + "_id");
  }

  /** Whether a new model can go to the place of the later one, as nothing asks for it before. */
  private static boolean canWait(List<Operation> operations, int from, int to) {
    if (!(operations.get(from) instanceof ModelOperation.CreateModel create)) {
      return false;
    }
    Set<ModelName> targets = new HashSet<>();
    for (FieldState field : create.fields()) {
      if (field.leadsTo() != null) {
        targets.add(field.leadsTo());
      }
    }
    for (int i = from + 1; i < to; i++) {
      Operation between = operations.get(i);
      boolean asks =
          between instanceof FreeOperation
              || between.touches().contains(create.model())
              || isNamedAnew(between, targets)
              || between.fields().stream()
                  .anyMatch(field -> create.model().equals(field.leadsTo()));
      if (asks) {
        return false;
      }
    }
    return true;
  }

  /** Whether something that a new model leads to has another name from then on. */
  private static boolean isNamedAnew(Operation operation, Set<ModelName> targets) {
    return (operation instanceof ModelOperation.RenameModel
            || operation instanceof ModelOperation.MoveModel)
        && targets.contains(((ModelOperation) operation).model());
  }

  private static boolean independent(Operation between, Operation later, Operation earlier) {
    if (between instanceof FreeOperation || freesNameOf(between, later)) {
      return false;
    }
    for (ModelName name : later.touches()) {
      if (between.touches().contains(name)) {
        return differentFields(between, later) && differentFields(between, earlier);
      }
      if (givesTable(later) && freesTable(between)) {
        return false;
      }
      boolean leads = between.fields().stream().anyMatch(field -> name.equals(field.leadsTo()));
      if (leads && later instanceof ModelOperation) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an index or a constraint may get its name only from then on: names are a database's.
   */
  private static boolean freesNameOf(Operation between, Operation later) {
    String name = "";
    if (later instanceof PartOperation.AddPart add) {
      name = add.part().name();
    } else if (later instanceof PartOperation.RenamePart rename) {
      name = rename.name();
    }
    if (name.isEmpty()) {
      return false;
    }
    return between instanceof ModelOperation.DeleteModel
        || between instanceof PartOperation.RemovePart remove && remove.name().equals(name)
        || between instanceof PartOperation.RenamePart rename && rename.former().equals(name);
  }

  private static boolean givesTable(Operation operation) {
    return operation instanceof ModelOperation.RenameTable
        || operation instanceof ModelOperation.RenameModel;
  }

  private static boolean freesTable(Operation operation) {
    return operation instanceof ModelOperation
        && !(operation instanceof ModelOperation.CreateModel)
        && !(operation instanceof ModelOperation.AlterComment);
  }

  private static boolean differentFields(Operation one, Operation other) {
    Set<String> names = fields(one);
    return !names.isEmpty()
        && !fields(other).isEmpty()
        && fields(other).stream().noneMatch(names::contains)
        && !(one instanceof PartOperation)
        && !(other instanceof PartOperation);
  }

  private static Set<String> fields(Operation operation) {
    if (operation instanceof FieldOperation.RenameField rename) {
      return Set.copyOf(List.of(rename.former(), rename.field().name()));
    }
    if (operation instanceof FieldOperation.RemoveField remove) {
      return Set.of(remove.field());
    }
    if (operation instanceof FieldOperation) {
      FieldState field = operation.fields().get(0);
      Set<String> names = new HashSet<>(field.workedOutOf());
      names.add(field.name());
      return names;
    }
    return operation instanceof ModelOperation.CreateModel create ? Set.of("") : Set.of();
  }

  /** Two operations in one or none, or null if they stay two. */
  private static @Nullable List<Operation> together(Operation one, Operation other) {
    if (one instanceof ModelOperation.CreateModel create) {
      return created(create, other);
    }
    if (one instanceof FieldOperation first && other instanceof FieldOperation second) {
      return first.model().equals(second.model()) ? fields(first, second) : null;
    }
    if (one instanceof PartOperation first && other instanceof PartOperation second) {
      return first.model().equals(second.model()) ? parts(first, second) : null;
    }
    if (one instanceof ModelOperation.RenameModel first
        && other instanceof ModelOperation.RenameModel second
        && first.to().equals(second.model())) {
      return List.of(
          first.model().equals(second.to())
              ? new ModelOperation.RenameTable(first.model(), second.table())
              : new ModelOperation.RenameModel(first.model(), second.to(), second.table()));
    }
    boolean overruled =
        one instanceof ModelOperation.RenameTable first
                && other instanceof ModelOperation.RenameTable second
                && first.model().equals(second.model())
            || one instanceof ModelOperation.AlterComment before
                && other instanceof ModelOperation.AlterComment after
                && before.model().equals(after.model());
    return overruled ? List.of(other) : null;
  }

  private static boolean sameModel(Operation one, ModelName model) {
    return one instanceof FieldOperation field && field.model().equals(model)
        || one instanceof PartOperation part && part.model().equals(model)
        || one instanceof ModelOperation.RenameTable table && table.model().equals(model)
        || one instanceof ModelOperation.AlterComment comment && comment.model().equals(model);
  }

  private static @Nullable List<Operation> created(
      ModelOperation.CreateModel create, Operation other) {
    if (other instanceof FreeOperation || other instanceof ModelOperation.CreateModel) {
      return null;
    }
    if (!other.touches().contains(create.model()) || other instanceof ModelOperation.MoveModel) {
      return null;
    }
    if (other instanceof ModelOperation.DeleteModel) {
      return List.of();
    }
    Schema schema = other.apply(Schema.EMPTY.with(create.state()));
    ModelName name =
        other instanceof ModelOperation.RenameModel rename ? rename.to() : create.model();
    Optional<ModelState> state = schema.find(name);
    return state
        .map(model -> List.<Operation>of(new ModelOperation.CreateModel(model)))
        .orElse(null);
  }

  private static @Nullable List<Operation> fields(FieldOperation one, FieldOperation other) {
    if (one instanceof FieldOperation.AddField add) {
      return added(add, other);
    }
    if (one instanceof FieldOperation.AlterField alter) {
      String name = alter.field().name();
      if (other instanceof FieldOperation.AlterField next && next.field().name().equals(name)) {
        return altered(alter, next);
      }
      return other instanceof FieldOperation.RemoveField remove && remove.field().equals(name)
          ? List.of(remove)
          : null;
    }
    if (one instanceof FieldOperation.RenameField rename) {
      String name = rename.field().name();
      if (other instanceof FieldOperation.RenameField next && next.former().equals(name)) {
        return List.of(
            next.field().name().equals(rename.former())
                ? new FieldOperation.AlterField(next.model(), next.field(), null)
                : new FieldOperation.RenameField(next.model(), rename.former(), next.field()));
      }
      if (other instanceof FieldOperation.RemoveField remove && remove.field().equals(name)) {
        return List.of(
            new FieldOperation.RemoveField(remove.model(), rename.former(), remove.fill()));
      }
    }
    return null;
  }

  /**
   * Rows without a value keep the one that they got first, which a later change takes to nobody.
   */
  private static @Nullable List<Operation> altered(
      FieldOperation.AlterField first, FieldOperation.AlterField next) {
    String earlier = isNullable(first.field()) ? null : first.fill();
    boolean lost = earlier != null && isNullable(next.field());
    String fill = earlier == null ? next.fill() : earlier;
    return lost || !isWritten(fill, next.field())
        ? null
        : List.of(new FieldOperation.AlterField(next.model(), next.field(), fill));
  }

  private static boolean isNullable(FieldState field) {
    return field instanceof FieldState.Stored stored && stored.nullable();
  }

  /** What becomes of "true" in a column of numbers only the database knows. */
  private static boolean isWritten(@Nullable String fill, FieldState field) {
    return fill == null || Filling.isWritten(fill, field, Schema.EMPTY);
  }

  private static @Nullable List<Operation> added(
      FieldOperation.AddField add, FieldOperation other) {
    String name = add.field().name();
    if (other instanceof FieldOperation.AlterField alter && alter.field().name().equals(name)) {
      String later = isNullable(alter.field()) ? null : alter.fill();
      String fill = add.fill() == null ? later : add.fill();
      return isWritten(fill, alter.field())
          ? List.of(new FieldOperation.AddField(add.model(), alter.field(), fill))
          : null;
    }
    if (other instanceof FieldOperation.RemoveField remove && remove.field().equals(name)) {
      return List.of();
    }
    return other instanceof FieldOperation.RenameField rename && rename.former().equals(name)
        ? List.of(new FieldOperation.AddField(add.model(), rename.field(), add.fill()))
        : null;
  }

  private static @Nullable List<Operation> parts(PartOperation one, PartOperation other) {
    if (one instanceof PartOperation.AddPart add) {
      if (other instanceof PartOperation.RemovePart remove
          && remove.name().equals(add.part().name())) {
        return List.of();
      }
      if (other instanceof PartOperation.AlterPart alter
          && alter.part().name().equals(add.part().name())) {
        return List.of(new PartOperation.AddPart(add.model(), add.kind(), alter.part()));
      }
      return other instanceof PartOperation.RenamePart rename
              && rename.former().equals(add.part().name())
          ? List.of(
              new PartOperation.AddPart(add.model(), add.kind(), add.part().named(rename.name())))
          : null;
    }
    if (one instanceof PartOperation.AlterPart alter) {
      boolean overruled =
          other instanceof PartOperation.AlterPart next
                  && next.part().name().equals(alter.part().name())
              || other instanceof PartOperation.RemovePart remove
                  && remove.name().equals(alter.part().name());
      return overruled ? List.of(other) : null;
    }
    if (one instanceof PartOperation.RenamePart rename
        && other instanceof PartOperation.RemovePart remove
        && remove.name().equals(rename.name())) {
      return List.of(new PartOperation.RemovePart(remove.model(), remove.kind(), rename.former()));
    }
    if (one instanceof PartOperation.RenamePart first
        && other instanceof PartOperation.RenamePart second
        && first.name().equals(second.former())) {
      return List.of(
          new PartOperation.RenamePart(first.model(), first.kind(), first.former(), second.name()));
    }
    return null;
  }
}
