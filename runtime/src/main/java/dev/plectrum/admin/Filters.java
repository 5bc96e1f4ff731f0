package dev.plectrum.admin;

import dev.plectrum.config.SiteZone;
import dev.plectrum.query.BooleanColumn;
import dev.plectrum.query.Column;
import dev.plectrum.query.TextColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Makes the filters that do not depend on another model. */
final class Filters {
  private static final int WEEK = 7;

  private Filters() {}

  static <T, F> ListFilter<T, F> flag(
      String name, String title, Function<? super F, BooleanColumn> column) {
    return new ListFilter<>(
        name,
        title,
        List.of(new Choice("true", "Yes"), new Choice("false", "No")),
        (fields, chosen) ->
            switch (chosen) {
              case "true" -> column.apply(fields).isTrue();
              case "false" -> column.apply(fields).isFalse();
              default -> null;
            });
  }

  static <T, F> ListFilter<T, F> empty(
      String name, String title, Function<? super F, ? extends Column<?>> column) {
    return new ListFilter<>(
        name,
        title,
        List.of(new Choice("true", "Empty"), new Choice("false", "Not empty")),
        (fields, chosen) ->
            switch (chosen) {
              case "true" -> column.apply(fields).isNull();
              case "false" -> column.apply(fields).isNotNull();
              default -> null;
            });
  }

  static <T, F> ListFilter<T, F> dates(String name, String title, Dates<F> dates) {
    return new ListFilter<>(
        name,
        title,
        List.of(
            new Choice("today", "Today"),
            new Choice("week", "Past 7 days"),
            new Choice("month", "This month"),
            new Choice("year", "This year"),
            new Choice("none", "No date")),
        (fields, chosen) -> {
          LocalDate today = SiteZone.today();
          LocalDate tomorrow = today.plusDays(1);
          return switch (chosen) {
            case "today" -> dates.between(fields, today, tomorrow);
            case "week" -> dates.between(fields, today.minusDays(WEEK), tomorrow);
            case "month" ->
                dates.between(
                    fields, today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1));
            case "year" ->
                dates.between(fields, today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1));
            case "none" -> dates.isEmpty(fields);
            default -> null;
          };
        });
  }

  static <T, F> ListFilter<T, F> text(
      String name, String title, Function<? super F, TextColumn> column) {
    return value(name, title, Codec.TEXT, column);
  }

  static <T, F, V> ListFilter<T, F> value(
      String name, String title, Codec<V> codec, Function<? super F, ? extends Column<V>> column) {
    return new ListFilter<>(
        name,
        title,
        List.of(),
        (fields, chosen) -> {
          V value = codec.parse().apply(chosen);
          return value == null ? null : column.apply(fields).eq(value);
        });
  }
}
