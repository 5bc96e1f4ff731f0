package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the database compares and orders the text of a component; Django's {@code db_collation}.
 *
 * <pre>{@code
 * @Collation(sqlite = "NOCASE", postgresql = "de-x-icu") @Size(max = 120) String name
 * // SQLite:     name varchar(120) COLLATE NOCASE NOT NULL
 * // PostgreSQL: name varchar(120) COLLATE "de-x-icu" NOT NULL
 * }</pre>
 *
 * <p>The database must know the collation: SQLite has {@code BINARY}, {@code NOCASE} and {@code
 * RTRIM}, PostgreSQL those in {@code pg_collation} and what {@code CREATE COLLATION} in a migration
 * of your own adds, such as one that takes no notice of case.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Collation {
  /** The collation in every database for which no other one is given. */
  String value() default "";

  /** The collation in SQLite. */
  String sqlite() default "";

  /** The collation in PostgreSQL, without quotes. */
  String postgresql() default "";
}
