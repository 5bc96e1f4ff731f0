package dev.plectrum.query;

import java.util.List;

/**
 * What the rows of a statement are grouped by, where that has parameters or is a SELECT of its own:
 * PostgreSQL does not see that two of those are the same. They get names by a LATERAL join, and
 * stand as those wherever they are said again.
 */
final class GroupedValues {
  private final Scope scope;
  private final String table;
  private final List<Term> terms;
  private boolean looking;

  private GroupedValues(Scope scope, List<Term> terms) {
    this.scope = scope;
    this.table = scope.alias("grouped");
    this.terms = terms;
  }

  /** Lets some columns, if any need it, be written by their names in what follows. */
  static void begin(SqlText out, List<Term> columns) {
    List<Term> terms =
        columns.stream()
            .filter(
                column -> !(column instanceof Place) && isGroup(column) && needsName(out, column))
            .toList();
    if (!terms.isEmpty()) {
      // Its columns must not be taken for those of a table.
      out.scope().qualify();
      out.group(new GroupedValues(out.scope(), terms));
    }
  }

  /** Whether the rows are grouped by a column of the result. */
  static boolean isGroup(Term column) {
    Survey survey = Survey.of(column);
    return !survey.hasAggregates() && !survey.hasWindows();
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

  /** Writes the join that gives them their names. */
  void join(SqlText out) {
    String separator = "\nCROSS JOIN LATERAL (SELECT ";
    looking = true;
    for (int i = 0; i < terms.size(); i++) {
      out.append(separator).term(terms.get(i)).append(" AS value").append(Integer.toString(i + 1));
      separator = ", ";
    }
    looking = false;
    out.append(") AS ").append(table);
  }

  /**
   * Writes the name of a term.
   *
   * @return whether it has one
   */
  boolean write(SqlText out, Term term) {
    if (looking || out.scope() != scope) {
      return false;
    }
    looking = true;
    Object looks = out.rendered(term);
    int place = 0;
    while (place < terms.size() && !looks.equals(out.rendered(terms.get(place)))) {
      place++;
    }
    looking = false;
    if (place == terms.size()) {
      return false;
    }
    out.append(table).append(".value").append(Integer.toString(place + 1));
    return true;
  }
}
