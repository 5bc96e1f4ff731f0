/**
 * What a request and an answer are, how paths and parameters are read, and how faults are answered.
 * Start at {@link dev.plectrum.http.RouteTable}, which generated code implements. May depend on
 * {@code config}, {@code json}, {@code templates} and {@code validation}; the server itself is in
 * {@code http.undertow}.
 */
@NullMarked
package dev.plectrum.http;

import org.jspecify.annotations.NullMarked;
