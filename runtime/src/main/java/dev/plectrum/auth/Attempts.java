package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.db.Dialect;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Counts the attempts to sign in, so that nobody can try one password after the other: for a user
 * from an address, and, more patiently, for a user from anywhere and for an address with any user.
 */
abstract class Attempts {
  /** How much more often than one user from one address. */
  private static final int PATIENCE = 10;

  /** A key is as long as what was typed: no novels are told apart. */
  private static final int LONGEST = 200;

  private final int allowed;

  Attempts(AuthSettings settings) {
    this.allowed = settings.attempts();
  }

  /**
   * Counts for all processes together where the database lets them write side by side. SQLite has
   * one writer at a time, whom nobody who guesses passwords should keep from work.
   */
  static Attempts of(Database database, AuthSettings settings, Clock clock) {
    return database.dialect() == Dialect.SQLITE
        ? new MemoryAttempts(settings, clock)
        : new SharedAttempts(database, settings, clock);
  }

  /**
   * What is counted and how often it is allowed.
   *
   * @param own whether it is that of one user from one address
   */
  record Limit(String key, int most, boolean own) {}

  /**
   * Counts an attempt before it is made, so that many at once do not slip through; also if what the
   * request does later is undone. It takes the same steps whether or not there is such a user.
   *
   * @return how long to wait; zero if it may be made
   */
  abstract Duration begin(String username, String address);

  /** Forgets the attempts of a user who has now signed in from that address. */
  abstract void succeeded(String username, String address);

  /** What an attempt counts for, by key. */
  final List<Limit> limits(String username, String address) {
    String user = Users.normalized(username).toLowerCase(Locale.ROOT);
    String name = user.length() > LONGEST ? user.substring(0, LONGEST) : user;
    return Stream.of(
            new Limit(key("both " + address + " " + name), allowed, true),
            new Limit(key("user " + name), allowed * PATIENCE, false),
            new Limit(key("address " + address), allowed * PATIENCE, false))
        .sorted(Comparator.comparing(Limit::key))
        .toList();
  }

  /** How something is named that is counted. */
  String key(String what) {
    return what;
  }
}
