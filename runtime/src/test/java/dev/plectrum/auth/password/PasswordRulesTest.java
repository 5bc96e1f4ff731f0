package dev.plectrum.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final Map<String, String> ADA =
      Map.of("username", "ada", "last name", "Lovelace", "email address", "ada@example.com");

  @ParameterizedTest
  @ValueSource(strings = {"Analytical-Engine-1843", "ключ-от-квартиры", "🎸🎸🎸🎸🎸🎸🎸🎸"})
  void aGoodPasswordPasses(String password) {
    assertThat(PasswordRules.check(password, ADA)).isEmpty();
  }

  @Test
  void eightCharactersAreTheLeast() {
    assertThat(PasswordRules.check("q7!zK2m", ADA))
        .containsExactly("This password is too short. It must contain at least 8 characters.");
    assertThat(PasswordRules.check("q7!zK2mW", ADA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "PassWord", "iloveyou", "sunshine"})
  void whatManyChooseIsRefused(String password) {
    assertThat(PasswordRules.check(password, ADA)).containsExactly("This password is too common.");
  }

  @Test
  void digitsAloneAreRefused() {
    assertThat(PasswordRules.check("8361947205", ADA))
        .containsExactly("This password is entirely numeric.");
    assertThat(PasswordRules.check("12345678", ADA))
        .containsExactly("This password is too common.", "This password is entirely numeric.");
  }

  @ParameterizedTest
  @CsvSource({
    "lovelace1, last name",
    "Ecalevol, last name",
    "ada@example.com, email address",
    "examplee, email address"
  })
  void whatIsKnownAboutTheUserIsNoSecret(String password, String attribute) {
    assertThat(PasswordRules.check(password, ADA))
        .containsExactly("The password is too similar to the " + attribute + ".");
  }
}
