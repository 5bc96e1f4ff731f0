package dev.plectrum.processor.schema;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which migrations come after which in every order that runs, and not only in the one that all of
 * them are replayed in: {@code migrate store} runs what the store needs and nothing else.
 */
final class Ancestry {
  private final Map<String, MigrationFile> files = new HashMap<>();

  /** The migrations that gave a model or a field its name. */
  private final Map<String, Set<String>> makers = new HashMap<>();

  /** Apps of which two branches were joined: not all of their migrations follow each other. */
  private final Set<String> branched = new HashSet<>();

  private final List<History.Entry> entries;

  /** The keys of all migrations. */
  private final Set<String> there;

  Ancestry(List<History.Entry> entries) {
    this.entries = List.copyOf(entries);
    this.there = entries.stream().map(entry -> entry.file().key()).collect(Collectors.toSet());
    for (History.Entry entry : entries) {
      MigrationFile file = entry.file();
      files.put(file.key(), file);
      String own = file.app() + ".";
      if (file.parentKeys().stream().filter(parent -> parent.startsWith(own)).count() > 1) {
        branched.add(file.app());
      }
      for (Operation operation : file.operations()) {
        addMaker(operation, file.key());
      }
    }
    // One that is there no more is known by the one that stands for it.
    for (History.Entry entry : entries) {
      entry.file().replacedKeys().forEach(key -> files.putIfAbsent(key, entry.file()));
    }
  }

  private void addMaker(Operation operation, String key) {
    ModelName made = null;
    if (operation instanceof FieldOperation.AddField add) {
      addMaker(add.model() + "." + add.field().name(), key);
    } else if (operation instanceof FieldOperation.RenameField rename) {
      addMaker(rename.model() + "." + rename.field().name(), key);
    } else if (operation instanceof ModelOperation.CreateModel create) {
      made = create.model();
      create.fields().forEach(one -> addMaker(create.model() + "." + one.name(), key));
    } else if (operation instanceof ModelOperation.RenameModel rename) {
      made = rename.to();
      addFields(rename.model(), rename.to(), key);
    } else if (operation instanceof ModelOperation.MoveModel move) {
      made = move.to();
      addFields(move.model(), move.to(), key);
    } else if (operation instanceof FreeOperation.Separate separate) {
      separate.state().forEach(one -> addMaker(one, key));
    }
    if (made != null) {
      addMaker(made.toString(), key);
    }
  }

  /** The fields of a model are there under its new name as well. */
  private void addFields(ModelName model, ModelName to, String key) {
    String before = model + ".";
    for (String made : List.copyOf(makers.keySet())) {
      if (made.startsWith(before)) {
        addMaker(to + "." + made.substring(before.length()), key);
      }
    }
  }

  private void addMaker(String made, String key) {
    makers.computeIfAbsent(made, name -> new HashSet<>()).add(key);
  }

  /**
   * What an operation needs and what may not be there when it runs.
   *
   * @param name that of the model or the field
   * @param maker the migration that makes it
   */
  record Missing(String name, String maker) {}

  /** What a migration needs of other apps and of other branches, and need not come after. */
  Map<MigrationFile.Step, Missing> missing(History.Entry entry) {
    MigrationFile file = entry.file();
    Map<MigrationFile.Step, Missing> missing = new LinkedHashMap<>();
    Set<String> before = null;
    for (MigrationFile.Step step : file.steps()) {
      SortedSet<String> needed = new TreeSet<>();
      addNeeded(step.operation(), file.app(), needed);
      for (String name : needed) {
        before = before == null ? before(file) : before;
        Set<String> made = makers.getOrDefault(name, Set.of());
        if (!made.isEmpty()
            && !made.contains(file.key())
            && before.stream().noneMatch(made::contains)) {
          String maker = made.stream().sorted().reduce((first, last) -> last).orElseThrow();
          missing.putIfAbsent(step, new Missing(name, maker));
        }
      }
    }
    return missing;
  }

  /**
   * A field that points to a model whose key is another one afterwards, and need not be there by
   * then: its values would stay what they are.
   *
   * @param step what changes the key
   * @param maker the migration that makes the field
   */
  record Unfollowed(MigrationFile.Step step, String follower, MigrationFile maker) {}

