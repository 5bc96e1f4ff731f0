package dev.plectrum.query;

import org.jspecify.annotations.Nullable;

/**
 * Two values of a row.
 *
 * @param first the first
 * @param second the second
 */
public record Pair<A extends @Nullable Object, B extends @Nullable Object>(A first, B second) {}
