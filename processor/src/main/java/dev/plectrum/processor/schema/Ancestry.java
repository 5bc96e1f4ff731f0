package dev.plectrum.processor.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which migrations come after which in every order that runs, and not only in the one that all of
 * them are replayed in: {@code migrate store} runs what the store needs and nothing else.
 */
final class Ancestry {
  private final Map<String, MigrationFile> files = new HashMap<>();

  /** The migrations that gave a model its name. */
  private final Map<ModelName, Set<String>> makers = new HashMap<>();

  Ancestry(List<History.Entry> entries) {
    for (History.Entry entry : entries) {
      MigrationFile file = entry.file();
      files.put(file.key(), file);
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
    if (operation instanceof ModelOperation.CreateModel create) {
      made = create.model();
    } else if (operation instanceof ModelOperation.RenameModel rename) {
      made = rename.to();
    } else if (operation instanceof ModelOperation.MoveModel move) {
      made = move.to();
    } else if (operation instanceof FreeOperation.Separate separate) {
      separate.state().forEach(one -> addMaker(one, key));
    }
    if (made != null) {
      makers.computeIfAbsent(made, name -> new HashSet<>()).add(key);
    }
  }

  /** A model that an operation needs and that may not be there when it runs, with its maker. */
  record Missing(ModelName model, String maker) {}

  /** What the operations of a migration need of other apps, and what it need not come after. */
  Map<MigrationFile.Step, Missing> missing(MigrationFile file) {
    Map<MigrationFile.Step, Missing> missing = new LinkedHashMap<>();
    Set<String> before = null;
    for (MigrationFile.Step step : file.steps()) {
      Set<ModelName> needed = new HashSet<>();
      addNeeded(step.operation(), file.app(), needed);
      for (ModelName model : needed) {
        before = before == null ? before(file) : before;
        Set<String> made = makers.getOrDefault(model, Set.of());
        if (!made.isEmpty() && before.stream().noneMatch(made::contains)) {
          String maker = made.stream().sorted().reduce((first, last) -> last).orElseThrow();
          missing.putIfAbsent(step, new Missing(model, maker));
        }
      }
    }
    return missing;
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

  private static void addNeeded(Operation operation, String app, Set<ModelName> needed) {
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
  }

  private static void add(@Nullable ModelName model, String app, Set<ModelName> needed) {
    if (model != null && !model.app().equals(app)) {
      needed.add(model);
    }
  }
}
