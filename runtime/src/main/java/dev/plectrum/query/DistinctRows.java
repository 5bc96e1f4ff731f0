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
    List<String> names = KeptKeys.names(key);
    out.append("\nWHERE ").column(key).append(" IN (SELECT " + String.join(", ", names));
    out.append(" FROM (");
    Scope again = out.scope().again();
    names.add("place");
    numbered.named(names, names.size()).write(out, again);
    out.append(") AS numbered WHERE place = 1)");
  }
}
