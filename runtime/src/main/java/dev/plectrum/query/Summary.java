package dev.plectrum.query;

import dev.plectrum.db.RowMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums up all rows of a query. */
final class Summary {
  private Summary() {}

  static <R extends @Nullable Object> R of(
      Selection<?> selection, List<Term> columns, RowMapper<R> mapper) {
    for (Term column : columns) {
      if (!isAggregate(column)) {
        throw new IllegalArgumentException(
            "aggregate() of " + selection.table.model() + " asks for aggregates only.");
      }
      boolean looksAtRow =
          Survey.of(column).unsummed().stream()
              .anyMatch(place -> place.path().startsWith(selection.root));
      if (looksAtRow) {
        throw new IllegalArgumentException(
            "aggregate() of "
                + selection.table.model()
                + " has a query inside that looks at one row of many. Sum it up, as in"
                + " query.scalar(…).max().");
      }
    }
    Selection<?> rows = selection.orderBy(List.of());
    boolean part =
        selection.isPart() || selection.isDistinct() || !selection.distinctOn().isEmpty();
    if (part) {
      // Only those rows count that are left in the end.
      rows = selection.asWhole();
    }
    Select all = Select.ofValues(rows, columns).inNoOrder();
    SqlText sql = all.summary();
    List<R> results = new ArrayList<>(1);
    selection.database.each(
        selection.table, sql.toString(), sql, row -> results.add(mapper.map(row)));
    return results.get(0);
  }

  /** Whether it sums up rows, or is made of what does so. */
  static boolean isAggregate(Term column) {
    Survey survey = Survey.of(column);
    return survey.hasAggregates() || survey.places().isEmpty();
  }
}
