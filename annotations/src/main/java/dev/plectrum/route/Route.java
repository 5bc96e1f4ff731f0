package dev.plectrum.route;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a static method answer a URL; a view and its {@code path()} in Django.
 *
 * <pre>{@code
 * final class CatalogueRoutes {
 *   @Route("/api/tracks/{id}") @Public
 *   static TrackView track(long id, TrackDao tracks) {
 *     return TrackView.of(tracks.query().select(f -> f.album()).get(id));
 *   }
 *
 *   @Route(method = POST, value = "/api/playlists") @Public
 *   static Created<PlaylistView> add(@Body PlaylistInput input, PlaylistDao playlists) { … }
 * }
 * }</pre>
 *
 * <p>Parameters are found by what they are:
 *
 * <table>
 *   <caption>Parameters</caption>
 *   <tr><td>named like a variable of the path</td><td>its segment; one that is no {@code long} is a
 *       404</td></tr>
 *   <tr><td>{@link Body}</td><td>the JSON body, read into a record and checked</td></tr>
 *   <tr><td>a DAO, {@code Database}, {@code Request}, {@code StoreUrls}</td><td>supplied</td></tr>
 *   <tr><td>{@code User}, {@code SessionData}</td><td>who is signed in, and what the site remembers
 *       of the browser; for apps that use {@code AuthApp}</td></tr>
 *   <tr><td>{@code Csrf}</td><td>the token for a form of the page</td></tr>
 *   <tr><td>any other value</td><td>the query parameter of its name; {@code @Nullable} or {@link
 *       dev.plectrum.model.Default} make it optional, Jakarta constraints are checked</td></tr>
 * </table>
 *
 * <p>What is returned becomes the answer: a record, a list or a {@code Page} JSON, a record with a
 * template HTML, an empty {@code Optional} 404, {@code Created} 201 with {@code Location}, {@code
 * void} 204, a {@code Response} itself.
 *
 * <p>All routes of an app become one class, {@code StoreRoutes}, which switches on path segments. A
 * variable without a parameter, two routes for one path, a parameter that nothing can supply or a
 * route that does not say who may call it does not compile. {@code StoreUrls} has a method for each
 * route: {@code urls.track(5)} is {@code "/api/tracks/5"}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Route {
  /**
   * The path below where the app is mounted, with variables in braces: {@code "/tracks/{id}"}. It
   * begins with a slash and does not end with one, unless it is only that.
   */
  String value();

  /**
   * The HTTP method. {@code GET} answers {@code HEAD} too; another method on the same path is a 405
   * with {@code Allow}.
   */
  HttpMethod method() default HttpMethod.GET;
}
