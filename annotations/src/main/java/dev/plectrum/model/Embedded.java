package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A group of columns: a component whose type is a record, each component of which has a column in
 * the table of the model.
 *
 * <pre>{@code
 * public record Address(
 *     @NotBlank @Size(max = 120) String street,
 *     @Size(max = 80) String city,
 *     @Size(max = 12) @Nullable String zip) {}
 *
 * @Model(indexes = @Index("address.city"))
 * public record Customer(
 *     @Id long id,
 *     @Size(max = 80) String name,
 *     @Embedded Address address,
 *     @Embedded(prefix = "to_") @Nullable Address delivery) {}
 * // address_street varchar(120) NOT NULL, address_city varchar(80) NOT NULL, address_zip varchar(12),
 * // to_street varchar(120), to_city varchar(80), to_zip varchar(12)
 * }</pre>
 *
 * <p>Django has no such thing. Queries say {@code f.address.city.eq("Paris")}; annotations, errors
 * and migrations name a column {@code "address.city"}. A draft takes the whole group, {@code
 * d.address(new Address(…))}, or one column, {@code d.addressCity("Paris")}. A form of the admin
 * shows it as a fieldset, JSON as an object.
 *
 * <p>Components of the record carry what components of a model do: constraints, {@code @Column},
 * {@code @Unique}, {@code @Default}, {@code @CreatedAt}, {@code @Check}, whose SQL names components
 * of the record. They are values; keys, relations, JSON and further groups are refused. The record
 * may be the type of components of any number of models; migrations follow it in all of them.
 *
 * <p>A group that is {@code @Nullable} is null where all its columns are, and a {@code CHECK} in
 * the database sees to it that no row has half of one. Then {@code @Default} of its components
 * gives nothing, as nobody could say that there is no group. A group all of whose components are
 * null reads as null.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Embedded {
  /**
   * What the names of its columns begin with, in place of the component's name and an underscore;
   * it may be empty.
   */
  String prefix() default "";
}
