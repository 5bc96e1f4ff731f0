package dev.plectrum.admin;

import dev.plectrum.db.Table;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ToOne;
import dev.plectrum.db.ValueKind;
import dev.plectrum.model.DeleteRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what goes when rows are deleted, and what keeps them from going. */
final class Deletion {
  private static final int LISTED = 500;
  private static final int AT_ONCE = 500;

  private final AdminRequest request;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Doomed> doomed = new ArrayList<>();
  private final List<Link> protectors = new ArrayList<>();
  private final Map<String, Link> restricting = new LinkedHashMap<>();
  private final Set<String> forbidden = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private boolean more;

  Deletion(AdminRequest request) {
    this.request = request;
  }

  /**
   * A row that goes.
   *
   * @param depth how many others it goes along with
   */
  record Doomed(String model, String title, @Nullable String href, int depth) {
    /** The class of the style sheet that indents it. */
    String level() {
      return "level" + Math.min(depth, 5);
    }
  }

  /** How many rows of a model go. */
  record Count(String title, String number) {}

  /** Adds rows that are to be deleted. */
  <A> void add(Target<A> target, ModelName name, List<A> rows) {
    add(target, name, rows, 0);
  }

  private <A> void add(Target<A> target, ModelName name, List<A> rows, int depth) {
    List<A> fresh = new ArrayList<>();
    for (A row : rows) {
      if (seen.add(name.label() + " " + target.table().key(row))) {
        fresh.add(row);
      }
    }
    if (fresh.isEmpty()) {
      return;
    }
    counts.merge(name.plural(), fresh.size(), Integer::sum);
    AdminPages<?, ?, ?, ?> pages = request.site().pages(name.label());
    List<Object> keys = new ArrayList<>();
    fresh.forEach(row -> keys.add(target.table().key(row)));
    if (!(pages == null ? mayGo(target.table(), keys) : mayGo(pages, keys))) {
      forbidden.add(name.singular());
    }
    for (A row : fresh) {
      if (doomed.size() < LISTED) {
        doomed.add(
            new Doomed(
                Words.capitalized(name.singular()),
                target.titleOf(row),
                href(name, target.table().key(row)),
                depth));
      } else {
        more = true;
      }
    }
    countLinks(target, name, keys);
    for (Reference<?> reference : request.site().references()) {
      follow(reference, target, keys, depth);
    }
    for (AdminSite.Known<?> model : request.site().known()) {
      followTargets(model, target, keys, depth);
    }
  }

  /** Users who may do more than the one who deletes do not go, even if they have no pages. */
  private boolean mayGo(Table<?> table, List<Object> keys) {
    return keys.stream().allMatch(key -> Grants.covers(request.user(), request.site(), table, key));
  }

