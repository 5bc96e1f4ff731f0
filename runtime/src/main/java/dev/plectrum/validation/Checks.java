package dev.plectrum.validation;

import dev.plectrum.config.SiteZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One method for each constraint of Jakarta Validation, as generated code calls them.
 *
 * <p>A null value passes every check except {@link #required}, {@link #notBlank} and {@link
 * #notEmpty}. Where {@code message} is null, the standard message is used.
 */
public final class Checks {
  /**
   * An address as HTML's input of type email has it, with at least one dot in the domain, and with
   * letters of every script (RFC 6531).
   */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,255}$)LABEL(?:\\.LABEL)+"
              .replace(
                  "LABEL", "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?"));

  private Checks() {}

  /** Refuses null. */
  public static void required(FieldErrors errors, String field, @Nullable Object value) {
    if (value == null) {
      errors.required(field);
    }
  }

  /**
   * Refuses text with the NUL character, which PostgreSQL cannot store, or with half a character,
   * which no database can.
   */
  public static void text(FieldErrors errors, String field, @Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      errors.add(field, "This field must not contain the NUL character.");
    } else if (value != null && Surrogates.broken(value)) {
      errors.add(field, "Must be valid Unicode text.");
    }
  }

  /** {@code @Size}, in characters (code points). */
  public static void size(
      FieldErrors errors,
      String field,
      @Nullable CharSequence value,
      int min,
      int max,
      @Nullable String message) {
    if (value == null) {
      return;
    }
    // No text has more code points than chars, so a short one need not be counted.
    int chars = value.length();
    if (chars <= max && chars / 2 >= min) {
      return;
    }
    int size = Character.codePointCount(value, 0, chars);
    if (size > max) {
      add(
          errors,
          field,
          message,
          "Ensure this value has at most " + characters(max) + " (it has " + size + ").");
    } else if (size < min) {
      add(
          errors,
          field,
          message,
          "Ensure this value has at least " + characters(min) + " (it has " + size + ").");
    }
  }

  /** One of a few texts. */
  public static void oneOf(
      FieldErrors errors, String field, @Nullable String value, String... allowed) {
    if (value != null && !List.of(allowed).contains(value)) {
      errors.add(field, "\"" + value + "\" is none of " + String.join(", ", allowed) + ".");
    }
  }

  /** {@code @NotBlank}. A value that is missing, and refused for that, is not called blank too. */
  public static void notBlank(
      FieldErrors errors, String field, @Nullable CharSequence value, @Nullable String message) {
    if (value == null ? !errors.has(field) : value.chars().allMatch(Character::isWhitespace)) {
      add(errors, field, message, "This field must not be blank.");
    }
  }

  /** {@code @NotEmpty}. A value that is missing, and refused for that, is not called empty too. */
  public static void notEmpty(
      FieldErrors errors, String field, @Nullable CharSequence value, @Nullable String message) {
    if (value == null ? !errors.has(field) : value.isEmpty()) {
      add(errors, field, message, "This field must not be empty.");
    }
  }

  /** {@code @Email}. Empty text passes, as Jakarta Validation has it. */
  public static void email(
      FieldErrors errors, String field, @Nullable CharSequence value, @Nullable String message) {
    if (value != null && !value.isEmpty() && !EMAIL.matcher(value).matches()) {
      add(errors, field, message, "Enter a valid email address.");
    }
  }

  /** {@code @Pattern}; the whole value has to match. */
  public static void matches(
      FieldErrors errors,
      String field,
      @Nullable CharSequence value,
      Pattern pattern,
      @Nullable String message) {
    if (value != null && !pattern.matcher(value).matches()) {
      add(errors, field, message, "Enter a valid value.");
    }
  }

  /** {@code @Min}, {@code @Positive} and the like on a whole number. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      long value,
      long minimum,
      boolean inclusive,
      @Nullable String message) {
    if (value < minimum || (value == minimum && !inclusive)) {
      tooSmall(errors, field, Long.toString(minimum), inclusive, message);
    }
  }

  /** {@code @Min}, {@code @Positive} and the like on a whole number that may be null. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      @Nullable Long value,
      long minimum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atLeast(errors, field, value.longValue(), minimum, inclusive, message);
    }
  }

  /** {@code @Min}, {@code @Positive} and the like on a whole number that may be null. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      @Nullable Integer value,
      long minimum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atLeast(errors, field, value.longValue(), minimum, inclusive, message);
    }
  }

  /** {@code @Min}, {@code @Positive} and the like on a whole number that may be null. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      @Nullable Short value,
      long minimum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atLeast(errors, field, value.longValue(), minimum, inclusive, message);
    }
  }

  /** {@code @DecimalMin}, {@code @Positive} and the like on a fraction. NaN is refused. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      double value,
      double minimum,
      boolean inclusive,
      @Nullable String message) {
    if (!(value > minimum || (value == minimum && inclusive))) {
      tooSmall(errors, field, number(minimum), inclusive, message);
    }
  }

  /** {@code @DecimalMin}, {@code @Positive} and the like on a fraction that may be null. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      @Nullable Double value,
      double minimum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atLeast(errors, field, value.doubleValue(), minimum, inclusive, message);
    }
  }

  /** {@code @DecimalMin}, {@code @Positive} and the like on a decimal. */
  public static void atLeast(
      FieldErrors errors,
      String field,
      @Nullable BigDecimal value,
      BigDecimal minimum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      int order = value.compareTo(minimum);
      if (order < 0 || (order == 0 && !inclusive)) {
        tooSmall(errors, field, minimum.toPlainString(), inclusive, message);
      }
    }
  }

  /** {@code @Max}, {@code @Negative} and the like on a whole number. */
  public static void atMost(
      FieldErrors errors,
      String field,
      long value,
      long maximum,
      boolean inclusive,
      @Nullable String message) {
    if (value > maximum || (value == maximum && !inclusive)) {
      tooLarge(errors, field, Long.toString(maximum), inclusive, message);
    }
  }

  /** {@code @Max}, {@code @Negative} and the like on a whole number that may be null. */
  public static void atMost(
      FieldErrors errors,
      String field,
      @Nullable Long value,
      long maximum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atMost(errors, field, value.longValue(), maximum, inclusive, message);
    }
  }

  /** {@code @Max}, {@code @Negative} and the like on a whole number that may be null. */
  public static void atMost(
      FieldErrors errors,
      String field,
      @Nullable Integer value,
      long maximum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atMost(errors, field, value.longValue(), maximum, inclusive, message);
    }
  }

  /** {@code @Max}, {@code @Negative} and the like on a whole number that may be null. */
  public static void atMost(
      FieldErrors errors,
      String field,
      @Nullable Short value,
      long maximum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atMost(errors, field, value.longValue(), maximum, inclusive, message);
    }
  }

  /** {@code @DecimalMax}, {@code @Negative} and the like on a fraction. NaN is refused. */
  public static void atMost(
      FieldErrors errors,
      String field,
      double value,
      double maximum,
      boolean inclusive,
      @Nullable String message) {
    if (!(value < maximum || (value == maximum && inclusive))) {
      tooLarge(errors, field, number(maximum), inclusive, message);
    }
  }

  /** {@code @DecimalMax}, {@code @Negative} and the like on a fraction that may be null. */
  public static void atMost(
      FieldErrors errors,
      String field,
      @Nullable Double value,
      double maximum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      atMost(errors, field, value.doubleValue(), maximum, inclusive, message);
    }
  }

  /** {@code @DecimalMax}, {@code @Negative} and the like on a decimal. */
  public static void atMost(
      FieldErrors errors,
      String field,
      @Nullable BigDecimal value,
      BigDecimal maximum,
      boolean inclusive,
      @Nullable String message) {
    if (value != null) {
      int order = value.compareTo(maximum);
      if (order > 0 || (order == 0 && !inclusive)) {
        tooLarge(errors, field, maximum.toPlainString(), inclusive, message);
      }
    }
  }

  /** {@code @Digits} on a decimal; zeros at the end do not count. */
  public static void digits(
      FieldErrors errors,
      String field,
      @Nullable BigDecimal value,
      int integer,
      int fraction,
      @Nullable String message) {
    if (value == null || value.signum() == 0) {
      return;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    int before = Math.max(0, stripped.precision() - stripped.scale());
    int after = Math.max(0, stripped.scale());
    if (after > fraction) {
      add(
          errors,
          field,
          message,
          "Ensure that there are no more than " + count(fraction, "decimal place") + ".");
    }
    if (before > integer) {
      add(
          errors,
          field,
          after > fraction ? null : message,
          "Ensure that there are no more than "
              + count(integer, "digit")
              + " before the decimal point.");
    }
  }

  /** {@code @Digits} on a whole number. */
  public static void digits(
      FieldErrors errors,
      String field,
      long value,
      int integer,
      int fraction,
      @Nullable String message) {
    digits(errors, field, BigDecimal.valueOf(value), integer, fraction, message);
  }

  /** {@code @Digits} on a whole number that may be null. */
  public static void digits(
      FieldErrors errors,
      String field,
      @Nullable Number value,
      int integer,
      int fraction,
      @Nullable String message) {
    if (value != null) {
      digits(errors, field, value.longValue(), integer, fraction, message);
    }
  }

  /** {@code @AssertTrue} and {@code @AssertFalse}. */
  public static void is(
      FieldErrors errors, String field, boolean value, boolean expected, @Nullable String message) {
    if (value != expected) {
      add(errors, field, message, "This field must be " + expected + ".");
    }
  }

  /** {@code @AssertTrue} and {@code @AssertFalse} on a value that may be null. */
  public static void is(
      FieldErrors errors,
      String field,
      @Nullable Boolean value,
      boolean expected,
      @Nullable String message) {
    if (value != null) {
      is(errors, field, value.booleanValue(), expected, message);
    }
  }

  /** {@code @Past}, {@code @Future} and the like. */
  public static void inTime(
      FieldErrors errors,
      String field,
      @Nullable Instant value,
      boolean future,
      boolean orPresent,
      @Nullable String message) {
    if (value != null) {
      order(errors, field, value.compareTo(Instant.now()), future, orPresent, message);
    }
  }

  /** {@code @Past}, {@code @Future} and the like; today is the day where the site is. */
  public static void inTime(
      FieldErrors errors,
      String field,
      @Nullable LocalDate value,
      boolean future,
      boolean orPresent,
      @Nullable String message) {
    if (value != null) {
      LocalDate today = SiteZone.today();
      order(errors, field, value.compareTo(today), future, orPresent, message);
    }
  }

  /** {@code @Past}, {@code @Future} and the like; now is the time where the site is. */
  public static void inTime(
      FieldErrors errors,
      String field,
      @Nullable LocalDateTime value,
      boolean future,
      boolean orPresent,
      @Nullable String message) {
    if (value != null) {
      LocalDateTime now = SiteZone.local(Instant.now());
      order(errors, field, value.compareTo(now), future, orPresent, message);
    }
  }

  /** Refuses what is no finite number. */
  public static void finite(FieldErrors errors, String field, double value) {
    if (!Double.isFinite(value)) {
      errors.add(field, "Enter a finite number.");
    }
  }

  /** Refuses what is no finite number. */
  public static void finite(FieldErrors errors, String field, @Nullable Double value) {
    if (value != null) {
      finite(errors, field, value.doubleValue());
    }
  }

  private static void order(
      FieldErrors errors,
      String field,
      int order,
      boolean future,
      boolean orPresent,
      @Nullable String message) {
    boolean valid = order == 0 ? orPresent : (order > 0) == future;
    if (!valid) {
      String when = future ? "future" : "past";
      add(
          errors,
          field,
          message,
          "This field must lie in the " + when + (orPresent ? " or be now." : "."));
    }
  }

  private static void tooSmall(
      FieldErrors errors, String field, String bound, boolean inclusive, @Nullable String message) {
    String relation = inclusive ? "greater than or equal to " : "greater than ";
    add(errors, field, message, "Ensure this value is " + relation + bound + ".");
  }

  private static void tooLarge(
      FieldErrors errors, String field, String bound, boolean inclusive, @Nullable String message) {
    String relation = inclusive ? "less than or equal to " : "less than ";
    add(errors, field, message, "Ensure this value is " + relation + bound + ".");
  }

  private static void add(
      FieldErrors errors, String field, @Nullable String message, String standard) {
    errors.add(field, message == null ? standard : message);
  }

  private static String characters(int count) {
    return count(count, "character");
  }

  private static String count(int count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
