package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the compiler of another module has to know of an app: nobody writes it, it is on the
 * generated {@code StoreInfo} beside {@code StoreApp}, and goes with it into the app's jar.
 *
 * <p>A project that installs the app reads from it which models there are and their migrations,
 * writes their SQL for its own databases, and makes the app's routes and commands part of the site.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AppInfo {
  /** The models, sorted by name. */
  Model[] models() default {};

  /** The migrations, in the order of their numbers. */
  Migration[] migrations() default {};

  /** The names of the commands, sorted. */
  String[] commands() default {};

  /**
   * The paths that the routes answer, sorted, with the types of their variables: {@code
   * /albums/{long}}.
   */
  String[] routes() default {};

  /** A model of the app. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Model {
    /** The name of the record, with its package. */
    String value();

    /** The components that may be null, which a compiler does not read from a class file. */
    String[] nullable() default {};
  }

  /** A migration of the app. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Migration {
    /** {@code 0001_initial}: the name of its file without the ending. */
    String name();

    /** The text of its file; in several parts where it is too long for one constant. */
    String[] text();
  }
}
