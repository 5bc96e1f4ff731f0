package dev.plectrum.auth;

import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.db.Database;
import dev.plectrum.db.Work;
import dev.plectrum.http.Cookie;
import dev.plectrum.http.Gatekeeper;
import dev.plectrum.http.HttpException;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.Refusals;
import dev.plectrum.http.Request;
import dev.plectrum.http.Response;
import dev.plectrum.http.Rule;
import dev.plectrum.http.SecuritySettings;
import dev.plectrum.mail.Mail;
import dev.plectrum.mail.Mailer;
import dev.plectrum.signing.SecretKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Knows who sends a request, by the session that its cookie names, and lets in who may come in. */
public final class Auth implements Gatekeeper {
  private final Database database;
  private final Users users;
  private final Accounts<?> accounts;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Fingerprints fingerprints;
  private final ResetTokens resetTokens;
  private final HttpSettings http;
  private final SecuritySettings security;
  private final AuthSettings settings;
  private final Refusals refusals;
  private final Attempts attempts;
  private final Mailer mailer;
  private final Clock clock;

  /**
   * The users of {@code database}.
   *
   * @param keys what sessions and mailed links are signed with
   * @throws dev.plectrum.config.SettingsException if a setting is wrong
   */
  public Auth(Database database, Settings settings, SecretKeys keys, Mailer mailer) {
    this(database, new UserAccounts(database), settings, keys, mailer);
  }

  /** The users that {@code accounts} finds in {@code database}. */
  public Auth(
      Database database, Accounts<?> accounts, Settings settings, SecretKeys keys, Mailer mailer) {
    this(database, accounts, settings, keys, mailer, Passwords.of(settings));
  }

  Auth(
      Database database,
      Accounts<?> accounts,
      Settings settings,
      SecretKeys keys,
      Mailer mailer,
      Passwords passwords) {
    Clock clock = Clock.systemUTC();
    this.http = HttpSettings.of(settings);
    this.security = http.security();
    this.settings = AuthSettings.of(settings);
    this.database = database;
    this.users = new Users(database, passwords);
    this.accounts = accounts;
    this.credentials = new Credentials(database, accounts, passwords);
    this.sessions = new Sessions(database, Duration.ofSeconds(security.sessionCookieAge()), clock);
    this.fingerprints = new Fingerprints(keys);
    this.resetTokens = new ResetTokens(keys, this.settings.resetTimeout());
    this.refusals = new Refusals(http);
    this.attempts = Attempts.of(database, this.settings, clock);
    this.mailer = mailer;
    this.clock = clock;
  }

  @Override
  public @Nullable Response refuse(Request request, Rule rule) {
    Visit visit = new Visit(this, request);
    request.attribute(Visit.ATTRIBUTE, visit);
    if (rule instanceof Rule.Public) {
      return null;
    }
    if (visit.user() == null) {
      return refusals.signIn(request);
    }
    boolean passes =
        rule instanceof Rule.Permission permission
            ? visit.may(permission.name())
            : !(rule instanceof Rule.Passes passing)
                || beforehand(() -> passing.test().test(request));
    return passes ? null : refusals.forbidden();
  }

  @Override
  public Response finish(Request request, Response response) {
    Visit visit = request.attribute(Visit.ATTRIBUTE);
    SessionData session = visit == null ? null : visit.usedSession();
    if (session == null) {
      return response;
    }
    Response answer = response.vary("Cookie");
    String cookie = request.cookie(SecuritySettings.SESSION_COOKIE);
    if (session.isEmpty()) {
      sessions.drop(session.abandoned());
      sessions.drop(session.key());
      return cookie == null ? answer : answer.deleteCookie(SecuritySettings.SESSION_COOKIE);
    }
    if (!session.isChanged()) {
      return answer;
    }
    String key = sessions.save(session);
    return key == null
        ? answer.deleteCookie(SecuritySettings.SESSION_COOKIE)
        : answer.cookie(
            Cookie.of(SecuritySettings.SESSION_COOKIE, key)
                .withMaxAge(Duration.ofSeconds(security.sessionCookieAge()))
                .withSecure(security.sessionCookieSecure() || request.isSecure()));
  }

  /** Reads what is needed to know who sends a request, before its transaction begins. */
  <T> T beforehand(Work<T, RuntimeException> work) {
    // A replica may not know yet that somebody has just signed in, or out.
    return database.onPrimary(() -> database.beforehand(work));
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  Users users() {
    return users;
  }

  Account ours(User user) {
    return new UserAccounts(database).account(user);
  }

  Accounts<?> accounts() {
    return accounts;
  }

  Credentials credentials() {
    return credentials;
  }

  Sessions sessions() {
    return sessions;
  }

  AuthSettings settings() {
    return settings;
  }

  Attempts attempts() {
    return attempts;
  }

  /** Sends {@code mail} when what this request has done is committed. */
  void send(Mail mail) {
    database.onCommit(() -> mailer.send(mail));
  }

  /**
   * What a link in a mail begins with: {@code SITE_URL}, or where {@code request} was sent to.
   *
   * @throws HttpException 400 if that may be the choice of a stranger
   */
  String siteUrl(Request request) {
    String url = settings.siteUrl();
    if (url != null) {
      return url;
    }
    String origin = request.origin();
    String host = origin.substring(origin.indexOf("//") + 2);
    if (!http.names(host)) {
      throw new HttpException(
          400,
          "No link to the host "
              + host
              + " is mailed: set SITE_URL, or name the host itself in ALLOWED_HOSTS.");
    }
    return origin;
  }

  ResetTokens resetTokens() {
    return resetTokens;
  }

  Instant now() {
    return clock.instant();
  }
}
