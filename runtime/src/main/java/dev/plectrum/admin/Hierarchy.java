package dev.plectrum.admin;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The years, months and days above a list.
 *
 * @param dates the column with the days
 * @param day the day of a row
 * @param <T> the model
 * @param <F> its columns in queries
 */
record Hierarchy<T, F>(Dates<F> dates, Function<? super T, @Nullable LocalDate> day) {}
