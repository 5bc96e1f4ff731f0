package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes that the first row, in the order of a query, is meant for each combination of some values;
 * only PostgreSQL has DISTINCT ON, and only with an order that begins with those.
 */
final class DistinctRows {
  private DistinctRows() {}

  /** Writes that the key is one of those rows. */
  static void writeCondition(SqlText out, Selection<?> selection) {
    Place key = selection.root.key();
    Window window = Window.ofTerms(selection.distinctOn(), Ordering.stable(selection));
    List<Term> columns = new ArrayList<>(key.columns());
    columns.add(window.rowNumber().term());
    Select numbered = Select.ofSome(selection.distinctOn(List.of()).whole(), columns);
    out.append("\nWHERE ").column(key).append(" IN (SELECT " + Select.namesOf(key) + " FROM (");
    Scope again = out.scope().again();
    numbered.columnsAs(Select.names(key.columns().size(), "place")).write(out, again);
    out.append(") AS numbered WHERE place = 1)");
  }

  /** Whether a row of the model comes several times, beside each of others, and once is meant. */
  static boolean areJoined(Selection<?> selection, List<Term> columns, List<Order> order) {
    if (selection.distinctOn().isEmpty()) {
      return false;
    }
    Survey survey = new Survey();
    columns.forEach(column -> column.survey(survey));
    order.forEach(one -> one.term().survey(survey));
    return !survey.hasAggregates()
        && survey.places().stream().anyMatch(place -> place.path().isToMany());
  }

  /** Writes values of the first of such rows. */
  static void write(SqlText out, Scope scope, Selection<?> selection, List<Term> columns) {
    List<Order> order = Ordering.stable(selection);
    List<Term> all = new ArrayList<>(columns);
    all.add(Window.ofTerms(selection.distinctOn(), order).rowNumber().term());
    all.add(Window.ofTerms(List.of(), order).rowNumber().term());
    String[] names = new String[all.size()];
    for (int i = 0; i < columns.size(); i++) {
      String name = "value" + (i + 1);
      names[i] = " AS " + name;
      out.append(i == 0 ? "SELECT " : ", ").append(name);
    }
    names[columns.size()] = " AS place";
    names[columns.size() + 1] = " AS sorted";
    out.append(" FROM (");
    Select.ofSome(selection.distinctOn(List.of()).whole(), all).columnsAs(names).write(out, scope);
    out.append(") AS numbered\nWHERE place = 1\nORDER BY sorted");
    out.part(selection);
  }
}
