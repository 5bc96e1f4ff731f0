package dev.plectrum.processor.schema;

import dev.plectrum.processor.model.DatabaseNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What of the things that have names now had another name before. An annotation that says so stays
 * where it is when its migration is written, so that not all that is said is still to be done.
 */
final class Renames<N> {
  /** Former names by the new ones. */
  private final Map<N, N> former = new LinkedHashMap<>();

  private final Set<N> taken;

  private Renames(Collection<N> before) {
    this.taken = new HashSet<>(before);
  }

  /** One thing gets another name. */
  record Step<N>(N former, N now) {}

  /**
   * What is to be renamed, in an order in which every new name is free; names that go round in a
   * circle go by way of one that {@code aside} makes.
   *
   * @param said the former name that a new one is said to have, or null
   * @param done whether a migration has given the first name to what had the second one, as a name
   *     that is there before and afterwards may have been renamed long ago
   */
  static <N> List<Step<N>> of(
      Collection<N> before,
      Collection<N> after,
      Function<N, @Nullable N> said,
      BiPredicate<N, N> done,
      UnaryOperator<N> aside) {
    return wanted(before, after, said, done).steps(aside, after);
  }

  /** With the former names of all that is to be renamed, in no order yet. */
  private static <N> Renames<N> wanted(
      Collection<N> before,
      Collection<N> after,
      Function<N, @Nullable N> said,
      BiPredicate<N, N> done) {
    Renames<N> renames = new Renames<>(before);
    for (N name : after) {
      N was = said.apply(name);
      boolean possible =
          was != null
              && !was.equals(name)
              && renames.taken.contains(was)
              && !renames.former.containsValue(was);
      if (was != null && possible && !(renames.taken.contains(name) && done.test(name, was))) {
        renames.former.put(name, was);
      }
    }
    while (renames.former.entrySet().removeIf(one -> !renames.fits(one, after))) {
      // What is not renamed keeps its name from others.
    }
    return renames;
  }

  /**
   * A former name that cannot be what it is said to be, so that what had it would be dropped.
   *
   * @param other what it belongs to instead, or null if {@code now} was there beside it
   */
  record Contradiction<N>(N now, N former, @Nullable N other) {}

  /**
   * Former names that are said of things and would be lost all the same.
   *
   * @param said the former name that a new one is said to have, or null
   * @param done whether a migration has given the first name to what had the second one
   */
  static <N> List<Contradiction<N>> contradictions(
      Collection<N> before,
      Collection<N> after,
      Function<N, @Nullable N> said,
      BiPredicate<N, N> done) {
    Renames<N> renames = wanted(before, after, said, done);
    List<Contradiction<N>> found = new ArrayList<>();
    for (N name : after) {
      N was = said.apply(name);
      boolean open =
          was != null
              && !was.equals(name)
              && before.contains(was)
              && !was.equals(renames.former.get(name));
      // A name that stands in the source since its migration is of no more use.
      if (was == null || !open || before.contains(name) && done.test(name, was)) {
        continue;
      }
      N other =
          renames.former.entrySet().stream()
              .filter(one -> one.getValue().equals(was))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(null);
      if (other != null || !after.contains(was)) {
        found.add(new Contradiction<>(name, was, other));
      }
    }
    return found;
  }

  /**
   * Former names by the new ones of things that a migration has renamed in a circle, so that all of
   * these names are there before and afterwards: to do that once more would look the same.
   *
   * @param said the former name that a new one is said to have, or null
   * @param done whether a migration has given the first name to what had the second one
   */
  static <N> Map<N, N> doneInCircles(
      Collection<N> before,
      Collection<N> after,
      Function<N, @Nullable N> said,
      BiPredicate<N, N> done) {
    Map<N, N> circles = new LinkedHashMap<>();
    for (N name : after) {
      N was = said.apply(name);
      if (was != null && !was.equals(name) && before.contains(name) && done.test(name, was)) {
        circles.put(name, was);
      }
    }
    while (circles.values().removeIf(was -> !circles.containsKey(was))) {
      // What is left of a chain is no circle either.
    }
    return circles;
  }

  /** Whether the former name is given up, and the new one is free or given up too. */
  private boolean fits(Map.Entry<N, N> one, Collection<N> after) {
    N now = one.getKey();
    N was = one.getValue();
    // Where the new name is one that nothing had, what has the former one now is another thing.
    return !taken.contains(now)
        || former.containsValue(now) && (!after.contains(was) || former.containsKey(was));
  }

  /**
   * What has to get out of the way because names go round in a circle, with a name for meanwhile.
   *
   * @param wanted the former names by the new ones
   * @param others what else is called something, before or afterwards
   */
  static Map<String, String> circles(Map<String, String> wanted, Collection<String> others) {
    Map<String, String> away = new LinkedHashMap<>();
    List<Step<String>> steps =
        of(
            wanted.values(),
            wanted.keySet(),
            wanted::get,
            (name, former) -> false,
            name -> free(name, others));
    for (Step<String> step : steps) {
      if (!wanted.containsKey(step.now())) {
        away.put(step.former(), step.now());
      }
    }
    return away;
  }

  private static String free(String name, Collection<String> others) {
    String aside = DatabaseNames.aside(name);
    return others.stream().anyMatch(aside::equalsIgnoreCase) ? free(aside, others) : aside;
  }

  private List<Step<N>> steps(UnaryOperator<N> aside, Collection<N> after) {
    List<Step<N>> steps = new ArrayList<>();
    while (!former.isEmpty()) {
      N free =
          former.keySet().stream().filter(name -> !taken.contains(name)).findFirst().orElse(null);
      if (free == null) {
        N first = former.keySet().iterator().next();
        N away = aside.apply(first);
        while (taken.contains(away) || after.contains(away)) {
          away = aside.apply(away);
        }
        N meanwhile = away;
        step(steps, first, away);
        former.replaceAll((now, was) -> was.equals(first) ? meanwhile : was);
      } else {
        step(steps, former.get(free), free);
        former.remove(free);
      }
    }
    return steps;
  }

  private void step(List<Step<N>> steps, N was, N now) {
    steps.add(new Step<>(was, now));
    taken.remove(was);
    taken.add(now);
  }
}