  /** The first field for each operation of a migration that changes a key. */
  List<Unfollowed> unfollowed(History.Entry entry) {
    Map<MigrationFile.Step, Unfollowed> unfollowed = new LinkedHashMap<>();
    MigrationFile file = entry.file();
    for (KeyChange change : KeyChange.of(file.operations(), entry.before())) {
      MigrationFile.Step step = file.step(change.operation());
      Set<String> all = before(file);
      for (String follower : change.followers()) {
        Set<String> made = makers.getOrDefault(follower, Set.of());
        if (!made.contains(file.key()) && all.stream().noneMatch(made::contains)) {
          made.stream()
              .min(Comparator.naturalOrder())
              .map(files::get)
              .ifPresent(
                  maker -> unfollowed.putIfAbsent(step, new Unfollowed(step, follower, maker)));
        }
      }
      later(entry, change)
          .ifPresent(
              later ->
                  unfollowed.putIfAbsent(
                      step, new Unfollowed(step, later.getKey(), later.getValue())));
    }
    return List.copyOf(unfollowed.values());
  }

  /**
   * What points to a model from a migration that has nothing to do with the one that changes the
   * model's key: where it runs first, its rows hold values of the former key that nobody would
   * translate.
   */
  private Optional<Map.Entry<String, MigrationFile>> later(History.Entry entry, KeyChange change) {
    // What the model is called before each migration. One that stands for others begins where the
    // first of them does, and changes no name that they have not changed already.
    Map<String, ModelName> names = new HashMap<>();
    ModelName name = change.model();
    boolean later = false;
    for (History.Entry other : entries) {
      MigrationFile file = other.file();
      boolean itself = file.key().equals(entry.file().key());
      if (!later && !itself) {
        continue;
      }
      later = true;
      names.put(file.key(), name);
      boolean standIn = !itself && file.replacedKeys().stream().anyMatch(there::contains);
      ModelName now =
          standIn
              ? file.replacedKeys().stream()
                  .map(names::get)
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(name)
              : name;
      for (Operation operation : itself ? file.after(change.operation()) : file.operations()) {
        String follower = itself ? null : follower(operation, now);
        if (follower != null && areApart(entry.file(), file)) {
          return Optional.of(Map.entry(follower, file));
        }
        now = operation.later(now);
      }
      name = standIn ? name : now;
    }
    return Optional.empty();
  }

  private boolean areApart(MigrationFile one, MigrationFile other) {
    return !replaces(one, other) && !replaces(other, one) && !isBefore(one, other);
  }

  private static boolean replaces(MigrationFile squashed, MigrationFile file) {
    return squashed.replacedKeys().contains(file.key());
  }

  private boolean isBefore(MigrationFile one, MigrationFile other) {
    Set<String> before = before(other);
    return before.contains(one.key()) || one.replacedKeys().stream().anyMatch(before::contains);
  }

  /** The new field of an operation that leads to a model, if there is one. */
  private static @Nullable String follower(Operation operation, ModelName to) {
    if (operation instanceof FreeOperation.Separate separate) {
      return separate.state().stream()
          .map(one -> follower(one, to))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    ModelName model =
        operation instanceof FieldOperation.AddField add
            ? add.model()
            : operation instanceof ModelOperation.CreateModel create ? create.model() : null;
    return model == null
        ? null
        : operation.fields().stream()
            .filter(field -> to.equals(field.leadsTo()))
            .map(field -> model + "." + field.name())
            .findFirst()
            .orElse(null);
  }

  /** The migrations that a migration comes after, over all parents. */
  private Set<String> before(MigrationFile file) {
    Set<String> before = new HashSet<>();
    Deque<MigrationFile> left = new ArrayDeque<>(List.of(file));
    while (!left.isEmpty()) {
      for (String parent : left.remove().parentKeys()) {
        MigrationFile one = files.get(parent);
        if (one != null && before.add(one.key())) {
          before.addAll(one.replacedKeys());
          left.add(one);
        }
      }
    }
    return before;
  }

  private void addNeeded(Operation operation, String app, Set<String> needed) {
    if (operation instanceof FreeOperation.Separate separate) {
      separate.state().forEach(one -> addNeeded(one, app, needed));
      separate.database().forEach(one -> addNeeded(one, app, needed));
      return;
    }
    operation.fields().forEach(field -> add(field.leadsTo(), app, needed));
    if (operation instanceof FreeOperation.RunJava java) {
      java.models().forEach(model -> add(model, app, needed));
    } else if (operation instanceof ModelOperation.MoveModel move) {
      add(move.model(), app, needed);
    }
    if (branched.contains(app)) {
      operation.touches().forEach(model -> add(model, app, needed));
      if (operation instanceof FieldOperation.RemoveField remove) {
        needed.add(remove.model() + "." + remove.field());
      } else if (operation instanceof FieldOperation.RenameField rename) {
        needed.add(rename.model() + "." + rename.former());
      } else if (operation instanceof FieldOperation.AlterField alter) {
        needed.add(alter.model() + "." + alter.field().name());
      }
    }
  }

  private void add(@Nullable ModelName model, String app, Set<String> needed) {
    if (model != null && (branched.contains(app) || !model.app().equals(app))) {
      needed.add(model.toString());
    }
  }
}
