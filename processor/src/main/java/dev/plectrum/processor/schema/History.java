package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Migrations in an order that runs, replayed one by one from nothing. */
public final class History {
  private final List<Entry> entries;
  private final Schema schema;
  private final Map<String, MigrationFile> lastOfApp = new HashMap<>();

  private History(List<Entry> entries, Schema schema) {
    this.entries = List.copyOf(entries);
    this.schema = schema;
    Set<String> replaced = new HashSet<>();
    this.entries.forEach(entry -> replaced.addAll(entry.file().replacedKeys()));
    for (Entry entry : this.entries) {
      if (!replaced.contains(entry.file().key())) {
        lastOfApp.put(entry.file().app(), entry.file());
      }
    }
  }

  /** A migration with the schema before and after it. */
  public record Entry(MigrationFile file, Schema before, Schema after) {
    /** What the data migrations in it see through classes, where they name models. */
    public List<HistoricModelsPlan> historicModels() {
      List<HistoricModelsPlan> plans = new ArrayList<>();
      eachJava(
          file.operations(),
          before,
          (java, schema) -> {
            if (!java.models().isEmpty()) {
              plans.add(HistoricModelsPlan.of(java, file, schema));
            }
          });
      return plans;
    }

    private static void eachJava(
        List<Operation> operations,
        Schema before,
        BiConsumer<FreeOperation.RunJava, Schema> seeing) {
      if (!hasJava(operations)) {
        return;
      }
      Schema schema = before;
      for (Operation operation : operations) {
        if (operation instanceof FreeOperation.RunJava java) {
          seeing.accept(java, schema);
        } else if (operation instanceof FreeOperation.Separate separate) {
          eachJava(separate.database(), schema, seeing);
        }
        schema = operation.apply(schema);
      }
    }

    private static boolean hasJava(List<Operation> operations) {
      return FreeOperation.ofDatabase(operations).stream()
          .anyMatch(FreeOperation.RunJava.class::isInstance);
    }
  }

  /** Every migration, each after its parents, and a squashed one after those it stands for. */
  public List<Entry> entries() {
    return entries;
  }

  /** What the data migrations in one of them see, by their names. */
  public Map<String, String> historic(Entry entry) {
    if (!Entry.hasJava(entry.file().operations())) {
      return Map.of();
    }
    List<Operation> following =
        entries.subList(entries.indexOf(entry), entries.size()).stream()
            .flatMap(one -> one.file().operations().stream())
            .toList();
    Map<String, String> texts = new TreeMap<>();
    Entry.eachJava(
        entry.file().operations(),
        entry.before(),
        (java, schema) ->
            texts.put(java.name(), HistoricText.of(java, Symmetry.assumed(schema, following))));
    return texts;
  }

  /** The schema after all of them. */
  public Schema schema() {
    return schema;
  }

  /** The last migration of an app, if it has any; one that another stands for is none. */
  public Optional<MigrationFile> last(String app) {
    return Optional.ofNullable(lastOfApp.get(app));
  }

  /** Whether a migration has given the name {@code now} to the model that was {@code former}. */
  boolean renamed(ModelName now, ModelName former) {
    return entries.stream()
        .map(entry -> named(entry.file(), now))
        .anyMatch(name -> name.equals(former));
  }

  /** What a model was called before a migration. */
  private static ModelName named(MigrationFile file, ModelName after) {
    ModelName name = after;
    List<Operation> operations = file.operations();
    for (int i = operations.size() - 1; i >= 0; i--) {
      name = operations.get(i).former(name);
    }
    return name;
  }