  private boolean mayGo(AdminPages<?, ?, ?, ?> pages, List<Object> keys) {
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      List<Object> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
      if (!pages.mayDeleteAlong(request.user(), some)) {
        return false;
      }
    }
    return true;
  }

  /** Counts what ties the rows to others, many to many. */
  private void countLinks(Target<?> target, ModelName name, List<Object> keys) {
    Set<String> counted = new HashSet<>();
    for (AdminSite.Known<?> model : request.site().known()) {
      for (ToMany<?> set : model.target().table().sets()) {
        ToMany.Link link = set.link();
        if (link == null || set.through() != null) {
          // Rows that point here are found by their foreign keys.
          continue;
        }
        if (set.table() == target.table() && counted.add(link.table() + link.ownColumn())) {
          count(link.table(), link.ownColumn(), name, nameOf(set.target()), keys);
        }
        if (set.target() == target.table() && counted.add(link.table() + link.targetColumn())) {
          count(link.table(), link.targetColumn(), name, model.name(), keys);
        }
      }
    }
  }

  private void count(
      String table, String column, ModelName name, @Nullable ModelName other, List<Object> keys) {
    int rows = 0;
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      List<Object> some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
      String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
      rows +=
          (int)
              request
                  .site()
                  .database()
                  .count(
                      "SELECT count(*) FROM " + table + " WHERE " + column + " IN (" + marks + ")",
                      in -> {
                        for (int i = 0; i < some.size(); i++) {
                          in.set(i + 1, ValueKind.ofKey(some.get(i)), some.get(i));
                        }
                      });
    }
    if (rows > 0) {
      counts.merge(
          name.singular() + "–" + (other == null ? "row" : other.singular()) + " links",
          rows,
          Integer::sum);
    }
  }

  private @Nullable ModelName nameOf(Table<?> table) {
    return request.site().known().stream()
        .filter(model -> model.target().table() == table)
        .findFirst()
        .map(AdminSite.Known::name)
        .orElse(null);
  }

  /** Follows the keys of a model that point to rows of several. */
  private <B> void followTargets(
      AdminSite.Known<B> model, Target<?> target, List<Object> keys, int depth) {
    Table<B> table = model.target().table();
    for (ToOne<?> key : table.targets()) {
      follow(model.reference(key.name(), table.rule(key)), key, target, keys, depth);
    }
  }

  private <B> void follow(Reference<B> reference, Target<?> target, List<Object> keys, int depth) {
    for (ToOne<?> key : reference.from().table().keys()) {
      if (key.name().equals(reference.component())) {
        follow(reference, key, target, keys, depth);
      }
    }
  }

  private <B> void follow(
      Reference<B> reference, ToOne<?> by, Target<?> target, List<Object> keys, int depth) {
    if (!request.site().database().isTo(by, target.table())
        || reference.rule() == DeleteRule.SET_NULL
        || reference.rule() == DeleteRule.SET_DEFAULT
        || reference.rule() == DeleteRule.SET
        || reference.rule() == DeleteRule.DB_SET_NULL
        || reference.rule() == DeleteRule.DO_NOTHING) {
      return;
    }
    List<B> rows = request.site().database().listPointing(reference.from().table(), by, keys);
    if (reference.rule() == DeleteRule.CASCADE || reference.rule() == DeleteRule.DB_CASCADE) {
      add(reference.from(), reference.name(), rows, depth + 1);
      return;
    }
    for (B row : rows) {
      Object key = reference.from().table().key(row);
      Link link =
          new Link(
              Words.capitalized(reference.name().singular()) + ": " + reference.from().titleOf(row),
              href(reference.name(), key));
      if (reference.rule() == DeleteRule.RESTRICT) {
        // It may turn out to go along with another row.
        restricting.put(reference.name().label() + " " + key, link);
      } else if (protectors.size() < LISTED) {
        protectors.add(link);
      }
    }
  }

  private @Nullable String href(ModelName name, Object key) {
    AdminPages<?, ?, ?, ?> pages = request.site().pages(name.label());
    return pages == null || !pages.mayView(request.user(), null)
        ? null
        : request.row(name, key, "change");
  }

  /** Every row that goes, each after the one it goes along with, as far as they are listed. */
  List<Doomed> doomed() {
    return doomed;
  }

  /** Whether more rows go than are listed. */
  boolean more() {
    return more;
  }

  /** How many rows of each model go. */
  List<Count> counts() {
    List<Count> all = new ArrayList<>();
    counts.forEach(
        (name, count) -> all.add(new Count(Words.capitalized(name), Words.number(count))));
    return all;
  }

  /** The rows that keep the others from being deleted. */
  List<Link> protectors() {
    List<Link> all = new ArrayList<>(protectors);
    restricting.forEach(
        (row, link) -> {
          if (!seen.contains(row) && all.size() < LISTED) {
            all.add(link);
          }
        });
    return all;
  }

  /** The models whose rows would go although the user may not delete them. */
  List<String> forbidden() {
    return List.copyOf(forbidden);
  }

  /** Whether nothing speaks against it. */
  boolean isPossible() {
    return protectors().isEmpty() && forbidden.isEmpty();
  }
}
