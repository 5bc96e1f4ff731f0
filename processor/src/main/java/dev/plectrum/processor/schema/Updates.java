package dev.plectrum.processor.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The migrations as they will be where changes go into the last one of their app, {@code
 * makemigrations --update}: what comes after a change comes after the migration that it went into,
 * and no migration comes after itself.
 */
final class Updates {
  private final History history;
  private final Map<String, List<String>> parents = new HashMap<>();

  /** By the key of a candidate: that of the migration it went into. */
  private final Map<String, String> places = new HashMap<>();

  Updates(History history) {
    this.history = history;
    history.entries().forEach(entry -> parents.put(entry.file().key(), entry.file().parentKeys()));
    // One that is there no more is known by the one that stands for it.
    for (History.Entry entry : history.entries()) {
      entry
          .file()
          .replacedKeys()
          .forEach(key -> parents.putIfAbsent(key, List.of(entry.file().key())));
    }
  }

  void add(Candidate candidate, Candidate made) {
    places.put(candidate.key(), made.key());
    parents.put(made.key(), made.parents());
  }

  /** The same after the migrations that those went into which it comes after. */
  Candidate placed(Candidate candidate) {
    return new Candidate(
        candidate.app(),
        candidate.name(),
        candidate.parents().stream().map(key -> places.getOrDefault(key, key)).toList(),
        candidate.runBefore(),
        candidate.replaces(),
        candidate.loses(),
        candidate.atomic(),
        candidate.initial(),
        candidate.operations());
  }

  /** The last migration of its app, unless what the candidate needs comes after that. */
  Optional<History.Entry> last(Candidate candidate) {
    Optional<MigrationFile> last = history.last(candidate.app());
    return history.entries().stream()
        .filter(entry -> last.equals(Optional.of(entry.file())))
        .filter(
            entry ->
                candidate.parents().stream()
                    .noneMatch(parent -> isAfter(parent, entry.file().key())))
        .findFirst();
  }

  private boolean isAfter(String key, String earlier) {
    Set<String> seen = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(parents.getOrDefault(key, List.of()));
    while (!left.isEmpty()) {
      String one = left.remove();
      if (one.equals(earlier)) {
        return true;
      }
      if (seen.add(one)) {
        left.addAll(parents.getOrDefault(one, List.of()));
      }
    }
    return false;
  }
}
