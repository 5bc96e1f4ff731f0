/**
 * The store: what it sells, to whom, and the pages and the API that show it. Start at {@code Track}
 * for the models, at {@code CataloguePages} and {@code TrackApi} for what answers a URL. Depends on
 * the framework and on JStachio, whose templates lie in {@code templates/store}.
 */
@JStacheConfig(
    pathing = @JStachePath(prefix = "templates/store/", suffix = ".mustache"),
    type = JStacheType.JSTACHIO)
@NullMarked
package storefront.store;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStachePath;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
