package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A group of fields on the form; Django's {@code fieldsets}. The form has the groups in the order
 * in which they are written, and nothing that is in none of them.
 *
 * <pre>{@code
 * @Fieldset(fields = {"name", "album", "genre"})
 * @Fieldset(title = "Price", fields = {"unitPrice", "mediaType"})
 * @Fieldset(title = "Details", fields = {"composer", "milliseconds", "bytes"}, collapsed = true)
 * final class TrackAdmin {}
 * }</pre>
 *
 * <p>A field is a component that can be written, or anything that {@link ReadOnly} names too.
 */
@Documented
@Repeatable(Fieldsets.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Fieldset {
  /** The heading; none if it is empty. */
  String title() default "";

  /** Names of components, and of what is only shown. */
  String[] fields();

  /** A sentence under the heading. */
  String description() default "";

  /** Whether the group is folded up until somebody opens it. One with a mistake in it is open. */
  boolean collapsed() default false;
}