  /** Whether a migration has given the name {@code now} to the field that was {@code former}. */
  boolean renamed(ModelName model, String now, String former) {
    ModelName name = model;
    for (int i = entries.size() - 1; i >= 0; i--) {
      List<Operation> operations = entries.get(i).file().operations();
      String field = now;
      for (int j = operations.size() - 1; j >= 0; j--) {
        if (operations.get(j) instanceof FieldOperation.RenameField rename
            && rename.model().equals(name)
            && rename.field().name().equals(field)) {
          field = rename.former();
        }
        name = operations.get(j).former(name);
      }
      if (field.equals(former)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Replays {@code files}. What does not fit is told to {@code complaints}, and the history is then
   * of no use.
   *
   * @param files the migrations of all apps, with those of one app in the order of their names
   */
  static History of(List<MigrationFile> files, Complaints complaints) {
    Map<String, MigrationFile> byKey = new TreeMap<>();
    files.forEach(file -> byKey.put(file.key(), file));
    List<MigrationFile> squashed = new ArrayList<>();
    List<MigrationFile> partial = new ArrayList<>();
    Map<String, String> standIn = new HashMap<>();
    for (MigrationFile file : files) {
      List<String> there = file.replacedKeys().stream().filter(byKey::containsKey).toList();
      if (!there.isEmpty() && there.size() == file.replaces().size()) {
        squashed.add(file);
        standIn.put(file.key(), there.get(there.size() - 1));
      } else if (there.isEmpty()) {
        file.replacedKeys().forEach(key -> standIn.put(key, file.key()));
      } else {
        // It would not fit either; one message is enough.
        partial.add(file);
        complaints.add(
            file,
            file.replaces().get(0).place(),
            MigrationProblem.REPLACED_IN_PART,
            file.key(),
            String.join(", ", there));
      }
    }
    List<MigrationFile> plain =
        files.stream().filter(file -> !squashed.contains(file) && !partial.contains(file)).toList();
    List<Entry> entries = new ArrayList<>();
    Schema schema = Schema.EMPTY;
    for (MigrationFile file : ordered(plain, byKey, standIn, complaints)) {
      Schema after = Replay.apply(file, schema, complaints);
      entries.add(new Entry(file, schema, after));
      schema = after;
    }
    squashed.forEach(file -> insert(file, entries, complaints));
    return new History(entries, schema);
  }

  private static void insert(MigrationFile file, List<Entry> entries, Complaints complaints) {
    List<String> replaced = file.replacedKeys();
    int last = -1;
    Schema before = null;
    Schema expected = Schema.EMPTY;
    for (int i = 0; i < entries.size(); i++) {
      if (replaced.contains(entries.get(i).file().key())) {
        last = i;
        before = before == null ? entries.get(i).before() : before;
        expected = entries.get(i).after();
      }
    }
    if (before == null) {
      return;
    }
    Schema after = Replay.apply(file, before, complaints);
    Schema wanted = expected;
    Stream.concat(expected.models().stream(), after.models().stream())
        .map(ModelState::name)
        .filter(model -> model.app().equals(file.app()))
        .distinct()
        .filter(model -> !after.find(model).equals(wanted.find(model)))
        .forEach(
            model ->
                complaints.add(
                    file, Json.Place.START, MigrationProblem.SQUASHED_DIFFERS, file.key(), model));
    entries.add(last + 1, new Entry(file, before, after));
  }

  /**
   * Each migration after its parents; otherwise by app and name, so that the order is the same on
   * every machine.
   */
  private static List<MigrationFile> ordered(
      List<MigrationFile> files,
      Map<String, MigrationFile> byKey,
      Map<String, String> standIn,
      Complaints complaints) {
    Map<String, List<MigrationFile>> before = new HashMap<>();
    for (MigrationFile file : files) {
      List<MigrationFile> needed = new ArrayList<>();
      for (MigrationFile.Parent parent : file.parents()) {
        MigrationFile known = byKey.get(standIn.getOrDefault(parent.key(), parent.key()));
        if (known == null) {
          complaints.add(
              file,
              parent.place(),
              MigrationProblem.PARENT_UNKNOWN,
              parent.key(),
              suggestion(file.app(), parent.key(), byKey.keySet()));
        } else {
          needed.add(known);
        }
      }
      before.put(file.key(), needed);
    }
    Walk walk = new Walk(before, complaints);
    Map<String, MigrationFile> sorted = new TreeMap<>();
    files.forEach(file -> sorted.put(file.key(), file));
    sorted.values().forEach(walk::visit);
    return new ArrayList<>(walk.ordered.values());
  }

  private static String suggestion(String app, String parent, Set<String> keys) {
    String whole = app + "." + parent;
    return Suggestion.of(keys.contains(whole) ? whole : parent, keys);
  }

  /** Visits migrations depth first, and finds the circles among their parents. */
  private static final class Walk {
    private final Map<String, List<MigrationFile>> before;
    private final Complaints complaints;
    private final LinkedHashMap<String, MigrationFile> ordered = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();
    private final TreeSet<String> reported = new TreeSet<>();

    Walk(Map<String, List<MigrationFile>> before, Complaints complaints) {
      this.before = before;
      this.complaints = complaints;
    }

    void visit(MigrationFile file) {
      if (ordered.containsKey(file.key())) {
        return;
      }
      int seen = path.indexOf(file.key());
      if (seen >= 0) {
        reportCircle(file, path.subList(seen, path.size()));
        return;
      }
      path.add(file.key());
      before.getOrDefault(file.key(), List.of()).forEach(this::visit);
      path.remove(path.size() - 1);
      ordered.put(file.key(), file);
    }

    private void reportCircle(MigrationFile file, List<String> circle) {
      if (reported.addAll(circle)) {
        Json.Place place =
            file.parents().isEmpty() ? Json.Place.START : file.parents().get(0).place();
        String words = String.join(" after ", circle) + " after " + file.key();
        complaints.add(file, place, MigrationProblem.PARENTS_IN_A_CIRCLE, words);
      }
    }
  }

  /** Hears what is wrong with migration files. */
  interface Complaints {
    /** {@code words} fill the gaps of the problem's text. */
    void add(MigrationFile file, Json.Place place, MigrationProblem problem, Object... words);
  }
}
