package dev.plectrum.admin;

import dev.plectrum.config.SiteZone;
import dev.plectrum.query.ComparableExpression;
import dev.plectrum.query.Condition;
import dev.plectrum.query.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column with days in it, whatever its type.
 *
 * @param <F> the columns of the model
 */
final class Dates<F> {
  private final Function<F, Order> ascending;
  private final Function<F, Condition> empty;
  private final Function<F, Condition> present;
  private final Between<F> between;

  private Dates(
      Function<F, Order> ascending,
      Function<F, Condition> empty,
      Function<F, Condition> present,
      Between<F> between) {
    this.ascending = ascending;
    this.empty = empty;
    this.present = present;
    this.between = between;
  }

  private static <F, V> Dates<F> of(
      Function<? super F, ComparableExpression<V, ?>> column, Function<LocalDate, V> start) {
    return new Dates<>(
        fields -> column.apply(fields).asc(),
        fields -> column.apply(fields).isNull(),
        fields -> column.apply(fields).isNotNull(),
        (fields, from, to) -> {
          ComparableExpression<V, ?> found = column.apply(fields);
          return found.gte(start.apply(from)).and(found.lt(start.apply(to)));
        });
  }

  static <F> Dates<F> ofDate(Function<? super F, ComparableExpression<LocalDate, ?>> column) {
    return of(column, Function.identity());
  }

  static <F> Dates<F> ofDateTime(
      Function<? super F, ComparableExpression<LocalDateTime, ?>> column) {
    return of(column, LocalDate::atStartOfDay);
  }

  static <F> Dates<F> ofInstant(Function<? super F, ComparableExpression<Instant, ?>> column) {
    return of(column, date -> date.atStartOfDay(SiteZone.current()).toInstant());
  }

  /** The day of a value where the site is; null for null. */
  static @Nullable LocalDate day(@Nullable Instant instant) {
    return instant == null ? null : LocalDate.ofInstant(instant, SiteZone.current());
  }

  /** The days from {@code from} to before {@code to}. */
  Condition between(F fields, LocalDate from, LocalDate to) {
    return between.of(fields, from, to);
  }

  /** There is no day. */
  Condition isEmpty(F fields) {
    return empty.apply(fields);
  }

  /** There is a day. */
  Condition isPresent(F fields) {
    return present.apply(fields);
  }

  /** Early days first. */
  Order ascending(F fields) {
    return ascending.apply(fields);
  }

  @FunctionalInterface
  private interface Between<F> {
    Condition of(F fields, LocalDate from, LocalDate to);
  }
}
