package dev.plectrum.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Attempts to sign in, counted in memory, for this process. */
final class MemoryAttempts extends Attempts {
  /** More than this is not remembered; the oldest goes first. */
  private static final int MOST = 20_000;

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Duration window;
  private final Clock clock;

  MemoryAttempts(AuthSettings settings, Clock clock) {
    super(settings);
    this.window = settings.attemptWindow();
    this.clock = clock;
  }

  /** How often something was tried, and when that is forgotten. */
  private record Tally(int count, Instant end) {}

  @Override
  synchronized Duration begin(String username, String address) {
    Instant now = clock.instant();
    Duration wait = Duration.ZERO;
    List<Limit> limits = limits(username, address);
    for (Limit limit : limits) {
      Tally tally = tallies.get(limit.key());
      if (tally != null && tally.end.isAfter(now) && tally.count >= limit.most()) {
        Duration left = Duration.between(now, tally.end);
        wait = left.compareTo(wait) > 0 ? left : wait;
      }
    }
    if (wait.isZero()) {
      limits.forEach(limit -> count(limit.key(), now));
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

  @Override
  synchronized void succeeded(String username, String address) {
    for (Limit limit : limits(username, address)) {
      Tally tally = tallies.get(limit.key());
      if (tally == null) {
        continue;
      }
      if (limit.own() || tally.count <= 1) {
        tallies.remove(limit.key());
      } else {
        tallies.put(limit.key(), new Tally(tally.count - 1, tally.end));
      }
    }
  }
}
