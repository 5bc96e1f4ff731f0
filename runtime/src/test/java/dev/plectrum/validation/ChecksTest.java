package dev.plectrum.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private static List<String> messages(Consumer<FieldErrors> checks) {
    FieldErrors errors = new FieldErrors();
    checks.accept(errors);
    return errors.asMap().getOrDefault("f", List.of());
  }

  private static void assertMessage(Consumer<FieldErrors> check, String message) {
    assertThat(messages(check)).containsExactly(message);
  }

  private static void assertPasses(Consumer<FieldErrors> checks) {
    assertThat(messages(checks)).isEmpty();
  }

  @Test
  void textHasASizeInCharacters() {
    assertMessage(
        e -> Checks.size(e, "f", "abcd", 0, 3, null),
        "Ensure this value has at most 3 characters (it has 4).");
    assertMessage(
        e -> Checks.size(e, "f", "a", 2, 3, null),
        "Ensure this value has at least 2 characters (it has 1).");
    assertMessage(
        e -> Checks.size(e, "f", "🎻🎻", 0, 1, null),
        "Ensure this value has at most 1 character (it has 2).");
    assertPasses(e -> Checks.size(e, "f", "🎻🎻🎻", 3, 3, null));
    assertPasses(e -> Checks.size(e, "f", null, 3, 3, null));
    assertMessage(e -> Checks.size(e, "f", "🎻🎻", 3, 4, "Too short."), "Too short.");
  }

  @Test
  void textIsNotBlankNorHasNul() {
    assertMessage(e -> Checks.notBlank(e, "f", " \t\u2003", null), "This field must not be blank.");
    assertMessage(e -> Checks.notEmpty(e, "f", "", null), "This field must not be empty.");
    assertPasses(e -> Checks.notEmpty(e, "f", " ", null));
    assertMessage(
        e -> Checks.text(e, "f", "a\0"), "This field must not contain the NUL character.");
    assertMessage(e -> Checks.required(e, "f", null), "This field is required.");
  }

  @Test
  void textMatchesAsAWhole() {
    Pattern digits = Pattern.compile("[0-9]+");
    assertMessage(e -> Checks.matches(e, "f", "12a", digits, null), "Enter a valid value.");
    assertPasses(e -> Checks.matches(e, "f", "12", digits, null));
    assertPasses(e -> Checks.matches(e, "f", null, digits, null));
  }

  @Test
  void numbersHaveBounds() {
    assertMessage(
        e -> Checks.atLeast(e, "f", 4, 5, true, null),
        "Ensure this value is greater than or equal to 5.");
    assertMessage(
        e -> Checks.atLeast(e, "f", 5L, 5, false, null), "Ensure this value is greater than 5.");
    assertMessage(
        e -> Checks.atMost(e, "f", Long.valueOf(6), 5, true, null),
        "Ensure this value is less than or equal to 5.");
    assertMessage(
        e -> Checks.atMost(e, "f", Short.valueOf((short) 5), 5, false, null),
        "Ensure this value is less than 5.");
    assertPasses(e -> Checks.atLeast(e, "f", Integer.valueOf(5), 5, true, null));
    assertPasses(e -> Checks.atLeast(e, "f", (Integer) null, 5, true, null));
    assertPasses(e -> Checks.atMost(e, "f", (Long) null, 5, true, null));
  }

  @Test
  void fractionsHaveBoundsAndAreFinite() {
    assertMessage(
        e -> Checks.atLeast(e, "f", 0.4, 0.5, true, null),
        "Ensure this value is greater than or equal to 0.5.");
    assertMessage(
        e -> Checks.atMost(e, "f", Double.valueOf(3), 2, true, null),
        "Ensure this value is less than or equal to 2.");
    assertThat(messages(e -> Checks.atLeast(e, "f", Double.NaN, 0, true, null))).hasSize(1);
    assertThat(messages(e -> Checks.atMost(e, "f", Double.NaN, 0, true, null))).hasSize(1);
    assertMessage(e -> Checks.finite(e, "f", Double.NaN), "Enter a finite number.");
    assertMessage(
        e -> Checks.finite(e, "f", Double.valueOf(Double.NEGATIVE_INFINITY)),
        "Enter a finite number.");
    assertPasses(e -> Checks.finite(e, "f", (Double) null));
  }

  @Test
  void decimalsHaveBoundsAndDigits() {
    BigDecimal bound = new BigDecimal("0.00");
    assertMessage(
        e -> Checks.atLeast(e, "f", new BigDecimal("-0.01"), bound, true, null),
        "Ensure this value is greater than or equal to 0.00.");
    assertMessage(
        e -> Checks.atMost(e, "f", BigDecimal.ZERO, bound, false, null),
        "Ensure this value is less than 0.00.");
    assertPasses(e -> Checks.digits(e, "f", new BigDecimal("12345678.90000"), 8, 2, null));
    assertPasses(e -> Checks.digits(e, "f", new BigDecimal("0.00000"), 1, 0, null));
    assertPasses(e -> Checks.digits(e, "f", new BigDecimal("1E+3"), 4, 0, null));
    assertMessage(
        e -> Checks.digits(e, "f", new BigDecimal("0.001"), 8, 2, null),
        "Ensure that there are no more than 2 decimal places.");
    assertMessage(
        e -> Checks.digits(e, "f", new BigDecimal("1E+3"), 3, 2, null),
        "Ensure that there are no more than 3 digits before the decimal point.");
    assertMessage(
        e -> Checks.digits(e, "f", 10, 1, 0, null),
        "Ensure that there are no more than 1 digit before the decimal point.");
  }

  @Test
  void flagsHaveAValue() {
    assertMessage(e -> Checks.is(e, "f", false, true, null), "This field must be true.");
    assertPasses(e -> Checks.is(e, "f", null, true, null));
  }

  @Test
  void timesLieInThePastOrTheFuture() {
    Instant now = Instant.now();
    assertMessage(
        e -> Checks.inTime(e, "f", now.minusSeconds(60), true, false, null),
        "This field must lie in the future.");
    assertMessage(
        e -> Checks.inTime(e, "f", LocalDate.now(ZoneOffset.UTC).plusDays(2), false, true, null),
        "This field must lie in the past or be now.");
    assertMessage(
        e ->
            Checks.inTime(
                e, "f", LocalDateTime.now(ZoneOffset.UTC).plusHours(1), false, false, "No."),
        "No.");
    assertPasses(e -> Checks.inTime(e, "f", now.plusSeconds(60), true, false, null));
    assertPasses(e -> Checks.inTime(e, "f", LocalDate.now(ZoneOffset.UTC), false, true, null));
    assertPasses(e -> Checks.inTime(e, "f", (Instant) null, false, true, null));
  }

  @Test
  void messagesAreThrownTogether() {
    FieldErrors errors = new FieldErrors();
    errors.throwIfAny();
    errors.add("name", "One.");
    errors.required("title");
    errors.add("name", "Two.");
    FieldErrors list = new FieldErrors();
    list.addAll("tracks.0.", errors);

    assertThatThrownBy(list::throwIfAny)
        .isInstanceOfSatisfying(
            ValidationException.class,
            e ->
                assertThat(e.errors())
                    .containsEntry("tracks.0.name", List.of("One.", "Two."))
                    .containsEntry("tracks.0.title", List.of("This field is required.")))
        .hasMessage("tracks.0.name: One. Two. tracks.0.title: This field is required.");
  }
}
