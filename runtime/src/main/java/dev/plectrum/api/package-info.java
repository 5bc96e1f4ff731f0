/**
 * What an API over the database answers with: pages of rows, and the database's own errors. Start
 * at {@link dev.plectrum.api.Pages}. May depend on {@code http}, {@code db} and {@code query}.
 */
@NullMarked
package dev.plectrum.api;

import org.jspecify.annotations.NullMarked;
