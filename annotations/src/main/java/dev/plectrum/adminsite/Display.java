package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a method shows in the admin; Django's {@code @admin.display}. It is on a method of a model,
 * or on a static method of a class with {@link AdminRegister}, that {@link ListDisplay} or {@link
 * ReadOnly} names.
 *
 * <pre>{@code
 * @Display(value = "Length", orderBy = "milliseconds")
 * public String duration() { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Display {
  /** The heading; empty for one made of the method's name. */
  String value() default "";

  /**
   * The component, or path over keys, that the list is ordered by when somebody clicks on the
   * heading; with {@code -} before it for descending. Without it there is no order by this column.
   */
  String orderBy() default "";

  /** What the list shows for null or empty text; what {@link ListDisplay#empty} says if empty. */
  String empty() default "";
}
