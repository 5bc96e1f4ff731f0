package dev.plectrum.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.config.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeployCheckTest {
  private static final Map<String, String> COMPLETE =
      Map.ofEntries(
          Map.entry("SECRET_KEY", "0123456789".repeat(5)),
          Map.entry("ALLOWED_HOSTS", "shop.example.com"),
          Map.entry("SECURE_PROXY_SSL_HEADER", "X-Forwarded-Proto: https"),
          Map.entry("SECURE_SSL_REDIRECT", "true"),
          Map.entry("SECURE_HSTS_SECONDS", "31536000"),
          Map.entry("SECURE_HSTS_INCLUDE_SUBDOMAINS", "true"),
          Map.entry("SECURE_HSTS_PRELOAD", "true"),
          Map.entry("SESSION_COOKIE_SECURE", "true"),
          Map.entry("CSRF_COOKIE_SECURE", "true"),
          Map.entry("EMAIL_HOST", "smtp.example.com"),
          Map.entry("EMAIL_HOST_USER", "shop"),
          Map.entry("EMAIL_HOST_PASSWORD", "secret"),
          Map.entry("EMAIL_USE_TLS", "true"),
          Map.entry("DEFAULT_FROM_EMAIL", "The Shop <shop@example.com>"),
          Map.entry("SITE_URL", "https://shop.example.com"),
          Map.entry("TRUSTED_PROXIES", "1"));

  private static List<String> ids(Map<String, String> settings) {
    return DeployCheck.of(Settings.of(settings), true).stream()
        .map(DeployCheck.Finding::id)
        .toList();
  }

  private static Map<String, String> changed(String name, String value) {
    Map<String, String> settings = new HashMap<>(COMPLETE);
    settings.put(name, value);
    return settings;
  }

  @Test
  void nothingIsMissingWhereEverythingIsSet() {
    assertThat(ids(COMPLETE)).isEmpty();
  }

  @Test
  void almostEverythingIsMissingAtFirst() {
    assertThat(ids(Map.of("HOST", "0.0.0.0", "DEBUG", "false")))
        .containsExactly(
            "security.E009",
            "security.W020",
            "security.W007",
            "security.W008",
            "security.W004",
            "security.W012",
            "security.W016",
            "mail.W001",
            "mail.W003");
  }

  @Test
  void aSiteWithoutUsersMailsNothing() {
    Map<String, String> settings = new HashMap<>(COMPLETE);
    settings.keySet().removeIf(name -> name.contains("EMAIL"));
    assertThat(DeployCheck.of(Settings.of(settings), false)).isEmpty();
  }

  @Test
  void linksToHostsThatNobodyNamesAreNotMailed() {
    Map<String, String> settings = changed("ALLOWED_HOSTS", ".example.com");
    assertThat(ids(settings)).isEmpty();
    settings.remove("SITE_URL");
    assertThat(ids(settings)).containsExactly("mail.W004");
    settings.put("ALLOWED_HOSTS", "www.example.com");
    assertThat(ids(settings)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SECRET_KEY, '', security.E009",
    "SECRET_KEY, tooshort, security.E009",
    "SECRET_KEY, aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbb, security.E009",
    "DEBUG, true, security.E018",
    "ALLOWED_HOSTS, *, security.E020",
    "ALLOWED_HOSTS, '', security.W020",
    "ALLOWED_HOSTS, localhost, security.W020",
    "SECURE_PROXY_SSL_HEADER, '', security.E008",
    "SECURE_SSL_REDIRECT, false, security.W008",
    "SECURE_HSTS_SECONDS, 0, security.W004",
    "SECURE_HSTS_INCLUDE_SUBDOMAINS, false, security.W005",
    "SECURE_HSTS_PRELOAD, false, security.W021",
    "SESSION_COOKIE_SECURE, false, security.W012",
    "CSRF_COOKIE_SECURE, false, security.W016",
    "SECRET_KEY, django-insecure-0123456789abcdefghijklmnopqrstuvwxyz0123456789, security.E009",
    "SECRET_KEY_FALLBACKS, tooshort, security.W025",
    "SECRET_KEY_FALLBACKS, 'old0123456789abcdefghijklmnopqrstuvwxyz0123456789abc,short',"
        + " security.W025",
    "PASSWORD_ITERATIONS, 1000, auth.W001",
    "TRUSTED_PROXIES, 0, auth.W002",
    "EMAIL_HOST, '', mail.W001",
    "EMAIL_USE_TLS, false, mail.W002",
    "DEFAULT_FROM_EMAIL, '', mail.W003",
    "SITE_URL, http://shop.example.com, mail.W005",
  })
  void saysWhichSettingLacks(String name, String value, String id) {
    assertThat(ids(changed(name, value))).containsExactly(id);
  }
}
