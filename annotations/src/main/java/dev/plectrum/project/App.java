package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a package an app: the models, routes and commands in the package of this class and below
 * belong to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface App {
  /**
   * The label: prefix of its tables, permissions and migrations. Lower case letters, digits,
   * underscores.
   */
  String value();

  /** Other apps whose models this one may refer to. */
  Class<?>[] uses() default {};
}
