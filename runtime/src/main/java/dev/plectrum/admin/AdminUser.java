package dev.plectrum.admin;

/** Who is looking at the admin. A project with a user model of its own brings its own one. */
public interface AdminUser {
  /** The key in {@code auth_user}, under which history is written. */
  long id();

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
