package dev.plectrum.migrate;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is applied to a database, beside the migrations that the program has. */
final class History {
  private final List<Migration> all;
  private final Set<String> applied;
  private final Graph counting;
  private final Set<String> known = new HashSet<>();
  private final Set<String> have;

  /**
   * The history of a database.
   *
   * @param all the migrations of the program
   * @param applied what the database has recorded, by key
   */
  History(List<Migration> all, Set<String> applied) {
    this.all = all;
    this.applied = applied;
    this.counting = Graph.of(all, applied);
    for (Migration migration : all) {
      known.add(migration.key());
      known.addAll(migration.replaces());
    }
    this.have = new LinkedHashSet<>(applied);
    counting.all().stream().filter(this::isReplaced).map(Migration::key).forEach(have::add);
  }

  /** Whether a squashed migration stands for others that are all applied. */
  private boolean isReplaced(Migration migration) {
    return !migration.replaces().isEmpty() && applied.containsAll(migration.replaces());
  }

  /** The migrations that count: the squashed ones, or those they stand for. */
  Graph counting() {
    return counting;
  }

  /** What is applied, by key, and the squashed ones of which everything is. */
  Set<String> have() {
    return have;
  }

  /** The squashed migrations of which everything is applied and which are not recorded. */
  List<Migration> unrecorded() {
    return counting.all().stream()
        .filter(migration -> isReplaced(migration) && !applied.contains(migration.key()))
        .toList();
  }

  /** What counts and is not applied, in an order that runs. */
  List<Migration> unapplied() {
    return counting.all().stream().filter(one -> !have.contains(one.key())).toList();
  }

  /** What is applied of the program's apps and is not in the program, by key. */
  List<String> unknown() {
    Set<String> apps = new HashSet<>(counting.apps());
    return applied.stream()
        .filter(key -> apps.contains(key.substring(0, Math.max(0, key.indexOf('.')))))
        .filter(key -> !known.contains(key) && !DjangoHistory.isKnown(key))
        .toList();
  }

  /**
   * The applied migrations that did something else, by key and in order; those nobody knows of did
   * not.
   *
   * @param checksums of what they did, by key
   */
  Set<String> edited(Map<String, String> checksums) {
    Set<String> edited = new LinkedHashSet<>();
    for (Migration migration : all) {
      String then = checksums.get(migration.key());
      if (applied.contains(migration.key()) && then != null && !then.equals(migration.checksum())) {
        edited.add(migration.key());
      }
    }
    return edited;
  }

  /** Throws if the program cannot know what state the database is in. */
  void check(Map<String, String> checksums) {
    if (counting.apps().contains("auth")) {
      DjangoHistory.check(applied);
    }
    for (String key : unknown()) {
      throw new MigrationException(
          key
              + " is applied to this database, but missing from the program. Bring its file back,"
              + " or take it back with the program that has it. If another one stands for it since"
              + " it was squashed, forget it with ./manage migrate "
              + key.substring(0, key.indexOf('.'))
              + " --prune.");
    }
    for (Migration migration : counting.all()) {
      if (have.contains(migration.key())) {
        for (String parent : counting.parents(migration)) {
          if (!have.contains(parent)) {
            throw new MigrationException(
                migration + " is applied to this database before " + parent + ", which it needs.");
          }
        }
      }
    }
    Set<String> edited = edited(checksums);
    if (!edited.isEmpty()) {
      throw new MigrationException(
          String.join(", ", edited)
              + (edited.size() == 1 ? " was" : " were")
              + " edited after being applied to this database. Undo the edit and put the change"
              + " into a new migration.");
    }
  }
}
