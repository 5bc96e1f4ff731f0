package dev.plectrum.query;

import dev.plectrum.db.DatabaseException;
import dev.plectrum.db.ValueKind;
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

  static <V> Assignment of(Column<V> column, V value) {
    Place place = place(column);
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw new DatabaseException(place + ": " + number + " cannot be stored.");
    }
    return new Assignment(
        place, Limits.of(column, place).kept(expression(column).type().value(value), value));
  }

  static <V> Assignment of(Column<V> column, Expression<V> value) {
    Place place = place(column);
    return new Assignment(place, Limits.of(column, place).kept(value));
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
