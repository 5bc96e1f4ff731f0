package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Mounts the routes of an app below a path; Django's {@code include()}.
 *
 * <pre>{@code
 * @Include(path = "/shop", app = StoreApp.class)
 * // @Route("/tracks/{id}") of the store answers /shop/tracks/5
 * }</pre>
 *
 * <p>An app does not know where it is mounted: its generated {@code StoreUrls}, which a handler can
 * take as a parameter, builds addresses that are right for this site.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Include {
  /**
   * The path below which the app's routes live: {@code "/"}, or {@code "/admin"} without a slash at
   * its end. Several segments are allowed, variables are not.
   */
  String path();

  /** The app, a class annotated with {@link App} that the project installs. */
  Class<?> app();
}
