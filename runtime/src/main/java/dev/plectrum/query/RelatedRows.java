package dev.plectrum.query;

import dev.plectrum.db.TargetType;
import dev.plectrum.db.ToMany;
import dev.plectrum.db.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement that prefetches the rows of a relation for many owners at once. */
final class RelatedRows {
  private RelatedRows() {}

  /**
   * The rows of some owners with the owner of each in the last column but one, in an order that
   * holds for those of one owner.
   *
   * @param relation how the rows belong to them; null if {@code owners} are the keys of the rows
   */
  static SqlText sql(
      Selection<?> selection,
      List<Path<?>> paths,
      @Nullable ToMany<?> relation,
      List<Object> owners) {
    ToMany.Link link = relation == null ? null : relation.link();
    Path<?> root = selection.root;
    Term owner =
        relation == null
            ? root.key()
            : link == null
                ? root.place(relation.column())
                : Term.of((out, parts) -> out.scope().writeLinkedOwner(out));
    List<Term> columns = new ArrayList<>();
    Select.all(root, columns);
    paths.forEach(path -> Select.all(path, columns));
    columns.add(owner);
    boolean cut = relation != null && selection.isPart();
    if (cut) {
      Term place = Window.ofTerms(List.of(owner), Ordering.stable(selection)).rowNumber().term();
      columns.add(Term.of((out, parts) -> out.list(parts).append(" AS plectrum_place"), place));
    }
    TargetType type = relation == null ? null : relation.type();
    List<Object> keys = TargetType.stored(type, owners);
    Selection<?> rows =
        selection.whole().where(Conditions.anyOf(owner, ValueKind.ofKey(keys.get(0)), keys));
    if (type != null) {
      rows =
          rows.where(
              new Condition.Comparison(
                  root.place(type.column()),
                  Condition.Operator.EQ,
                  Term.value(ValueKind.TEXT, type.label())));
    }
    List<Order> order = cut ? List.of() : Ordering.of(selection, false, false);
    Scope scope = Scope.of(root);
    if (link != null) {
      scope.link(link);
    }
    SqlText out = new SqlText(selection.database, scope);
    out.append(cut ? "SELECT * FROM (" : "");
    Select all = Select.ofColumns(rows, columns, order);
    // Places are counted among the rows that are left.
    (cut ? all.seeingWhatIsLeft() : all).write(out, scope);
    if (cut) {
      long first = selection.offset();
      out.append(") AS numbered\nWHERE plectrum_place > ").value(ValueKind.LONG, first);
      out.append(" AND plectrum_place <= ").value(ValueKind.LONG, first + selection.limit());
      out.append("\nORDER BY plectrum_place");
    }
    return out;
  }
}
