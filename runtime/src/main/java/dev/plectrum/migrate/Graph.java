package dev.plectrum.migrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The migrations that the program knows and what comes after what. */
final class Graph {
  private final List<Migration> migrations;
  private final Map<String, Set<String>> parents = new HashMap<>();

  /**
   * Of all migrations of a site.
   *
   * @param migrations each after its parents
   */
  Graph(List<Migration> migrations) {
    this.migrations = List.copyOf(migrations);
    Map<String, String> lastOfApp = new HashMap<>();
    for (Migration migration : migrations) {
      Set<String> before = new LinkedHashSet<>(migration.parents());
      String previous = lastOfApp.put(migration.app(), migration.key());
      if (previous != null) {
        before.add(previous);
      }
      parents.put(migration.key(), before);
    }
  }

  /** Every migration, each after its parents. */
  List<Migration> all() {
    return migrations;
  }

  /** The labels of the apps that have migrations, in the order they appear. */
  List<String> apps() {
    return migrations.stream().map(Migration::app).distinct().toList();
  }

  /** The migrations of one app, in order. */
  List<Migration> of(String app) {
    return migrations.stream().filter(migration -> migration.app().equals(app)).toList();
  }

  /** What this one comes directly after, by key. */
  Set<String> parents(Migration migration) {
    return parents.getOrDefault(migration.key(), Set.of());
  }

  /** {@code target} and everything it comes after, in an order that runs. */
  List<Migration> upTo(Migration target) {
    Set<String> needed = new HashSet<>(Set.of(target.key()));
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
