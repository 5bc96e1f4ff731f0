package dev.plectrum.admin;

/** Who is looking at the admin. */
public interface AdminUser {
  /** The key of the user's row, under which history is written. */
  Object key();

  /**
   * The key as a number.
   *
   * @throws IllegalStateException if the users of the site have no numeric keys
   */
  default long id() {
    if (key() instanceof Long id) {
      return id;
    }
    throw new IllegalStateException("The key " + key() + " is no number; use key().");
  }

  /** What the pages call the user. */
  String name();

  /** Whether the user may enter the admin at all. */
  boolean isStaff();

  /** Whether the user may do everything, without being given a permission. */
  default boolean isSuperuser() {
    return false;
  }

  /** Whether the user has a permission: {@code store.change_track}. */
  boolean may(String permission);
}
