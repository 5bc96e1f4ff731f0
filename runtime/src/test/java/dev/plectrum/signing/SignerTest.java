package dev.plectrum.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final SecretKeys KEYS = new SecretKeys("the key", List.of());

  private static Signer signer(SecretKeys keys, String salt, Instant now) {
    return new Signer(keys, salt, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Signer at(Instant now) {
    return signer(KEYS, "mail", now);
  }

  @Test
  void signsAsDjangoDoes() {
    // TimestampSigner(key="the key", salt="mail").sign("ada:1") at this time.
    assertThat(at(NOW).sign("ada:1"))
        .isEqualTo("ada:1:1xV6Ei:WawBTqJcj60Yb3dCBKlrUlJeF0PqoxsZRIkfk595sg8");
  }

  @Test
  void readsWhatItSignedJustNow() {
    SecretKeys keys = KEYS;

    Signer links = new Signer(keys, "newsletter.unsubscribe");
    String sent = links.sign("ada@example.com");
    Optional<String> read = links.unsign(sent, Duration.ofDays(30));

    assertThat(read).hasValue("ada@example.com");
  }

  @Test
  void knowsItsSignatureUntilItIsTooOld() {
    String signed = at(NOW).sign("ada:1");

    assertThat(at(NOW.plusSeconds(60)).unsign(signed, Duration.ofMinutes(1))).hasValue("ada:1");
    assertThat(at(NOW.plusSeconds(61)).unsign(signed, Duration.ofMinutes(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "::", "ada:1", "ada:1:x:", "ada:1:\u00e9:\u00e9", "%s ", "x%s"})
  void knowsNothingElse(String changed) {
    String signed = changed.replace("%s", at(NOW).sign("ada"));

    assertThat(at(NOW).unsign(signed, Duration.ofDays(1))).isEmpty();
  }

  @Test
  void signaturesAreForOnePurposeAndKey() {
    String signed = at(NOW).sign("ada");
    SecretKeys other = new SecretKeys("another key", List.of());

    assertThat(signer(KEYS, "session", NOW).unsign(signed, Duration.ofDays(1))).isEmpty();
    assertThat(signer(other, "mail", NOW).unsign(signed, Duration.ofDays(1))).isEmpty();
  }

  @Test
  void aFormerKeyIsStillGoodButSignsNoMore() {
    SecretKeys changed = new SecretKeys("another key", List.of("the key"));

    assertThat(signer(changed, "mail", NOW).unsign(at(NOW).sign("ada"), Duration.ofDays(1)))
        .hasValue("ada");
    assertThat(at(NOW).unsign(signer(changed, "mail", NOW).sign("ada"), Duration.ofDays(1)))
        .isEmpty();
  }

  @Test
  void keysShowThemselvesToNobody() {
    assertThat(KEYS.toString()).doesNotContain("the key");
  }
}
