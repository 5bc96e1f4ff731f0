package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a model has many rows, so that its table must not be locked while they are read.
 *
 * <pre>{@code
 * @Model @Large
 * public record Play(@Id long id, @OnDelete(CASCADE) ForeignKey<Track> track, Instant at) {}
 * }</pre>
 *
 * <p>A migration that changes its table on PostgreSQL is then written with {@code "atomic": false}:
 * indexes are built {@code CONCURRENTLY}, constraints are added {@code NOT VALID} and validated
 * afterwards, and a column becomes {@code NOT NULL} by way of such a constraint. What would rewrite
 * the table all the same is said at its line.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Large {}
