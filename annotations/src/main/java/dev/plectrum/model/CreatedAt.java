package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets an {@link java.time.Instant}, {@link java.time.LocalDate} or {@link java.time.LocalDateTime}
 * when the row is created; Django's {@code auto_now_add}.
 *
 * <pre>{@code
 * @CreatedAt Instant createdAt    // created_at timestamp with time zone NOT NULL
 * }</pre>
 *
 * <p>Dates and times are those of UTC. A draft may give another value, for data that brings its
 * times along.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface CreatedAt {}
