package dev.plectrum.db;

/**
 * What becomes of a relation that is asked for though no query has loaded it ahead of time. It is
 * loaded then for all rows that were read along; still, that is a statement which nobody planned.
 */
public enum LazyLoading {
  /** It is loaded. */
  ALLOWED,

  /** It is loaded, and each place in the program that does so is logged once. */
  LOGGED,

  /** It is a {@link LazyLoadingException}: for tests. */
  REFUSED
}
