package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import org.jspecify.annotations.Nullable;

/** A column and what it is given in an update: {@code f.price.to(f.price.times(2))}. */
public final class Assignment {
  private final Place place;
  private final @Nullable Term value;

  private Assignment(Place place, @Nullable Term value) {
    this.place = place;
    this.value = value;
  }

  static <V> Assignment of(Column<V> column, V value) {
    return new Assignment(place(column), expression(column).type().value(value));
  }

  static <V> Assignment of(Column<V> column, Expression<V> value) {
    return new Assignment(place(column), value.term());
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
