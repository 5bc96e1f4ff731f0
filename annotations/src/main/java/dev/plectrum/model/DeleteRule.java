package dev.plectrum.model;

/** What a deleted row does to the rows whose key points to it. */
public enum DeleteRule {
  /** They are deleted with it. */
  CASCADE,
  /** While they exist, it cannot be deleted. */
  PROTECT,
  /** Their key becomes null; the component must be {@code @Nullable}. */
  SET_NULL,
  /** The database decides: an error as long as they exist. */
  DO_NOTHING
}
