package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Shows all rows of a many-to-many relation as boxes to tick, instead of searching for them; what
 * Django's {@code filter_horizontal} and {@code CheckboxSelectMultiple} are for.
 *
 * <pre>{@code
 * @Checkboxes("permissions")
 * }</pre>
 *
 * <p>It is for relations to few rows. One to more than a thousand is an autocomplete all the same.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Checkboxes {
  /** Names of many-to-many relations of the model. */
  String[] value();
}
