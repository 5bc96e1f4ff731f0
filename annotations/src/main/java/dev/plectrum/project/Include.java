package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Mounts the routes of an app below a path; Django's {@code include()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Include {
  /**
   * The path below which the app's routes live: {@code "/"}, or {@code "/admin"} without a slash at
   * its end.
   */
  String path();

  /** The app, a class annotated with {@link App}. */
  Class<?> app();
}
