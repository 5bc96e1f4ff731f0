package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the one class that puts a site together: which apps are installed and where their URLs
 * live; Django's {@code INSTALLED_APPS} and root {@code urls.py}.
 *
 * <pre>{@code
 * @Project(
 *     apps = {StoreApp.class, BlogApp.class},
 *     urls = {@Include(path = "/", app = StoreApp.class), @Include(path = "/blog", app = BlogApp.class)})
 * final class Storefront {}
 * }</pre>
 *
 * <p>Two classes are generated beside it: {@code StorefrontSite}, which knows the routes,
 * migrations and commands of all apps, and {@code Manage}, whose {@code main} is the whole program:
 * {@code ./manage runserver}, {@code migrate}, {@code makemigrations}, …
 *
 * <p>The processor has to be told where the project lies, in the configuration of {@code
 * maven-compiler-plugin}: {@code <arg>-Aplectrum.project=${project.basedir}</arg>}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Project {
  /**
   * The installed apps: classes annotated with {@link App}, from these sources or from jars. An app
   * that another one uses must be named too.
   */
  Class<?>[] apps();

  /**
   * The model that people sign in as, with {@link dev.plectrum.model.UserModel}; {@code
   * AUTH_USER_MODEL} in Django. The users of the app {@code auth} if nothing is said. Choose it
   * before the first {@code migrate}: keys to users, such as that of the admin's log, lead to its
   * table, and {@code auth_user} is not made.
   */
  Class<?> user() default void.class;

  /** Where the routes of apps are mounted. An app that is not included serves no URL. */
  Include[] urls() default {};
}
