package dev.plectrum.adminsite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The columns of the list, in order; Django's {@code list_display}.
 *
 * <pre>{@code
 * @AdminRegister(Track.class)
 * @ListDisplay({"name", "album.artist", "duration", "onSale"})
 * final class TrackAdmin {
 *   @Display(value = "Sale", orderBy = "unitPrice")
 *   static boolean onSale(Track track) {
 *     return track.unitPrice().compareTo(USUAL) < 0;
 *   }
 * }
 * }</pre>
 *
 * <p>A column is
 *
 * <ul>
 *   <li>a component of the model: {@code "name"}; a key shows the {@link dev.plectrum.model.Label}
 *       of the row it points to;
 *   <li>a path over keys: {@code "album.artist"}, {@code "album.title"}. The tables are joined into
 *       the one query of the list, so it costs no query per row;
 *   <li>a method of the model without parameters: {@code "duration"};
 *   <li>a static method of the class itself that takes the model. {@link Display} gives either kind
 *       of method a heading and an order.
 * </ul>
 *
 * <p>Numbers stand at the right, truth values are a mark, dates and times are written in full. Of
 * the names of components are made headings: {@code unitPrice} is "Unit price". A column with a
 * place in the database can be sorted by, over {@code ?o=}. Without this annotation there is one
 * column, with what stands for a row.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ListDisplay {
  /** Names of components, paths and methods. */
  String[] value();

  /** What is shown for null and empty text; Django's {@code empty_value_display}. */
  String empty() default "–";

  /**
   * The columns that people can sort by; Django's {@code sortable_by}. Without it these are all
   * that have a place in the database, and {@code {}} is none.
   */
  String[] sortable() default {};
}
