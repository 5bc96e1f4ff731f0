package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the form shows and nobody can change; Django's {@code readonly_fields}.
 *
 * <pre>{@code
 * @ReadOnly({"createdAt", "duration"})
 * }</pre>
 *
 * <p>Beside components these are methods of the model without parameters, and static methods of the
 * class itself that take the model, as in {@link ListDisplay}. A form for a new row has no row to
 * ask, so it shows them with a dash. What is read-only is never taken from a request, whatever it
 * sends.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ReadOnly {
  /** Names of components and methods. */
  String[] value();
}
