package shop;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

@Constraint(validatedBy = {})
public @interface Isrc {
  /** What to say. */
  String message() default "";

  /** When to check. */
  Class<?>[] groups() default {};

  /** What else to say. */
  Class<? extends Payload>[] payload() default {};
}
