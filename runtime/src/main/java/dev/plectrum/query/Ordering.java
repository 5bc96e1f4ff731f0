package dev.plectrum.query;

import java.util.ArrayList;
import java.util.List;

/** Works out in which order the rows of a query come. */
final class Ordering {
  private Ordering() {}

  /** The order that was asked for, or else the model's own, or else, for a part, the key. */
  static List<Order> of(Selection<?> selection, boolean part, boolean stable) {
    List<Order> order = new ArrayList<>(selection.order().size() + 1);
    for (Order one : selection.order()) {
      // A place that has decided already says nothing more, and would hide an index.
      if (order.stream().noneMatch(one::isLike)) {
        order.add(one);
      }
    }
    if (order.isEmpty()
        && !selection.isInNoOrder()
        && selection.compound() == null
        && selection.source() == null) {
      Order.addNatural(selection.root, false, order);
    }
    if (stable || (part && order.isEmpty() && !isOfValues(selection))) {
      // In the direction of the step before, as an index would have it.
      boolean descending = !order.isEmpty() && order.get(order.size() - 1).isDescending();
      for (Place key : selection.root.key().columns()) {
        Order step = new Order(key, descending, false);
        if (order.stream().noneMatch(step::isLike)) {
          order.add(step);
        }
      }
    }
    return order;
  }

  /** Whether it puts values of several queries together, which have no key. */
  private static boolean isOfValues(Selection<?> selection) {
    Selection.Compound compound = selection.compound();
    return compound != null && !compound.left().givesRows();
  }

  /** The same, with the key where the order does not decide. */
  static List<Order> stable(Selection<?> selection) {
    return of(selection, true, true);
  }

  /** Of different values only what was asked for is known, and only that can order them. */
  static List<Order> asFarAsAsked(List<Order> order, List<Term> columns) {
    return order.stream()
        .takeWhile(
            one -> columns.stream().anyMatch(column -> one.isLike(new Order(column, false, false))))
        .toList();
  }
}
