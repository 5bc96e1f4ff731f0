package dev.plectrum.admin;

import dev.plectrum.auth.Account;
import dev.plectrum.auth.CurrentUser;
import dev.plectrum.http.Request;
import org.jspecify.annotations.Nullable;

/** A user of the site, of whatever model, in the admin. */
record SignedIn(Request request, Account user) implements AdminUser {
  /** Who sends a request, or null. */
  static @Nullable AdminUser of(Request request) {
    Account user = CurrentUser.account(request);
    return user == null ? null : new SignedIn(request, user);
  }

  @Override
  public Object key() {
    return user.key();
  }

  @Override
  public String name() {
    return user.fullName();
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
