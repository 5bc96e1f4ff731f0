package dev.plectrum.management;

import dev.plectrum.auth.password.Passwords;
import dev.plectrum.config.Settings;
import dev.plectrum.http.HttpSettings;
import dev.plectrum.http.SecuritySettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code check --deploy}: what a site should have before strangers come. */
final class DeployCheck {
  private static final String HOSTS_HINT =
      "Set it to the names of the site, with commas: shop.example.com,www.example.com.";

  /** What Django begins keys with that are made for development. */
  private static final String INSECURE = "django-insecure-";

  private static final int KEY_LENGTH = 50;
  private static final int KEY_VARIETY = 5;

  private final List<Finding> findings = new ArrayList<>();

  private DeployCheck() {}

  /**
   * Something that is missing. The numbers after {@code security} are those of Django's checks.
   *
   * @param id its part, and {@code .E} for an error or {@code .W} for a warning with a number
   */
  record Finding(String id, String message, String hint) {
    boolean isError() {
      return id.contains(".E");
    }
  }

  /**
   * Everything that {@code settings} lack; errors first.
   *
   * @param hasUsers whether the site has the app {@code auth}, which mails links
   */
  static List<Finding> of(Settings settings, boolean hasUsers) {
    DeployCheck check = new DeployCheck();
    HttpSettings http = HttpSettings.of(settings);
    check.secretKey(settings.text("SECRET_KEY"));
    check.formerKeys(settings.list("SECRET_KEY_FALLBACKS", List.of()));
    check.debug(http);
    check.hosts(http);
    check.transport(http.security());
    check.cookies(http.security());
    if (hasUsers) {
      check.signIn(settings, http.security());
      MailCheck.of(settings, http, check.findings);
    }
    List<Finding> sorted = new ArrayList<>(check.findings);
    sorted.sort((a, b) -> Boolean.compare(b.isError(), a.isError()));
    return sorted;
  }

  private void add(String id, String message, String hint) {
    findings.add(new Finding("security." + id, message, hint));
  }

  private void secretKey(@Nullable String key) {
    if (key == null) {
      add(
          "E009",
          "SECRET_KEY is not set.",
          "Set it to 50 random characters or more, the same in every process: openssl rand"
              + " -base64 48.");
    } else if (isWeak(key)) {
      add(
          "E009",
          "SECRET_KEY has fewer than 50 characters, fewer than 5 different ones, or begins with "
              + INSECURE
              + ".",
          "Set it to what openssl rand -base64 48 prints.");
    }
  }

  private void formerKeys(List<String> keys) {
    if (keys.stream().anyMatch(DeployCheck::isWeak)) {
      add(
          "W025",
          "SECRET_KEY_FALLBACKS has a key with fewer than 50 characters, fewer than 5 different"
              + " ones, or that begins with "
              + INSECURE
              + ".",
          "Leave it out: whoever guesses it can sign.");
    }
  }

  private static boolean isWeak(String key) {
    return key.length() < KEY_LENGTH
        || key.chars().distinct().count() < KEY_VARIETY
        || key.startsWith(INSECURE);
  }

  private void debug(HttpSettings http) {
    if (http.debug()) {
      add("E018", "DEBUG is on: errors show the program's inside.", "Set DEBUG to false.");
    }
  }

  private void hosts(HttpSettings http) {
    if (http.allowedHosts().contains("*")) {
      add("E020", "ALLOWED_HOSTS allows every host.", HOSTS_HINT);
    } else if (http.allowsLocalOnly()) {
      add(
          "W020",
          "ALLOWED_HOSTS names only this machine: requests for any other host are refused.",
          HOSTS_HINT);
    }
  }

  private void transport(SecuritySettings security) {
    if (security.proxyHeader() == null) {
      String hint =
          "Let the proxy that ends TLS set a header, and name it in SECURE_PROXY_SSL_HEADER:"
              + " X-Forwarded-Proto: https.";
      if (security.sslRedirect()) {
        add("E008", "SECURE_SSL_REDIRECT without SECURE_PROXY_SSL_HEADER never ends.", hint);
      } else {
        add("W007", "SECURE_PROXY_SSL_HEADER is not set, so no request counts as secure.", hint);
      }
    }
    if (!security.sslRedirect()) {
      add(
          "W008",
          "SECURE_SSL_REDIRECT is off: the site answers without TLS.",
          "Set it to true, unless the proxy redirects already.");
    }
    if (security.hstsSeconds() == 0) {
      add(
          "W004",
          "SECURE_HSTS_SECONDS is not set: a browser's first request may go without TLS.",
          "Begin with 3600 and raise it to 31536000 once every page works; it cannot be undone"
              + " before it ends.");
    } else {
      if (!security.hstsSubdomains()) {
        add(
            "W005",
            "SECURE_HSTS_INCLUDE_SUBDOMAINS is off: subdomains may be reached without TLS.",
            "Set it to true if all of them have TLS.");
      }
      if (!security.hstsPreload()) {
        add(
            "W021",
            "SECURE_HSTS_PRELOAD is off: browsers cannot know of TLS beforehand.",
            "Set it to true if the domain shall go on their list.");
      }
    }
  }

  private void signIn(Settings settings, SecuritySettings security) {
    int least = Passwords.iterations();
    if (settings.integer("PASSWORD_ITERATIONS", least, 1, Integer.MAX_VALUE) < least
        && !settings.text("PASSWORD_HASHER", "").equals("argon2")) {
      findings.add(
          new Finding(
              "auth.W001",
              "PASSWORD_ITERATIONS is less than " + least + ": stolen hashes are guessed sooner.",
              "Leave it out; it is for tests."));
    }
    if (security.proxyHeader() != null && security.proxies() == 0) {
      findings.add(
          new Finding(
              "auth.W002",
              "TRUSTED_PROXIES is 0, but a proxy is in front: everybody has its address, and one"
                  + " who guesses passwords keeps all others from signing in.",
              "Set it to the number of proxies that append to X-Forwarded-For."));
    }
  }

  private void cookies(SecuritySettings security) {
    if (!security.sessionCookieSecure()) {
      add(
          "W012",
          "SESSION_COOKIE_SECURE is off: a session's cookie may travel without TLS.",
          "Set it to true.");
    }
    if (!security.csrfCookieSecure()) {
      add(
          "W016",
          "CSRF_COOKIE_SECURE is off: the cookie csrftoken may travel without TLS.",
          "Set it to true.");
    }
  }
}
