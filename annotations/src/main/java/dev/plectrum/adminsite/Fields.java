package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fields of the form and their order, where they need no groups; Django's {@code fields}.
 *
 * <pre>{@code
 * @Fields({"name", "album", "unitPrice"})
 * }</pre>
 *
 * <p>Without it, and without {@link Fieldset}, the form has every component that can be written, in
 * the order of the model, and then what {@link ReadOnly} names.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Fields {
  /** Names of components, and of what is only shown. */
  String[] value();
}
