package dev.plectrum.query;

import org.jspecify.annotations.Nullable;

/**
 * Three values of a row.
 *
 * @param first the first
 * @param second the second
 * @param third the third
 */
public record Triple<
    A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>(
    A first, B second, C third) {}
