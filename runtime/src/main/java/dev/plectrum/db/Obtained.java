package dev.plectrum.db;

/**
 * A row that was found or made.
 *
 * @param row the row as the database has it
 * @param created whether it was made
 * @param <T> the model
 */
public record Obtained<T>(T row, boolean created) {}
