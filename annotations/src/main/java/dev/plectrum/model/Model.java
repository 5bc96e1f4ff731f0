package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a record a table. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
  /**
   * The order of a query that names none: component names, each with {@code -} before it for
   * descending.
   */
  String[] ordering() default {};

  /** Indexes over several columns, or over one. */
  Index[] indexes() default {};

  /** Combinations of columns that no two rows share. */
  Unique[] unique() default {};
}
