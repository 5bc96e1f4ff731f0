package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The columns that lead to the form of a row; Django's {@code list_display_links}.
 *
 * <pre>{@code
 * @ListDisplay({"id", "name", "album"})
 * @ListDisplayLinks({"id", "name"})      // both are links
 * @ListDisplayLinks({})                  // none is: a list to look at
 * }</pre>
 *
 * <p>Without it the first column is the link.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListDisplayLinks {
  /** Some of the columns of {@link ListDisplay}; none for a list without links. */
  String[] value();
}
