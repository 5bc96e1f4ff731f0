package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Divides operations among the migrations of apps: one for each app where that is possible, and
 * more where apps wait for each other.
 */
final class Arrangement {
  private final History history;
  private final @Nullable String name;
  private final List<Operation> operations;
  private final List<Set<Integer>> needs;
  private final Lineage lineage;
  private final Schema models;

  /** What is left, by app; places in {@link #operations}. */
  private final Map<String, List<Integer>> open = new TreeMap<>();

  private final Map<Integer, String> done = new HashMap<>();
  private final Map<String, String> last = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();

  private Arrangement(List<Operation> operations, History history, @Nullable String name) {
    this.history = history;
    this.name = name;
    this.operations = new ArrayList<>(operations);
    this.models = history.schema();
    this.lineage = new Lineage(history, operations);
    this.needs = new ArrayList<>(OperationOrder.needs(operations, history.schema()));
  }

  /**
   * The migrations that these operations make, each after its parents.
   *
   * @param name what each is called behind its number, or null for a name made of operations
   */
  static List<Candidate> of(List<Operation> operations, History history, @Nullable String name) {
    Arrangement arrangement = new Arrangement(operations, history, name);
    arrangement.arrange();
    return List.copyOf(arrangement.candidates);
  }

  /** The app whose migration an operation belongs into. */
  static String app(Operation operation) {
    if (operation instanceof ModelOperation.MoveModel move) {
      return move.to().app();
    }
    return operation.touches().iterator().next().app();
  }

  private void arrange() {
    for (int i = 0; i < operations.size(); i++) {
      open.computeIfAbsent(app(operations.get(i)), app -> new ArrayList<>()).add(i);
    }
    while (!open.isEmpty()) {
      if (!takeWhole() && !takePart()) {
        cut();
      }
    }
  }

  /** Takes an app of which everything can go. */
  private boolean takeWhole() {
    for (Map.Entry<String, List<Integer>> app : open.entrySet()) {
      if (ready(app.getValue()).size() == app.getValue().size()) {
        take(app.getKey(), app.getValue());
        return true;
      }
    }
    return false;
  }

  /** Takes what can go of the first app of which something can. */
  private boolean takePart() {
    for (Map.Entry<String, List<Integer>> app : open.entrySet()) {
      List<Integer> ready = ready(app.getValue());
      if (!ready.isEmpty()) {
        take(app.getKey(), ready);
        return true;
      }
    }
    return false;
  }

  /** What of an app waits for nothing but what is done or in the same app. */
  private List<Integer> ready(List<Integer> all) {
    List<Integer> ready = new ArrayList<>(all);
    while (ready.removeIf(
        at ->
            needs.get(at).stream()
                .anyMatch(need -> !done.containsKey(need) && !ready.contains(need)))) {
      // Whoever waited for one that is out is out too.
    }
    return ready;
  }

  private void take(String app, List<Integer> places) {
    List<Operation> taken = Optimizer.shorten(places.stream().map(operations::get).toList());
    int number =
        numbers.merge(
            app, history.last(app).map(MigrationFile::number).orElse(0) + 1, (old, one) -> old + 1);
    String called = name == null ? MigrationName.of(number, taken) : MigrationName.of(number, name);
    SortedSet<String> parents = new TreeSet<>();
    String previous = last.get(app);
    if (previous == null) {
      previous = history.last(app).map(MigrationFile::key).orElse(null);
    }
    if (previous != null) {
      parents.add(previous);
    }
    for (int at : places) {
      for (int need : needs.get(at)) {
        String before = done.get(need);
        if (before != null && !before.startsWith(app + ".")) {
          parents.add(before);
        }
      }
      parents.addAll(others(app, operations.get(at)));
    }
    Candidate candidate =
        new Candidate(
            app,
            called,
            List.copyOf(parents),
            List.of(),
            List.of(),
            List.of(),
            true,
            last.containsKey(app) && history.last(app).isEmpty(),
            taken);
    candidates.add(candidate);
    last.put(app, candidate.key());
    places.forEach(at -> done.put(at, candidate.key()));
    List<Integer> left = new ArrayList<>(open.getOrDefault(app, List.of()));
    left.removeAll(places);
    if (left.isEmpty()) {
      open.remove(app);
    } else {
      open.put(app, left);
    }
  }

  /** The migrations of other apps that an operation has to come after. */
  private Set<String> others(String app, Operation operation) {
    Set<String> others = new HashSet<>();
    for (FieldState field : operation.fields()) {
      ModelName to = field.leadsTo();
      if (to != null && history.schema().find(to).isPresent()) {
        history.last(to.app()).ifPresent(file -> others.add(file.key()));
      }
    }
    others.addAll(lineage.before(operation));
    others.removeIf(other -> other.startsWith(app + "."));
    return others;
  }

