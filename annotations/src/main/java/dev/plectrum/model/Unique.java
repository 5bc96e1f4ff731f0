package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a component: no two rows share its value; Django's {@code unique=True}. In {@link
 * Model#unique}: no two rows share the values of all of them together; Django's {@code
 * unique_together}.
 *
 * <pre>{@code
 * @Unique @Email @Size(max = 60) String email
 * // CONSTRAINT store_customer_email_key UNIQUE (email)
 *
 * @Model(unique = @Unique({"artist", "title"}))
 * // CONSTRAINT store_album_artist_id_title_0f982c67_uniq UNIQUE (artist_id, title)
 * }</pre>
 *
 * <p>The database holds to it, whatever else writes to it. A row that would break it is refused
 * with a {@code ConflictException} that names the components, which over HTTP is a 409. As SQL
 * wants it, any number of rows may have null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Unique {
  /** The component names, where this stands in {@link Model#unique}; empty on a component. */
  String[] value() default {};

  /**
   * The name of the constraint in the database: letters, digits and underscores, at most 63. Empty
   * for the one that a Django database has.
   */
  String name() default "";
}
