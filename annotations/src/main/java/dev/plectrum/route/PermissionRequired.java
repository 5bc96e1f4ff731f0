package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets users call the route who have a permission, themselves or through a group; Django's
 * {@code @permission_required}.
 *
 * <pre>{@code
 * @Route(value = "/playlists", method = POST) @PermissionRequired("store.add_playlist")
 * static Created<PlaylistView> create(@Body PlaylistInput input, PlaylistDao playlists) { … }
 * }</pre>
 *
 * <p>Every model has four permissions: to {@code add}, {@code change}, {@code delete} and {@code
 * view} its rows; its {@link dev.plectrum.model.Model#permissions} are more. The compiler knows
 * those of all apps that the project installs, and refuses a name that is none of them.
 *
 * <p>Who is signed in without the permission is answered with 403, who is not as by {@link
 * LoginRequired}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PermissionRequired {
  /** The permission with its app before it: {@code "store.add_playlist"}. */
  String value();
}
