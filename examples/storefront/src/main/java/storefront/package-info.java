/**
 * The project: which apps are installed and where their URLs live. Start at {@code Storefront}.
 * Depends on the apps that it installs.
 */
@NullMarked
package storefront;

import org.jspecify.annotations.NullMarked;
