package dev.plectrum.query;

import dev.plectrum.db.ValueKind;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A column in a query.
 *
 * <p>A comparison with null does not exist: where a column is null, ask {@link #isNull}. A column
 * that is null equals nothing, and differs ({@link #ne}) from every value.
 *
 * @param <V> what it holds
 */
public non-sealed class Column<V> implements Assignable {
  private final Place place;
  private final ValueKind kind;

  Column(Place place, ValueKind kind) {
    this.place = place;
    this.kind = kind;
  }

  /** Equals {@code value}. */
  public final Condition eq(V value) {
    return compare(Condition.Operator.EQ, value);
  }

  /** Differs from {@code value}. */
  public final Condition ne(V value) {
    return compare(Condition.Operator.NE, value);
  }

  /** Equals one of {@code values}; no row does if there are none. */
  public final Condition in(Collection<? extends V> values) {
    List<Object> stored = values.stream().map(this::stored).toList();
    return stored.isEmpty() ? Condition.never() : new Condition.AnyOf(place, kind, stored);
  }

  /** Has no value. */
  public final Condition isNull() {
    return new Condition.Null(place, true);
  }

  /** Has a value. */
  public final Condition isNotNull() {
    return new Condition.Null(place, false);
  }

  /** Small values first. */
  public final Order asc() {
    return new Order(place, false, false);
  }

  /** Large values first. */
  public final Order desc() {
    return new Order(place, true, true);
  }

  final Condition compare(Condition.Operator operator, V value) {
    return new Condition.Comparison(place, operator, kind, stored(value));
  }

  final Place place() {
    return place;
  }

  /** What the database holds for a value. */
  Object stored(V value) {
    return Objects.requireNonNull(value, "A column is compared with null by isNull().");
  }
}
