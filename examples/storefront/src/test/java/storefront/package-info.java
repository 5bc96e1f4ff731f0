/**
 * The store as its users meet it: over HTTP and in a browser, on real databases. Start at {@code
 * RunningStore}. Depends on the whole site.
 */
@NullMarked
package storefront;

import org.jspecify.annotations.NullMarked;
