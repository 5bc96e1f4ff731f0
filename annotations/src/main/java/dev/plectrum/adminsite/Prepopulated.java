package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a field while others are typed in; Django's {@code prepopulated_fields}.
 *
 * <pre>{@code
 * @Prepopulated(field = "slug", from = {"artist", "title"})   // "Deep Purple in Rock" -> deep-purple-in-rock
 * }</pre>
 *
 * <p>That is done by the page's script, on the form for a new row, until somebody types into the
 * field itself.
 */
@Documented
@Repeatable(Prepopulateds.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Prepopulated {
  /** A component that holds text. */
  String field();

  /** The components whose words are put together, in order. */
  String[] from();
}
