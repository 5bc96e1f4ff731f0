package dev.plectrum.admin;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows by month, over the last twelve.
 *
 * @param title what it is called
 * @param bars one for each month
 * @param most the largest number
 */
record ChartView(String title, List<Bar> bars, String most) {
  private static final int MONTHS = 12;
  private static final int HEIGHT = 100;
  private static final int STEP = 40;

  /** One month. */
  record Bar(String month, String full, String count, int x, int middle, int y, int height) {
    /** The number, unless it is nothing. */
    @Nullable String shown() {
      return count.equals("0") ? null : count;
    }

    /** Where the number stands. */
    int above() {
      return y - 4;
    }
  }

  /** Counts rows between two days. */
  @FunctionalInterface
  interface Counter {
    /** How many there are from {@code from} to before {@code to}. */
    long count(LocalDate from, LocalDate to);
  }

  static ChartView of(String title, LocalDate today, Counter counter) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(MONTHS - 1L);
    long[] counts = new long[MONTHS];
    long most = 1;
    for (int i = 0; i < MONTHS; i++) {
      counts[i] = counter.count(first.plusMonths(i), first.plusMonths(i + 1L));
      most = Math.max(most, counts[i]);
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < MONTHS; i++) {
      LocalDate month = first.plusMonths(i);
      int height = (int) Math.round(HEIGHT * (double) counts[i] / most);
      String name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      bars.add(
          new Bar(
              name.substring(0, 3),
              name + " " + month.getYear(),
              Words.number(counts[i]),
              i * STEP + 6,
              i * STEP + STEP / 2,
              HEIGHT - height + 16,
              Math.max(height, 1)));
    }
    return new ChartView(title, bars, Words.number(most));
  }
}
