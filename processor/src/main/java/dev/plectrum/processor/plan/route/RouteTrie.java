package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RoutePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Routes by the segments of their paths: one node per path, its children one segment further. */
public final class RouteTrie {
  private final SortedMap<String, RouteTrie> literals = new TreeMap<>();
  private @Nullable RouteTrie variable;
  private final List<Route> routes = new ArrayList<>();

  private RouteTrie() {}

  /** The trie of these routes. */
  public static RouteTrie of(Collection<Route> routes) {
    RouteTrie root = new RouteTrie();
    routes.forEach(root::add);
    return root;
  }

  private void add(Route route) {
    RouteTrie node = this;
    for (RoutePath.Segment segment : route.path().segments()) {
      if (segment instanceof RoutePath.Literal literal) {
        node = node.literals.computeIfAbsent(literal.text(), text -> new RouteTrie());
      } else {
        if (node.variable == null) {
          node.variable = new RouteTrie();
        }
        node = node.variable;
      }
    }
    node.routes.add(route);
  }

  /** The segments that have a child of their own, sorted. */
  public Set<String> literals() {
    return literals.keySet();
  }

  /** The child for this very segment, or null. */
  public @Nullable RouteTrie child(String literal) {
    return literals.get(literal);
  }

  /** The child for any other segment, or null. */
  public @Nullable RouteTrie variable() {
    return variable;
  }

  /** Whether some path goes on from here. */
  boolean isFork() {
    return variable != null || !literals.isEmpty();
  }

  /** The routes whose path ends here. */
  public List<Route> routes() {
    return List.copyOf(routes);
  }
}
