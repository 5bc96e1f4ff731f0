package dev.plectrum.query;

import dev.plectrum.db.SortKey;
import dev.plectrum.db.ToOne;
import dev.plectrum.db.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One step of an order, or the several that the default order of other rows has. Nulls come last in
 * ascending order and first in descending order.
 */
public final class Order {
  private final Term term;
  private final boolean descending;
  private final boolean nullsFirst;
  private final @Nullable ValueKind kind;
  private final List<Order> further;

  Order(Term term, boolean descending, boolean nullsFirst) {
    this(term, descending, nullsFirst, null, List.of());
  }

  private Order(
      Term term,
      boolean descending,
      boolean nullsFirst,
      @Nullable ValueKind kind,
      List<Order> further) {
    this.kind = kind;
    this.term = term;
    this.descending = descending;
    this.nullsFirst = nullsFirst;
    this.further = further;
  }

  /** By an expression, nulls last unless it is descending. */
  static Order of(Expression<?> expression, boolean descending) {
    ValueKind kind = expression.type().kind();
    Term term = JsonRank.of(kind, expression.term());
    return new Order(term, descending, descending, kind, List.of());
  }

  /**
   * The default order of the model at the end of a path, or that of its keys if it has none.
   *
   * @param descending whether it is turned around
   */
  static Order natural(Path<?> path, boolean descending) {
    List<SortKey> keys = path.table().ordering();
    List<Order> steps = new ArrayList<>(keys.size());
    if (keys.isEmpty()) {
      path.key().columns().forEach(key -> steps.add(new Order(key, descending, descending)));
    }
    addNatural(path, descending, steps);
    return steps.get(0).with(steps.subList(1, steps.size()));
  }

  /** Adds each step of the order that the model at the end of a path has, if it has one. */
  static void addNatural(Path<?> path, boolean descending, List<Order> steps) {
    for (SortKey key : path.table().ordering()) {
      Path<?> at = path;
      for (ToOne<?> step : key.steps()) {
        at = at.to(step);
      }
      boolean down = descending ^ key.descending();
      steps.add(new Order(at.component(key.column()), down, down));
    }
  }

  /** Each step of some orders by itself. */
  static List<Order> steps(List<Order> orders) {
    List<Order> steps = new ArrayList<>(orders.size() + 1);
    for (Order order : orders) {
      steps.add(order.further.isEmpty() ? order : order.with(List.of()));
      steps.addAll(order.further);
    }
    return steps;
  }

  private Order with(List<Order> further) {
    return new Order(term, descending, nullsFirst, kind, List.copyOf(further));
  }

  private List<Order> eachFurther(UnaryOperator<Order> change) {
    return further.isEmpty() ? further : further.stream().map(change).toList();
  }

  /** The same order with nulls before everything else. */
  public Order nullsFirst() {
    return new Order(term, descending, true, kind, eachFurther(Order::nullsFirst));
  }

  /** The same order with nulls after everything else. */
  public Order nullsLast() {
    return new Order(term, descending, false, kind, eachFurther(Order::nullsLast));
  }

  /**
   * The same order of text as if all letters were small ones, and as an index for searches by
   * prefix has it.
   *
   * @throws IllegalArgumentException if it is not by text: numbers have no case, and what a key is
   *     ordered by is not said here
   */
  public Order ignoringCase() {
    if (kind != ValueKind.TEXT) {
      throw new IllegalArgumentException(
          "An order that ignores case is by text, which "
              + (term instanceof Place ? term + " is not" : "this is not")
              + " said to be; name the text, as in f.album().title.asc().ignoringCase().");
    }
    return new Order(TextMatch.bytewiseLower(term), descending, nullsFirst, kind, further);
  }

  /** Whether both order by the same column. */
  public boolean isBy(Order other) {
    return isLike(other) && further.isEmpty() && other.further.isEmpty();
  }

  /** Whether this is by the column that {@code key} names in the model itself. */
  public boolean isBy(SortKey key) {
    return key.steps().isEmpty()
        && further.isEmpty()
        && term instanceof Place place
        && place.path().parent() == null
        && place.column().equals(key.column().column());
  }

  /** The same order among rows that have a value. */
  Order ofValues() {
    return new Order(term.filled(), descending, nullsFirst);
  }

  /** The same order from its end. */
  public Order reversed() {
    return new Order(term, !descending, !nullsFirst, kind, eachFurther(Order::reversed));
  }

  /** Whether it is known to be by a number. */
  boolean isByNumber() {
    return kind == ValueKind.INT
        || kind == ValueKind.LONG
        || kind == ValueKind.SHORT
        || kind == ValueKind.DOUBLE
        || kind == ValueKind.DECIMAL;
  }

  /** Whether it orders by the same thing. */
  boolean isLike(Order other) {
    return JsonRank.plain(term) == JsonRank.plain(other.term)
        || term instanceof Place mine && other.term instanceof Place its && mine.isSame(its);
  }

  /** Whether large values come first. */
  public boolean isDescending() {
    return descending;
  }

  boolean putsNullsFirst() {
    return nullsFirst;
  }

  Term term() {
    return term;
  }

  void write(SqlText out) {
    out.term(term);
    writeDirection(out);
  }

  /** Writes what follows the term. */
  void writeDirection(SqlText out) {
    if (descending) {
      out.append(" DESC");
    }
    // The two databases differ in where nulls come by default; PostgreSQL's way is the rule.
    if (term.nullable() && !out.putsNulls(descending, nullsFirst)) {
      out.append(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }
  }
}
