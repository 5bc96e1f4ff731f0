package dev.plectrum.auth;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.http.NextUrl;
import java.time.Duration;

/**
 * The settings of the app {@code auth}; those of cookies are in {@link
 * dev.plectrum.http.SecuritySettings}.
 *
 * @param loginRedirect {@code LOGIN_REDIRECT_URL}: where somebody goes on after signing in
 * @param attempts {@code LOGIN_ATTEMPTS}: how many wrong passwords for one user from one address
 * @param attemptWindow {@code LOGIN_ATTEMPTS_WINDOW}: seconds after which they are forgotten
 * @param resetTimeout {@code PASSWORD_RESET_TIMEOUT}: seconds for which a mailed link works
 * @param mailFrom {@code DEFAULT_FROM_EMAIL}: the sender of mails
 */
record AuthSettings(
    String loginRedirect,
    int attempts,
    Duration attemptWindow,
    Duration resetTimeout,
    String mailFrom) {
  private static final int ATTEMPTS = 5;
  private static final int FIFTEEN_MINUTES = 15 * 60;
  private static final int THREE_DAYS = 3 * 24 * 60 * 60;

  static AuthSettings of(Settings settings) {
    String redirect = settings.text("LOGIN_REDIRECT_URL", "/");
    if (!NextUrl.isSafe(redirect)) {
      throw new SettingsException(
          "The setting LOGIN_REDIRECT_URL must be a path like /, not \"" + redirect + "\".");
    }
    return new AuthSettings(
        redirect,
        settings.integer("LOGIN_ATTEMPTS", ATTEMPTS, 1, 1_000_000),
        Duration.ofSeconds(
            settings.integer("LOGIN_ATTEMPTS_WINDOW", FIFTEEN_MINUTES, 1, 365 * 24 * 60 * 60)),
        Duration.ofSeconds(
            settings.integer("PASSWORD_RESET_TIMEOUT", THREE_DAYS, 1, Integer.MAX_VALUE)),
        settings.text("DEFAULT_FROM_EMAIL", "webmaster@localhost"));
  }
}
