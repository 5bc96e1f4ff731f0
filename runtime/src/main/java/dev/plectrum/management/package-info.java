/**
 * The commands behind {@code ./manage}. Start at {@link dev.plectrum.management.Management}.
 * Depends on {@code app} and everything below it; nothing but generated main classes depends on it.
 */
@NullMarked
package dev.plectrum.management;

import org.jspecify.annotations.NullMarked;
