package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database's catalogue says of a table or a column, for people who look at it with other
 * tools; Django's {@code db_table_comment} and {@code db_comment}.
 *
 * <pre>{@code
 * @Model
 * @Comment("What the store sells; one row for each song.")
 * public record Track(@Id long id, @Comment("Without taxes") BigDecimal unitPrice) {}
 * // COMMENT ON COLUMN store_track.unit_price IS 'Without taxes';
 * }</pre>
 *
 * <p>SQLite has no place for it and leaves it out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Comment {
  /** The text. */
  String value();
}
