package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds apps of which two migrations come last, and the migration that joins them again. */
final class Branches {
  private Branches() {}

  /** The migrations that join what has two ends; what breaks the chain otherwise is told. */
  static List<Candidate> joining(List<MigrationFile> files, History.Complaints complaints) {
    Map<String, List<MigrationFile>> byApp = new TreeMap<>();
    files.forEach(file -> byApp.computeIfAbsent(file.app(), app -> new ArrayList<>()).add(file));
    Set<String> known = new HashSet<>();
    for (MigrationFile file : files) {
      known.add(file.key());
      known.addAll(file.replacedKeys());
    }
    List<Candidate> joining = new ArrayList<>();
    byApp.forEach(
        (app, ofApp) -> {
          List<MigrationFile> ends =
              hasOneBeginning(app, ofApp, known, complaints) ? ends(ofApp) : List.of();
          if (ends.size() > 1) {
            MigrationFile end = ends.get(ends.size() - 1);
            complaints.add(
                end,
                end.parents().isEmpty() ? Json.Place.START : end.parents().get(0).place(),
                MigrationProblem.BRANCHES,
                String.join(" and ", ends.stream().map(MigrationFile::name).toList()),
                app);
            joining.add(join(app, ends));
          }
        });
    return joining;
  }

  private static boolean hasOneBeginning(
      String app, List<MigrationFile> files, Set<String> known, History.Complaints complaints) {
    Set<String> replaced = new HashSet<>();
    files.forEach(file -> replaced.addAll(file.replacedKeys()));
    MigrationFile root = null;
    boolean one = true;
    for (MigrationFile file : files) {
      boolean first = file.parentKeys().stream().noneMatch(parent -> parent.startsWith(app + "."));
      if (!first || replaced.contains(file.key())) {
        continue;
      }
      if (!known.containsAll(file.parentKeys())) {
        // A parent that does not exist is told by itself: it may be the one that is missing here.
        one = false;
        continue;
      }
      if (root != null) {
        one = false;
        complaints.add(
            file, Json.Place.START, MigrationProblem.CHAIN_BROKEN, file.name(), app, root.name());
      }
      root = file;
    }
    return one;
  }

  private static List<MigrationFile> ends(List<MigrationFile> files) {
    Set<String> parents = new HashSet<>();
    for (MigrationFile file : files) {
      parents.addAll(file.replacedKeys());
      parents.addAll(file.parentKeys());
    }
    for (MigrationFile file : files) {
      if (file.replacedKeys().stream()
          .anyMatch(
              key ->
                  files.stream()
                      .filter(one -> !file.replacedKeys().contains(one.key()))
                      .anyMatch(one -> one.parentKeys().contains(key)))) {
        parents.add(file.key());
      }
    }
    return files.stream().filter(file -> !parents.contains(file.key())).toList();
  }

  private static Candidate join(String app, List<MigrationFile> ends) {
    int number = ends.stream().mapToInt(MigrationFile::number).max().orElse(0) + 1;
    String names = String.join("_", ends.stream().map(MigrationFile::name).toList());
    String name = "merge_" + names;
    return new Candidate(
        app,
        MigrationName.of(number, name.length() > 60 ? "merge" : name),
        ends.stream().map(MigrationFile::key).sorted().toList(),
        List.of(),
        List.of(),
        true,
        List.of());
  }
}
