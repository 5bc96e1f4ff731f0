package dev.plectrum.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.http.HttpSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static Settings load(Map<String, String> environment, String file) {
    return Settings.load(
        environment, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aSiteIsInATimeZone() {
    assertThat(SiteZone.of(Settings.of(Map.of()))).isEqualTo(ZoneId.of("UTC"));
    assertThat(SiteZone.of(Settings.of(Map.of("TIME_ZONE", "Europe/Paris"))))
        .isEqualTo(ZoneId.of("Europe/Paris"));
    assertThatThrownBy(() -> SiteZone.of(Settings.of(Map.of("TIME_ZONE", "Europe/Pariss"))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "TIME_ZONE is \"Europe/Pariss\", which is no time zone; write one as Europe/Paris.");
  }

  @Test
  void readsNamesHoweverTheyAreSpelled() {
    Settings settings = load(Map.of(), "database.url=a\npool-size = 5 \nDEBUG=yes\ntitle=Café");

    assertThat(settings.text("DATABASE_URL")).isEqualTo("a");
    assertThat(settings.integer("POOL_SIZE", 1, 1, 9)).isEqualTo(5);
    assertThat(settings.flag("DEBUG", false)).isTrue();
    assertThat(settings.text("TITLE", "")).isEqualTo("Café");
  }

  @Test
  void prefersTheEnvironmentToTheFile() {
    Settings settings = load(Map.of("PORT", "1", "HOST", " "), "port=2\nhost=b\n");

    assertThat(settings.integer("PORT", 3, 0, 9)).isEqualTo(1);
    assertThat(settings.text("HOST", "c")).isEqualTo("b");
  }

  @Test
  void fallsBack() {
    Settings settings = load(Map.of(), "port=\n");

    assertThat(settings.text("PORT")).isNull();
    assertThat(settings.integer("PORT", 3, 0, 9)).isEqualTo(3);
    assertThat(settings.flag("DEBUG", true)).isTrue();
    assertThat(settings.list("HOSTS", List.of("x"))).containsExactly("x");
  }

  @Test
  void refusesOneSettingUnderTwoNames() {
    assertThatThrownBy(() -> load(Map.of(), "database.url=a\nDATABASE_URL=b\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            "application.properties sets DATABASE_URL twice, under two spellings of its name; keep"
                + " one of them.");
  }

  @Test
  void refusesAFileThatIsNone() {
    assertThatThrownBy(() -> load(Map.of(), "a=\\u00"))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith("application.properties cannot be read: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT | 80x | The setting PORT must be a whole number from 0 to 65535, not \"80x\".",
        "PORT | 65536 | The setting PORT must be a whole number from 0 to 65535, not \"65536\".",
        "DEBUG | maybe | The setting DEBUG must be true or false, not \"maybe\".",
        "API_PREFIX | api/ | The setting API_PREFIX must be a path like /api, not \"api/\".",
      })
  void saysWhatIsWrongWithASetting(String name, String value, String message) {
    assertThatThrownBy(() -> HttpSettings.of(Settings.of(Map.of(name, value))))
        .isInstanceOf(SettingsException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, '', localhost, true",
    "127.0.0.1, '', example.com, false",
    "0.0.0.0, '', localhost, true",
    "0.0.0.0, '', example.com, false",
    "'::', '', example.com, false",
    "'[::]', '', '[::1]:8000', true",
    "shop.example, '', shop.example:8000, true",
    "shop.example, '', other.example, false",
    "'[2001:db8::1]', '', '[2001:db8::1]:8000', true",
    "0.0.0.0, *, example.com, true",
  })
  void servesItsOwnNamesOnlyUnlessItIsToldOthers(
      String host, String allowed, String asked, boolean served) {
    Settings settings = Settings.of(Map.of("HOST", host, "ALLOWED_HOSTS", allowed));

    assertThat(HttpSettings.of(settings).allows(asked)).isEqualTo(served);
  }

  @ParameterizedTest
  @CsvSource({
    "'[::1]', ::1, true, http://[::1]:80/",
    "'::1', ::1, true, http://[::1]:80/",
    "'[::]', ::, false, http://localhost:80/",
    "0.0.0.0, 0.0.0.0, false, http://localhost:80/",
    "shop.example, shop.example, false, http://shop.example:80/",
  })
  void takesAnAddressOfIpv6WithBracketsOrWithout(
      String setting, String host, boolean local, String url) {
    HttpSettings http = HttpSettings.of(Settings.of(Map.of("HOST", setting)));

    assertThat(http.host()).isEqualTo(host);
    assertThat(http.isLocal()).isEqualTo(local);
    assertThat(http.url(80)).isEqualTo(url);
  }
}
