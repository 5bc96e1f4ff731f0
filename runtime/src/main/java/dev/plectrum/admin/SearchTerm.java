package dev.plectrum.admin;

import dev.plectrum.query.Condition;
import dev.plectrum.query.Order;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One of the columns that a list is searched in. */
@FunctionalInterface
interface SearchTerm<F> {
  /** The rows in which it matches {@code term}; null if it cannot match in any. */
  @Nullable Condition matches(F fields, String term);

  /** The order in which an index has what it finds; null if there is no such. */
  default @Nullable Order order(F fields, boolean descending) {
    return null;
  }

  /** Finds rows by how a column begins. */
  record Start<F>(SearchTerm<F> search, BiFunction<F, Boolean, Order> by) implements SearchTerm<F> {
    @Override
    public @Nullable Condition matches(F fields, String term) {
      return search.matches(fields, term);
    }

    @Override
    public Order order(F fields, boolean descending) {
      return by.apply(fields, descending);
    }
  }
}
