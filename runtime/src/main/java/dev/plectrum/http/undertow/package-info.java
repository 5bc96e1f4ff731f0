/**
 * The server: the only package that imports Undertow. Start at {@link
 * dev.plectrum.http.undertow.UndertowServer}; everything else is one connection's concern. May
 * depend on {@code http} and what that may depend on.
 */
@NullMarked
package dev.plectrum.http.undertow;

import org.jspecify.annotations.NullMarked;
