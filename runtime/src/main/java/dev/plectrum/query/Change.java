package dev.plectrum.query;

import dev.plectrum.db.Deletion;
import dev.plectrum.db.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes or deletes all rows of a query in one statement. */
final class Change<T> {
  private final Selection<T> selection;

  Change(Selection<T> selection) {
    this.selection = selection.settled();
  }

  long update(List<Assignment> assignments) {
    if (assignments.isEmpty()) {
      throw new IllegalArgumentException(
          "An update of " + selection.table.model() + " gives at least one column a value.");
    }
    List<Term> values = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Assignment assignment : assignments) {
      if (assignment.place().path() != selection.root) {
        throw new IllegalArgumentException(
            "An update of "
                + selection.table.model()
                + " cannot give "
                + assignment.place()
                + " a value.");
      }
      String column = assignment.place().column();
      if (selection.table.columns().stream()
          .anyMatch(one -> one.column().equals(column) && selection.table.isComputed(one))) {
        throw new IllegalArgumentException(
            assignment.place() + " is worked out by the database and cannot be given a value.");
      }
      if (columns.contains(column)) {
        throw new IllegalArgumentException(
            "An update gives " + assignment.place() + " a value twice.");
      }
      columns.add(column);
      Term value = assignment.value();
      if (value != null) {
        checkIsOfOneRow(assignment.place(), value);
        values.add(value);
      }
    }
    if (selection.isNone()) {
      return 0;
    }
    Scope scope = Scope.of(selection.root);
    SqlText out = text(scope);
    out.append("UPDATE ").append(selection.table.name()).append("\nSET ");
    Condition where = condition();
    prepare(scope, where, values);
    for (int i = 0; i < assignments.size(); i++) {
      out.append(i > 0 ? ", " : "").assigned(assignments.get(i).place()).append(" = ");
      write(out, assignments.get(i).value());
    }
    StoredColumn version = selection.table.versionColumn();
    if (version != null && !columns.contains(version.column())) {
      // Who has read a row before has not seen this change of it.
      out.append(selection.table.versionStep());
    }
    return send(out, where, columns);
  }

  /** A value comes from the row that it is given to, and what belongs to that. */
  private static void checkIsOfOneRow(Place place, Term value) {
    Survey survey = Survey.of(value);
    if (survey.hasAggregates() || survey.hasWindows()) {
      throw new IllegalArgumentException(
          place
              + " is given a value row by row, which "
              + (survey.hasAggregates() ? "an aggregate" : "a window")
              + " of all rows is not; ask for it in a query of its own.");
    }
  }

  long delete() {
    if (selection.isNone()) {
      return 0;
    }
    if (selection.database.needsCollecting(selection.table)) {
      return deletion().run().of(selection.table.model());
    }
    Scope scope = Scope.of(selection.root);
    SqlText out = text(scope);
    Condition where = condition();
    prepare(scope, where, List.of());
    out.append("DELETE FROM ").append(selection.table.name());
    return send(out, where, null);
  }

  Deletion deletion() {
    List<T> rows = selection.isNone() ? List.of() : new Statement<>(selection).list(false);
    return Deletion.of(selection.database, selection.table, rows);
  }

  private SqlText text(Scope scope) {
    return new SqlText(selection.database, scope);
  }

  /**
   * Sends the statement.
   *
   * @param updated the columns that get values; null if rows are deleted
   */
  private long send(SqlText out, @Nullable Condition where, @Nullable List<String> updated) {
    if (where != null && !where.isAlways()) {
      out.append("\nWHERE ");
      Grouping.write(out, where, false);
    }
    return updated == null
        ? selection.database.execute(selection.table, out.toString(), out)
        : selection.database.update(selection.table, out.toString(), out, updated);
  }

  /** Which rows: by their keys, where other tables decide or only a part of them is meant. */
  private @Nullable Condition condition() {
    Condition where = selection.where();
    boolean simple =
        !selection.isPart()
            && selection.distinctOn().isEmpty()
            && selection.compound() == null
            && (where == null || isLocal(Survey.of(where)));
    if (simple) {
      return where;
    }
    Select keys = Select.ofRows(selection, List.of(), false).ofKeys(selection.root);
    return Conditions.in(selection.root.key(), keys.apart());
  }

  private void prepare(Scope scope, @Nullable Condition where, List<Term> values) {
    Survey survey = new Survey();
    if (where != null) {
      where.survey(survey);
    }
    for (Term value : values) {
      if (isLocal(Survey.of(value))) {
        value.survey(survey);
      } else {
        scope.qualify();
      }
    }
    scope.add(survey);
  }

  /** Writes a new value; what it needs of other tables is read by a SELECT of its own. */
  private void write(SqlText out, @Nullable Term value) {
    if (value == null) {
      out.append("NULL");
    } else if (isLocal(Survey.of(value))) {
      out.term(value);
    } else {
      Scope own = out.scope().again();
      own.addAll(Survey.of(value));
      Place key = selection.root.key();
      out.append("(SELECT ");
      out.inside(
          own, () -> out.term(value).append(" FROM ").tables().append(" WHERE ").column(key));
      out.append(" = ").column(key).append(")");
    }
  }

  private boolean isLocal(Survey survey) {
    return survey.places().stream()
        .allMatch(place -> place.path().isToMany() || place.path().depth() == 0);
  }
}
