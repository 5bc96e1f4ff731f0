package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets people step down through years, months and days above the list; Django's {@code
 * date_hierarchy}.
 *
 * <pre>{@code
 * @DateHierarchy("invoiceDate")      // 2024  2025  2026 > January  February … > 1  2  3 …
 * }</pre>
 *
 * <p>An index on the column makes it quick.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DateHierarchy {
  /** A component that holds a date, or a date and a time. */
  String value();
}
