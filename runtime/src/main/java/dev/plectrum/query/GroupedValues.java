package dev.plectrum.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a statement are grouped by. Beside aggregates, nothing else of a row has one
 * value for a group, which is said before anything is sent.
 *
 * <p>PostgreSQL does not see that two of those values are the same where they have parameters, are
 * a SELECT of their own or stand in one. They get names by a LATERAL join, and stand as those
 * wherever they are said again.
 */
final class GroupedValues {
  private final Scope scope;
  private final @Nullable GroupedValues outer;
  private final List<Place> places = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<Term> named = new ArrayList<>();
  private final Set<String> determined = new LinkedHashSet<>();
  private String table = "";
  private boolean looking;

  private GroupedValues(Scope scope, @Nullable GroupedValues outer) {
    this.scope = scope;
    this.outer = outer;
  }

  /**
   * What the rows of the statement that is being written are grouped by.
   *
   * @param columns those of its result
   * @param repeating what else it says of the groups, where that can be said by names; null if
   *     nothing needs any
   */
  static GroupedValues of(SqlText out, List<Term> columns, @Nullable Survey repeating) {
    GroupedValues outer = out.group(null);
    GroupedValues values = new GroupedValues(out.scope(), outer);
    for (Term column : columns) {
      if (column instanceof Place place) {
        values.places.addAll(place.columns());
      } else if (isGroup(column)) {
        values.terms.add(column);
        if (repeating != null && (repeating.hasSubqueries() || needsName(out, column))) {
          values.named.add(column);
        }
      }
    }
    if (!values.named.isEmpty()) {
      values.table = out.scope().alias("grouped");
      // Its columns must not be taken for those of a table.
      out.scope().qualify();
    }
    out.group(outer);
    return values;
  }

  /** Whether the rows are grouped by a column of the result. */
  static boolean isGroup(Term column) {
    Survey survey = Survey.of(column);
    return !survey.hasAggregates() && !survey.hasWindows();
  }

  /** What else is asked for, in which these can be said once more; null if nothing is. */
  static @Nullable Survey repeated(Selection<?> selection, List<Term> columns, List<Order> order) {
    Survey survey = new Survey();
    boolean repeats = selection.having() != null || !order.isEmpty();
    Condition having = selection.having();
    if (having != null) {
      having.survey(survey);
    }
    order.forEach(step -> step.term().survey(survey));
    for (Term column : columns) {
      if (!isGroup(column)) {
        column.survey(survey);
        repeats |= !(column instanceof Aggregate);
      }
    }
    return repeats ? survey : null;
  }

  /** Writes what the rows are grouped by: those columns, by their numbers. */
  static void writeGroups(SqlText out, List<Term> columns) {
    String separator = "\nGROUP BY ";
    for (int i = 0; i < columns.size(); i++) {
      if (isGroup(columns.get(i))) {
        out.append(separator).append(Integer.toString(i + 1));
        separator = ", ";
      }
    }
  }

  private static boolean needsName(SqlText out, Term column) {
    return Survey.of(column).hasSubqueries() || out.hasParameters(column);
  }

  /** Writes the join that gives names to those values that need them. */
  void join(SqlText out) {
    if (named.isEmpty()) {
      return;
    }
    String separator = "\nCROSS JOIN LATERAL (SELECT ";
    for (int i = 0; i < named.size(); i++) {
      out.append(separator).term(named.get(i)).append(" AS value").append(Integer.toString(i + 1));
      separator = ", ";
    }
    out.append(") AS ").append(table);
  }

  /** Writes an aggregate of the rows of each group, which is of anything that those have. */
  static void sumUp(SqlText out, Runnable writing) {
    GroupedValues here = out.grouped();
    boolean before = here != null && here.looking;
    if (here != null) {
      here.looking = true;
    }
    writing.run();
    if (here != null) {
      here.looking = before;
    }
  }

  /**
   * Writes a term, if it is one that the rows are grouped by and not just a column.
   *
   * @return whether it is
   */
  boolean write(SqlText out, Term term) {
    return writeHere(out, term) || outer != null && outer.write(out, term);
  }

  private boolean writeHere(SqlText out, Term term) {
    if (looking || terms.isEmpty() || term instanceof Place || !isOfGroup(out, term)) {
      return false;
    }
    looking = true;
    boolean found = false;
    Object looks = look(out, term);
    for (int i = 0; i < terms.size() && !found; i++) {
      Term one = terms.get(i);
      if (looks.equals(look(out, one))) {
        found = true;
        int name = named.indexOf(one);
        if (name < 0) {
          one.write(out);
        } else {
          out.append(table).append(".value").append(Integer.toString(name + 1));
        }
      }
    }
    looking = false;
    return found;
  }

  /** Whether all columns of a term are those of rows that are grouped. */
  private boolean isOfGroup(SqlText out, Term term) {
    if (out.scope() == scope) {
      return true;
    }
    List<Place> read = Survey.of(term).places();
    return !read.isEmpty()
        && read.stream().allMatch(place -> out.scope().of(place.path(), place) == scope);
  }

  /** What a term looks like where the rows are grouped. */
  private Object look(SqlText out, Term term) {
    List<Object> looks = new ArrayList<>();
    out.inside(scope, () -> looks.addAll(out.rendered(term)));
    return looks;
  }

  /**
   * Checks that a column has one value for each group.
   *
   * @throws IllegalArgumentException if it may have several
   */
  void check(Scope of, Place place) {
    if (of == scope) {
      if (!looking && !isKnown(place)) {
        throw new IllegalArgumentException(
            "The values of "
                + scope.model()
                + " are of groups of rows, and the rows of one may differ in "
                + place
                + "; ask for it too, or sum it up.");
      }
    } else if (outer != null) {
      outer.check(of, place);
    }
  }

  /** Whether it is asked for, or its row is the same for all rows of a group. */
  private boolean isKnown(Place place) {
    if (isPlace(place)) {
      return true;
    }
    Path<?> path = place.path();
    if (!isDetermined(path)) {
      return false;
    }
    if (path.parent() != null || scope.beginsWithMany()) {
      // Only of the table that has the key does PostgreSQL know it.
      determined.add(scope.alias(path) + "." + place.column());
    }
    return true;
  }

  /** Whether the key of the row at the end of a path is asked for, or of one that points there. */
  private boolean isDetermined(Path<?> path) {
    Path<?> parent = path.parent();
    return path.key().columns().stream().allMatch(this::isPlace)
        || path.step() != null && parent != null && isDetermined(parent);
  }

  /** Writes what else the rows are grouped by, so that there is one of it for each group. */
  void writeDetermined(SqlText out, int place) {
    determined.forEach(column -> out.insert(place, ", " + column));
  }

  private boolean isPlace(Place place) {
    return places.stream().anyMatch(one -> one.isSame(place));
  }
}
