package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that the database works out of others in the same row; Django's {@code
 * GeneratedField}.
 *
 * <pre>{@code
 * int width, int height,
 * @Computed("width * height") int area
 * // area integer GENERATED ALWAYS AS (width * height) STORED NOT NULL
 * }</pre>
 *
 * <p>It is read, filtered, ordered and, where it is stored, indexed like any other and never
 * written. The expression is SQL in which components stand by their names, as in {@link Check}, and
 * which gives the same for the same row: no current time, no chance, no other computed component.
 *
 * <p>Another expression is another column: a migration drops the one and adds the other, and
 * nothing is lost by it, as the database works all values out again.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Computed {
  /** The expression. */
  String value();

  /**
   * Whether the value lies in the row; Django's {@code db_persist}. Otherwise it is worked out when
   * it is read, which SQLite and PostgreSQL 18 can do; PostgreSQL then has no index over it.
   */
  boolean stored() default true;
}
