package dev.plectrum.processor.plan.route;

import dev.plectrum.processor.model.Route;
import dev.plectrum.processor.plan.route.Dispatch.Argument;
import dev.plectrum.processor.plan.route.Dispatch.Branches;
import dev.plectrum.processor.plan.route.Dispatch.Call;
import dev.plectrum.processor.plan.route.Dispatch.Case;
import dev.plectrum.processor.plan.route.Dispatch.Leaf;
import dev.plectrum.processor.plan.route.Dispatch.Step;
import dev.plectrum.processor.plan.route.Dispatch.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a trie into steps. A step stands for all nodes of the trie that the segments so far lead
 * to, the most literal one first; nearly always that is one.
 */
final class DispatchPlanner {
  /** A switch over more strings than this would come near the size that Java allows a method. */
  private static final int CASES = 200;

  private final Names methods;
  private final Collection<String> reserved;
  private final Map<RouteTrie, Leaf> leaves = new IdentityHashMap<>();
  private final Map<RouteTrie, Integer> uses = new IdentityHashMap<>();
  private final List<Leaf> shared = new ArrayList<>();

  DispatchPlanner(Names methods, Collection<String> reserved) {
    this.methods = methods;
    this.reserved = reserved;
  }

  Dispatch plan(RouteTrie root) {
    VariableTypes types = VariableTypes.of(root);
    List<Candidate> candidates = Candidate.start(root);
    count(candidates, types);
    Step first = step("", List.of(), null, candidates, types);
    return new Dispatch(first, shared);
  }

  /** Counts how many steps lead to each leaf. */
  private void count(List<Candidate> candidates, VariableTypes types) {
    Candidate end = Candidate.ending(candidates);
    if (end != null) {
      uses.merge(end.node(), 1, Integer::sum);
    }
    for (String literal : Candidate.literals(candidates)) {
      count(Candidate.behind(candidates, literal, types), types);
    }
    List<Candidate> other = Candidate.behind(candidates, new Variable("", null));
    if (!other.isEmpty()) {
      count(other, types);
    }
  }

  private Step step(
      String label,
      List<Variable> captured,
      @Nullable Variable entry,
      List<Candidate> candidates,
      VariableTypes types) {
    String path = label.isEmpty() ? "/" : label;
    SortedSet<String> literals = Candidate.literals(candidates);
    List<Candidate> further = Candidate.behind(candidates, new Variable("", null));
    boolean passage =
        entry == null
            && Candidate.ending(candidates) == null
            && literals.isEmpty()
            && !label.isEmpty();
    String name = passage || label.isEmpty() ? "" : methods.free(Names.camelCase(label));
    Call end = end(candidates, types, label.isEmpty());
    List<Variable> known = new ArrayList<>(captured);
    if (entry != null) {
      known.add(entry);
    }
    List<Branches> branches = branches(name, label, known, candidates, literals, types);
    Step other = further.isEmpty() ? null : other(label, known, candidates, further, types);
    return new Step(name, path, captured, entry, end, branches, other);
  }

  private List<Branches> branches(
      String name,
      String label,
      List<Variable> known,
      List<Candidate> candidates,
      SortedSet<String> literals,
      VariableTypes types) {
    List<Case> cases = new ArrayList<>();
    for (String literal : literals) {
      List<Candidate> behind = Candidate.behind(candidates, literal, types);
      cases.add(new Case(literal, step(label + "/" + literal, known, null, behind, types)));
    }
    if (cases.size() <= CASES) {
      return cases.isEmpty() ? List.of() : List.of(new Branches(name, cases));
    }
    List<Branches> branches = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += CASES) {
      List<Case> some = cases.subList(from, Math.min(from + CASES, cases.size()));
      String method = Names.camelCase(label + "/from/" + some.get(0).literal());
      branches.add(new Branches(methods.free(method), some));
    }
    return branches;
  }

  private Step other(
      String label,
      List<Variable> known,
      List<Candidate> candidates,
      List<Candidate> further,
      VariableTypes types) {
    RouteTrie node = further.get(0).node();
    String name = types.name(node);
    List<String> taken = new ArrayList<>(reserved);
    known.forEach(variable -> taken.add(variable.name()));
    boolean typed = types.isTyped(node);
    Variable variable =
        new Variable(
            new Names(taken).free(typed || types.isText(node) ? name : name + "Segment"),
            typed ? types.type(node) : null);
    return step(
        label + "/{" + name + "}", known, variable, Candidate.behind(candidates, variable), types);
  }

  private @Nullable Call end(List<Candidate> candidates, VariableTypes types, boolean root) {
    Candidate end = Candidate.ending(candidates);
    if (end == null) {
      return null;
    }
    RouteTrie node = end.node();
    Leaf leaf = leaves.get(node);
    if (leaf == null) {
      List<Route> routes = new ArrayList<>(node.routes());
      routes.sort(Comparator.comparing(Route::method));
      boolean own = root || uses.getOrDefault(node, 0) > 1;
      String label = routes.get(0).path().text();
      String name = own ? methods.free(Names.camelCase(label)) : "";
      leaf = new Leaf(name, label, routes, received(node, end.arguments(), routes.get(0), types));
      leaves.put(node, leaf);
      if (own) {
        shared.add(leaf);
      }
    }
    return new Call(leaf, end.arguments());
  }

  /** What a leaf is given: a variable as it was captured, or the text that a literal stands for. */
  private List<Variable> received(
      RouteTrie node, List<Argument> arguments, Route route, VariableTypes types) {
    List<Variable> received = new ArrayList<>();
    List<String> names = route.path().variables();
    Names free = new Names(reserved);
    for (int i = 0; i < arguments.size(); i++) {
      received.add(
          arguments.get(i) instanceof Argument.Captured captured
              ? new Variable(free.free(captured.variable().name()), captured.variable().type())
              : new Variable(
                  free.free(
                      types.isText(route, names.get(i)) ? names.get(i) : names.get(i) + "Segment"),
                  null));
    }
    return received;
  }
}
