package dev.plectrum.admin;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere to go.
 *
 * @param label the words
 * @param href where they lead; null for the place where one is
 * @param current whether it is what is shown at the moment
 */
record Link(String label, @Nullable String href, boolean current) {
  Link(String label, @Nullable String href) {
    this(label, href, false);
  }
}
