package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The next migration of an app, worked out and not yet accepted.
 *
 * @param app the label of the app
 * @param name {@code 0002_track_explicit}
 * @param parents what it comes after
 * @param operations what it does
 */
public record Candidate(String app, String name, List<String> parents, List<Operation> operations) {
  public Candidate {
    parents = List.copyOf(parents);
    operations = List.copyOf(operations);
  }

  /** The text of its file. */
  public String text() {
    return MigrationText.of(parents, true, operations);
  }

  /** The next migration of every app in which something is missing, sorted by app. */
  static List<Candidate> of(History history, List<Difference> differences) {
    Map<String, List<Operation>> byApp = new TreeMap<>();
    for (Difference difference : differences) {
      if (difference instanceof Difference.Missing missing) {
        byApp
            .computeIfAbsent(missing.model().app(), app -> new ArrayList<>())
            .add(missing.operation());
      }
    }
    Map<String, String> names = new TreeMap<>();
    byApp.forEach(
        (app, operations) -> {
          int number = history.last(app).map(MigrationFile::number).orElse(0) + 1;
          names.put(app, MigrationName.of(number, operations));
        });
    List<Candidate> candidates = new ArrayList<>();
    byApp.forEach(
        (app, operations) ->
            candidates.add(
                new Candidate(
                    app, names.get(app), parents(app, operations, history, names), operations)));
    return candidates;
  }

  private static List<String> parents(
      String app, List<Operation> operations, History history, Map<String, String> names) {
    SortedSet<String> parents = new TreeSet<>();
    history.last(app).ifPresent(last -> parents.add(last.key()));
    for (Operation operation : operations) {
      for (ModelName target : targets(operation)) {
        if (target.app().equals(app)) {
          continue;
        }
        if (history.schema().find(target).isPresent()) {
          history.last(target.app()).ifPresent(last -> parents.add(last.key()));
        } else {
          parents.add(target.app() + "." + names.get(target.app()));
        }
      }
    }
    return List.copyOf(parents);
  }

  private static Collection<ModelName> targets(Operation operation) {
    Collection<ModelName> targets = new TreeSet<>();
    for (FieldState field : operation.fields()) {
      if (field instanceof FieldState.Key key) {
        targets.add(key.to());
      } else if (field instanceof FieldState.Many many) {
        targets.add(many.to());
      }
    }
    return targets;
  }

  /** The apps whose candidates wait for each other, empty if there are none. */
  static SortedSet<String> inACircle(List<Candidate> candidates) {
    Map<String, Candidate> open = new TreeMap<>();
    candidates.forEach(candidate -> open.put(candidate.app() + "." + candidate.name(), candidate));
    while (open.values().removeIf(one -> one.parents().stream().noneMatch(open::containsKey))) {
      // Whoever waits for nobody can go, until nobody can.
    }
    SortedSet<String> apps = new TreeSet<>();
    open.values().forEach(candidate -> apps.add(candidate.app()));
    return apps;
  }
}
