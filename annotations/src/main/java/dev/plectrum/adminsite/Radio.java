package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows the choices of an enum as buttons instead of a select; Django's {@code radio_fields}.
 *
 * <pre>{@code
 * @Radio("format")
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Radio {
  /** Names of components that hold an enum. */
  String[] value();

  /** Whether each choice has a line of its own; Django's {@code VERTICAL}. */
  boolean vertical() default false;
}
