package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that is kept as JSON in one column; Django's {@code JSONField}, with a type.
 *
 * <pre>{@code
 * @Model
 * public record Product(
 *     @Id long id,
 *     @Json Dimensions dimensions,                    // a record of your own
 *     @Json @Default("[]") List<Review> reviews,
 *     @Json Map<String, String> translations,
 *     @Nullable JsonNode anything) {}                 // Jackson's tree; needs no annotation
 * }</pre>
 *
 * <p>The column is {@code jsonb} on PostgreSQL and text on SQLite, sorted by keys as {@code jsonb}
 * is. Generated code reads and writes it, without reflection: a record has what a body of a request
 * can have, and beside it {@code Map<String, …>} and {@code JsonNode}. Its constraints
 * ({@code @Size}, …) are checked when the row is written.
 *
 * <p>What a record does not know is left out when a row is read, so that a component can be removed
 * from it. A component that is new needs {@code @Default} or {@code @Nullable}, or the rows there
 * are can no longer be read. Migrations do not look into the column.
 *
 * <p>Null is the database's NULL. JSON has a null of its own, which only {@code JsonNode} can hold:
 * {@code NullNode}.
 *
 * <p>A {@code List} of text, numbers or UUIDs without this annotation is an array.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Json {}
