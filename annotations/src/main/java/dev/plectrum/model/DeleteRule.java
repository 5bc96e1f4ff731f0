package dev.plectrum.model;

/** What a deleted row does to the rows whose key points to it; the words are Django's. */
public enum DeleteRule {
  /** They are deleted with it: {@code ON DELETE CASCADE}. */
  CASCADE,
  /**
   * While they exist, it cannot be deleted: {@code ON DELETE RESTRICT}. Trying gives a {@code
   * ConflictException}, which over HTTP is a 409.
   */
  PROTECT,
  /**
   * Their key becomes null, {@code ON DELETE SET NULL}; the component must be {@code @Nullable}.
   */
  SET_NULL,
  /**
   * The database decides, {@code NO ACTION}: an error as long as they exist, unless they are gone
   * by the end of the statement.
   */
  DO_NOTHING
}
