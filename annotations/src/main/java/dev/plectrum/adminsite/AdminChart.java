package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Draws on the index of the admin how many rows there were in each of the last twelve months.
 *
 * <pre>{@code
 * @AdminRegister(Invoice.class)
 * @AdminChart("invoiceDate")
 * final class InvoiceAdmin {}
 * }</pre>
 *
 * <p>It is one query, {@code GROUP BY} month, over the rows of those months; an index on the column
 * makes it quick. Only people who may see the model see it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AdminChart {
  /** A component that holds a date, or a date and a time. */
  String value();

  /** The heading; empty for the name of the model and "by month". */
  String title() default "";
}
