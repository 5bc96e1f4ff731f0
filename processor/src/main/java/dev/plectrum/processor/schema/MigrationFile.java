package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A migration as its file says it.
 *
 * @param app the label of its app
 * @param name {@code 0002_track_explicit}: the file's name without its ending
 * @param path the file, from the project's directory, with slashes: for messages
 * @param parents what it comes after
 * @param runBefore what comes after it without saying so itself, as a migration of a jar
 * @param replaces what it stands for, if it was squashed
 * @param loses the fields and models whose values somebody agreed to lose
 * @param atomic whether it runs in one transaction
 * @param initial whether it makes a part of the first state of its app, of which it is not the
 *     first migration: keys that lead round in a circle are added after the tables
 * @param steps its operations
 */
public record MigrationFile(
    String app,
    String name,
    String path,
    List<Parent> parents,
    List<Parent> runBefore,
    List<Parent> replaces,
    List<String> loses,
    boolean atomic,
    boolean initial,
    List<Step> steps) {
  public MigrationFile {
    parents = List.copyOf(parents);
    runBefore = List.copyOf(runBefore);
    replaces = List.copyOf(replaces);
    loses = List.copyOf(loses);
    steps = List.copyOf(steps);
  }

  /** {@code store.0002_track_explicit}: how other migrations name it. */
  public String key() {
    return app + "." + name;
  }

  /** Its number; the name begins with four digits. */
  int number() {
    return Integer.parseInt(name.substring(0, 4));
  }

  /** Its operations. */
  public List<Operation> operations() {
    return steps.stream().map(Step::operation).toList();
  }

  /** Its operations after one of them. */
  List<Operation> after(Operation operation) {
    List<Operation> operations = operations();
    return operations.subList(operations.indexOf(operation) + 1, operations.size());
  }

  /** Where one of its operations stands. */
  Step step(Operation operation) {
    return steps.stream()
        .filter(step -> step.operation().equals(operation))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(key() + " has no such operation"));
  }

  /** Its text as we would write it, which says the same as the file. */
  public String text() {
    return MigrationText.of(
        new MigrationText.Head(
            parents.stream().filter(Parent::written).map(Parent::key).toList(),
            runBeforeKeys(),
            replacedKeys(),
            loses,
            atomic,
            initial),
        operations());
  }

  /** The same after one more migration, which is not in the file. */
  MigrationFile after(String key) {
    List<Parent> more = new ArrayList<>(parents);
    more.add(new Parent(key, Json.Place.START, false));
    return new MigrationFile(
        app, name, path, more, runBefore, replaces, loses, atomic, initial, steps);
  }

  /** The migrations it stands for, by {@link #key}. */
  public List<String> replacedKeys() {
    return replaces.stream().map(Parent::key).toList();
  }

  /** The migrations that come after it because it says so, by {@link #key}. */
  List<String> runBeforeKeys() {
    return runBefore.stream().map(Parent::key).toList();
  }

  /** The migrations it comes after, by {@link #key}. */
  public List<String> parentKeys() {
    return parents.stream().map(Parent::key).toList();
  }

  /** An operation and where it stands. */
  record Step(Operation operation, Json.Place place) {}

  /**
   * Another migration.
   *
   * @param key its key
   * @param place where that stands
   * @param written whether it stands in the file; if not, something else calls for it
   */
  record Parent(String key, Json.Place place, boolean written) {
    /** One that stands in the file. */
    Parent(String key, Json.Place place) {
      this(key, place, true);
    }
  }
}
