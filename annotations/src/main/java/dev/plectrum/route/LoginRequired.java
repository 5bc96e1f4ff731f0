package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets whoever is signed in call the route; Django's {@code @login_required}.
 *
 * <pre>{@code
 * @Route("/account") @LoginRequired
 * static AccountPage account(User user, InvoiceDao invoices) { … }
 * }</pre>
 *
 * <p>Somebody else is sent to the page to sign in and back, or, where JSON is spoken, is answered
 * with 401. The app says {@code uses = AuthApp.class}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LoginRequired {}
