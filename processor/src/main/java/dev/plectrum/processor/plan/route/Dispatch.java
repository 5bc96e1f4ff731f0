package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.model.ValueType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a routes class takes a path apart: a tree of steps, each of which looks at one segment, and
 * the leaves they lead to.
 *
 * <p>A literal wins over a variable. Where both could match, a step follows both at once, so that
 * {@code /a/{x}/c} is still found beside {@code /a/b/d} and no step is ever taken back.
 *
 * @param root the first step
 * @param shared the leaves that more than one step leads to; any other belongs to its step
 */
public record Dispatch(Step root, List<Leaf> shared) {
  public Dispatch {
    shared = List.copyOf(shared);
  }

  /**
   * The plan for these routes, of which no two answer the same method on the same paths.
   *
   * @param methods gives out the names of methods
   * @param reserved names that variables must not have
   */
  public static Dispatch of(Collection<Route> routes, Names methods, Collection<String> reserved) {
    return new DispatchPlanner(methods, reserved).plan(RouteTrie.of(routes));
  }

  /**
   * A method that looks at the next segment.
   *
   * @param name the method's name
   * @param label the path that leads here: {@code /albums/{id}}
   * @param captured the variables known before this step, in order
   * @param entry the variable that the segment before this step is, or null if that was a literal
   * @param end what answers when the path ends here, or null
   * @param branches where the next segment leads if it is one of these
   * @param other where any other segment leads, or null
   */
  public record Step(
      String name,
      String label,
      List<Variable> captured,
      @Nullable Variable entry,
      @Nullable Call end,
      List<Branches> branches,
      @Nullable Step other) {
    public Step {
      captured = List.copyOf(captured);
      branches = List.copyOf(branches);
    }

    /** Whether nothing is behind this path. */
    public boolean isEnd() {
      return branches.isEmpty() && other == null;
    }

    /** Whether all it does is to take any segment. */
    public boolean isPassage() {
      return entry == null && end == null && branches.isEmpty() && other != null;
    }

    /** The variables known inside of it. */
    public List<Variable> known() {
      if (entry == null) {
        return captured;
      }
      List<Variable> known = new java.util.ArrayList<>(captured);
      known.add(entry);
      return List.copyOf(known);
    }
  }

  /**
   * Literals, sorted; few enough for one switch, as a method of Java has a limit.
   *
   * @param name the name of the method of the switch; that of the step if there is no other switch
   */
  public record Branches(String name, List<Case> cases) {
    public Branches {
      cases = List.copyOf(cases);
    }
  }

  /** Where a literal segment leads. */
  public record Case(String literal, Step next) {}

  /**
   * A variable that has been matched.
   *
   * @param name its name in the generated method
   * @param type what it has been turned into; null for the text as it stands in the path
   */
  public record Variable(String name, @Nullable ValueType type) {}

  /** The call of a leaf, with a value for each variable of its path. */
  public record Call(Leaf leaf, List<Argument> arguments) {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** What stands for a variable of a leaf's path. */
  public sealed interface Argument {
    /** A segment that was captured on the way. */
    record Captured(Variable variable) implements Argument {}

    /** A segment that is known because a literal of another path matched it. */
    record Known(String literal) implements Argument {}
  }

  /**
   * A path that routes end at.
   *
   * @param name the name of its method, if it has one of its own
   * @param label the path
   * @param routes one per HTTP method, sorted by it
   * @param variables what it is given, one for each variable of the path
   */
  public record Leaf(String name, String label, List<Route> routes, List<Variable> variables) {
    public Leaf {
      routes = List.copyOf(routes);
      variables = List.copyOf(variables);
    }
  }
}
