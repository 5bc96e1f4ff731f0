package dev.plectrum.query;

import dev.plectrum.db.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of values, being summed up in their turn: what an aggregate is of has to be one of
 * the values that were asked for.
 */
final class Results {
  private final Database database;
  private final Path<?> root;
  private final List<Object> columns = new ArrayList<>();
  private boolean inside;

  private Results(Database database, Path<?> root) {
    this.database = database;
    this.root = root;
  }

  /** Sums up the results of {@code values}, whose columns are {@code columns}. */
  static SqlText sum(
      Database database, Select values, List<Term> columns, List<? extends Term> aggregates) {
    Results results = new Results(database, values.root());
    columns.forEach(column -> results.columns.add(results.look(column)));
    SqlText out = results.text();
    // It begins with SELECT: what does not is not known to only read, and never asks a replica.
    out.append("SELECT ").sumUpResults(results);
    for (int i = 0; i < aggregates.size(); i++) {
      results.check(aggregates.get(i));
      out.append(i > 0 ? ", " : "").term(aggregates.get(i));
    }
    out.sumUpResults(null);
    out.append("\nFROM (WITH results (");
    for (int i = 1; i <= columns.size(); i++) {
      out.append(i > 1 ? ", value" : "value").append(Integer.toString(i));
    }
    out.append(") AS (\n");
    values.writeAlone(out);
    return out.append("\n) SELECT * FROM results) AS results");
  }

  private void check(Term aggregate) {
    if (!Summary.isAggregate(aggregate)) {
      throw new IllegalArgumentException(
          "aggregate() of the values of " + model() + " asks for aggregates only.");
    }
  }

  private SqlText text() {
    return new SqlText(database, Scope.of(root));
  }

  /** Each time from the beginning, so that equal terms look the same. */
  private Object look(Term term) {
    Scope scope = Scope.of(root);
    Survey survey = new Survey();
    term.survey(survey);
    scope.addAll(survey);
    return new SqlText(database, scope).rendered(term);
  }

  /** Writes an aggregate of the results. */
  void inside(Runnable writing) {
    inside = true;
    writing.run();
    inside = false;
  }

  /**
   * Writes the value that a term is.
   *
   * @return whether it is one, and stands inside an aggregate
   */
  boolean write(SqlText out, Term term) {
    if (!inside) {
      return false;
    }
    int place = columns.indexOf(look(term));
    if (place < 0 && term instanceof Aggregate) {
      throw unknown("an aggregate");
    }
    if (place >= 0) {
      out.append("value").append(Integer.toString(place + 1));
    }
    return place >= 0;
  }

  IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException(
        "aggregate() of the values of "
            + model()
            + " sums up what values() asked for, and that is not "
            + what
            + ".");
  }

  private String model() {
    return root.table().model();
  }
}
