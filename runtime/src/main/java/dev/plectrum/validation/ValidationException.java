package dev.plectrum.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that cannot be accepted, with the reasons by field. HTTP answers it with status 400. */
public final class ValidationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Map<String, List<String>> errors;

  /** Makes an exception of what was collected. */
  public ValidationException(FieldErrors errors) {
    super(sentence(errors.asMap()));
    this.errors = errors.asMap();
  }

  /** An exception with one message about one field. */
  public static ValidationException of(String field, String message) {
    FieldErrors errors = new FieldErrors();
    errors.add(field, message);
    return new ValidationException(errors);
  }

  /** The messages by field, in the order in which the fields were first named. */
  public Map<String, List<String>> errors() {
    return errors;
  }

  private static String sentence(Map<String, List<String>> errors) {
    List<String> parts = new ArrayList<>();
    errors.forEach((field, messages) -> parts.add(field + ": " + String.join(" ", messages)));
    return String.join(" ", parts);
  }
}
