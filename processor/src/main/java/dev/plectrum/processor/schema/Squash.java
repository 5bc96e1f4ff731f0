package dev.plectrum.processor.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes one migration of several that follow each other in an app. */
final class Squash {
  private Squash() {}

  /**
   * The migration that {@code request} asks for; none if its names mean no migrations, which the
   * command says.
   */
  static List<Candidate> of(Request request, History history) {
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
        return List.of();
      }
      if (inside && entry.file().name().startsWith(last)) {
        break;
      }
    }
    if (chosen.size() < 2
        || !chosen.get(chosen.size() - 1).file().name().startsWith(last)
        || hasOthersBetween(chosen, history)) {
      return List.of();
    }
    return List.of(squashed(app, chosen, request));
  }

  /**
   * Whether another migration has to run after one of those that are chosen and before another: it
   * could run neither before nor after what stands for both.
   */
  private static boolean hasOthersBetween(List<History.Entry> chosen, History history) {
    Set<String> keys = new HashSet<>();
    chosen.forEach(entry -> keys.add(entry.file().key()));
    Set<String> after = new HashSet<>();
    for (History.Entry entry : history.entries()) {
      MigrationFile file = entry.file();
      boolean own = keys.contains(file.key());
      if (own && file.parentKeys().stream().anyMatch(after::contains)) {
        return true;
      }
      if (!own
          && file.parentKeys().stream()
              .anyMatch(one -> keys.contains(one) || after.contains(one))) {
        after.add(file.key());
        after.addAll(file.replacedKeys());
      }
    }
    return false;
  }

  private static Candidate squashed(String app, List<History.Entry> chosen, Request request) {
    List<String> replaces = chosen.stream().map(entry -> entry.file().key()).toList();
    List<String> parents = new ArrayList<>();
    List<String> loses = new ArrayList<>();
    List<Operation> operations = new ArrayList<>();
    boolean atomic = true;
    for (History.Entry entry : chosen) {
      MigrationFile file = entry.file();
      operations.addAll(file.operations());
      file.parentKeys().stream()
          .filter(parent -> !replaces.contains(parent) && !parents.contains(parent))
          .forEach(parents::add);
      file.loses().stream().filter(loss -> !loses.contains(loss)).forEach(loses::add);
      atomic &= file.atomic();
    }
    MigrationFile first = chosen.get(0).file();
    MigrationFile last = chosen.get(chosen.size() - 1).file();
    List<Operation> shorter = Optimizer.shorten(operations);
    List<String> left = Losses.of(shorter, chosen.get(0).before());
    String name = request.name() == null ? last.name().substring(5) : request.name();
    return new Candidate(
        app,
        String.format(Locale.ROOT, "%04d_squashed_%04d_%s", first.number(), last.number(), name),
        parents,
        replaces,
        loses.stream().filter(left::contains).toList(),
        atomic,
        shorter);
  }
}
