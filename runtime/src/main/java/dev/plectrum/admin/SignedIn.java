package dev.plectrum.admin;

import dev.plectrum.auth.CurrentUser;
import dev.plectrum.auth.User;
import dev.plectrum.http.Request;
import org.jspecify.annotations.Nullable;

/** A user of the app {@code auth}, in the admin. */
record SignedIn(Request request, User user) implements AdminUser {
  /** Who sends a request, or null. */
  static @Nullable AdminUser of(Request request) {
    User user = CurrentUser.find(request);
    return user == null ? null : new SignedIn(request, user);
  }

  @Override
  public long id() {
    return user.id();
  }

  @Override
  public String name() {
    return user.fullName().isEmpty() ? user.username() : user.fullName();
  }

  @Override
  public boolean isStaff() {
    return user.isActive() && user.isStaff();
  }

  @Override
  public boolean isSuperuser() {
    return user.isActive() && user.isSuperuser();
  }

  @Override
  public boolean may(String permission) {
    return CurrentUser.may(request, permission);
  }
}
