package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A column and what it is given in an update: {@code f.price.to(f.price.times(2))}. */
public final class Assignment {
  private final Place place;
  private final @Nullable Term value;

  private Assignment(Place place, @Nullable Term value) {
    this.place = place;
    this.value = value;
  }

  /** A decimal with more places than the column has is rounded; SQLite would keep them unseen. */
  static <V> Assignment of(Column<V> column, V value) {
    Term constant = expression(column).type().value(value);
    return value instanceof BigDecimal decimal && decimal.scale() > places(column)
        ? new Assignment(place(column), Functions.kept(constant, places(column)))
        : new Assignment(place(column), constant);
  }

  static <V> Assignment of(Column<V> column, Expression<V> value) {
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
