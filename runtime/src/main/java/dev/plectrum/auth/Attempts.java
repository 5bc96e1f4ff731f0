package dev.plectrum.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the attempts to sign in, so that nobody can try one password after the other: for a user
 * from an address, and, more patiently, for a user from anywhere and for an address with any user.
 * Kept in memory, for this process.
 */
final class Attempts {
  /** How much more often than one user from one address. */
  private static final int PATIENCE = 10;

  /** More than this is not remembered; the oldest goes first. */
  private static final int MOST = 20_000;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final int allowed;
  private final Duration window;
  private final Clock clock;

  Attempts(AuthSettings settings, Clock clock) {
    this.allowed = settings.attempts();
    this.window = settings.attemptWindow();
    this.clock = clock;
  }

  /** How often something was tried, and when that is forgotten. */
  private record Tally(int count, Instant end) {}

  /** What is counted and how often it is allowed. */
  private record Limit(String key, int most) {}

  /**
   * Counts an attempt before it is made, so that many at once do not slip through.
   *
   * @return how long to wait; zero if it may be made
   */
  synchronized Duration begin(String username, String address) {
    Instant now = clock.instant();
    Duration wait = Duration.ZERO;
    List<Limit> limits = limits(username, address);
    for (Limit limit : limits) {
      Tally tally = tallies.get(limit.key);
      if (tally != null && tally.end.isAfter(now) && tally.count >= limit.most) {
        Duration left = Duration.between(now, tally.end);
        wait = left.compareTo(wait) > 0 ? left : wait;
      }
    }
    if (wait.isZero()) {
      limits.forEach(limit -> count(limit.key, now));
    }
    return wait;
  }

  private void count(String key, Instant now) {
    Tally tally = tallies.remove(key);
    tallies.put(
        key,
        tally == null || !tally.end.isAfter(now)
            ? new Tally(1, now.plus(window))
            : new Tally(tally.count + 1, tally.end));
    if (tallies.size() > MOST) {
      tallies.remove(tallies.keySet().iterator().next());
    }
  }

  /** Forgets the attempts of a user who has now signed in from that address. */
  synchronized void succeeded(String username, String address) {
    for (Limit limit : limits(username, address)) {
      Tally tally = tallies.get(limit.key);
      if (tally == null) {
        continue;
      }
      if (limit.most == allowed || tally.count <= 1) {
        tallies.remove(limit.key);
      } else {
        tallies.put(limit.key, new Tally(tally.count - 1, tally.end));
      }
    }
  }

  private List<Limit> limits(String username, String address) {
    String user = Users.normalized(username).toLowerCase(Locale.ROOT);
    // A key is as long as what was typed: keep no novels.
    String name = user.length() > 200 ? user.substring(0, 200) : user;
    return List.of(
        new Limit("both " + address + " " + name, allowed),
        new Limit("user " + name, allowed * PATIENCE),
        new Limit("address " + address, allowed * PATIENCE));
  }
}
