package dev.plectrum.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plectrum.config.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often somebody may try a password, and when that is forgotten. */
class AttemptsTest {
  private static final String HERE = "192.0.2.1";

  private final Hands clock = new Hands();
  private final Attempts attempts =
      new Attempts(
          AuthSettings.of(
              Settings.of(Map.of("LOGIN_ATTEMPTS", "2", "LOGIN_ATTEMPTS_WINDOW", "60"))),
          clock);

  /** A clock that stands still until it is moved. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }

    void move(int seconds) {
      now = now.plusSeconds(seconds);
    }
  }

  private boolean mayTry(String username, String address) {
    return attempts.begin(username, address).isZero();
  }

  @Test
  void aUserHasSoManyFromOneAddressUntilTheyAreForgotten() {
    assertThat(mayTry("ada", HERE)).isTrue();
    clock.move(20);
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(attempts.begin("ada", HERE)).isEqualTo(Duration.ofSeconds(40));
    assertThat(mayTry("grace", HERE)).as("another user").isTrue();
    assertThat(mayTry("ada", "192.0.2.2")).as("from elsewhere").isTrue();

    clock.move(39);
    assertThat(mayTry("ada", HERE)).isFalse();
    clock.move(1);
    assertThat(mayTry("ada", HERE)).isTrue();
  }

  @Test
  void aRefusedAttemptDoesNotProlongTheWait() {
    mayTry("ada", HERE);
    mayTry("ada", HERE);
    for (int i = 0; i < 100; i++) {
      attempts.begin("ada", HERE);
    }
    clock.move(60);
    assertThat(mayTry("ada", HERE)).isTrue();
  }

  @Test
  void otherSpellingsOfAUserAreTheSameUser() {
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(mayTry("ADA", HERE)).isTrue();
    assertThat(mayTry("Ada", HERE)).isFalse();
  }

  @Test
  void whoSignsInBeginsAnew() {
    mayTry("ada", HERE);
    mayTry("ada", HERE);
    attempts.succeeded("ada", HERE);
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(mayTry("ada", HERE)).isTrue();
    assertThat(mayTry("ada", HERE)).isFalse();
  }

  @Test
  void manyAddressesDoNotHelpAgainstOneUser() {
    for (int i = 0; i < 20; i++) {
      assertThat(mayTry("ada", "192.0.2." + i)).isTrue();
    }
    assertThat(mayTry("ada", "192.0.2.99")).isFalse();
    assertThat(mayTry("grace", "192.0.2.99")).isTrue();
  }

  @Test
  void manyUsersDoNotHelpFromOneAddress() {
    for (int i = 0; i < 20; i++) {
      assertThat(mayTry("user" + i, HERE)).isTrue();
    }
    assertThat(mayTry("ada", HERE)).isFalse();
    assertThat(mayTry("ada", "192.0.2.2")).isTrue();
  }

  @Test
  void aNovelInPlaceOfANameIsNotKept() {
    String novel = "x".repeat(100_000);
    assertThat(mayTry(novel, HERE)).isTrue();
    assertThat(mayTry(novel + "y", HERE)).isTrue();
    assertThat(mayTry(novel + "z", HERE)).as("cut to the same name").isFalse();
  }
}
