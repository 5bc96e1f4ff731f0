package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.plan.route.Dispatch.Argument;
import dev.plectrum.processor.plan.route.Dispatch.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A node of the trie that may match, and what its variables have matched so far.
 *
 * @param variables the nodes of its variables
 * @param arguments one for each of them
 */
record Candidate(RouteTrie node, List<RouteTrie> variables, List<Argument> arguments) {
  /** Before the first segment. */
  static List<Candidate> start(RouteTrie root) {
    return List.of(new Candidate(root, List.of(), List.of()));
  }

  private Candidate with(RouteTrie variable, Argument argument) {
    List<RouteTrie> nodes = new ArrayList<>(variables);
    nodes.add(variable);
    List<Argument> values = new ArrayList<>(arguments);
    values.add(argument);
    return new Candidate(variable, nodes, values);
  }

  /** The segments that lead from these nodes to one of their own, sorted. */
  static SortedSet<String> literals(List<Candidate> candidates) {
    SortedSet<String> literals = new TreeSet<>();
    candidates.forEach(candidate -> literals.addAll(candidate.node().literals()));
    return literals;
  }

  /** Where a literal leads from these nodes. */
  static List<Candidate> behind(List<Candidate> candidates, String literal, VariableTypes types) {
    List<Candidate> next = new ArrayList<>();
    for (Candidate candidate : candidates) {
      RouteTrie child = candidate.node().child(literal);
      if (child != null) {
        next.add(new Candidate(child, candidate.variables(), candidate.arguments()));
      }
      RouteTrie variable = candidate.node().variable();
      if (variable != null && types.accepts(variable, literal)) {
        next.add(candidate.with(variable, new Argument.Known(literal)));
      }
    }
    return useful(next);
  }

  /** Where a segment that is no literal leads from these nodes. */
  static List<Candidate> behind(List<Candidate> candidates, Variable variable) {
    List<Candidate> next = new ArrayList<>();
    for (Candidate candidate : candidates) {
      RouteTrie child = candidate.node().variable();
      if (child != null) {
        next.add(candidate.with(child, new Argument.Captured(variable)));
      }
    }
    return useful(next);
  }

  /** Without those that end where a more literal one does. */
  private static List<Candidate> useful(List<Candidate> candidates) {
    List<Candidate> useful = new ArrayList<>();
    boolean ended = false;
    for (Candidate candidate : candidates) {
      boolean ends = !candidate.node().routes().isEmpty();
      if (candidate.node().isFork() || ends && !ended) {
        useful.add(candidate);
      }
      ended |= ends;
    }
    return useful;
  }

  /** The one that answers when the path ends at these nodes, or null. */
  static @Nullable Candidate ending(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> !candidate.node().routes().isEmpty())
        .findFirst()
        .orElse(null);
  }
}
