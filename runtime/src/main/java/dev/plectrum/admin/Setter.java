package dev.plectrum.admin;

import org.jspecify.annotations.Nullable;

/**
 * Sets one value of a draft.
 *
 * @param <D> the draft
 * @param <V> the value; null only for a field that is {@link FormField#optional()}
 */
@FunctionalInterface
public interface Setter<D, V extends @Nullable Object> {
  /** Sets {@code value} in {@code draft}. */
  void set(D draft, V value);
}
