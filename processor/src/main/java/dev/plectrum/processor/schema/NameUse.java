package dev.plectrum.processor.schema;

import dev.plectrum.processor.schema.FieldOperation.AddField;
import dev.plectrum.processor.schema.FieldOperation.AlterField;
import dev.plectrum.processor.schema.FieldOperation.RemoveField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which names in the database operations give up and which they take: of two that want the same one
 * for a table, an index or a column, the one that gives it up comes first.
 */
final class NameUse {
  private final Map<String, List<Integer>> givenUp = new HashMap<>();
  private final List<Set<String>> taken = new ArrayList<>();
  private final Map<String, String> takers = new HashMap<>();
  private Schema schema;

  private NameUse(Schema before) {
    this.schema = before;
  }

  /**
   * For each operation those that must give up a name before it.
   *
   * @param operations those about one model in an order that runs
   * @param before with the names of models and fields that the operations know
   */
  static List<Set<Integer>> needs(List<Operation> operations, Schema before) {
    NameUse use = new NameUse(before);
    for (int i = 0; i < operations.size(); i++) {
      use.read(i, operations.get(i));
    }
    List<Set<Integer>> needs = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Set<Integer> first = new HashSet<>();
      use.taken.get(i).forEach(name -> first.addAll(use.givenUp.getOrDefault(name, List.of())));
      first.remove(i);
      needs.add(first);
    }
    return needs;
  }

  private void read(int at, Operation operation) {
    Set<String> takes = new HashSet<>();
    Set<String> givesUp = new HashSet<>();
    if (operation instanceof ModelOperation.CreateModel create) {
      takes.addAll(names(create.state()));
    } else if (operation instanceof ModelOperation.DeleteModel delete) {
      schema.find(delete.model()).ifPresent(model -> givesUp.addAll(names(model)));
    } else if (operation instanceof ModelOperation.RenameTable rename) {
      takes.add(table(rename.table()));
      schema.find(rename.model()).ifPresent(model -> givesUp.add(table(model.table())));
    } else if (operation instanceof FieldOperation field) {
      ModelState model = schema.find(field.model()).orElse(null);
      if (operation instanceof AddField || operation instanceof AlterField) {
        takes.add(name(field.model(), operation.fields().get(0)));
      }
      FieldState then = model == null ? null : former(model, field);
      if (then != null) {
        givesUp.add(name(field.model(), then));
      }
    } else if (operation instanceof PartOperation.AddPart add) {
      takes.add(part(add.part().name()));
    } else if (operation instanceof PartOperation.RenamePart rename) {
      takes.add(part(rename.name()));
      givesUp.add(part(rename.former()));
    } else if (operation instanceof PartOperation.RemovePart remove) {
      givesUp.add(part(remove.name()));
    }
    Set<String> kept = new HashSet<>(takes);
    kept.retainAll(givesUp);
    takes.removeAll(kept);
    givesUp.removeAll(kept);
    taken.add(takes);
    // What something had only for a while nobody waits for.
    String owner = owner(operation);
    givesUp.removeIf(name -> owner.equals(takers.get(name)));
    takes.forEach(name -> takers.put(name, owner));
    givesUp.forEach(name -> givenUp.computeIfAbsent(name, one -> new ArrayList<>()).add(at));
    boolean inSteps =
        operation instanceof ModelOperation.RenameTable || operation instanceof AlterField;
    if (inSteps && schema.find(operation.touches().iterator().next()).isPresent()) {
      // A name that goes round in a circle goes by way of another one, in two operations.
      schema = operation.apply(schema);
    }
  }

  /** The field or the model whose name it is. */
  private static String owner(Operation operation) {
    return operation.touches()
        + (operation instanceof AlterField alter ? alter.field().name() : "");
  }

  private static @Nullable FieldState former(ModelState model, FieldOperation operation) {
    if (operation instanceof RemoveField remove) {
      return model.field(remove.field()).orElse(null);
    }
    return operation instanceof AlterField alter
        ? model.field(alter.field().name()).orElse(null)
        : null;
  }

  private static Set<String> names(ModelState model) {
    Set<String> names = new HashSet<>();
    names.add(table(model.table()));
    for (FieldState field : model.fields()) {
      if (field instanceof FieldState.Many many) {
        names.add(table(many.table()));
      }
    }
    Stream.of(model.indexes(), model.uniques(), model.checks())
        .flatMap(List::stream)
        .forEach(one -> names.add(part(one.name())));
    return names;
  }

  private static String name(ModelName model, FieldState field) {
    return field instanceof FieldState.Stored stored
        ? "column " + model + "." + stored.column().toLowerCase(Locale.ROOT)
        : table(((FieldState.Many) field).table());
  }

  private static String table(String name) {
    return "table " + name.toLowerCase(Locale.ROOT);
  }

  private static String part(String name) {
    return "part " + name.toLowerCase(Locale.ROOT);
  }
}
