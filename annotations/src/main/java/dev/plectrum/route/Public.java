package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets everybody call the route. A route must say who may call it, by this or by one of {@link
 * LoginRequired}, {@link PermissionRequired} and {@link UserPasses}, so that nothing is open
 * because somebody forgot; Django leaves open whatever has no {@code @login_required}.
 *
 * <pre>{@code
 * @Route("/albums/{id}") @Public
 * static AlbumPage album(long id, AlbumDao albums) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Public {}
