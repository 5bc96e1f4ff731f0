package dev.plectrum.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportTest {
  private static final String PROXY = "X-Forwarded-Proto: https";
  private static final String[] TLS = {"X-Forwarded-Proto", "https"};

  private static Served served(Map<String, String> settings) {
    return new Served(
        (request, path) ->
            Response.text(
                request.origin()
                    + " "
                    + request.isSecure()
                    + " "
                    + request.address()
                    + " "
                    + request.cookie("a")),
        settings);
  }

  @Test
  void aHeaderCountsOnlyWhereItIsTrusted() {
    try (Served site = served(Map.of());
        Served proxied = served(Map.of("SECURE_PROXY_SSL_HEADER", PROXY))) {
      assertThat(site.get("/", TLS).body()).startsWith("http://127.0.0.1:").contains(" false ");
      assertThat(proxied.get("/", TLS).body()).startsWith("https://127.0.0.1:").contains(" true ");
      assertThat(proxied.get("/", "X-Forwarded-Proto", "http").body()).contains(" false ");
      assertThat(proxied.get("/").body()).contains(" false ");
    }
  }

  @Test
  void requestsWithoutTlsAreSentToIt() {
    try (Served site =
        served(Map.of("SECURE_PROXY_SSL_HEADER", PROXY, "SECURE_SSL_REDIRECT", "true"))) {
      HttpResponse<String> page = site.get("/a/b?c=d");
      assertThat(page.statusCode()).isEqualTo(301);
      assertThat(page.headers().firstValue("Location"))
          .hasValue("https://127.0.0.1:" + site.port() + "/a/b?c=d");
      assertThat(site.post("/a", "{}").statusCode()).isEqualTo(308);
      assertThat(site.get("/a/b", TLS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void browsersLearnToUseTlsOverTls() {
    try (Served site =
        served(
            Map.of(
                "SECURE_PROXY_SSL_HEADER", PROXY,
                "SECURE_HSTS_SECONDS", "3600",
                "SECURE_HSTS_INCLUDE_SUBDOMAINS", "true",
                "SECURE_HSTS_PRELOAD", "true"))) {
      assertThat(site.get("/", TLS).headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=3600; includeSubDomains; preload");
      assertThat(site.get("/static/none", TLS).headers().firstValue("Strict-Transport-Security"))
          .isPresent();
      assertThat(site.get("/").headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 9.9.9.9 | 127.0.0.1",
        "1 | 9.9.9.9 | 9.9.9.9",
        "1 | 6.6.6.6, 9.9.9.9 | 9.9.9.9",
        "2 | 6.6.6.6, 9.9.9.9, 10.0.0.1 | 9.9.9.9",
        "3 | 9.9.9.9 | 9.9.9.9",
        "1 | 9.9.9.9, | 127.0.0.1",
      })
  void theLastProxiesSayWhoAsks(String proxies, String header, String address) {
    try (Served site = served(Map.of("TRUSTED_PROXIES", proxies))) {
      assertThat(site.get("/", "X-Forwarded-For", header).body()).contains(" " + address + " ");
      assertThat(site.get("/").body()).contains(" 127.0.0.1 ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1 | 1",
        "b=2; a=1; a=3 | 1",
        "b=2;a=\"1\" | 1",
        "aa=2; a = 1 | 1",
        "a= | ''",
        "A=1 | null",
        "a | null",
        "; ;= | null",
      })
  void readsCookies(String header, String value) {
    try (Served site = served(Map.of())) {
      assertThat(site.get("/", "Cookie", header).body()).endsWith(" " + value);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOGIN_URL | https://evil.example/ | must be a path",
        "CSRF_TRUSTED_ORIGINS | example.com | must name origins like https://example.com",
        "CSRF_TRUSTED_ORIGINS | https://example.com/ | must name origins",
        "SECURE_PROXY_SSL_HEADER | https | must be a header and its value",
        "SECURE_PROXY_SSL_HEADER | X-Forwarded-Proto: | must be a header and its value",
        "SECURE_HSTS_SECONDS | -1 | must be a whole number",
        "SESSION_COOKIE_AGE | 0 | must be a whole number",
        "CSRF_COOKIE_SECURE | maybe | must be true or false",
      })
  void saysWhatIsWrongWithASetting(String name, String value, String message) {
    assertThatThrownBy(() -> HttpSettings.of(Settings.of(Map.of(name, value))))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("The setting " + name + " " + message);
  }
}
