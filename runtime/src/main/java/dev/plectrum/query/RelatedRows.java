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
   * The rows of some owners with the owner of each in the last column, in an order that holds for
   * those of one owner.
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
    TargetType type = relation == null ? null : relation.type();
    List<Object> keys = TargetType.stored(type, owners);
    Selection<?> rows =
        selection.where(Conditions.anyOf(owner, ValueKind.ofKey(keys.get(0)), keys));
    if (type != null) {
      rows =
          rows.where(
              new Condition.Comparison(
                  root.place(type.column()),
                  Condition.Operator.EQ,
                  Term.value(ValueKind.TEXT, type.label())));
    }
    Scope scope = Scope.of(root);
    if (link != null) {
      scope.link(link);
    }
    SqlText out = new SqlText(selection.database, scope);
    if (relation != null && selection.isPart()) {
      ChosenRows.ofEach(owner, rows, columns).write(out, scope);
    } else {
      List<Order> order = Ordering.of(selection, false, false);
      Select.ofColumns(rows.whole(), columns, order).write(out, scope);
    }
    return out;
  }
}
