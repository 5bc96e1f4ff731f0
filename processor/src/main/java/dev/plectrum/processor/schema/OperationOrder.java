package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts operations into an order that runs, and the same one every time: what is needed comes before
 * what needs it, as far as keys form no circle, and otherwise renames come first and what goes,
 * last.
 */
final class OperationOrder {
  private final List<Operation> operations;
  private final Schema before;
  private final Map<ModelName, Integer> created = new HashMap<>();
  private final Map<ModelName, List<Integer>> deleted = new HashMap<>();
  private final Map<ModelName, List<Integer>> of = new HashMap<>();
  private final Map<ModelName, List<Integer>> changed = new HashMap<>();
  private final List<Set<Integer>> needs = new ArrayList<>();

  private OperationOrder(List<Operation> operations, Schema before) {
    this.operations = operations;
    this.before = renamed(operations, before);
  }

  /** What was there before, under the names that the other operations know it by. */
  private static Schema renamed(List<Operation> operations, Schema before) {
    Schema schema = before;
    for (Operation operation : operations) {
      if (isRename(operation) || operation instanceof FieldOperation.RenameField) {
        schema = operation.apply(schema);
      }
    }
    return schema;
  }

  private static boolean isRename(Operation operation) {
    return operation instanceof ModelOperation.RenameModel
        || operation instanceof ModelOperation.MoveModel;
  }

  /** {@code all} in order, each with its operation. */
  static <T> List<T> of(List<T> all, Schema before, Function<T, Operation> operation) {
    OperationOrder order = new OperationOrder(all.stream().map(operation).toList(), before);
    return order.sorted().stream().map(all::get).toList();
  }

  /**
   * For each operation the ones that must come before it, by their place in the list.
   *
   * @param operations in an order that runs, but for circles
   */
  static List<Set<Integer>> needs(List<Operation> operations, Schema before) {
    OperationOrder order = new OperationOrder(operations, before);
    order.link();
    return order.needs;
  }

  private void link() {
    for (int i = 0; i < operations.size(); i++) {
      needs.add(new HashSet<>());
      Operation operation = operations.get(i);
      if (operation instanceof ModelOperation.CreateModel create) {
        created.put(create.model(), i);
      } else if (operation instanceof ModelOperation.DeleteModel delete) {
        deleted.computeIfAbsent(delete.model(), name -> new ArrayList<>()).add(i);
      } else if (operation instanceof ModelOperation.RenameModel rename) {
        created.put(rename.to(), i);
      } else if (operation instanceof ModelOperation.MoveModel move) {
        created.put(move.to(), i);
      }
      boolean changes =
          Lineage.changed(operation) != null && !(operation instanceof ModelOperation.DeleteModel);
      for (ModelName name : operation.touches()) {
        of.computeIfAbsent(name, model -> new ArrayList<>()).add(i);
        if (changes) {
          changed.computeIfAbsent(name, model -> new ArrayList<>()).add(i);
        }
      }
    }
    for (int i = 0; i < operations.size(); i++) {
      link(i, operations.get(i));
    }
    List<Set<Integer>> names = NameUse.needs(operations, before);
    for (int i = 0; i < operations.size(); i++) {
      for (int first : names.get(i)) {
        // That one goes before another is only a habit where the other one gives up a name for it.
        needs.get(first).remove(i);
        needs.get(i).add(first);
      }
    }
  }

  private void link(int at, Operation operation) {
    for (FieldState field : operation.fields()) {
      after(at, field.leadsTo());
    }
    for (ModelName name : operation.touches()) {
      after(at, name);
      afterOtherApps(at, name);
    }
    for (ModelName left : leaves(operation)) {
      deleted.getOrDefault(left, List.of()).forEach(delete -> needs.get(delete).add(at));
    }
    for (ModelName name : operation.touches()) {
      for (int other : of.getOrDefault(name, List.of())) {
        if (other != at && phase(operations.get(other)) < phase(operation)) {
          needs.get(at).add(other);
        }
      }
    }
  }

  private void after(int at, @Nullable ModelName name) {
    Integer creation = name == null ? null : created.get(name);
    // A model may get a name that another one has had.
    boolean later = creation != null && creation > at && isRename(operations.get(at));
    if (creation != null && creation != at && !later) {
      needs.get(at).add(creation);
    }
  }

