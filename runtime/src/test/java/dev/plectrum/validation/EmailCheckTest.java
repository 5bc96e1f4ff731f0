package dev.plectrum.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailCheckTest {
  @ParameterizedTest
  @ValueSource(strings = {"luisg@embraer.com.br", "stanisław.wójcik@wp.pl", "a@bücher.example"})
  void anAddressPassesInEveryScript(String address) {
    assertThat(faults(address)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@wp.pl", "a@", "a@localhost", "a b@wp.pl", "a@wp..pl", "a@-wp.pl", "a@wp.pl\n"})
  void whatIsNoAddressIsRefused(String text) {
    assertThat(faults(text)).isOne();
  }

  private static int faults(String text) {
    FieldErrors errors = new FieldErrors();
    Checks.email(errors, "email", text, null);
    return errors.asMap().size();
  }
}
