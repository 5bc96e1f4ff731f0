package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets users call the route who pass a test; Django's {@code @user_passes_test}.
 *
 * <pre>{@code
 * @Route("/reports") @UserPasses("isManager")
 * static ReportPage report(InvoiceDao invoices) { … }
 *
 * static boolean isManager(User user) {
 *   return user.email().endsWith("@example.com");
 * }
 * }</pre>
 *
 * <p>Who is signed in and does not pass is answered with 403, who is not signed in as by {@link
 * LoginRequired}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface UserPasses {
  /** The name of a static method that takes the user and returns a {@code boolean}. */
  String value();

  /** The class that has the method; the class of the route if it is left out. */
  Class<?> in() default void.class;
}
