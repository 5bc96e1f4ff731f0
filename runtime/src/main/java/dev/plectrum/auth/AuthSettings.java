package dev.plectrum.auth;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import dev.plectrum.http.NextUrl;
import dev.plectrum.mail.MailSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the app {@code auth}; those of cookies are in {@link
 * dev.plectrum.http.SecuritySettings}.
 *
 * @param loginRedirect {@code LOGIN_REDIRECT_URL}: where somebody goes on after signing in
 * @param attempts {@code LOGIN_ATTEMPTS}: how many wrong passwords for one user from one address
 * @param attemptWindow {@code LOGIN_ATTEMPTS_WINDOW}: seconds after which they are forgotten
 * @param resetTimeout {@code PASSWORD_RESET_TIMEOUT}: seconds for which a mailed link works
 * @param siteUrl {@code SITE_URL}: what mailed links begin with, {@code https://shop.example.com};
 *     null if that is where the request was sent to
 * @param mailFrom {@code DEFAULT_FROM_EMAIL}: the sender of mails
 */
public record AuthSettings(
    String loginRedirect,
    int attempts,
    Duration attemptWindow,
    Duration resetTimeout,
    @Nullable String siteUrl,
    String mailFrom) {
  private static final int ATTEMPTS = 5;
  private static final int FIFTEEN_MINUTES = 15 * 60;
  private static final int THREE_DAYS = 3 * 24 * 60 * 60;

  /**
   * Reads them.
   *
   * @throws SettingsException if one is wrong
   */
  public static AuthSettings of(Settings settings) {
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
        siteUrl(settings),
        MailSettings.of(settings).from());
  }

  private static @Nullable String siteUrl(Settings settings) {
    String url = settings.text("SITE_URL");
    if (url != null
        && !url.matches("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/?")) {
      throw new SettingsException(
          "The setting SITE_URL must be like https://shop.example.com, not \"" + url + "\".");
    }
    return url != null && url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
