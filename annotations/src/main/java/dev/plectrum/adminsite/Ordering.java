package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The order of the list before somebody chooses another one; Django's {@code ordering} of a {@code
 * ModelAdmin}.
 *
 * <pre>{@code
 * @Ordering({"-invoiceDate", "customer.lastName"})
 * }</pre>
 *
 * <p>Without it the list has the order of the model.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Ordering {
  /** Names of components and paths over keys, each with {@code -} before it for descending. */
  String[] value();
}
