package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * SQL of your own, on a method of an interface; Django's {@code raw()} and {@code
 * cursor.execute()}. The class that carries it out is generated.
 *
 * <pre>{@code
 * interface TrackReports {
 *   @Sql("SELECT name, unit_price FROM store_track WHERE album_id = :album ORDER BY name")
 *   List<Priced> ofAlbum(long album);
 *
 *   @Sql("UPDATE store_track SET composer = :composer WHERE id = :id")
 *   int compose(long id, @Nullable String composer);
 * }
 *
 * new TrackReportsSql(database).ofAlbum(7);
 * }</pre>
 *
 * <p>Every {@code :name} is the parameter of that name. A {@code List}, {@code Set} or {@code
 * Collection} stands as {@code IN (:ids)}, {@code NOT IN (:ids)}, {@code = ANY (:ids)} or {@code <>
 * ALL (:ids)}; one of records stands beside as many columns as they have components, {@code (id,
 * year) IN (:releases)}. A statement that reads gives a {@code List}, an {@code Optional} or
 * exactly one of records or values: the components of a record are columns of their names, in any
 * order. One that changes gives the number of rows as {@code int}, or nothing. The compiler checks
 * names, types and nulls as far as it knows the tables.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sql {
  /** The statement. */
  String value() default "";

  /** A file in {@code src/main/resources} with the statement, instead of {@link #value}. */
  String file() default "";
}
