package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the handler on the I/O thread, which saves the way to a worker and back. It must not wait
 * for anything, so it cannot take a DAO, the database, a body, a session or a user, and is {@link
 * Public} and answers {@code GET}.
 *
 * <pre>{@code
 * @Route("/ping") @Public @NonBlocking
 * static String ping() {
 *   return "pong";
 * }
 * }</pre>
 *
 * <p>Without it handlers run on workers and may take their time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NonBlocking {}
