package dev.plectrum.migrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The migrations that count for one database, and what comes after what. */
final class Graph {
  private final List<Migration> migrations;
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final Map<String, List<Migration>> byApp = new HashMap<>();
  private final List<String> apps = new ArrayList<>();

  private Graph(List<Migration> counting, Map<String, String> standIns) {
    for (Migration migration : counting) {
      Set<String> before = new LinkedHashSet<>();
      migration.parents().forEach(parent -> before.add(standIns.getOrDefault(parent, parent)));
      before.remove(migration.key());
      parents.put(migration.key(), before);
    }
    this.migrations = ordered(counting);
    for (Migration migration : migrations) {
      if (!byApp.containsKey(migration.app())) {
        apps.add(migration.app());
      }
      byApp.computeIfAbsent(migration.app(), app -> new ArrayList<>()).add(migration);
    }
  }

  /**
   * Those that count: of a squashed migration and those it stands for, the ones that the database
   * has, and the squashed one where it has none.
   *
   * @param all each after its parents
   * @param applied by key
   */
  static Graph of(List<Migration> all, Set<String> applied) {
    Set<String> known = new HashSet<>();
    all.forEach(migration -> known.add(migration.key()));
    Set<String> hidden = new HashSet<>();
    Map<String, String> standIns = new HashMap<>();
    for (Migration migration : all) {
      List<String> replaced = migration.replaces();
      if (replaced.isEmpty()) {
        continue;
      }
      boolean some = replaced.stream().anyMatch(applied::contains);
      boolean every = applied.containsAll(replaced);
      if (some && !every && !applied.contains(migration.key()) && known.containsAll(replaced)) {
        hidden.add(migration.key());
        standIns.put(migration.key(), replaced.get(replaced.size() - 1));
      } else {
        hidden.addAll(replaced);
        replaced.forEach(key -> standIns.put(key, migration.key()));
      }
    }
    return new Graph(
        all.stream().filter(migration -> !hidden.contains(migration.key())).toList(), standIns);
  }

  /** Each after its parents: a squashed one has to come where the first it stands for is needed. */
  private List<Migration> ordered(List<Migration> counting) {
    Map<String, Migration> byKey = new HashMap<>();
    counting.forEach(migration -> byKey.put(migration.key(), migration));
    Set<String> visited = new HashSet<>();
    List<Migration> ordered = new ArrayList<>();
    counting.forEach(migration -> visit(migration, byKey, visited, ordered));
    return List.copyOf(ordered);
  }

  private void visit(
      Migration migration,
      Map<String, Migration> byKey,
      Set<String> visited,
      List<Migration> ordered) {
    if (!visited.add(migration.key())) {
      return;
    }
    for (String parent : parents(migration)) {
      Migration before = byKey.get(parent);
      if (before != null) {
        visit(before, byKey, visited, ordered);
      }
    }
    ordered.add(migration);
  }

  /** Every migration, each after its parents. */
  List<Migration> all() {
    return migrations;
  }

  /** The labels of the apps that have migrations, in the order they appear. */
  List<String> apps() {
    return apps;
  }

  /** The migrations of one app, in order. */
  List<Migration> of(String app) {
    return byApp.getOrDefault(app, List.of());
  }

  /** What this one comes directly after, by key. */
  Set<String> parents(Migration migration) {
    return parents.getOrDefault(migration.key(), Set.of());
  }

  /** {@code targets} and everything they come after, in an order that runs. */
  List<Migration> upTo(List<Migration> targets) {
    Set<String> needed = new HashSet<>();
    targets.forEach(target -> needed.add(target.key()));
    List<Migration> plan = new ArrayList<>();
    for (int i = migrations.size() - 1; i >= 0; i--) {
      Migration migration = migrations.get(i);
      if (needed.contains(migration.key())) {
        needed.addAll(parents(migration));
        plan.add(migration);
      }
    }
    Collections.reverse(plan);
    return plan;
  }

  /** Everything that comes after {@code target}, in an order to take it back in. */
  List<Migration> after(Migration target) {
    List<Migration> plan = new ArrayList<>(backFrom(List.of(target)));
    plan.remove(target);
    // Only what its own app has after it must go; what other apps have after that goes with it.
    List<Migration> own =
        plan.stream().filter(migration -> migration.app().equals(target.app())).toList();
    return backFrom(own);
  }

  /** {@code targets} and everything that comes after them, in an order to take them back in. */
  List<Migration> backFrom(List<Migration> targets) {
    Set<String> leaving = new HashSet<>();
    targets.forEach(target -> leaving.add(target.key()));
    List<Migration> plan = new ArrayList<>();
    for (Migration migration : migrations) {
      if (leaving.contains(migration.key())
          || parents(migration).stream().anyMatch(leaving::contains)) {
        leaving.add(migration.key());
        plan.add(migration);
      }
    }
    Collections.reverse(plan);
    return plan;
  }

  /** The migration that {@code app} and the beginning of a name mean. */
  Migration find(String app, String name) {
    List<Migration> ofApp = of(app);
    for (Migration migration : ofApp) {
      if (migration.name().equals(name)) {
        return migration;
      }
    }
    List<Migration> found =
        ofApp.stream().filter(migration -> migration.name().startsWith(name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new MigrationException(
          "The app " + app + " has no migration " + name + ". It has: " + names(ofApp) + ".");
    }
    throw new MigrationException(
        name + " is the beginning of several migrations of " + app + ": " + names(found) + ".");
  }

  /** Throws unless {@code app} has migrations. */
  void checkApp(String app) {
    if (!apps().contains(app)) {
      throw new MigrationException(
          apps().isEmpty()
              ? "No installed app has migrations yet. Run ./manage makemigrations."
              : "No app "
                  + app
                  + " with migrations is installed. There is: "
                  + String.join(", ", apps())
                  + ".");
    }
  }

  private static String names(List<Migration> migrations) {
    return String.join(", ", migrations.stream().map(Migration::name).toList());
  }
}
