package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a static method a command of {@code ./manage}; Django's management commands. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Command {
  /** The name as it is typed: {@code "loadcatalogue"}. */
  String value();

  /** One line for {@code ./manage help}. */
  String help() default "";
}
