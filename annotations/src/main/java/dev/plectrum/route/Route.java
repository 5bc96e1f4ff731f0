package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a static method answer a URL. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Route {
  /** The path below where the app is mounted, with variables in braces: {@code "/tracks/{id}"}. */
  String value();

  /** The HTTP method; {@code GET} answers {@code HEAD} too. */
  HttpMethod method() default HttpMethod.GET;
}
