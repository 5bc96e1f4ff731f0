package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What says {@code "runBefore"}: that another migration comes after it, which does not name it
 * among its parents, since it came with a jar and cannot know of it. The idea is Django's {@code
 * run_before}.
 */
final class RunBefore {
  private RunBefore() {}

  /** The same files in the same order, where each has all of its parents. */
  static List<MigrationFile> in(List<MigrationFile> files, History.Complaints complaints) {
    Map<String, MigrationFile> byKey = new LinkedHashMap<>();
    files.forEach(file -> byKey.put(file.key(), file));
    for (MigrationFile file : files) {
      for (MigrationFile.Parent later : file.runBefore()) {
        List<MigrationFile> known =
            byKey.values().stream().filter(one -> isOrReplaces(one, later.key())).toList();
        if (known.isEmpty()) {
          complaints.add(
              file,
              later.place(),
              MigrationProblem.RUN_BEFORE_UNKNOWN,
              later.key(),
              Suggestion.of(later.key(), new TreeSet<>(byKey.keySet())));
        }
        known.stream()
            .filter(one -> !one.parentKeys().contains(file.key()))
            .forEach(one -> byKey.put(one.key(), one.after(file.key())));
      }
    }
    return List.copyOf(byKey.values());
  }

  private static boolean isOrReplaces(MigrationFile file, String key) {
    return file.key().equals(key) || file.replacedKeys().contains(key);
  }
}
