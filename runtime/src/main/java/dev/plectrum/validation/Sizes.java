package dev.plectrum.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Size} and {@code @NotEmpty} on what is no text, as generated code calls them. Null
 * passes; where {@code message} is null, the standard message is used.
 */
public final class Sizes {
  private Sizes() {}

  /** {@code @Size} on bytes. */
  public static void bytes(
      FieldErrors errors,
      String field,
      byte @Nullable [] value,
      int min,
      int max,
      @Nullable String message) {
    if (value != null) {
      check(errors, field, value.length, min, max, "bytes", message);
    }
  }

  /** {@code @NotEmpty} on bytes. */
  public static void someBytes(
      FieldErrors errors, String field, byte @Nullable [] value, @Nullable String message) {
    if (value != null) {
      checkSome(errors, field, value.length, message);
    }
  }

  /** {@code @Size} on a list. */
  public static void elements(
      FieldErrors errors,
      String field,
      @Nullable List<?> value,
      int min,
      int max,
      @Nullable String message) {
    if (value != null) {
      check(errors, field, value.size(), min, max, "elements", message);
    }
  }

  /** {@code @NotEmpty} on a list. */
  public static void someElements(
      FieldErrors errors, String field, @Nullable List<?> value, @Nullable String message) {
    if (value != null) {
      checkSome(errors, field, value.size(), message);
    }
  }

  /** Refuses a list with null in it, or with text or numbers that no database holds. */
  public static void noNulls(FieldErrors errors, String field, @Nullable List<?> value) {
    if (value == null) {
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      Object element = value.get(i);
      String place = field + "." + i;
      if (element == null) {
        errors.add(place, "This field may not be null.");
      } else if (element instanceof String text && text.indexOf('\0') >= 0) {
        errors.add(place, "This field must not contain the NUL character.");
      } else if (element instanceof Double number && !Double.isFinite(number)) {
        errors.add(place, "Enter a number.");
      }
    }
  }

  private static void checkSome(
      FieldErrors errors, String field, int size, @Nullable String message) {
    if (size == 0) {
      errors.add(field, message == null ? "This field must not be empty." : message);
    }
  }

  private static void check(
      FieldErrors errors,
      String field,
      int size,
      int min,
      int max,
      String what,
      @Nullable String message) {
    if (size >= min && size <= max) {
      return;
    }
    String limit = size > max ? "at most " + max : "at least " + min;
    errors.add(
        field,
        message == null
            ? "Ensure this value has " + limit + " " + what + " (it has " + size + ")."
            : message);
  }
}
