package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many rows a page of the list has; Django's {@code list_per_page}.
 *
 * <pre>{@code
 * @ListPerPage(50)
 * }</pre>
 *
 * <p>Without it a page has 100 rows.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListPerPage {
  /** Rows on a page, from 1 to 1000. */
  int value();

  /**
   * Up to how many rows there is a link that shows all on one page, from 0 to 1000; Django's {@code
   * list_max_show_all}.
   */
  int showAll() default 200;
}
