package dev.plectrum.processor.schema;

import dev.plectrum.processor.diagnostics.MigrationProblem;
import dev.plectrum.processor.diagnostics.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Migrations in an order that runs, replayed one by one from nothing. */
public final class History {
  private final List<Entry> entries;
  private final Schema schema;

  private History(List<Entry> entries, Schema schema) {
    this.entries = List.copyOf(entries);
    this.schema = schema;
  }

  /** A migration with the schema before and after it. */
  public record Entry(MigrationFile file, Schema before, Schema after) {}

  /** Every migration, each after its parents. */
  public List<Entry> entries() {
    return entries;
  }

  /** The schema after all of them. */
  public Schema schema() {
    return schema;
  }

  /** The last migration of an app, if it has any. */
  public Optional<MigrationFile> last(String app) {
    return entries.stream()
        .map(Entry::file)
        .filter(file -> file.app().equals(app))
        .reduce((first, second) -> second);
  }

  /**
   * Replays {@code files}. What does not fit is told to {@code complaints}, and the history is then
   * of no use.
   *
   * @param files the migrations of all apps, with those of one app in the order of their numbers
   */
  static History of(List<MigrationFile> files, Complaints complaints) {
    List<Entry> entries = new ArrayList<>();
    Schema schema = Schema.EMPTY;
    for (MigrationFile file : ordered(files, complaints)) {
      Schema after = Replay.apply(file, schema, complaints);
      entries.add(new Entry(file, schema, after));
      schema = after;
    }
    return new History(entries, schema);
  }

  /**
   * Each migration after its parents and after the one before it in its own app; otherwise by app
   * and number, so that the order is the same on every machine.
   */
  private static List<MigrationFile> ordered(List<MigrationFile> files, Complaints complaints) {
    Map<String, MigrationFile> byKey = new TreeMap<>();
    files.forEach(file -> byKey.put(file.key(), file));
    Map<String, List<MigrationFile>> before = new HashMap<>();
    Map<String, MigrationFile> lastOfApp = new HashMap<>();
    for (MigrationFile file : files) {
      List<MigrationFile> needed = new ArrayList<>();
      MigrationFile previous = lastOfApp.put(file.app(), file);
      if (previous != null) {
        needed.add(previous);
      }
      for (MigrationFile.Parent parent : file.parents()) {
        MigrationFile known = byKey.get(parent.key());
        if (known == null) {
          complaints.add(
              file,
              parent.place(),
              MigrationProblem.PARENT_UNKNOWN,
              parent.key(),
              Suggestion.of(parent.key(), byKey.keySet()));
        } else {
          needed.add(known);
        }
      }
      before.put(file.key(), needed);
    }
    Walk walk = new Walk(before, complaints);
    byKey.values().forEach(walk::visit);
    return new ArrayList<>(walk.ordered.values());
  }

  /** Visits migrations depth first, and finds the circles among their parents. */
  private static final class Walk {
    private final Map<String, List<MigrationFile>> before;
    private final Complaints complaints;
    private final LinkedHashMap<String, MigrationFile> ordered = new LinkedHashMap<>();
    private final List<String> path = new ArrayList<>();
    private final TreeSet<String> reported = new TreeSet<>();

    Walk(Map<String, List<MigrationFile>> before, Complaints complaints) {
      this.before = before;
      this.complaints = complaints;
    }

    void visit(MigrationFile file) {
      int seen = path.indexOf(file.key());
      if (seen >= 0) {
        reportCircle(file, path.subList(seen, path.size()));
        return;
      }
      if (ordered.containsKey(file.key())) {
        return;
      }
      path.add(file.key());
      before.getOrDefault(file.key(), List.of()).forEach(this::visit);
      path.remove(path.size() - 1);
      ordered.put(file.key(), file);
    }

    private void reportCircle(MigrationFile file, List<String> circle) {
      if (reported.addAll(circle)) {
        Json.Place place =
            file.parents().isEmpty() ? Json.Place.START : file.parents().get(0).place();
        String words = String.join(" after ", circle) + " after " + file.key();
        complaints.add(file, place, MigrationProblem.PARENTS_IN_A_CIRCLE, words);
      }
    }
  }

  /** Hears what is wrong with migration files. */
  interface Complaints {
    /** {@code words} fill the gaps of the problem's text. */
    void add(MigrationFile file, Json.Place place, MigrationProblem problem, Object... words);
  }
}
