package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component: no two rows share its value. In {@link Model#unique}: no two rows share the
 * values of all of them together.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Unique {
  /** The component names, where this stands in {@link Model#unique}; empty on a component. */
  String[] value() default {};

  /** The name of the constraint in the database; empty for one made by Django's rule. */
  String name() default "";
}
