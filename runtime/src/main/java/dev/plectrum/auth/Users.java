package dev.plectrum.auth;

import dev.plectrum.auth.password.Passwords;
import dev.plectrum.db.Database;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;

/** The users of a site: who they are, how they sign in and what they may do. */
public final class Users {
  private final UserDao users;
  private final UserAccounts accounts;
  private final Credentials credentials;
  private final Passwords passwords;

  /** The users in {@code database}, whose passwords are hashed by {@code passwords}. */
  public Users(Database database, Passwords passwords) {
    this.users = new UserDao(database);
    this.accounts = new UserAccounts(database);
    this.credentials = new Credentials(database, accounts, passwords);
    this.passwords = passwords;
  }

  /**
   * Creates a user who can sign in and may do nothing yet.
   *
   * @param email may be empty
   * @throws dev.plectrum.validation.ValidationException if a value is wrong
   * @throws dev.plectrum.db.ConflictException if the username is taken
   */
  public User create(String username, String email, String password) {
    return users.create(draft(username, email, password));
  }

  /** {@link #create}, a user who may do everything and enter the admin. */
  public User createSuperuser(String username, String email, String password) {
    return users.create(draft(username, email, password).isStaff(true).isSuperuser(true));
  }

  private UserDraft draft(String username, String email, String password) {
    return new UserDraft()
        .username(normalized(username))
        .email(email)
        .password(passwords.encode(password));
  }

  /** The spelling of a username that is stored: two that look the same are the same. */
  public static String normalized(String username) {
    return Normalizer.normalize(username, Normalizer.Form.NFKC);
  }

  /** The user with this name, in this very spelling. */
  public Optional<User> find(String username) {
    String name = normalized(username);
    return name.indexOf('\0') >= 0
        ? Optional.empty()
        : users.query().where(f -> f.username.eq(name)).first();
  }

  /** The user with this id. */
  public Optional<User> find(long id) {
    return users.find(id);
  }

  /**
   * The active user with this name and password. It takes as long when there is none with that name
   * as when the password is wrong. A hash that is weaker than today's is made anew.
   */
  public Optional<User> authenticate(String username, String password) {
    return credentials
        .authenticate(username, password)
        .map(Account::row)
        .filter(User.class::isInstance)
        .map(User.class::cast);
  }

  /** Whether {@code password} is that of {@code user}, be they active or not. */
  public boolean isPassword(User user, String password) {
    return passwords.verify(password, user.password());
  }

  /**
   * What to store for {@code password}.
   *
   * @throws IllegalArgumentException if it is longer than {@link Passwords#LONGEST}
   */
  public String encode(String password) {
    return passwords.encode(password);
  }

  /** Gives {@code user} another password, which ends their sessions. Returns the user as stored. */
  public User setPassword(User user, String password) {
    String encoded = passwords.encode(password);
    return users.update(user, changes -> changes.password(encoded));
  }

  /**
   * The permissions that {@code user} holds themselves or through a group: {@code
   * "store.change_track"}. Superusers need none of them; a user who is not active has none.
   */
  public Set<String> permissions(User user) {
    return accounts.account(user).permissions();
  }

  /** Whether {@code user} may do what {@code permission} names, {@code "store.change_track"}. */
  public boolean hasPermission(User user, String permission) {
    return user.isActive() && (user.isSuperuser() || permissions(user).contains(permission));
  }
}