  /** Takes out of a new model the keys to models of other apps that wait for it. */
  private void cut() {
    for (Map.Entry<String, List<Integer>> app : open.entrySet()) {
      for (int at : app.getValue()) {
        if (operations.get(at) instanceof ModelOperation.CreateModel create
            && cut(app.getKey(), at, create.state())) {
          return;
        }
      }
    }
    for (Map.Entry<String, List<Integer>> app : open.entrySet()) {
      for (int at : app.getValue()) {
        if (operations.get(at) instanceof ModelOperation.DeleteModel delete
            && cutDeleted(app.getKey(), at, delete.model())) {
          return;
        }
      }
    }
    // Nothing to cut: the operations go as they come, and replaying them says what is wrong.
    Map.Entry<String, List<Integer>> first = open.entrySet().iterator().next();
    take(first.getKey(), first.getValue());
  }

  private boolean cut(String app, int at, ModelState model) {
    List<FieldState> cut = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FieldState field : model.fields()) {
      ModelName to = field.leadsTo();
      if (to != null && !to.app().equals(app) && isOpen(to)) {
        cut.add(field);
        names.add(field.name());
      }
    }
    if (cut.isEmpty()) {
      return false;
    }
    ModelState rest =
        model
            .withFields(model.fields().stream().filter(one -> !cut.contains(one)).toList())
            .withIndexes(without(model.indexes(), names))
            .withConstraints(without(model.uniques(), names), without(model.checks(), names));
    operations.set(at, new ModelOperation.CreateModel(rest));
    Set<Integer> keys = new HashSet<>(Set.of(at));
    for (FieldState field : cut) {
      keys.add(append(app, new FieldOperation.AddField(model.name(), field), Set.of(at)));
    }
    for (ModelState.Columns index : model.indexes()) {
      if (!rest.indexes().contains(index)) {
        append(app, new PartOperation.AddPart(model.name(), PartOperation.Kind.INDEX, index), keys);
      }
    }
    List<ModelState.Part> constraints = new ArrayList<>(model.uniques());
    constraints.addAll(model.checks());
    constraints.removeAll(rest.uniques());
    constraints.removeAll(rest.checks());
    for (ModelState.Part part : constraints) {
      append(
          app, new PartOperation.AddPart(model.name(), PartOperation.Kind.CONSTRAINT, part), keys);
    }
    needs.get(at).removeIf(need -> cutOff(need, cut));
    return true;
  }

  /** Takes the keys of a model that goes away from it first where they lead to others that go. */
  private boolean cutDeleted(String app, int at, ModelName name) {
    ModelState model = models.find(name).orElse(null);
    if (model == null) {
      return false;
    }
    Map<String, Set<Integer>> waiting = new TreeMap<>();
    for (FieldState field : model.fields()) {
      for (int other : waiting(at, field.leadsTo(), app)) {
        waiting.computeIfAbsent(field.name(), one -> new HashSet<>()).add(other);
      }
    }
    if (waiting.isEmpty()) {
      return false;
    }
    Set<Integer> parts = new HashSet<>();
    for (ModelState.Part part : model.parts().toList()) {
      if (part.names().stream().anyMatch(waiting::containsKey)) {
        PartOperation.Kind kind =
            model.indexes().contains(part)
                ? PartOperation.Kind.INDEX
                : PartOperation.Kind.CONSTRAINT;
        parts.add(append(app, new PartOperation.RemovePart(name, kind, part.name()), Set.of()));
      }
    }
    waiting.forEach(
        (field, others) -> {
          int gone = append(app, new FieldOperation.RemoveField(name, field, null), parts);
          needs.get(at).add(gone);
          for (int other : others) {
            needs.get(other).remove(at);
            needs.get(other).add(gone);
          }
        });
    return true;
  }

  /** The deletions in other apps that wait for this one because of a key. */
  private List<Integer> waiting(int at, @Nullable ModelName to, String app) {
    return open.values().stream()
        .flatMap(List::stream)
        .filter(
            other ->
                operations.get(other) instanceof ModelOperation.DeleteModel delete
                    && delete.model().equals(to)
                    && !delete.model().app().equals(app)
                    && needs.get(other).contains(at))
        .toList();
  }

  private boolean cutOff(int need, List<FieldState> cut) {
    return operations.get(need) instanceof ModelOperation.CreateModel create
        && cut.stream().anyMatch(field -> create.model().equals(field.leadsTo()));
  }

  private int append(String app, Operation operation, Set<Integer> after) {
    int at = operations.size();
    operations.add(operation);
    Set<Integer> need = new HashSet<>(after);
    for (FieldState field : operation.fields()) {
      for (int i = 0; i < at; i++) {
        if (operations.get(i) instanceof ModelOperation.CreateModel create
            && create.model().equals(field.leadsTo())) {
          need.add(i);
        }
      }
    }
    needs.add(need);
    open.computeIfAbsent(app, label -> new ArrayList<>()).add(at);
    return at;
  }

  private boolean isOpen(ModelName name) {
    return open.values().stream()
        .flatMap(List::stream)
        .anyMatch(
            at ->
                operations.get(at) instanceof ModelOperation.CreateModel create
                    && create.model().equals(name));
  }

  private static <T extends ModelState.Part> List<T> without(List<T> parts, Set<String> fields) {
    return parts.stream()
        .filter(part -> part.names().stream().noneMatch(fields::contains))
        .toList();
  }
}
