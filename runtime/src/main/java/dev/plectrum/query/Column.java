package dev.plectrum.query;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A column in a query: an expression that can also be given a value.
 *
 * @param <V> what it holds
 */
public sealed interface Column<V> extends Assignable
    permits ArrayColumn,
        BooleanColumn,
        BytesColumn,
        DateColumn,
        DateTimeColumn,
        DecimalColumn,
        DoubleColumn,
        DurationColumn,
        EnumColumn,
        InstantColumn,
        IntColumn,
        JsonColumn,
        LongColumn,
        ShortColumn,
        TextColumn,
        TimeColumn,
        UuidColumn {
  /** Equals {@code value}; has none if that is null. */
  Condition eq(@Nullable V value);

  /** Differs from {@code value}; has one if that is null. */
  Condition ne(@Nullable V value);

  /** Equals one of {@code values}, leaving out nulls; no row does if there are none. */
  Condition in(Collection<? extends @Nullable V> values);

  /** Has no value. */
  Condition isNull();

  /** Has a value. */
  Condition isNotNull();

  /** Small values first. */
  Order asc();

  /** Large values first. */
  Order desc();

  /** Gets {@code value}, in an update. */
  default Assignment to(V value) {
    return Assignment.of(this, value);
  }

  /** Gets what {@code expression} has in the row as it was, in an update. */
  default Assignment to(Expression<V> expression) {
    return Assignment.of(this, expression);
  }

  /** Gets {@code value}, or none if that is null, in an update. */
  default Assignment toNullable(@Nullable V value) {
    return value == null ? toNull() : to(value);
  }

  /** Gets no value, in an update. */
  default Assignment toNull() {
    return Assignment.toNull(this);
  }
}
