package dev.plectrum.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plectrum.config.Settings;
import dev.plectrum.config.SettingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
  private static MailSettings of(Map<String, String> settings) {
    return MailSettings.of(Settings.of(settings));
  }

  @Test
  void mailsArePrintedUntilAServerIsNamed() {
    assertThat(Mailer.of(Settings.of(Map.of()))).isInstanceOf(ConsoleMailer.class);
    assertThat(Mailer.of(Settings.of(Map.of("EMAIL_HOST", "smtp.example.com"))))
        .isInstanceOf(SmtpMailer.class);
  }

  @ParameterizedTest
  @CsvSource({"EMAIL_USE_TLS, 587", "EMAIL_USE_SSL, 465", "DEBUG, 25"})
  void thePortFollowsFromTheEncryption(String flag, int port) {
    assertThat(of(Map.of(flag, "true")).port()).isEqualTo(port);
    assertThat(of(Map.of(flag, "true", "EMAIL_PORT", "2525")).port()).isEqualTo(2525);
  }

  @Test
  void whatExcludesOrNeedsEachOtherIsSaid() {
    assertThatThrownBy(() -> of(Map.of("EMAIL_USE_TLS", "true", "EMAIL_USE_SSL", "true")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("exclude each other");
    assertThatThrownBy(() -> of(Map.of("EMAIL_HOST_USER", "shop")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("belong together");
    assertThatThrownBy(() -> of(Map.of("EMAIL_HOST_PASSWORD", "s3cret")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("belong together")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop", "shop@example.com, b@example.com", "a\u0007@example.com", "a b@c"})
  void theSenderIsOneAddress(String from) {
    assertThatThrownBy(() -> of(Map.of("DEFAULT_FROM_EMAIL", from)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("DEFAULT_FROM_EMAIL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop@example.com", "The Shop <shop@example.com>", "webmaster@localhost"})
  void theSenderMayHaveAName(String from) {
    assertThat(of(Map.of("DEFAULT_FROM_EMAIL", from)).from()).isEqualTo(from);
  }

  @Test
  void thePasswordStaysOutOfLogs() {
    assertThat(of(Map.of("EMAIL_HOST_USER", "shop", "EMAIL_HOST_PASSWORD", "s3cret")).toString())
        .doesNotContain("s3cret");
  }
}
