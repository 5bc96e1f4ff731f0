package dev.plectrum.project;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a package an app: the models, routes and commands in the package of this class and below
 * belong to it; what Django's {@code startapp} makes and {@code AppConfig} describes.
 *
 * <pre>{@code
 * package storefront.store;
 *
 * @App("store")
 * public final class StoreApp {}
 * }</pre>
 *
 * <p>Its label begins the names of its tables ({@code store_track}) and names its migrations
 * ({@code src/main/resources/migrations/store/0001_initial.json}). Beside the class are generated
 * {@code StoreRoutes}, which dispatches requests to its {@link dev.plectrum.route.Route} methods,
 * and {@code StoreUrls}, which builds their addresses.
 *
 * <p>An app may live in its own jar and be installed by any number of projects: see {@link
 * Project}. What their compilers have to know of it goes with it in the generated {@code
 * StoreInfo}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface App {
  /**
   * The label: lower case letters, digits and underscores, at most 40, beginning with a letter. Two
   * apps of a project never share one.
   */
  String value();

  /**
   * Other apps whose models this one may refer to.
   *
   * <pre>{@code
   * @App(value = "store", uses = AuthApp.class)
   * }</pre>
   *
   * <p>A project that installs this app must install those too; otherwise it does not compile.
   */
  Class<?>[] uses() default {};
}
