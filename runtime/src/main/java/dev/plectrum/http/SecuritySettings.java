package dev.plectrum.http;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings that protect a site and its users.
 *
 * @param loginUrl {@code LOGIN_URL}: where browsers are sent to sign in
 * @param sessionCookieAge {@code SESSION_COOKIE_AGE}: seconds for which someone stays signed in
 * @param sessionCookieSecure {@code SESSION_COOKIE_SECURE}: whether the cookie of the session is
 *     for TLS only; where a request came over TLS it always is
 * @param csrfCookieSecure {@code CSRF_COOKIE_SECURE}: the same for the cookie of {@link Csrf}
 * @param csrfTrustedOrigins {@code CSRF_TRUSTED_ORIGINS}: other origins whose pages may send forms
 *     here, {@code "https://shop.example.com"} or {@code "https://*.example.com"}
 * @param hstsSeconds {@code SECURE_HSTS_SECONDS}: for how long browsers shall use TLS only; 0 not
 * @param hstsSubdomains {@code SECURE_HSTS_INCLUDE_SUBDOMAINS}: and for subdomains too
 * @param hstsPreload {@code SECURE_HSTS_PRELOAD}: and may be told so by their makers
 * @param sslRedirect {@code SECURE_SSL_REDIRECT}: whether requests without TLS are sent to it
 * @param proxyHeader {@code SECURE_PROXY_SSL_HEADER}: what a trusted proxy adds to a request that
 *     came to it over TLS, {@code "X-Forwarded-Proto: https"}; null if there is none
 * @param proxies {@code TRUSTED_PROXIES}: how many proxies append to {@code X-Forwarded-For}
 * @param maxFormFields {@code MAX_FORM_FIELDS}: how many fields a form may have
 */
public record SecuritySettings(
    String loginUrl,
    int sessionCookieAge,
    boolean sessionCookieSecure,
    boolean csrfCookieSecure,
    List<String> csrfTrustedOrigins,
    int hstsSeconds,
    boolean hstsSubdomains,
    boolean hstsPreload,
    boolean sslRedirect,
    @Nullable ProxyHeader proxyHeader,
    int proxies,
    int maxFormFields) {
  /** The cookie that holds the key of a session. */
  public static final String SESSION_COOKIE = "sessionid";

  private static final int TWO_WEEKS = (int) Duration.ofDays(14).toSeconds();
  private static final int FIELDS = 1000;
  private static final int MOST_PROXIES = 10;

  public SecuritySettings {
    csrfTrustedOrigins = List.copyOf(csrfTrustedOrigins);
  }

  /** A header by which a proxy says that a request came over TLS. */
  public record ProxyHeader(String name, String value) {}

  /**
   * Reads and checks the settings.
   *
   * @throws SettingsException if one of them is wrong
   */
  public static SecuritySettings of(Settings settings) {
    return new SecuritySettings(
        loginUrl(settings),
        settings.integer("SESSION_COOKIE_AGE", TWO_WEEKS, 1, Integer.MAX_VALUE),
        settings.flag("SESSION_COOKIE_SECURE", false),
        settings.flag("CSRF_COOKIE_SECURE", false),
        trustedOrigins(settings),
        settings.integer("SECURE_HSTS_SECONDS", 0, 0, Integer.MAX_VALUE),
        settings.flag("SECURE_HSTS_INCLUDE_SUBDOMAINS", false),
        settings.flag("SECURE_HSTS_PRELOAD", false),
        settings.flag("SECURE_SSL_REDIRECT", false),
        proxyHeader(settings),
        settings.integer("TRUSTED_PROXIES", 0, 0, MOST_PROXIES),
        settings.integer("MAX_FORM_FIELDS", FIELDS, 1, Integer.MAX_VALUE));
  }

  private static String loginUrl(Settings settings) {
    String url = settings.text("LOGIN_URL", "/accounts/login");
    if (!NextUrl.isSafe(url)) {
      throw new SettingsException(
          "The setting LOGIN_URL must be a path like /accounts/login, not \"%s\".".formatted(url));
    }
    return url;
  }

  private static List<String> trustedOrigins(Settings settings) {
    List<String> origins = settings.list("CSRF_TRUSTED_ORIGINS", List.of());
    for (String origin : origins) {
      if (!origin.matches("https?://(\\*\\.)?[A-Za-z0-9._\\[\\]:-]+")) {
        throw new SettingsException(
            ("The setting CSRF_TRUSTED_ORIGINS must name origins like https://example.com or"
                    + " https://*.example.com, not \"%s\".")
                .formatted(origin));
      }
    }
    return origins;
  }

  private static @Nullable ProxyHeader proxyHeader(Settings settings) {
    String text = settings.text("SECURE_PROXY_SSL_HEADER");
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    String name = text.substring(0, Math.max(0, colon)).trim();
    String value = text.substring(colon + 1).trim();
    if (!name.matches("[A-Za-z0-9-]+") || value.isEmpty()) {
      throw new SettingsException(
          ("The setting SECURE_PROXY_SSL_HEADER must be a header and its value like"
                  + " X-Forwarded-Proto: https, not \"%s\".")
              .formatted(text));
    }
    return new ProxyHeader(name, value);
  }
}
