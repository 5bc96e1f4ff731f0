package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a component's column a name of its own; Django's {@code db_column}.
 *
 * <pre>{@code
 * @Column("len") int milliseconds              // len integer NOT NULL
 * @Column("artist") ForeignKey<Artist> artist  // artist bigint NOT NULL, instead of artist_id
 * }</pre>
 *
 * <p>Without it the column is the component in snake case: {@code unitPrice} is {@code unit_price}.
 * A key ends in {@code _id}: {@code mediaType} is {@code media_type_id}.
 *
 * <p>It is meant for columns that exist already. To rename a component, write {@link Was}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Column {
  /**
   * The column's name: letters, digits and underscores, at most 63. A word that SQL reserves is
   * quoted wherever it stands.
   */
  String value();
}
