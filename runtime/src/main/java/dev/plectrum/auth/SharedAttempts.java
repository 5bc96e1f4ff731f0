package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.json.Notation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attempts to sign in, counted for all processes of a site together: in rows of {@code
 * django_session}, as a table of its own is more than Django's apps would know of. Their keys are
 * none that a cookie can name.
 */
final class SharedAttempts extends Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(SharedAttempts.class);
  private static final String PREFIX = "attempts:";
  private static final int KEY_LENGTH = 40;

  /** One of so many attempts clears away those that are forgotten. */
  private static final int CLEARING = 100;

  private static final String FIND =
      """
      SELECT session_key, session_data, expire_date
      FROM django_session
      WHERE session_key IN (?, ?, ?) AND expire_date > ?
      """;
  // In the order of their keys, so that no two attempts wait for each other.
  private static final String COUNT =
      """
      INSERT INTO django_session (session_key, session_data, expire_date)
      VALUES (?, '1', ?), (?, '1', ?), (?, '1', ?)
      ON CONFLICT (session_key) DO UPDATE SET
        session_data = CASE
          WHEN django_session.expire_date > ?
          THEN CAST(CAST(django_session.session_data AS integer) + 1 AS text)
          ELSE '1'
        END,
        expire_date = CASE
          WHEN django_session.expire_date > ?
          THEN django_session.expire_date
          ELSE excluded.expire_date
        END
      """;
  private static final String LESS =
      "UPDATE django_session SET session_data = ? WHERE session_key = ? AND session_data = ?";
  private static final String FORGET = "DELETE FROM django_session WHERE session_key = ?";
  // Rows that somebody counts in at this moment are left, so that it waits for nobody.
  private static final String CLEAR =
      """
      DELETE FROM django_session
      WHERE session_key IN (
        SELECT session_key FROM django_session
        WHERE expire_date < ? AND session_key LIKE 'attempts:%'
        FOR UPDATE SKIP LOCKED)
      """;

  private final Database database;
  private final Duration window;
  private final Clock clock;

  SharedAttempts(Database database, AuthSettings settings, Clock clock) {
    super(settings);
    this.database = database;
    this.window = settings.attemptWindow();
    this.clock = clock;
  }

  /** How often something was tried, and when that is forgotten. */
  private record Tally(int count, Instant end) {}

  @Override
  Duration begin(String username, String address) {
    return database.onPrimary(() -> database.beforehand(() -> count(limits(username, address))));
  }

  private Duration count(List<Limit> limits) {
    Instant now = clock.instant();
    Duration wait = wait(limits, now, 0);
    if (!wait.isZero()) {
      return wait;
    }
    Instant end = now.plus(window);
    database.execute(
        COUNT,
        in -> {
          int parameter = 1;
          for (Limit limit : limits) {
            in.set(parameter++, limit.key());
            in.set(parameter++, end);
          }
          in.set(parameter++, now);
          in.set(parameter, now);
        });
    if (ThreadLocalRandom.current().nextInt(CLEARING) == 0) {
      clear(now);
    }
    // Others may have counted meanwhile.
    return wait(limits, now, 1);
  }

  /** Clears away what is forgotten; whether that works matters to nobody who signs in. */
  void clear(Instant now) {
    try {
      // In a transaction, the savepoint keeps a failure from spoiling what else is in it.
      database.<RuntimeException>atomic(() -> database.execute(CLEAR, in -> in.set(1, now)));
    } catch (RuntimeException failure) {
      LOG.warn("Attempts to sign in that are forgotten could not be cleared away.", failure);
    }
  }

  /** How long to wait where more than {@code more} attempts beyond those allowed were counted. */
  private Duration wait(List<Limit> limits, Instant now, int more) {
    Map<String, Tally> tallies = tallies(limits, now);
    Duration wait = Duration.ZERO;
    for (Limit limit : limits) {
      Tally tally = tallies.get(limit.key());
      if (tally != null && tally.count >= limit.most() + more) {
        Duration left = Duration.between(now, tally.end);
        wait = left.compareTo(wait) > 0 ? left : wait;
      }
    }
    return wait;
  }

  private Map<String, Tally> tallies(List<Limit> limits, Instant now) {
    Map<String, Tally> tallies = new HashMap<>();
    for (Session row :
        database.list(
            SessionTable.TABLE,
            FIND,
            in -> {
              int parameter = 1;
              for (Limit limit : limits) {
                in.set(parameter++, limit.key());
              }
              in.set(parameter, now);
            })) {
      Integer count = Notation.intValue(row.sessionData());
      tallies.put(row.sessionKey(), new Tally(count == null ? 0 : count, row.expireDate()));
    }
    return tallies;
  }

  @Override
  void succeeded(String username, String address) {
    List<Limit> limits = limits(username, address);
    Map<String, Tally> tallies = database.onPrimary(() -> tallies(limits, clock.instant()));
    for (Limit limit : limits) {
      Tally tally = tallies.get(limit.key());
      if (tally == null) {
        continue;
      }
      if (limit.own() || tally.count <= 1) {
        database.execute(FORGET, in -> in.set(1, limit.key()));
      } else {
        // If somebody else counts at this moment, one more stays, which does no harm.
        database.execute(
            LESS,
            in -> {
              in.set(1, Integer.toString(tally.count - 1));
              in.set(2, limit.key());
              in.set(3, Integer.toString(tally.count));
            });
      }
    }
  }

  /** Says neither who it was nor from where. */
  @Override
  String key(String what) {
    return PREFIX + Fingerprints.digest(what).substring(0, KEY_LENGTH - PREFIX.length());
  }
}