  /** What other apps change of the models that one leads to: its SQL may speak of them. */
  private void afterOtherApps(int at, ModelName name) {
    for (FieldState field : before.find(name).map(ModelState::fields).orElse(List.of())) {
      ModelName to = field.leadsTo();
      if (to != null && !to.app().equals(name.app())) {
        needs.get(at).addAll(changed.getOrDefault(to, List.of()));
        needs.get(at).remove(at);
      }
    }
  }

  /** The models that it no longer leads to. */
  private Set<ModelName> leaves(Operation operation) {
    Set<ModelName> left = new HashSet<>();
    if (operation instanceof FieldOperation.RemoveField remove) {
      add(left, former(remove.model(), remove.field()));
    } else if (operation instanceof FieldOperation.AlterField alter) {
      add(left, former(alter.model(), alter.field().name()));
      left.remove(alter.field().leadsTo());
    } else if (operation instanceof ModelOperation.DeleteModel delete) {
      before
          .find(delete.model())
          .ifPresent(model -> model.fields().forEach(field -> add(left, field)));
      left.remove(delete.model());
    }
    return left;
  }

  private @Nullable FieldState former(ModelName model, String field) {
    return before.find(model).flatMap(state -> state.field(field)).orElse(null);
  }

  private static void add(Set<ModelName> names, @Nullable FieldState field) {
    ModelName to = field == null ? null : field.leadsTo();
    if (to != null) {
      names.add(to);
    }
  }

  /** What is done first to a model, and what later. */
  private int phase(Operation operation) {
    if (isRename(operation)) {
      return 0;
    }
    if (operation instanceof FieldOperation.RenameField) {
      return 1;
    }
    if (operation instanceof PartOperation.RemovePart) {
      return 2;
    }
    if (operation instanceof ModelOperation.CreateModel) {
      return 3;
    }
    if (operation instanceof FieldOperation.RemoveField remove) {
      // What is worked out of others goes before them.
      return isWorkedOut(former(remove.model(), remove.field())) ? 4 : 5;
    }
    if (operation instanceof FieldOperation) {
      return operation.fields().stream().anyMatch(OperationOrder::isWorkedOut) ? 7 : 6;
    }
    return operation instanceof ModelOperation.DeleteModel ? 9 : 8;
  }

  private static boolean isWorkedOut(@Nullable FieldState field) {
    return field != null && !field.workedOutOf().isEmpty();
  }

  private List<Integer> sorted() {
    link();
    List<Integer> sorted = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    List<List<Integer>> followers = new ArrayList<>();
    int[] open = new int[operations.size()];
    for (int i = 0; i < operations.size(); i++) {
      followers.add(new ArrayList<>());
    }
    for (int i = 0; i < operations.size(); i++) {
      int at = i;
      open[i] = needs.get(i).size();
      needs.get(i).forEach(need -> followers.get(need).add(at));
    }
    PriorityQueue<Integer> ready = new PriorityQueue<>(this::compare);
    for (int i = 0; i < open.length; i++) {
      if (open[i] == 0) {
        ready.add(i);
      }
    }
    while (sorted.size() < open.length) {
      Integer next = ready.poll();
      if (next == null) {
        // A circle of keys: any of them comes first, and its key leads to what comes after it.
        next = first(done);
      }
      if (!done.add(next)) {
        continue;
      }
      sorted.add(next);
      for (int follower : followers.get(next)) {
        if (--open[follower] == 0 && !done.contains(follower)) {
          ready.add(follower);
        }
      }
    }
    return sorted;
  }

  private Integer first(Set<Integer> done) {
    Integer first = null;
    for (int i = 0; i < operations.size(); i++) {
      if (!done.contains(i) && (first == null || compare(i, first) < 0)) {
        first = i;
      }
    }
    if (first == null) {
      throw new IllegalStateException("Nothing is left to put in order");
    }
    return first;
  }

  private int compare(int one, int other) {
    int phases = Integer.compare(phase(operations.get(one)), phase(operations.get(other)));
    return phases == 0 ? Integer.compare(one, other) : phases;
  }
}
