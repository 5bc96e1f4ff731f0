package dev.plectrum.auth;

import dev.plectrum.http.Attribute;
import dev.plectrum.http.Request;
import dev.plectrum.http.SecuritySettings;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request with its session and its user, each looked up when it is first asked for. */
final class Visit {
  static final Attribute<Visit> ATTRIBUTE = new Attribute<>(Visit.class);

  private static final String USER = "_auth_user_id";
  private static final String HASH = "_auth_user_hash";

  private final Auth auth;
  private final Request request;
  private @Nullable SessionData session;
  private @Nullable Account user;
  private boolean isUserKnown;
  private @Nullable Set<String> permissions;

  Visit(Auth auth, Request request) {
    this.auth = auth;
    this.request = request;
  }

  static Visit of(Request request) {
    Visit visit = request.attribute(ATTRIBUTE);
    if (visit == null) {
      throw new IllegalStateException(
          "Nobody knows who sends this request: install AuthApp in the @Project, and ask inside"
              + " request.blocking(…) only.");
    }
    return visit;
  }

  Auth auth() {
    return auth;
  }

  SessionData session() {
    if (session == null) {
      String key = request.cookie(SecuritySettings.SESSION_COOKIE);
      session = auth.beforehand(() -> auth.sessions().load(key));
    }
    return session;
  }

  /** The session if it has been asked for. */
  @Nullable SessionData usedSession() {
    return session;
  }

  /** Who is signed in, or null. */
  @Nullable Account user() {
    if (!isUserKnown) {
      user = auth.beforehand(this::find).orElse(null);
      isUserKnown = true;
    }
    return user;
  }

  private Optional<Account> find() {
    // Most visitors have no session, and looking for one costs a query.
    if (session == null && request.cookie(SecuritySettings.SESSION_COOKIE) == null) {
      return Optional.empty();
    }
    SessionData data = session();
    String id = data.get(USER);
    String hash = data.get(HASH);
    if (id == null || hash == null) {
      return Optional.empty();
    }
    Optional<Account> found = auth.accounts().findByKey(id).filter(Account::isActive);
    if (found.isPresent() && !auth.fingerprints().isOf(found.get(), hash)) {
      data.flush();
      return Optional.empty();
    }
    return found;
  }

  boolean may(String permission) {
    Account who = user();
    if (who == null || who.isSuperuser()) {
      return who != null;
    }
    if (permissions == null) {
      permissions = auth.beforehand(who::permissions);
    }
    return permissions.contains(permission);
  }

  /** Signs {@code who} in: under a new key, with nothing left of another user's session. */
  void signIn(Account who, Instant now) {
    SessionData data = session();
    String before = data.get(USER);
    if (before != null && !before.equals(who.key().toString())) {
      data.flush();
    } else {
      data.rotate();
    }
    keep(who.changeLastLogin(now));
    request.csrf().rotate();
  }

  void signOut() {
    session().flush();
    user = null;
    permissions = null;
    isUserKnown = true;
  }

  /** After the password has changed: this session goes on, the user's others have ended. */
  void passwordChanged(Account changed) {
    session().rotate();
    keep(changed);
  }

  private void keep(Account who) {
    session().put(USER, who.key().toString());
    session().put(HASH, auth.fingerprints().make(who));
    user = who;
    permissions = null;
    isUserKnown = true;
  }
}
