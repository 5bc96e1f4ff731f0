package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of which some are left out after their values are known: what windows see beside a
 * condition about windows, or beside being at some places among several; and values beside each of
 * many others, of which the first is meant.
 */
final class ChosenRows {
  private final Selection<?> selection;
  private final List<Term> columns;
  private final List<Order> order;
  private final boolean rows;
  private final @Nullable Cut cut;
  private final List<String> names = new ArrayList<>();

  /** Rows of a selection for which {@link #areMeant} says so. */
  ChosenRows(Selection<?> selection, List<Term> columns, List<Order> order, boolean rows) {
    this(selection, columns, order, rows, Cut.ofFirsts(selection));
  }

  private ChosenRows(
      Selection<?> selection,
      List<Term> columns,
      List<Order> order,
      boolean rows,
      @Nullable Cut cut) {
    this.selection = selection;
    this.columns = columns;
    this.rows = rows;
    this.cut = cut;
    this.order = cut == null ? order : Ordering.stable(selection);
  }

  /** Whole rows at the places of a selection among those that have one value. */
  static ChosenRows ofEach(Term value, Selection<?> selection, List<Term> columns) {
    Cut cut = new Cut(List.of(value), selection.offset(), selection.limit());
    return new ChosenRows(selection.whole(), columns, List.of(), true, cut);
  }

  /** Whether values have to be known before rows are left out. */
  static boolean areMeant(
      Selection<?> selection, List<Term> columns, List<Order> order, boolean grouped) {
    boolean firsts = !selection.distinctOn().isEmpty();
    if (selection.seenGroups() != null) {
      return true;
    }
    if (grouped || !firsts && selection.windowed() == null) {
      return false;
    }
    Survey survey = new Survey();
    columns.forEach(column -> column.survey(survey));
    order.forEach(one -> one.term().survey(survey));
    return survey.hasWindows()
        || firsts && survey.places().stream().anyMatch(place -> place.path().isToMany());
  }

  void write(SqlText out, Scope scope) {
    Condition groups = selection.seenGroups();
    Condition kept = groups == null ? selection.windowed() : groups;
    List<Term> terms = new ArrayList<>(columns);
    columns.forEach(column -> name(column, "value"));
    List<String> partition = cut == null ? List.of() : add(cut.partition(), "first", terms);
    List<String> steps = add(order.stream().map(Order::term).toList(), "sort", terms);
    String met = kept == null ? "" : add(List.of(new ConditionTerm(kept)), "kept", terms).get(0);
    String values = String.join(", ", names.subList(0, columns.size()));
    out.append(selection.isDistinct() ? "SELECT DISTINCT " : "SELECT ").append(values);
    if (selection.isDistinct() && rows) {
      steps.forEach(step -> out.append(", ").append(step));
    }
    out.append("\nFROM (");
    String place = "";
    if (cut != null) {
      place = unused("place");
      out.append("SELECT ").append(values);
      steps.forEach(step -> out.append(", ").append(step));
      out.append(", ROW_NUMBER() OVER (PARTITION BY ").append(String.join(", ", partition));
      writeOrder(out, " ORDER BY ", steps, null);
      out.append(") AS ").append(place).append("\nFROM (");
    }
    Select.ofSome(selection.unchosen(), terms).named(names, columns.size()).write(out, scope);
    out.append(") AS seen").append(met.isEmpty() ? "" : "\nWHERE " + met);
    if (cut != null) {
      out.append(") AS numbered\nWHERE ");
      cut.write(out, place);
    }
    writeOrder(out, "\nORDER BY ", steps, selection.isDistinct() && !rows ? scope : null);
    out.part(selection);
  }

  /**
   * Writes the order.
   *
   * @param distinct the tables where values that come once are from; null if they need not be among
   *     the values
   */
  private void writeOrder(
      SqlText out, String before, List<String> steps, @Nullable Scope distinct) {
    String separator = before;
    for (int i = 0; i < order.size(); i++) {
      Order step = order.get(i);
      out.append(separator);
      if (distinct == null) {
        out.append(steps.get(i));
      } else {
        out.inside(distinct, () -> out.append(Integer.toString(ordinal(out, step.term()))));
      }
      step.writeDirection(out);
      separator = ", ";
    }
  }

  private int ordinal(SqlText out, Term term) {
    int ordinal = JsonRank.differs(out, term) ? 0 : Select.ordinal(out, term, columns);
    if (ordinal == 0) {
      throw Select.notAsked(out, selection, term);
    }
    return ordinal;
  }

  /** Asks for more than the values, and answers by what names. */
  private List<String> add(List<Term> more, String base, List<Term> terms) {
    terms.addAll(more);
    return more.stream().map(term -> name(term, base)).toList();
  }

  /** Whole rows keep the names of their columns, by which others may ask for them. */
  private String name(Term term, String base) {
    boolean column = rows && term instanceof Place place && place.path().parent() == null;
    String name = column && term instanceof Place place ? place.column() : base;
    String free = column && !names.contains(name) ? name : unused(base);
    names.add(free);
    return free;
  }

  private String unused(String base) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> base + n)
        .filter(name -> !names.contains(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Which of the rows that have some values in common are meant.
   *
   * @param partition the values
   * @param after how many rows come before the first that is meant
   * @param count how many are meant
   */
  private record Cut(List<Term> partition, long after, int count) {
    static @Nullable Cut ofFirsts(Selection<?> selection) {
      return selection.distinctOn().isEmpty() || selection.seenGroups() != null
          ? null
          : new Cut(selection.distinctOn(), 0, 1);
    }

    void write(SqlText out, String place) {
      if (after == 0 && count == 1) {
        out.append(place).append(" = 1");
        return;
      }
      out.append(place).append(" > ").value(ValueKind.LONG, after);
      out.append(" AND ").append(place).append(" <= ").value(ValueKind.LONG, after + count);
    }
  }
}
