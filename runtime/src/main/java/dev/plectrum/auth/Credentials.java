package dev.plectrum.auth;

import dev.plectrum.auth.password.Passwords;
import dev.plectrum.db.Database;
import java.util.List;
import java.util.Optional;

/** Names and passwords: who is let in, and how long it takes to be told so. */
final class Credentials {
  private final Database database;
  private final Accounts<?> accounts;
  private final Passwords passwords;

  Credentials(Database database, Accounts<?> accounts, Passwords passwords) {
    this.database = database;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * The active user with this name and password. It takes as long when there is none with that name
   * as when the password is wrong. A hash that is weaker than today's is made anew.
   */
  Optional<Account> authenticate(String username, String password) {
    // Hashing takes long: it must not keep others from writing.
    Account account =
        database.onPrimary(() -> database.beforehand(() -> accounts.find(username))).orElse(null);
    if (account == null) {
      passwords.verifyNobody(password);
      return Optional.empty();
    }
    if (!passwords.verify(password, account.password())) {
      passwords.harden(password, account.password());
      return Optional.empty();
    }
    if (!account.isActive()) {
      return Optional.empty();
    }
    return Optional.of(
        passwords.mustUpdate(account.password()) ? setPassword(account, password) : account);
  }

  /** Whether {@code password} is that of {@code account}, be they active or not. */
  boolean isPassword(Account account, String password) {
    return passwords.verify(password, account.password());
  }

  /** Gives {@code account} another password, which ends their sessions. */
  Account setPassword(Account account, String password) {
    return account.changePassword(passwords.encode(password));
  }

  /** The active users with this address, whatever its case, who sign in with a password. */
  List<Account> withEmail(String email) {
    return database.onPrimary(() -> database.beforehand(() -> accounts.withEmail(email))).stream()
        .filter(account -> passwords.isUsable(account.password()))
        .toList();
  }
}
