package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Works out the next migrations: what the models call for, in the way that was asked for. */
final class Candidates {
  private Candidates() {}

  /** The next migrations, each after its parents. */
  static List<Candidate> of(
      List<Operation> operations, History history, Request request, Set<ModelName> large) {
    List<Candidate> candidates = new ArrayList<>();
    Schema schema = history.schema();
    Updates updates = new Updates(history);
    List<Candidate> arranged = Arrangement.of(operations, history, request.name());
    Set<ModelName> names =
        Locks.former(
            large,
            arranged.stream().flatMap(candidate -> candidate.operations().stream()).toList());
    for (Candidate candidate : arranged) {
      Set<ModelName> then = names;
      for (Operation operation : candidate.operations()) {
        names = Locks.later(names, operation);
      }
      Candidate placed = updates.placed(candidate);
      Optional<History.Entry> last =
          request.update() && candidates.stream().noneMatch(sameApp(candidate))
              ? updates.last(placed)
              : Optional.empty();
      Candidate made =
          last.isPresent()
              ? updated(placed, last.get(), names)
              : with(
                  placed,
                  Losses.of(candidate.operations(), schema),
                  !Locks.readsLarge(candidate.operations(), then, schema));
      updates.add(candidate, made);
      candidates.add(made);
      for (Operation operation : candidate.operations()) {
        schema = operation.apply(schema);
      }
    }
    for (String app : request.empty().stream().sorted().toList()) {
      candidates.removeIf(candidate -> candidate.app().equals(app));
      candidates.add(empty(app, history, request));
    }
    return candidates;
  }

  private static Predicate<Candidate> sameApp(Candidate candidate) {
    return other -> other.app().equals(candidate.app());
  }

  private static Candidate with(Candidate candidate, List<String> loses, boolean atomic) {
    return new Candidate(
        candidate.app(),
        candidate.name(),
        candidate.parents(),
        candidate.runBefore(),
        candidate.replaces(),
        loses,
        atomic,
        candidate.initial(),
        candidate.operations());
  }

  private static Candidate empty(String app, History history, Request request) {
    int number = history.last(app).map(MigrationFile::number).orElse(0) + 1;
    String name = request.name();
    return new Candidate(
        app,
        MigrationName.of(number, name == null ? "custom" : name),
        history.last(app).map(MigrationFile::key).stream().toList(),
        List.of(),
        List.of(),
        true,
        List.of());
  }

  /**
   * The last migration of the app with the new operations in it.
   *
   * @param large models as they are called afterwards
   */
  private static Candidate updated(Candidate candidate, History.Entry last, Set<ModelName> large) {
    List<Operation> operations = new ArrayList<>(last.file().operations());
    operations.addAll(candidate.operations());
    List<String> parents = new ArrayList<>(last.file().parentKeys());
    candidate.parents().stream()
        .filter(parent -> !parent.equals(last.file().key()) && !parents.contains(parent))
        .forEach(parents::add);
    List<Operation> shorter = Optimizer.shorten(operations, last.before());
    return new Candidate(
        candidate.app(),
        last.file().name(),
        parents,
        last.file().runBeforeKeys(),
        last.file().replacedKeys(),
        Losses.of(shorter, last.before()),
        last.file().atomic()
            && !Locks.readsLarge(shorter, Locks.former(large, shorter), last.before()),
        last.file().initial(),
        shorter);
  }
}
