package dev.plectrum.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Jakarta Validation constraint on a component or a parameter. */
public sealed interface Constraint {
  /** The message the user gave instead of the standard one, or null. */
  @Nullable String message();

  /** {@code @Size}: characters. {@code max} is {@link Integer#MAX_VALUE} if not given. */
  record Size(int min, int max, @Nullable String message) implements Constraint {}

  /** {@code @NotBlank}. */
  record NotBlank(@Nullable String message) implements Constraint {}

  /** {@code @NotEmpty}. */
  record NotEmpty(@Nullable String message) implements Constraint {}

  /** {@code @Email}. */
  record Email(@Nullable String message) implements Constraint {}

  /**
   * {@code @Pattern}.
   *
   * @param flags the names of {@code Pattern.Flag} constants
   */
  record Matches(String regexp, List<String> flags, @Nullable String message)
      implements Constraint {}

  /** {@code @Min}, {@code @DecimalMin}, {@code @Positive}, {@code @PositiveOrZero}. */
  record AtLeast(String value, boolean inclusive, @Nullable String message) implements Constraint {}

  /** {@code @Max}, {@code @DecimalMax}, {@code @Negative}, {@code @NegativeOrZero}. */
  record AtMost(String value, boolean inclusive, @Nullable String message) implements Constraint {}

  /** {@code @Digits}. */
  record Digits(int integer, int fraction, @Nullable String message) implements Constraint {}

  /** {@code @AssertTrue} and {@code @AssertFalse}. */
  record Is(boolean value, @Nullable String message) implements Constraint {}

  /** One of these texts. */
  record OneOf(List<String> values) implements Constraint {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public @Nullable String message() {
      return null;
    }
  }

  /** {@code @Past}, {@code @PastOrPresent}, {@code @Future}, {@code @FutureOrPresent}. */
  record InTime(boolean future, boolean orPresent, @Nullable String message)
      implements Constraint {}
}
