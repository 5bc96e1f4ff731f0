package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An index over one or more components of a model, or over expressions of them; Django's {@code
 * Meta.indexes}.
 *
 * <pre>{@code
 * @Model(indexes = {
 *   @Index({"customer", "-invoiceDate"}),
 *   @Index("lower(billingCity)"),
 *   @Index(value = "invoiceDate", condition = "NOT paid", include = "total")})
 * // CREATE INDEX store_invoi_custome_ae78f6_idx ON store_invoice (customer_id, invoice_date DESC);
 * // CREATE INDEX store_invoi_lower_b_8d3f0c_idx ON store_invoice ((lower(billing_city)));
 * // CREATE INDEX store_invoi_invoice_51c2aa_idx ON store_invoice (invoice_date)
 * //   INCLUDE (total) WHERE NOT paid;
 * }</pre>
 *
 * <p>It makes a query that filters or orders by these components, from the first one on, read only
 * the rows that it returns. A {@link ForeignKey} and a {@link Unique} component have an index
 * already.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Index {
  /**
   * Component names in the order of the index; {@code -} before one for descending. What is more
   * than a name is an expression of SQL over components, as in {@link Check}: {@code
   * "lower(name)"}, {@code "-price * quantity"}. One over the words of texts, {@code
   * "to_tsvector('english', name)"}, is a GIN index for the full-text search of PostgreSQL; SQLite,
   * which has none, leaves it out.
   */
  String[] value();

  /**
   * The name in the database: letters, digits and underscores, at most 63. Empty for one made by
   * Django's rule of table, first column and a digest, which is at most 30 bytes long.
   */
  String name() default "";

  /**
   * Whether it is for searches that look how a text begins, whatever the case of its letters, like
   * {@code istartsWith} and {@code @SearchFields("^name")}; {@code iexact} is served too. It is
   * over one component, which holds text. Other searches, and orders, need an index of their own.
   *
   * <pre>{@code
   * @Model(indexes = {@Index("name"), @Index(value = "name", prefix = true)})
   * // CREATE INDEX store_track_name_da8d2fb5_like ON store_track (LOWER(name));
   * }</pre>
   */
  boolean prefix() default false;

  /**
   * The rows that the index is about, as a condition like that of {@link Check}; empty for all. It
   * is small and quick where few rows are looked for: {@code "NOT paid"}.
   */
  String condition() default "";

  /**
   * Components whose values lie in the index beside those it is over, so that a query that wants no
   * others need not read the rows. PostgreSQL has that; SQLite leaves it out.
   */
  String[] include() default {};
}
