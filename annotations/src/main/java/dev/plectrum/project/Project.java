package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the one class that puts a site together: which apps are installed and where their URLs
 * live.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Project {
  /** The installed apps: classes annotated with {@link App}. */
  Class<?>[] apps();

  /** Where the routes of apps are mounted. An app that is not included serves no URL. */
  Include[] urls() default {};
}
