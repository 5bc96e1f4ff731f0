package dev.plectrum.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissingValueTest {
  @Test
  void whatIsMissingIsNotCalledBlankToo() {
    FieldErrors errors = new FieldErrors();
    errors.required("name");
    Checks.notBlank(errors, "name", null, null);
    Checks.notEmpty(errors, "name", null, null);
    assertThat(errors.asMap()).containsEntry("name", List.of("This field is required."));
  }

  @Test
  void whatMayBeMissingMayStillNotBeBlank() {
    FieldErrors errors = new FieldErrors();
    Checks.notBlank(errors, "name", null, null);
    assertThat(errors.has("name")).isTrue();
  }
}
