package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Dispatch.Branches;
import dev.plectrum.processor.plan.route.Dispatch.Case;
import dev.plectrum.processor.plan.route.Dispatch.Leaf;
import dev.plectrum.processor.plan.route.Dispatch.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which class each method of a dispatch table is in: a class file holds no more than 65,535
 * constants, of which a route needs about a dozen. The first class has the way to the subtrees that
 * are too large; what is behind them is put into further classes, subtree by subtree in the order
 * of the paths. Leaves that several steps lead to are in classes of their own, so that the classes
 * do not need each other in a circle.
 */
public final class Parts {
  /** The class that the site knows. */
  public static final int FIRST = 0;

  private final int most;
  private final Map<Object, Integer> parts = new IdentityHashMap<>();
  private final Map<Object, Integer> weights = new IdentityHashMap<>();
  private final List<Map<Route, Boolean>> routes = new ArrayList<>();
  private int last = FIRST;
  private int filled;

  private Parts(int most) {
    this.most = most;
    routes.add(new LinkedHashMap<>());
  }

  /**
   * The classes for a dispatch table.
   *
   * @param most how many routes there may be in a class
   */
  public static Parts of(Dispatch dispatch, int most) {
    Parts parts = new Parts(most);
    parts.weigh(dispatch.root());
    int shared = dispatch.shared().stream().mapToInt(leaf -> leaf.routes().size()).sum();
    if (parts.weight(dispatch.root()) + shared <= most) {
      parts.put(dispatch.root(), FIRST);
      dispatch.shared().forEach(leaf -> parts.put(leaf, FIRST));
    } else {
      parts.spread(dispatch.root());
      parts.filled = most;
      dispatch.shared().forEach(leaf -> parts.put(leaf, parts.withRoomFor(leaf.routes().size())));
    }
    return parts;
  }

  /** How many further classes so many routes have at most. */
  public static int most(int routes, int most) {
    // Of two classes that follow one another, both together are more than full.
    return routes <= most ? 0 : 2 * (routes / most + 1) + 1;
  }

  /** How many classes there are. */
  public int count() {
    return routes.size();
  }

  /** The class that the method of a step is in; the first is {@link #FIRST}. */
  public int of(Step step) {
    return parts.getOrDefault(step, FIRST);
  }

  /** The class that the method for some of the literals behind a step is in. */
  public int of(Branches branches) {
    return parts.getOrDefault(branches, FIRST);
  }

  /** The class that the method of a leaf is in that has its own. */
  public int of(Leaf leaf) {
    return parts.getOrDefault(leaf, FIRST);
  }

  /** The routes whose handlers are called in a class. */
  public List<Route> routes(int part) {
    return List.copyOf(routes.get(part).keySet());
  }

  private int weigh(Step step) {
    int weight = step.end() == null ? 0 : ownRoutes(step).size();
    for (Branches branches : step.branches()) {
      int some = 0;
      for (Case branch : branches.cases()) {
        some += weigh(branch.next());
      }
      weights.put(branches, some);
      weight += some;
    }
    weight += step.other() == null ? 0 : weigh(step.other());
    weights.put(step, weight);
    return weight;
  }

  private int weight(Object of) {
    return weights.getOrDefault(of, 0);
  }

  /** The routes whose handlers the method of a step calls itself. */
  private static List<Route> ownRoutes(Step step) {
    return step.end() == null || !step.end().leaf().name().isEmpty()
        ? List.of()
        : step.end().leaf().routes();
  }

  /** Leaves a step where it is and puts what is behind it elsewhere. */
  private void spread(Step step) {
    parts.put(step, FIRST);
    ownRoutes(step).forEach(route -> routes.get(FIRST).put(route, true));
    // A switch falls back on the other step, and no class may need the first one.
    boolean otherIsHere = step.other() != null && weight(step.other()) > most;
    for (Branches branches : step.branches()) {
      if (step.branches().size() > 1 && weight(branches) <= most) {
        int part = withRoomFor(weight(branches));
        parts.put(branches, otherIsHere ? FIRST : part);
        branches.cases().forEach(branch -> put(branch.next(), part));
      } else {
        branches.cases().forEach(branch -> place(branch.next()));
      }
    }
    if (step.other() != null) {
      place(step.other());
    }
  }

  private void place(Step step) {
    if (weight(step) > most) {
      spread(step);
    } else {
      put(step, withRoomFor(weight(step)));
    }
  }

  private int withRoomFor(int weight) {
    if (last == FIRST || filled + weight > most) {
      last++;
      filled = 0;
      routes.add(new LinkedHashMap<>());
    }
    filled += weight;
    return last;
  }

  private void put(Step step, int part) {
    parts.put(step, part);
    ownRoutes(step).forEach(route -> routes.get(part).put(route, true));
    for (Branches branches : step.branches()) {
      parts.put(branches, part);
      branches.cases().forEach(branch -> put(branch.next(), part));
    }
    if (step.other() != null) {
      put(step.other(), part);
    }
  }

  private void put(Leaf leaf, int part) {
    parts.put(leaf, part);
    leaf.routes().forEach(route -> routes.get(part).put(route, true));
  }
}
