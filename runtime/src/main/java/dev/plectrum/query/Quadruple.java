package dev.plectrum.query;

import org.jspecify.annotations.Nullable;

/**
 * Four values of a row.
 *
 * @param first the first
 * @param second the second
 * @param third the third
 * @param fourth the fourth
 */
public record Quadruple<
    A extends @Nullable Object,
    B extends @Nullable Object,
    C extends @Nullable Object,
    D extends @Nullable Object>(
    A first, B second, C third, D fourth) {}
