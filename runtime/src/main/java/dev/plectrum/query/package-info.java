/**
 * Typed queries: conditions and orders over columns, paths through foreign keys, and what is loaded
 * with the rows. Start at {@link dev.plectrum.query.Query}, then {@link dev.plectrum.query.Fields}.
 * Depends on {@code db}, and on {@code json} for what is in columns of JSON.
 */
@NullMarked
package dev.plectrum.query;

import org.jspecify.annotations.NullMarked;
