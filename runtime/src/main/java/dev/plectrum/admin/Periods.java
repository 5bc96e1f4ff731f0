package dev.plectrum.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The periods that can be chosen between two days. */
final class Periods {
  private static final int MOST = 40;

  private Periods() {}

  /** Years; in a year its months, in a month its days, as far as they lie between the two. */
  static List<Period> between(LocalDate first, LocalDate last, @Nullable Period within) {
    Period.Unit unit =
        within == null
            ? first.getYear() == last.getYear() ? Period.Unit.MONTH : Period.Unit.YEAR
            : within.unit() == Period.Unit.YEAR ? Period.Unit.MONTH : Period.Unit.DAY;
    LocalDate from =
        switch (unit) {
          case YEAR -> first.withDayOfYear(1);
          case MONTH -> first.withDayOfMonth(1);
          case DAY -> first;
        };
    List<Period> periods = new ArrayList<>();
    Period next = new Period(from, unit);
    while (!next.from().isAfter(last) && periods.size() < MOST) {
      periods.add(next);
      next = new Period(next.to(), unit);
    }
    return periods;
  }
}
