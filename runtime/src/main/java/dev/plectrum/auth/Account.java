package dev.plectrum.auth;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in, whatever model of the project they are a row of: what sessions, pages
 * and the admin know of them. {@link Accounts} finds them.
 */
public interface Account {
  /** The row: a {@link User}, or one of the project's own user model. */
  Object row();

  /** Its key: a {@link Long}, a {@link java.util.UUID} or a {@link String}. */
  Object key();

  /** What they sign in with. */
  String username();

  /** What pages call them. */
  String fullName();

  /** The hash of the password with how it was made. */
  String password();

  /** When they last signed in; null if they never have, or nobody notes it. */
  @Nullable Instant lastLogin();

  /** Whether they may sign in. */
  boolean isActive();

  /** Whether they may enter the admin. */
  boolean isStaff();

  /** Whether they may do everything without being given a permission. */
  boolean isSuperuser();

  /** Where mails to them go; may be empty. */
  String email();

  /** What is known about them by what it is called, which a password must not be like. */
  Map<String, String> words();

  /**
   * The permissions that they hold themselves or through a group: {@code "store.change_track"};
   * none if they are not active.
   */
  Set<String> permissions();

  /** Stores another hash of a password, which ends their sessions; answers with them as stored. */
  Account changePassword(String encoded);

  /** Stores when they signed in last; answers with them as stored. */
  Account changeLastLogin(Instant now);
}
