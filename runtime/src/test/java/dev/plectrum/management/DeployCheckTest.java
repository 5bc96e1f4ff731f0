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
      Map.of(
          "SECRET_KEY", "0123456789".repeat(5),
          "ALLOWED_HOSTS", "shop.example.com",
          "SECURE_PROXY_SSL_HEADER", "X-Forwarded-Proto: https",
          "SECURE_SSL_REDIRECT", "true",
          "SECURE_HSTS_SECONDS", "31536000",
          "SECURE_HSTS_INCLUDE_SUBDOMAINS", "true",
          "SECURE_HSTS_PRELOAD", "true",
          "SESSION_COOKIE_SECURE", "true",
          "CSRF_COOKIE_SECURE", "true");

  private static List<String> ids(Map<String, String> settings) {
    return DeployCheck.of(Settings.of(settings)).stream().map(DeployCheck.Finding::id).toList();
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
            "security.W016");
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
  })
  void saysWhichSettingLacks(String name, String value, String id) {
    assertThat(ids(changed(name, value))).containsExactly(id);
  }
}
