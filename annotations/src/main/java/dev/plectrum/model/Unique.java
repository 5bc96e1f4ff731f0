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
 *
 * @Model(unique = {
 *   @Unique(value = "album", condition = "number = 1"),
 *   @Unique({"album", "lower(name)"})})
 * // CREATE UNIQUE INDEX … ON store_track (album_id) WHERE number = 1;
 * // CREATE UNIQUE INDEX … ON store_track (album_id, (lower(name)));
 * }</pre>
 *
 * <p>The database holds to it, whatever else writes to it. A row that would break it is refused
 * with a {@code ConflictException} that names the components, which over HTTP is a 409. As SQL
 * wants it, any number of rows may have null, unless {@link #nullsDistinct} says otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Unique {
  /**
   * The component names, where this stands in {@link Model#unique}; empty on a component. What is
   * more than a name is an expression of SQL over components, as in {@link Check}: {@code
   * "lower(name)"}.
   */
  String[] value() default {};

  /**
   * The name of the constraint in the database: letters, digits and underscores, at most 63. Empty
   * for the one that a Django database has.
   */
  String name() default "";

  /**
   * The rows among which no two share the values, as a condition like that of {@link Check}; empty
   * for all of them. {@code @Unique(condition = "NOT deleted") String slug} lets a slug be used
   * again when its row is marked as deleted.
   */
  String condition() default "";

  /** Whether texts that differ only in the case of their letters are the same. */
  boolean ignoreCase() default false;

  /** Whether any number of rows may have null, as SQL wants it; otherwise one of them may. */
  boolean nullsDistinct() default true;

  /**
   * Components whose values lie in the constraint's index beside those it is over, as in {@link
   * Index#include}.
   */
  String[] include() default {};

  /**
   * When PostgreSQL looks at it: with {@link Deferrable#DEFERRED} two rows may change places within
   * a transaction, as {@code UNIQUE (album_id, number) DEFERRABLE INITIALLY DEFERRED} lets them,
   * and rows that still have the same values when it is committed are a {@code ConflictException}
   * of the commit. SQLite cannot wait, and looks at each row when it is written. Not for a
   * constraint with a condition or over an expression, which the databases have as an index.
   */
  Deferrable deferrable() default Deferrable.NO;
}
