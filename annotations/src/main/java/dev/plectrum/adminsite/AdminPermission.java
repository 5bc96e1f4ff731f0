package dev.plectrum.adminsite;

/** What somebody may do with the rows of a model; Django's four permissions. */
public enum AdminPermission {
  /** {@code store.view_track}. */
  VIEW,
  /** {@code store.add_track}. */
  ADD,
  /** {@code store.change_track}. */
  CHANGE,
  /** {@code store.delete_track}. */
  DELETE
}
