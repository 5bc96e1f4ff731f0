package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts how often a row was changed, so that nobody overwrites what they have not seen.
 *
 * <pre>{@code
 * @Version int version
 *
 * tracks.update(track, d -> d.name("Nuages"));
 * // UPDATE store_track SET name = ?, version = version + 1 WHERE id = ? AND version = ?
 * }</pre>
 *
 * <p>An update of a row that somebody else has changed since it was read is a {@code
 * StaleException}, which over HTTP is a 409. An update by key alone, which has seen nothing, counts
 * but does not compare. The component is a {@code long}, an {@code int} or a {@code short}, and 1
 * in a new row.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Version {}
