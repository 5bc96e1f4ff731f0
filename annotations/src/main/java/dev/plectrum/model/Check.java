package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the database refuse rows that do not keep to a condition; Django's {@code CheckConstraint}.
 *
 * <pre>{@code
 * @Model
 * @Check("endsAt > startsAt")
 * @Check(value = "price >= 0 AND (discount IS NULL OR discount < price)", name = "concert_price")
 * public record Concert(
 *     @Id long id,
 *     Instant startsAt,
 *     Instant endsAt,
 *     @Check @PositiveOrZero int seats,
 *     @Digits(integer = 8, fraction = 2) BigDecimal price,
 *     @Digits(integer = 8, fraction = 2) @Nullable BigDecimal discount) {}
 * // CONSTRAINT concert_price CHECK (price >= 0 AND (discount IS NULL OR discount < price))
 * // CONSTRAINT stage_concert_seats_5e0f2a1b_check CHECK (seats >= 0)
 * }</pre>
 *
 * <p>The condition is SQL in which components stand by their names, not by their columns: {@code
 * endsAt} becomes {@code ends_at}. The compiler looks every word up; one that is neither a
 * component nor a word of SQL nor a function is a mistake at its line, with the nearest component.
 * A component whose name is a word of SQL, such as {@code end}, is written {@code {end}}. When a
 * component gets another name, the condition goes along. A condition sees only its own row, and
 * should be in words that all databases of the project know.
 *
 * <p>On a component without a condition it takes over what Jakarta Validation says there:
 * {@code @Positive}, {@code @Min}, {@code @Max}, {@code @DecimalMin}, {@code @DecimalMax} and their
 * like for numbers, {@code @Size} and {@code @NotEmpty} for texts, {@code @AssertTrue} and
 * {@code @AssertFalse}; an enum must be one of its constants. Without {@code @Check} those hold for
 * what the program writes, and the database knows nothing of them.
 *
 * <p>A row that breaks it is refused with a {@code CheckException}, whoever writes it. What is null
 * breaks nothing: SQL takes what it does not know for kept to.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Repeatable(Check.List.class)
public @interface Check {
  /**
   * The condition. It may be empty on a component, and stands then for its constraints of Jakarta
   * Validation.
   */
  String value() default "";

  /**
   * The name in the database: letters, digits and underscores, at most 63. Empty for one made of
   * the table, the components and a digest of the condition, so that another condition is another
   * constraint.
   */
  String name() default "";

  /** Several conditions on one declaration; written one after the other. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.RECORD_COMPONENT})
  @interface List {
    /** The conditions. */
    Check[] value();
  }
}
