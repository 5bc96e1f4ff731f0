package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.RouteParameter;
import dev.plectrum.processor.model.RoutePath;
import dev.plectrum.processor.model.ValueType;
import dev.plectrum.processor.plan.route.Dispatch.Argument;
import dev.plectrum.processor.plan.route.Dispatch.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a trie are called and what they can be turned into as soon as they are met.
 * A variable stays a text where the routes behind it disagree about it, and where a literal of
 * another path may stand in its place.
 */
final class VariableTypes {
  /** What the routes behind a variable say of it. */
  private record Use(String name, @Nullable ValueType type, boolean agreed, boolean text) {}

  private final Map<RouteTrie, Use> uses = new IdentityHashMap<>();
  private final Set<RouteTrie> raw = Collections.newSetFromMap(new IdentityHashMap<>());

  private VariableTypes() {}

  static VariableTypes of(RouteTrie root) {
    VariableTypes types = new VariableTypes();
    types.read(root, 0);
    types.explore(Candidate.start(root));
    return types;
  }

  /** What the first route behind a variable calls it. */
  String name(RouteTrie node) {
    return use(node).name();
  }

  /** What all routes behind it take it for; null for text. */
  @Nullable ValueType type(RouteTrie node) {
    return use(node).type();
  }

  /** Whether it is turned into its type where it is met; a text never needs to be. */
  boolean isTyped(RouteTrie node) {
    return use(node).agreed() && !use(node).text() && !raw.contains(node);
  }

  /** Whether every route behind it takes it as text. */
  boolean isText(RouteTrie node) {
    return use(node).text();
  }

  /** Whether a route takes a variable as text. */
  boolean isText(Route route, String variable) {
    return kind(route, variable) == ValueType.Kind.STRING;
  }

  private Use use(RouteTrie node) {
    Use use = uses.get(node);
    if (use == null) {
      throw new IllegalStateException("not a variable of the trie");
    }
    return use;
  }

  private static ValueType.@Nullable Kind kind(Route route, String variable) {
    return route.pathParameter(variable).map(value -> value.type().kind()).orElse(null);
  }

  /** Reads a node at a depth and all below it, and returns the routes there. */
  private List<Route> read(RouteTrie node, int depth) {
    List<Route> routes = new ArrayList<>(node.routes());
    for (String literal : node.literals()) {
      RouteTrie child = node.child(literal);
      if (child != null) {
        routes.addAll(read(child, depth + 1));
      }
    }
    RouteTrie variable = node.variable();
    if (variable != null) {
      List<Route> behind = read(variable, depth + 1);
      uses.put(variable, use(behind, depth));
      routes.addAll(behind);
    }
    return routes;
  }

  private static Use use(List<Route> routes, int depth) {
    String name = variable(routes.get(0), depth);
    ValueType type = null;
    boolean agreed = true;
    boolean text = true;
    for (Route route : routes) {
      String own = variable(route, depth);
      ValueType ownType = route.pathParameter(own).map(RouteParameter.Value::type).orElse(null);
      if (type == null) {
        type = ownType;
      }
      agreed &= own.equals(name) && isSame(type, ownType);
      text &= ownType != null && ownType.kind() == ValueType.Kind.STRING;
    }
    return new Use(name, type, agreed && type != null, text);
  }

  private static boolean isSame(@Nullable ValueType left, @Nullable ValueType right) {
    return left != null
        && right != null
        && left.kind() == right.kind()
        && left.primitive() == right.primitive()
        && left.javaName(false).equals(right.javaName(false));
  }

  private static String variable(Route route, int depth) {
    return route.path().segments().get(depth) instanceof RoutePath.Variable variable
        ? variable.name()
        : "segment";
  }

  /** Finds the variables in whose place a literal may stand, or that are met several at once. */
  private void explore(List<Candidate> candidates) {
    Candidate end = Candidate.ending(candidates);
    if (end != null) {
      for (int i = 0; i < end.arguments().size(); i++) {
        if (end.arguments().get(i) instanceof Argument.Known) {
          raw.add(end.variables().get(i));
        }
      }
    }
    for (String literal : Candidate.literals(candidates)) {
      explore(Candidate.behind(candidates, literal, this));
    }
    List<Candidate> other = Candidate.behind(candidates, new Variable("", null));
    if (other.size() > 1) {
      other.forEach(candidate -> raw.add(candidate.node()));
    }
    if (!other.isEmpty()) {
      explore(other);
    }
  }

  /** Whether a literal of another path could stand in the place of a variable. */
  boolean accepts(RouteTrie variable, String literal) {
    Use use = use(variable);
    ValueType type = use.type();
    return !use.agreed() || type == null || isValue(type, literal);
  }

  private static boolean isValue(ValueType type, String literal) {
    try {
      return switch (type.kind()) {
        case LONG, INT, SHORT -> literal.matches("-?[0-9]+");
        case UUID -> !java.util.UUID.fromString(literal).toString().isEmpty();
        case LOCAL_DATE -> !java.time.LocalDate.parse(literal).toString().isEmpty();
        case ENUM ->
            type.enumeration() != null
                && type.enumeration().constants().stream()
                    .anyMatch(constant -> constant.name().equals(literal));
        default -> true;
      };
    } catch (IllegalArgumentException | java.time.DateTimeException noValue) {
      return false;
    }
  }
}
