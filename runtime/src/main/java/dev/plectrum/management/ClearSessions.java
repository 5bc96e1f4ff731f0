package dev.plectrum.management;

import dev.plectrum.auth.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** {@code clearsessions}: to be run every night, as nothing else deletes what has expired. */
final class ClearSessions {
  private ClearSessions() {}

  static void run(Management manage, List<String> typed) {
    Arguments.of("clearsessions", "", typed);
    int cleared = new Sessions(manage.database(), Duration.ZERO, Clock.systemUTC()).clearExpired();
    manage
        .out()
        .println(
            cleared == 1
                ? "Cleared 1 expired session."
                : "Cleared " + cleared + " expired sessions.");
  }
}
