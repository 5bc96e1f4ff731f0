/**
 * What a user writes on a method that answers a URL. Start at {@link dev.plectrum.route.Route}.
 * Depends on nothing but JSpecify.
 */
@NullMarked
package dev.plectrum.route;

import org.jspecify.annotations.NullMarked;
