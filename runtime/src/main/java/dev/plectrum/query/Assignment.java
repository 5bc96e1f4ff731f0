package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column and what it is given in an update: {@code f.price.to(f.price.times(2))}. */
public final class Assignment {
  private final Place place;
  private final @Nullable Term value;
  private final List<Assignment> others;

  private Assignment(Place place, @Nullable Term value) {
    this(place, value, List.of());
  }

  private Assignment(Place place, @Nullable Term value, List<Assignment> others) {
    this.place = place;
    this.value = value;
    this.others = others;
  }

  /** This and {@code others}: what several columns are given as one. */
  public Assignment and(Assignment... others) {
    List<Assignment> all = new ArrayList<>(this.others);
    for (Assignment other : others) {
      all.addAll(other.parts());
    }
    return new Assignment(place, value, List.copyOf(all));
  }

  /** What each of the columns is given. */
  List<Assignment> parts() {
    List<Assignment> all = new ArrayList<>(1 + others.size());
    all.add(this);
    all.addAll(others);
    return all;
  }

  /** A decimal with more places than the column has is rounded; SQLite would keep them unseen. */
  static <V> Assignment of(Column<V> column, V value) {
    Term constant = expression(column).type().value(value);
    return value instanceof BigDecimal decimal && decimal.scale() > places(column)
        ? new Assignment(place(column), Functions.kept(constant, places(column)))
        : new Assignment(place(column), constant);
  }

  static <V> Assignment of(Column<V> column, Expression<V> value) {
    ValueKind kind = value.type().kind();
    if ((kind == ValueKind.INT || kind == ValueKind.SHORT) && !(value.term() instanceof Place)) {
      return new Assignment(place(column), Functions.fitting(kind, value.term()));
    }
    boolean more =
        value instanceof DecimalExpression decimal
            && places(column) < Integer.MAX_VALUE
            && (decimal.scale() < 0 || decimal.scale() > places(column));
    return more
        ? new Assignment(place(column), Functions.kept(value.term(), places(column)))
        : new Assignment(place(column), value.term());
  }

  /** How many digits after the point a column of decimals keeps; as many as there can be if any. */
  private static int places(Column<?> column) {
    return column instanceof DecimalColumn decimal && decimal.scale() >= 0
        ? decimal.scale()
        : Integer.MAX_VALUE;
  }

  static Assignment toNull(Column<?> column) {
    return toNull(place(column));
  }

  static Assignment toNull(Place place) {
    if (!place.nullable()) {
      throw new IllegalArgumentException(place + " cannot be null.");
    }
    return new Assignment(place, null);
  }

  static Assignment ofKey(Place place, Object key) {
    return new Assignment(place, Term.value(ValueKind.ofKey(key), key));
  }

  static Assignment ofKey(Path<?> path, Expression<?> key) {
    if (key.type().kind() != path.table().idKind()) {
      throw new IllegalArgumentException(
          path + " has no keys of the kind " + key.type().kind() + ".");
    }
    return new Assignment(path.key(), key.term());
  }

  /** The column. */
  Place place() {
    return place;
  }

  /** What it is given, or null. */
  @Nullable Term value() {
    return value;
  }

  static Place place(Column<?> column) {
    if (expression(column).term() instanceof Place place) {
      return place;
    }
    throw new IllegalArgumentException("Only a column can be given a value.");
  }

  @SuppressWarnings("unchecked") // Every column is an expression of its own values.
  private static <V> Expression<V> expression(Column<V> column) {
    return (Expression<V>) column;
  }
}
