package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets an {@link java.time.Instant}, {@link java.time.LocalDate} or {@link java.time.LocalDateTime}
 * whenever the row is written through its DAO; Django's {@code auto_now}.
 *
 * <pre>{@code
 * @UpdatedAt Instant updatedAt    // updated_at timestamp with time zone NOT NULL
 * }</pre>
 *
 * <p>{@code tracks.update(track, d -> d.name("Nuages"))} is {@code UPDATE store_track SET name = ?,
 * updated_at = ? WHERE id = ?}. Dates and times are those of UTC.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface UpdatedAt {}
