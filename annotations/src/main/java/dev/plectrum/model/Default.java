package dev.plectrum.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component or of a parameter that nobody gave; Django's {@code default}.
 *
 * <pre>{@code
 * @Default("1") @Positive int quantity             // a draft without a quantity creates a row with 1
 * @Default("NEW") Status status                    // the name of a constant
 * @Route("/artists") static … artists(@Default("1") int page) // GET /artists is page 1
 * }</pre>
 *
 * <p>It is written in the notation of the type, and checked when the class compiles:
 *
 * <table>
 *   <caption>Notations</caption>
 *   <tr><td>numbers</td><td>{@code "0"}, {@code "-12"}, {@code "0.99"}</td></tr>
 *   <tr><td>{@code boolean}</td><td>{@code "true"}, {@code "false"}</td></tr>
 *   <tr><td>{@code String}</td><td>the text itself; {@code ""} is the empty one</td></tr>
 *   <tr><td>{@code LocalDate}, {@code LocalTime}</td><td>{@code "2024-01-31"}, {@code "10:00"}</td></tr>
 *   <tr><td>{@code Instant}, {@code LocalDateTime}</td><td>{@code "2024-01-31T10:00:00Z"}, {@code
 *       "2024-01-31T10:00"}</td></tr>
 *   <tr><td>{@code UUID}</td><td>{@code "123e4567-e89b-12d3-a456-426614174000"}</td></tr>
 *   <tr><td>{@code Duration}</td><td>{@code "PT3M20S"}</td></tr>
 *   <tr><td>{@code byte[]}</td><td>hexadecimal digits, {@code "cafe"}</td></tr>
 *   <tr><td>{@code List<…>}</td><td>{@code "[]"}, the empty one</td></tr>
 *   <tr><td>{@code @Json}, {@code JsonNode}</td><td>JSON, {@code "{}"}</td></tr>
 *   <tr><td>enums</td><td>the name of a constant</td></tr>
 * </table>
 *
 * <p>As in Django it is set by the program and not by the database: the column has no {@code
 * DEFAULT}. The rows there are get it when the component is new, or is no longer {@code @Nullable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Default {
  /** The value as text. */
  String value();
}
