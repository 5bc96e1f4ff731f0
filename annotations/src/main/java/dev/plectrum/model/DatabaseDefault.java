package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that the database gives a component where a row is written without it; Django's {@code
 * db_default}.
 *
 * <pre>{@code
 * @DatabaseDefault("0") int plays            // plays integer DEFAULT 0 NOT NULL
 * @DatabaseDefault("now") Instant added      // added timestamp with time zone DEFAULT CURRENT_TIMESTAMP
 * @DatabaseDefault(sql = "upper('new')") @Size(max = 20) String state
 * }</pre>
 *
 * <p>Programs beside this one, and SQL by hand, get it too; {@link Default} is set by this program
 * alone. Rows that exist get it when the component is new, in one step and without being written
 * anew on PostgreSQL, unless it is another one for each row, as {@code random()}. Both annotations
 * may stand on one component; then the program's counts for what the program writes.
 *
 * <p>The value is in the notation of {@link Default}, and checked when the class compiles. {@code
 * "now"} on a point in time, a date or a time of day is the time at which the row is written.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface DatabaseDefault {
  /** The value as text, or {@code "now"}. Leave it out where {@link #sql} is given. */
  String value() default "";

  /**
   * An expression of SQL instead of a value, in words that all databases of the project know. It
   * cannot name components: the row is not there yet.
   */
  String sql() default "";
}
