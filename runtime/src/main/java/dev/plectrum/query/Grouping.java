package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes conditions about to-many relations. All that one condition says of a relation, it says of
 * the same row: that row is looked for by one EXISTS around those parts. A negation begins anew, so
 * that it speaks of every row.
 */
final class Grouping {
  private Grouping() {}

  /**
   * Writes a condition.
   *
   * @param nested whether something else follows or precedes it
   */
  static void write(SqlText out, Condition condition, boolean nested) {
    boolean brackets = nested && condition instanceof Condition.Junction;
    out.append(brackets ? "(" : "");
    write(out, condition);
    out.append(brackets ? ")" : "");
  }

  private static void write(SqlText out, Condition condition) {
    if (condition instanceof Condition.Junction junction) {
      if (junction.isAll()) {
        writeAll(out, junction.parts());
      } else {
        writeEach(out, junction.parts(), " OR ", part -> write(out, part, true));
      }
    } else if (condition instanceof Condition.Together) {
      condition.write(out);
    } else {
      Path<?> open = firstOpen(out.scope(), condition);
      if (open == null) {
        condition.write(out);
      } else {
        exists(out, open, condition);
      }
    }
  }

  /** Writes parts that have to be met together; those about the same relation in one EXISTS. */
  private static void writeAll(SqlText out, List<Condition> parts) {
    List<Condition> rest = new ArrayList<>(parts);
    List<Condition> groups = new ArrayList<>();
    while (!rest.isEmpty()) {
      groups.add(group(out.scope(), rest));
    }
    writeEach(out, groups, " AND ", part -> write(out, part, groups.size() > 1));
  }

  /** Takes out the first part and every other one that speaks of the same rows. */
  private static Condition group(Scope scope, List<Condition> rest) {
    Condition group = rest.remove(0);
    List<Path<?>> relations = open(scope, group);
    for (int i = 0; i < rest.size() && !relations.isEmpty(); i++) {
      List<Path<?>> others = open(scope, rest.get(i));
      Path<?> shared =
          others.stream().filter(other -> contains(relations, other)).findFirst().orElse(null);
      if (shared != null) {
        group = new Condition.Together(shared, group, rest.remove(i));
        relations.addAll(others);
        i = -1;
      }
    }
    return group;
  }

  private static boolean contains(List<Path<?>> paths, Path<?> path) {
    return paths.stream().anyMatch(known -> known.isSame(path));
  }

  private static void writeEach(
      SqlText out, List<Condition> parts, String between, Consumer<Condition> writing) {
    for (int i = 0; i < parts.size(); i++) {
      out.append(i > 0 ? between : "");
      writing.accept(parts.get(i));
    }
  }

  /** Writes that there is a row of the relation for which a condition holds. */
  static void exists(SqlText out, Path<?> relation, Condition condition) {
    Survey survey = Survey.of(condition);
    if (survey.hasWindows()) {
      throw new IllegalArgumentException(
          "A condition about what a window sees is about one row of "
              + relation.root()
              + " each, and "
              + relation
              + " leads to many; sum them up.");
    }
    boolean orNone = condition.isMetWithout(relation);
    out.append(orNone ? "(" : "");
    Scope inner = out.scope().inside(relation);
    inner.add(survey);
    rows(out, relation, inner, condition);
    if (orNone) {
      out.append(" OR NOT ");
      rows(out, relation, out.scope().inside(relation), null);
      out.append(")");
    }
  }

  private static void rows(
      SqlText out, Path<?> relation, Scope inner, @Nullable Condition condition) {
    Condition filter = relation.filter();
    if (filter != null) {
      inner.add(Survey.of(filter));
    }
    out.append("EXISTS (SELECT 1 FROM ");
    out.inside(
        inner,
        () -> {
          out.tables().append(" WHERE ");
          inner.writeCorrelation(out);
          if (filter != null) {
            out.append(" AND ");
            out.each(filter);
          }
          if (condition instanceof Condition.Together together) {
            out.append(" AND ");
            writeAll(out, together.parts());
          } else if (condition != null) {
            out.append(" AND ");
            write(out, condition, true);
          }
        });
    out.append(")");
  }

  private static @Nullable Path<?> firstOpen(Scope scope, Condition condition) {
    @Nullable Path<?> first = null;
    for (Path<?> path : open(scope, condition)) {
      if (first == null || path.depth() < first.depth()) {
        first = path;
      }
    }
    return first;
  }

  /** The to-many relations that a condition speaks of and that nothing around it has taken. */
  private static List<Path<?>> open(Scope scope, Condition condition) {
    Open open = new Open(scope);
    condition.rows(open);
    return open.relations;
  }

  /** The to-many relations that places lead through, each once. */
  private static final class Open implements Consumer<Place> {
    private final Scope scope;
    // As a rule there is none.
    private List<Path<?>> relations = List.of();

    Open(Scope scope) {
      this.scope = scope;
    }

    @Override
    public void accept(Place place) {
      Path<?> path = scope.open(place);
      if (path != null && !contains(relations, path)) {
        relations = relations.isEmpty() ? new ArrayList<>() : relations;
        relations.add(path);
      }
    }
  }
}
