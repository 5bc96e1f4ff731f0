package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a model's table a name of its own instead of {@code <app>_<model>}; Django's {@code
 * db_table}.
 *
 * <pre>{@code
 * @Model
 * @Table("songs")
 * public record Track(@Id long id, @Size(max = 200) String name) {}
 * // CREATE TABLE songs (…)
 * }</pre>
 *
 * <p>Without it the table is called after the app and the model in lower case, as Django calls it:
 * {@code store_invoiceline} for {@code InvoiceLine} in the app {@code store}. What is longer than
 * 63 bytes is cut and ends in a digest. Indexes, constraints and the tables of many-to-many
 * relations are called after the table.
 *
 * <p>It is meant for tables that exist already. To rename a model, write {@link Was}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {
  /**
   * The table's name: letters, digits and underscores, at most 63. A word that SQL reserves is
   * quoted wherever it stands.
   */
  String value();
}
