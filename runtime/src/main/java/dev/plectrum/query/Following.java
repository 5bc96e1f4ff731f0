package dev.plectrum.query;

import dev.plectrum.db.CompositeKey;
import dev.plectrum.db.ValueKind;
import java.util.List;

/** The rows that follow one of them in an order, the last steps of which are the key. */
final class Following extends Condition.OfTerms {
  private final Path<?> root;
  private final List<Order> order;
  private final Object key;

  Following(Path<?> root, List<Order> order, Object key) {
    super(order.stream().map(Order::term).toArray(Term[]::new));
    this.root = root;
    this.order = order;
    this.key = key;
  }

  @Override
  void write(SqlText out) {
    Order first = order.get(0);
    if (order.size() > 1 && !first.term().nullable()) {
      // Says where to begin in an index, which the rest does not.
      compare(out, first, first.isDescending() ? " <= " : " >= ");
      out.append(" AND ");
    }
    write(out, 0);
  }

  /** Writes: past the row at this step, or level with it and past it at the next ones. */
  private void write(SqlText out, int step) {
    Order one = order.get(step);
    out.append("(");
    compare(out, one, one.isDescending() ? " < " : " > ");
    if (one.term().nullable()) {
      out.append(" OR (").term(one.term());
      out.append(one.putsNullsFirst() ? " IS NOT NULL AND " : " IS NULL AND ");
      value(out, one);
      out.append(one.putsNullsFirst() ? " IS NULL)" : " IS NOT NULL)");
    }
    if (step + 1 < order.size()) {
      out.append(" OR (");
      compare(out, one, one.term().nullable() ? " IS NOT DISTINCT FROM " : " = ");
      out.append(" AND ");
      write(out, step + 1);
      out.append(")");
    }
    out.append(")");
  }

  private void compare(SqlText out, Order one, String operator) {
    out.term(one.term()).append(operator);
    value(out, one);
  }

  /** Writes what the row has at a step of the order. */
  private void value(SqlText out, Order one) {
    if (one.term() instanceof Place place) {
      List<Place> ids = root.key().columns();
      for (int i = 0; i < ids.size(); i++) {
        if (place.isSame(ids.get(i))) {
          Object part = key instanceof CompositeKey composite ? composite.keyParts().get(i) : key;
          out.value(ValueKind.ofPart(part), part);
          return;
        }
      }
    }
    Scope own = Scope.of(root);
    own.add(Survey.of(one.term()));
    Place id = root.key();
    out.inside(
        own,
        () -> {
          out.append("(SELECT ").term(one.term()).append(" FROM ").tables();
          out.append(" WHERE ").column(id).append(" = ");
          out.term(Term.key(key)).append(")");
        });
  }

  @Override
  boolean mayBeUnknown() {
    return true;
  }
}
