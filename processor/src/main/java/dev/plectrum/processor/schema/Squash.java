package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one migration of several that follow each other in an app.
 *
 * @param candidates the one that was made; none if it was refused, or if the names that were given
 *     mean no two migrations, which the command says
 * @param refusal why those that are meant cannot be one, in words for the user
 */
record Squash(List<Candidate> candidates, @Nullable String refusal) {
  Squash {
    candidates = List.copyOf(candidates);
  }

  /** Makes the migration that {@code request} asks for. */
  static Squash of(Request request, History history) {
    String app = request.squash().get(0);
    List<History.Entry> ofApp =
        history.entries().stream().filter(entry -> entry.file().app().equals(app)).toList();
    String first = request.squash().size() > 2 ? request.squash().get(1) : "";
    String last = request.squash().get(request.squash().size() - 1);
    List<History.Entry> chosen = new ArrayList<>();
    boolean inside = false;
    Set<String> there = new HashSet<>();
    ofApp.forEach(entry -> there.add(entry.file().key()));
    for (History.Entry entry : ofApp) {
      inside |= first.isEmpty() || entry.file().name().startsWith(first);
      if (inside && entry.file().replaces().isEmpty()) {
        chosen.add(entry);
      } else if (inside && there.stream().noneMatch(entry.file().replacedKeys()::contains)) {
        // What it stands for is gone, so that nothing else makes what it makes.
        return refused(
            entry.file().key()
                + " still names those that it stands for. Delete its \"replaces\", and then squash"
                + " it.");
      }
      if (inside && entry.file().name().startsWith(last)) {
        break;
      }
    }
    if (chosen.size() < 2 || !chosen.get(chosen.size() - 1).file().name().startsWith(last)) {
      return new Squash(List.of(), null);
    }
    String between = between(chosen, history);
    return between != null
        ? refused(between)
        : new Squash(List.of(squashed(app, chosen, request)), null);
  }

  private static Squash refused(String reason) {
    return new Squash(List.of(), reason);
  }

  /**
   * Says which other migration has to run after one of those that are chosen and before another: it
   * could run neither before nor after what stands for both. Null if none has to.
   */
  private static @Nullable String between(List<History.Entry> chosen, History history) {
    Set<String> keys = new HashSet<>();
    chosen.forEach(entry -> keys.add(entry.file().key()));
    // The others that come after one of the chosen, with that one.
    Map<String, String> after = new HashMap<>();
    for (History.Entry entry : history.entries()) {
      MigrationFile file = entry.file();
      boolean own = keys.contains(file.key());
      for (String parent : file.parentKeys()) {
        String first = keys.contains(parent) ? parent : after.get(parent);
        if (own && after.containsKey(parent)) {
          return parent
              + " runs after "
              + first
              + " and before "
              + file.key()
              + ", so that the two cannot be one. Squash those before "
              + file.key()
              + ", and those from it on.";
        }
        if (!own && first != null) {
          after.putIfAbsent(file.key(), first);
          file.replacedKeys().forEach(replaced -> after.putIfAbsent(replaced, first));
        }
      }
    }
    return null;
  }

  private static Candidate squashed(String app, List<History.Entry> chosen, Request request) {
    List<String> replaces = chosen.stream().map(entry -> entry.file().key()).toList();
    List<String> parents = new ArrayList<>();
    List<String> runBefore = new ArrayList<>();
    List<String> loses = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();
    boolean atomic = true;
    for (History.Entry entry : chosen) {
      MigrationFile file = entry.file();
      operations.addAll(file.operations());
      file.parentKeys().stream()
          .filter(parent -> !replaces.contains(parent) && !parents.contains(parent))
          .forEach(parents::add);
      file.runBeforeKeys().stream()
          .filter(later -> !replaces.contains(later) && !runBefore.contains(later))
          .forEach(runBefore::add);
      file.loses().stream().filter(loss -> !loses.contains(loss)).forEach(loses::add);
      atomic &= file.atomic();
    }
    MigrationFile first = chosen.get(0).file();
    MigrationFile last = chosen.get(chosen.size() - 1).file();
    Schema before = chosen.get(0).before();
    List<Operation> shorter = Optimizer.shorten(FreeOperation.lasting(operations), before);
    List<String> left = Losses.of(shorter, before);
    String name = request.name() == null ? last.name().substring(5) : request.name();
    return new Candidate(
        app,
        String.format(Locale.ROOT, "%04d_squashed_%04d_%s", first.number(), last.number(), name),
        parents,
        runBefore,
        replaces,
        loses.stream().filter(left::contains).toList(),
        atomic,
        false,
        shorter);
  }
}
