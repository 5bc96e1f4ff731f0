package dev.plectrum.admin;

/**
 * Rows by month on the index.
 *
 * @param title what it is called
 * @param dates the column with the days
 * @param <F> the columns of the model
 */
record Chart<F>(String title, Dates<F> dates) {}
