package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index over one or more components of a model. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
  /** Component names in the order of the index; {@code -} before one for descending. */
  String[] value();

  /** The name in the database; empty for one made by Django's rule. */
  String name() default "";
}
