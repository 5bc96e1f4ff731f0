package dev.plectrum.auth;

import dev.plectrum.db.Database;
import dev.plectrum.db.NotFoundException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The sessions of a site, in {@code django_session}. */
public final class Sessions {
  /** As many letters and digits as Django's keys have: 165 bits. */
  private static final int KEY_LENGTH = 32;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CLEAR = "DELETE FROM django_session WHERE expire_date < ?";

  private final Database database;
  private final SessionDao sessions;
  private final Duration age;
  private final Clock clock;

  /**
   * The sessions in {@code database}.
   *
   * @param age for how long one lives after it has changed
   */
  public Sessions(Database database, Duration age, Clock clock) {
    this.database = database;
    this.sessions = new SessionDao(database);
    this.age = age;
    this.clock = clock;
  }

  /** The session with this key; an empty one without a key if there is none or it has expired. */
  SessionData load(@Nullable String key) {
    if (key == null || !isKey(key)) {
      return SessionData.empty();
    }
    return sessions
        .find(key)
        .filter(session -> session.expireDate().isAfter(clock.instant()))
        .map(SessionData::stored)
        .orElseGet(SessionData::empty);
  }

  private static boolean isKey(String key) {
    return key.length() == KEY_LENGTH && key.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
  }

  /**
   * Stores {@code session}.
   *
   * @return the key to give to the browser; null if someone has ended the session meanwhile
   */
  @Nullable String save(SessionData session) {
    drop(session.abandoned());
    Instant end = clock.instant().plus(age);
    String key = session.key();
    if (key == null) {
      String created = newKey();
      sessions.create(
          draft -> draft.sessionKey(created).sessionData(session.json()).expireDate(end));
      session.storedAs(created);
      return created;
    }
    try {
      sessions.update(key, changes -> changes.sessionData(session.json()).expireDate(end));
      session.storedAs(key);
      return key;
    } catch (NotFoundException ended) {
      return null;
    }
  }

  /** Ends the session with this key, if there is one. */
  void drop(@Nullable String key) {
    if (key != null) {
      sessions.delete(key);
    }
  }

  /** Deletes the sessions that have expired; returns how many there were. */
  public int clearExpired() {
    Instant now = clock.instant();
    return database.execute(CLEAR, in -> in.set(1, now));
  }

  private static String newKey() {
    StringBuilder key = new StringBuilder(KEY_LENGTH);
    for (int i = 0; i < KEY_LENGTH; i++) {
      key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return key.toString();
  }
}
