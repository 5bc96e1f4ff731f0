package dev.plectrum.admin;

import dev.plectrum.query.Condition;
import org.jspecify.annotations.Nullable;

/** One of the columns that a list is searched in. */
@FunctionalInterface
interface SearchTerm<F> {
  /** The rows in which it matches {@code term}; null if it cannot match in any. */
  @Nullable Condition matches(F fields, String term);
}
